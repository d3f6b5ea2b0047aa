#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""The rules of the house that a regular expression can see: licence lines, sizes, words."""
import re
import sys

import house

EVERYWHERE = (*house.ROOMS, "tests", "resources", "installer")
LICENCE = re.compile(r"SPDX-FileCopyrightText: .+\n.*SPDX-License-Identifier: MIT\b")
MOST_LINES = 600  # 400 is the aim
MOST_LINES_OF_TESTS = 800  # tables of cases are long, and simple

# (what is forbidden, where, why)
WORDS = [
    (r"\b(TODO|FIXME|XXX|HACK)\b", EVERYWHERE, "finish it, or take the promise out"),
    (r"\bwaitFor(Connected|Encrypted|ReadyRead|BytesWritten|Disconnected|NewConnection|Finished|Started)\b",
     house.ROOMS, "nothing blocks: wait for a signal"),
    (r"\b(QEventLoop|processEvents)\b", house.ROOMS, "no nested event loop"),
    (r"\b(Q?Thread::u?m?sleep|QTest::q?[sS]leep|usleep|nanosleep|sleep_for)\b", ("core", "ui", "app", "tests"),
     "no sleeping: wait for what is to happen"),
    (r"\b(SIGNAL|SLOT)\(", EVERYWHERE, "connect with function pointers"),
    (r"\b(Q_FOREACH|foreach)\s*\(.*[,:].*\)\s*\{", house.ROOMS, "a range-based for"),
    (r"\bignoreSslErrors\b", ("ui", "app"), "only core/net decides about certificates"),
    (r"\bQSslSocket::VerifyNone\b", ("core/net", "core/post", "ui", "app"), "certificates are always verified"),
    (r"#\s*if.*\b(Q_OS_\w+|_WIN32|__APPLE__|__linux__)\b", house.ROOMS,
     "one file per platform instead of a condition"),
    (r"\"/(home|tmp|opt|srv|mnt)/", house.ROOMS, "no path of one machine"),
    (r"\busing namespace std\b", EVERYWHERE, "say what is used"),
]


def licence(path, source):
    """The two lines stand on top; only a #! line may come before them."""
    top = "\n".join(source.split("\n", 3)[:3])
    if not LICENCE.search(top):
        yield f"{path}:1: the two SPDX lines are missing on top"


def size(path, source):
    lines = source.count("\n")
    most = MOST_LINES_OF_TESTS if path.parts[0] == "tests" else MOST_LINES
    if lines > most:
        yield f"{path}:{lines}: {lines} lines are more than {most}: a name is missing in this file"


def once(path, source):
    if path.suffix == ".h" and "#pragma once" not in source:
        yield f"{path}:1: a header needs #pragma once"


def words(path, source):
    for pattern, folders, why in WORDS:
        if not any(path.is_relative_to(folder) for folder in folders) or path.name == "source_rules.py":
            continue
        for found in re.finditer(pattern, source):
            yield f"{path}:{house.line_of(source, found.start())}: {found[0].strip()}: {why}"


def blanks(path, source):
    for found in re.finditer(r"[ \t]+$|\t|\r", source, re.M):
        if path.suffix in house.CODE:
            yield f"{path}:{house.line_of(source, found.start())}: a tab, a CR or blanks at the end of a line"
    if source and not source.endswith("\n"):
        yield f"{path}:{source.count(chr(10)) + 1}: the last line does not end"


RULES = {"licence": (licence,), "size": (size,), "words": (words, once, blanks)}


def main():
    rules = RULES[sys.argv[1]]
    paths = [p for p in house.files(EVERYWHERE, (*house.CODE, *house.SCRIPTS, ".txt"))
             if p.suffix != ".txt" or p.name == "CMakeLists.txt"]
    findings = [finding for path in paths for rule in rules for finding in rule(path, house.text(path))]
    if rules == RULES["size"]:
        for path in sorted(paths, key=lambda p: -house.text(p).count("\n"))[:5]:
            print(f"{house.text(path).count(chr(10)):5} lines  {path}")
    house.finish(findings, len(paths))


if __name__ == "__main__":
    main()
