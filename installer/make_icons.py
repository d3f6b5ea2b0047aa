#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""Makes installer/icons/ from resources/icons/posthorn.svg: PNG files for Linux, .ico for Windows,
.icns for macOS. Run it by hand after the drawing changed; it needs rsvg-convert (librsvg2-bin)."""
import struct
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
DRAWING = HERE.parent / "resources/icons/posthorn.svg"
LINUX = (16, 24, 32, 48, 64, 128, 256)
WINDOWS = (16, 24, 32, 48, 64, 128, 256)
APPLE = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(size):
    return subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), DRAWING], capture_output=True,
                          check=True).stdout


def ico(sizes):
    """PNG images behind a directory: what Windows Vista and later read."""
    images = [png(size) for size in sizes]
    offset = 6 + 16 * len(images)
    entries = b""
    for size, image in zip(sizes, images):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    return struct.pack("<HHH", 0, 1, len(images)) + entries + b"".join(images)


def icns(kinds):
    chunks = b"".join(kind + struct.pack(">I", 8 + len(image)) + image
                      for kind, image in ((kind, png(size)) for kind, size in kinds.items()))
    return b"icns" + struct.pack(">I", 8 + len(chunks)) + chunks


def main():
    folder = HERE / "icons"
    folder.mkdir(exist_ok=True)
    for size in LINUX:
        (folder / f"posthorn-{size}.png").write_bytes(png(size))
    (folder / "posthorn.ico").write_bytes(ico(WINDOWS))
    (folder / "posthorn.icns").write_bytes(icns(APPLE))


if __name__ == "__main__":
    main()
