#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""translations.py [LUPDATE OPTION…]: the catalogues are complete, and their marks and access keys are right.

With lupdate and what it is to read, the sources are read again, and nothing may be found that a catalogue lacks.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import house

FOLDER = house.ROOT / "resources" / "translations"
PLURALS = "posthorn_en.ts"  # plural forms only: the sources are English
PLACE = re.compile(r"%(?:n|L?\d+)")


def access_keys(words):
    return [key.upper() for key in re.findall(r"&(.)", words.replace("&&", ""))]


def edges(words):
    """The blanks around, and how many lines there are."""
    return re.match(r"\s*", words)[0], re.search(r"\s*$", words)[0], words.count("\n")


def complaints(source, translation, english=False):
    """What is wrong with one finished translation, as sentences."""
    if not translation.strip():
        yield "it is empty"
        return
    differing = set(PLACE.findall(source)) ^ set(PLACE.findall(translation))
    if english:
        differing.discard("%n")  # `one day` may stand for `%n day(s)`
    if differing:
        yield "the place markers differ: " + " ".join(sorted(differing))
    if access_keys(source) != access_keys(translation):
        yield "the access key differs"
    if edges(source) != edges(translation):
        yield "the blanks or line breaks differ"


def messages(path):
    """(context, source, disambiguation, [forms], finished) of each entry of a catalogue."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            if message.get("numerus") != "yes":
                forms = [translation.text or ""]
            yield (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "",
                   forms, translation.get("type") is None)


def faults(path):
    for context, source, _, forms, finished in messages(path):
        if not finished:
            yield f"{context}: “{source}” is unfinished"
            continue
        for form in forms:
            for complaint in complaints(source, form, path.name == PLURALS):
                yield f"{context}: “{source}” as “{form}”: {complaint}"


def unread(path, lupdate):
    """What the sources say and the catalogue does not hold."""
    known = {message[:3] for message in messages(path)}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copy(path, copy)
        plural = ["-pluralonly"] if path.name == PLURALS else []
        subprocess.run([*lupdate, *plural, "-ts", copy], check=True, stdout=subprocess.DEVNULL)
        for message in messages(copy):
            if message[:3] not in known:
                yield f"{message[0]}: “{message[1]}” is missing; build the target update_translations"


def main():
    catalogues = sorted(FOLDER.glob("*.ts"))
    findings = []
    for path in catalogues:
        found = list(faults(path))
        if len(sys.argv) > 1:
            found += unread(path, sys.argv[1:])
        findings += [f"{path.relative_to(house.ROOT)}: {one}" for one in found]
    house.finish(findings, len(catalogues))


if __name__ == "__main__":
    main()
