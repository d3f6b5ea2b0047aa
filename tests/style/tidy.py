#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""tidy.py CLANG_TIDY BUILD [deep]: clang-tidy over every source file of core, ui and app.

The files are read without precompiled headers, so that a file which does not include what it needs
is found too. A file that was found clean is not looked at again until it, a header of the project
that it includes, its command or the checks change. The static analyzer stays within functions and
small callees; `deep` lets it follow all calls, which takes three times as long.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import house
import include_wall


PRECOMPILED = re.compile(r"-Winvalid-pch |-Xclang -include-pch -Xclang \S+|(-Xclang )?-include (-Xclang )?\S+cmake_pch\S+")


def sources(build, cache):
    """(path relative to ROOT, compile command) of every file that is to be looked at. The commands
    are written to the cache folder for clang-tidy."""
    entries = []
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = Path(entry["directory"], entry["file"]).resolve()
        if path.is_relative_to(house.ROOT) and not path.is_relative_to(build):
            if path.relative_to(house.ROOT).parts[0] in house.ROOMS:
                entry["command"] = PRECOMPILED.sub("", entry["command"])
                entries.append(entry)
                yield path.relative_to(house.ROOT), entry["command"]
    (cache / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")


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
    mode = "deep" if sys.argv[3:] == ["deep"] else "shallow"
    analyzer = [f"--extra-arg={word}" for word in ("-Xclang", "-analyzer-config", "-Xclang", f"mode={mode}")]
    common = subprocess.run([tidy, "--version"], capture_output=True, check=True).stdout
    common += (house.ROOT / ".clang-tidy").read_bytes() + mode.encode()

    def look(job):
        path, command = job
        clean = cache / fingerprint(path, command, common)
        if clean.exists():
            return False, []
        run = subprocess.run([tidy, "-p", str(cache), "--quiet", *analyzer, str(house.ROOT / path)], cwd=build,
                             stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if run.returncode == 0:
            clean.touch()
            return True, []
        said = run.stdout.strip().replace(f"{house.ROOT}/", "") or run.stderr.strip()
        return True, [said or f"{path}: clang-tidy ended with {run.returncode}"]

    jobs = sorted(set(sources(build, cache)))
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        results = list(pool.map(look, jobs))
    print(f"{sum(fresh for fresh, _ in results)} files were new or changed")
    house.finish([finding for _, findings in results for finding in findings], len(jobs))


if __name__ == "__main__":
    main()
