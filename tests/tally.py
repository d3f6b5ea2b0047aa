#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""tally.py BUILD…: adds up what the last CTest run in each build folder found.

A QtTest program counts with its test functions, every other test as one. The last line is
`N passed, N failed`; the exit status is 1 when something failed, or nothing passed.
"""
import re
import sys
from pathlib import Path

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.M)
TEST = re.compile(r"^\d+/\d+ Testing: (?P<name>.+?)\n(?P<output>.*?)^Test (?P<verdict>Passed|Failed|Skipped|Timeout)\b",
                  re.M | re.S)


def counted(output, verdict):
    """Passed, failed and skipped test functions of one test."""
    passed, failed, skipped = (sum(column) for column in zip((0, 0, 0), *(
        map(int, found) for found in TOTALS.findall(output))))
    if verdict == "Skipped":
        return passed, failed, max(skipped, 1)
    if verdict == "Passed":
        return (passed or int(not skipped)), failed, skipped
    return passed, max(failed, 1), skipped


def last_run(build):
    log = Path(build) / "Testing/Temporary/LastTest.log"
    if not log.exists():
        return
    for test in TEST.finditer(log.read_text(encoding="utf-8", errors="replace")):
        yield test["name"], counted(test["output"], test["verdict"])


def main():
    total, broken, skips = [0, 0, 0], [], []
    for build in sys.argv[1:]:
        for name, numbers in last_run(build):
            total = [a + b for a, b in zip(total, numbers)]
            if numbers[1]:
                broken.append(f"{name} ({Path(build).name})")
            if numbers[2]:
                skips.append(f"{name} ({numbers[2]})")
    if skips:
        print(f"SKIPPED: {', '.join(skips)}")
    if broken:
        print(f"FAILED: {', '.join(broken)}")
    print(f"{total[0]} passed, {total[1]} failed")
    return 1 if total[1] or not total[0] else 0


if __name__ == "__main__":
    sys.exit(main())
