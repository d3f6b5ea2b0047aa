#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""formatted.py CLANG_FORMAT: fails where clang-format would change something."""
import subprocess
import sys

import house


def main():
    paths = house.files((*house.ROOMS, "tests"), house.CODE)
    run = subprocess.run([sys.argv[1], "--dry-run", "-Werror", *map(str, paths)], cwd=house.ROOT,
                         stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    findings = [line for line in run.stderr.splitlines() if ": error: " in line]
    if run.returncode and not findings:
        findings = run.stderr.splitlines()
    house.finish(findings, len(paths))


if __name__ == "__main__":
    main()
