#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""include_wall.py QT_INCLUDE_FOLDER: the walls between the rooms.

Reads every #include in core, ui and app and fails on an edge that is not in the table below, on a
header of Qt that the room does not link, and on a project header that does not exist.
"""
import re
import sys
from pathlib import Path

import house

# room: the rooms it may include, and the modules of Qt it may use.
WALLS = {
    "core/mail": ({"core/mail"}, {"QtCore"}),
    "core/auth": ({"core/auth"}, {"QtCore"}),
    "core/smtp": ({"core/smtp", "core/mail", "core/auth"}, {"QtCore"}),
    # Failure holds a Problem of core/mail, so what includes Failure sees core/mail/Problem.
    "core/net": ({"core/net", "core/smtp"}, {"QtCore", "QtNetwork"}),
    "core/mailbox": ({"core/mailbox", "core/mail", "core/smtp"}, {"QtCore", "QtNetwork"}),
    "core/post": ({"core/post", "core/mailbox", "core/net", "core/smtp", "core/auth", "core/mail"},
                  {"QtCore", "QtNetwork"}),
    "ui": ({"ui", "core/post", "core/mailbox", "core/net", "core/smtp", "core/auth", "core/mail"},
           {"QtCore", "QtNetwork", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport",
            "QtDBus"}),
    "app": ({"app", "app/cli", "ui", "core/post", "core/mailbox", "core/net", "core/smtp", "core/auth", "core/mail"},
            {"QtCore", "QtGui", "QtWidgets"}),
    "app/cli": ({"app/cli", "core/post", "core/mailbox", "core/net", "core/smtp", "core/auth", "core/mail"},
                {"QtCore", "QtNetwork"}),
}
# Single headers that are allowed through a wall: (who includes, what).
DOORS = {
    ("core/auth", "QPasswordDigestor"),  # lives in QtNetwork; the digests of SCRAM and nothing else
    ("core/net", "mail/Problem.h"),
    ("core/net", "mail/Expected.h"),
}
# The inside of the engine, which no window may look at.
INSIDE = re.compile(r"^smtp/(Wire|Dialogue|Command)\.h$")


def room_of(path):
    parts = path.parts
    depth = 2 if parts[0] == "core" or parts[:2] == ("app", "cli") else 1
    return "/".join(parts[:depth])


def target(includer, name):
    """The project file that `#include "name"` means, or None."""
    for base in (includer.parent, Path("core"), Path("ui"), Path("app"), Path(".")):
        if (house.ROOT / base / name).is_file():
            return (house.ROOT / base / name).resolve().relative_to(house.ROOT)
    return None


def qt_module(name, folder):
    """The module a header of Qt belongs to, or None where it is no header of Qt."""
    if name.split("/")[0].startswith("Qt") and "/" in name:
        return name.split("/")[0]
    if not name.startswith("Q"):
        return None
    for module in sorted(folder.glob("Qt*")):
        if (module / name).exists():
            return module.name
    return "an unknown module of Qt"


def complaint(path, quote, name, folder):
    room = room_of(path)
    allowed, modules = WALLS[room]
    if quote == "<":
        module = qt_module(name, folder)
        if module and module not in modules and (room, name) not in DOORS:
            return f"{room} may not use <{name}> of {module}"
        return None
    if name.endswith(".moc"):
        return None
    found = target(path, name)
    if not found:
        return None if re.match(r"(ui_|moc_)", name) else f'there is no header "{name}"'
    if room_of(found) not in allowed and (room, name) not in DOORS:
        return f'{room} may not include "{name}" of {room_of(found)}'
    if room == "ui" and INSIDE.match(name):
        return f'the windows may not include "{name}", the inside of the engine'
    return None


def main():
    folder = Path(sys.argv[1])
    if not (folder / "QtCore/QString").exists():
        sys.exit(f"{folder} does not hold the headers of Qt")
    findings = []
    paths = house.files(house.ROOMS, house.CODE)
    for path in paths:
        source = house.text(path)
        if room_of(path) not in WALLS:
            findings.append(f"{path}:1: the room {room_of(path)} is not in the table of {Path(__file__).name}")
            continue
        for include in house.INCLUDE.finditer(source):
            words = complaint(path, include[1], include[2], folder)
            if words:
                findings.append(f"{path}:{house.line_of(source, include.start())}: {words}")
    house.finish(findings, len(paths))


if __name__ == "__main__":
    main()
