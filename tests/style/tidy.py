#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""tidy.py CLANG_TIDY BUILD [deep]: clang-tidy over every source file of core, ui and app.

Most of clang-tidy's time goes into Qt's headers, which every file includes. So the files of a room
are read together, a batch of them as one text, without precompiled headers. Files with a helper of
the same name get into different batches; one that still doesn't compile is halved until it does. A batch that was found clean is not looked at again until one of its files, a header of the
project that they include, the command or the checks change. The static analyzer stays within
functions and small callees; `deep` lets it follow all calls, which takes three times as long.
"""
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import house
import include_wall

BATCH = 16
PRECOMPILED = re.compile(r"-Winvalid-pch |-Xclang -include-pch -Xclang \S+|(-Xclang )?-include (-Xclang )?\S+cmake_pch\S+")
OUTPUT = re.compile(r" -o \S+ -c \S+$")
# What only one file knows, by the way it begins at the start of a line: a type, a function.
TYPE = re.compile(r"^(?:class|struct|enum class) (\w+)(?= *(?:[{]|:(?!:)|final))", re.M)
FUNCTION = re.compile(r"^(?!namespace|using|class|struct|enum)\w[^\n;={(]*[ *&](\w+)(?=[({ ;=])", re.M)
PLACE = re.compile(r"^(?P<file>\S+/batch_\w+\.cpp):(?P<line>\d+):", re.M)


def sources(build):
    """(compile command without the file, path relative to ROOT) of every file that is to be looked at."""
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = Path(entry["directory"], entry["file"]).resolve()
        if path.is_relative_to(house.ROOT) and not path.is_relative_to(build):
            if path.relative_to(house.ROOT).parts[0] in house.ROOMS:
                command = OUTPUT.sub("", PRECOMPILED.sub("", entry["command"]))
                yield command, path.relative_to(house.ROOT)


def batches(build):
    """(compile command, files), the largest first, so that no long one is left for the end."""
    rooms = {}
    for command, path in sorted(set(sources(build))):
        rooms.setdefault(command, []).append(path)
    found = []
    for command, paths in rooms.items():
        open_batches = []
        for path in paths:
            names = set(FUNCTION.findall(house.text(path)))
            room = next((batch for batch in open_batches if len(batch[0]) < BATCH and not batch[1] & names), None)
            if not room:
                room = ([], set())
                open_batches.append(room)
            room[0].append(path)
            room[1].update(names)
        found += [(command, batch[0]) for batch in open_batches]
    return sorted(found, key=lambda batch: -sum((house.ROOT / path).stat().st_size for path in batch[1]))


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


def fingerprint(paths, command, common):
    digest = hashlib.sha256(common + command.encode())
    seen = set()
    for path in paths:
        reached(path, seen)
    for file in sorted(seen):
        digest.update(b"\0" + str(file).encode() + b"\0" + (house.ROOT / file).read_bytes())
    return digest.hexdigest()


def joined(paths):
    """The text of a batch, and for each of its lines the place it comes from. The types that only one
    file knows get a name of their own, as most files of the command line have a class Words."""
    lines, places = [], [""]

    def add(line, place):
        lines.append(line)
        places.append(place)

    for path in paths:
        text = house.text(path)
        types = TYPE.findall(text)
        last = max((house.line_of(text, include.start()) for include in house.INCLUDE.finditer(text)), default=0)
        for number, line in enumerate(text.splitlines(), 1):
            add(line, f"{path}:{number}")
            if number == last:
                for name in types:
                    add(f"#define {name} {name}_{path.stem}", f"{path}:1")
        for name in types if last else []:
            add(f"#undef {name}", f"{path}:1")
    return "\n".join(lines) + "\n", places


class Tidy:
    def __init__(self, program, build, mode):
        self.cache = build / "Testing/tidy"
        self.cache.mkdir(parents=True, exist_ok=True)
        self.build = build
        checks = house.ROOT / ".clang-tidy"
        analyzer = [f"--extra-arg={word}" for word in ("-Xclang", "-analyzer-config", "-Xclang", f"mode={mode}")]
        self.program = [program, "--quiet", f"--config-file={checks}", *analyzer]
        self.common = subprocess.run([program, "--version"], capture_output=True, check=True).stdout
        self.common += checks.read_bytes() + mode.encode()

    def look(self, batch):
        """(number of files that had to be looked at, findings)"""
        command, paths = batch
        mark = fingerprint(paths, command, self.common)
        clean = self.cache / mark
        if clean.exists():
            return 0, []
        text, places = joined(paths)
        file = self.cache / f"batch_{mark}.cpp"
        file.write_text(text, encoding="utf-8")
        beside = house.ROOT / paths[0].parent
        run = subprocess.run([*self.program, str(file), "--", *shlex.split(command)[1:], "-iquote", str(beside)], cwd=self.build,
                             stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        file.unlink()
        if run.returncode == 0:
            clean.touch()
            return len(paths), []
        if "[clang-diagnostic-" in run.stdout and len(paths) > 1:
            half = len(paths) // 2
            parts = [self.look((command, part)) for part in (paths[:half], paths[half:])]
            if not any(findings for _, findings in parts):
                clean.touch()
            return sum(looked for looked, _ in parts), [finding for _, found in parts for finding in found]
        said = PLACE.sub(lambda place: f"{places[int(place['line'])]}:", run.stdout.strip())
        return len(paths), [said.replace(f"{house.ROOT}/", "") or run.stderr.strip()
                            or f"{paths[0]}: clang-tidy ended with {run.returncode}"]


def main():
    mode = "deep" if sys.argv[3:] == ["deep"] else "shallow"
    tidy = Tidy(sys.argv[1], Path(sys.argv[2]).resolve(), mode)
    jobs = batches(tidy.build)
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        results = list(pool.map(tidy.look, jobs))
    print(f"{sum(looked for looked, _ in results)} files were new or changed")
    house.finish([finding for _, findings in results for finding in findings], sum(len(paths) for _, paths in jobs))


if __name__ == "__main__":
    main()
