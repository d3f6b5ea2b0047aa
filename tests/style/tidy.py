#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""tidy.py CLANG_TIDY BUILD: clang-tidy over every source file of core, ui and app.

Uses the compile commands of a build with clang of the same version, so that the precompiled
headers of that build serve here too. A file that was found clean is not looked at again until
it, a header of the project that it includes, its command or the checks change.
"""
import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import house
import include_wall


def sources(build):
    """(path relative to ROOT, compile command) of every file that is to be looked at."""
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = Path(entry["directory"], entry["file"]).resolve()
        if path.is_relative_to(house.ROOT) and not path.is_relative_to(build):
            relative = path.relative_to(house.ROOT)
            if relative.parts[0] in house.ROOMS:
                yield relative, entry.get("command") or " ".join(entry["arguments"])


def reached(path, seen):
    """The file and every project header it includes, directly or not."""
    if path in seen:
        return seen
    seen.add(path)
    for include in house.INCLUDE.finditer(house.text(path)):
        found = include_wall.target(path, include[2]) if include[1] == '"' else None
        if found:
            reached(found, seen)
    return seen


def fingerprint(path, command, common):
    digest = hashlib.sha256(common + command.encode())
    for file in sorted(reached(path, set())):
        digest.update(b"\0" + str(file).encode() + b"\0" + (house.ROOT / file).read_bytes())
    return digest.hexdigest()


def main():
    tidy, build = sys.argv[1], Path(sys.argv[2]).resolve()
    cache = build / "Testing/tidy"
    cache.mkdir(parents=True, exist_ok=True)
    common = subprocess.run([tidy, "--version"], capture_output=True, check=True).stdout
    common += (house.ROOT / ".clang-tidy").read_bytes()

    def look(job):
        path, command = job
        clean = cache / fingerprint(path, command, common)
        if clean.exists():
            return False, []
        run = subprocess.run([tidy, "-p", str(build), "--quiet", str(house.ROOT / path)], cwd=build,
                             stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if run.returncode == 0:
            clean.touch()
            return True, []
        said = run.stdout.strip().replace(f"{house.ROOT}/", "") or run.stderr.strip()
        return True, [said or f"{path}: clang-tidy ended with {run.returncode}"]

    jobs = sorted(set(sources(build)))
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        results = list(pool.map(look, jobs))
    print(f"{sum(fresh for fresh, _ in results)} files were new or changed")
    house.finish([finding for _, findings in results for finding in findings], len(jobs))


if __name__ == "__main__":
    main()
