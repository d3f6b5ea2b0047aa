#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""tally.py RESULTS.xml…: adds up what CTest runs found (their --output-junit files).

A program that ends with a line `Totals: N passed, N failed, N skipped` (QtTest, and our scripts)
counts with its test functions, every other test as one. The last line printed is
`N passed, N failed`; the exit status is 1 when something failed, or nothing passed.
"""
import re
import sys
import xml.etree.ElementTree
from pathlib import Path

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.M)


def counted(test):
    """Passed, failed and skipped test functions of one test."""
    output = test.findtext("system-out") or ""
    totals = [list(map(int, found)) for found in TOTALS.findall(output)]
    passed, failed, skipped = map(sum, zip([0, 0, 0], *totals))
    if test.find("failure") is not None:  # also a crash, a time-out or a leak after the last function
        return passed, max(failed, 1), skipped
    if test.find("skipped") is not None:
        reason = test.find("skipped").get("message", "")
        return (passed, failed, max(skipped, 1)) if "SKIP" in reason else (passed, max(failed, 1), skipped)
    return passed or int(not skipped), failed, skipped


def tests_of(results):
    """The tests of one run; a run that left no results counts as a test that failed."""
    try:
        yield from xml.etree.ElementTree.parse(results).iter("testcase")
    except (OSError, xml.etree.ElementTree.ParseError) as reason:
        lost = xml.etree.ElementTree.Element("testcase", name=f"results of a whole run: {reason}")
        xml.etree.ElementTree.SubElement(lost, "failure")
        yield lost


def main():
    total, broken, skips = [0, 0, 0], [], []
    for results in sys.argv[1:]:
        for test in tests_of(results):
            numbers = counted(test)
            total = [a + b for a, b in zip(total, numbers)]
            if numbers[1]:
                broken.append(f"{test.get('name')} ({Path(results).parent.name})")
            if numbers[2]:
                skips.append(f"{test.get('name')} ({numbers[2]})")
    if skips:
        print(f"SKIPPED: {', '.join(skips)}")
    if broken:
        print(f"FAILED: {', '.join(broken)}")
    print(f"{total[0]} passed, {total[1]} failed")
    return 1 if total[1] or not total[0] else 0


if __name__ == "__main__":
    sys.exit(main())
