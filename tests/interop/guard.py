#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""guard.py FOLDER: waits until its standard input ends, that is until the test program ended or was
killed; then ends every process that lives in the chroot FOLDER/root, and removes FOLDER."""
import os
import shutil
import signal
import sys
import time


def inhabitants(root):
    """Processes whose root folder is ours: whatever the servers forked, and nothing else."""
    found = []
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.readlink(f"/proc/{number}/root") == root:
                found.append(int(number))
        except OSError:
            pass
    return found


def sweep(root):
    for blow in (signal.SIGTERM, signal.SIGKILL):
        for number in inhabitants(root):
            try:
                os.kill(number, blow)
            except ProcessLookupError:
                pass
        end = time.monotonic() + 3
        while inhabitants(root) and time.monotonic() < end:
            time.sleep(0.05)


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    folder = os.path.realpath(sys.argv[1])
    sys.stdin.buffer.read()
    sweep(os.path.join(folder, "root"))
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
