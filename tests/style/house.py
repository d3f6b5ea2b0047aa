# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""What the style tests share: which files belong to the project, and how a finding is told."""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "ui", "app")
CODE = (".h", ".cpp", ".mm")
SCRIPTS = (".py", ".sh", ".cmake")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def files(folders, suffixes):
    """The project's files below the folders, sorted, as paths relative to ROOT."""
    found = []
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in suffixes:
                found.append(path.relative_to(ROOT))
    return found


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def line_of(source, offset):
    return source.count("\n", 0, offset) + 1


def finish(findings, looked_at):
    """Prints the findings, one `file:line: sentence` each, and ends the program."""
    for finding in findings:
        print(finding)
    print(f"{looked_at} files looked at, {len(findings)} findings")
    if not looked_at:
        print("no file was looked at: this test does not see the project")
    sys.exit(1 if findings or not looked_at else 0)
