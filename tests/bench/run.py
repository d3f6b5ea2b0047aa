#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""What sending costs, compared in one run with what this machine has.

    python3 tests/bench/run.py [--build FOLDER] [--runs N] [--only NAME,…] [--small] [--markdown FILE]

Each workload is done by every client in turn, N times over, against the project's own sink server;
the medians are printed, and what they are of the first client's. `--small` takes tiny workloads, to
see that everything works. Nothing is asserted: on a busy machine the processor's seconds tell more
than the clock's.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import peers
from sink import Sink

SOURCE = Path(__file__).resolve().parents[2]
TOOLS = ("bench_sink", "bench_measure", "bench_openssl", "bench_qssl")


class Workload:
    def __init__(self, name, words, *, file_mib=0, files=0, count=1, recipients=1, tls=True, round_trip=0,
                 pace=0, binary=False, chunking=False, clients=peers.FAST, runs=None):
        self.name, self.words, self.clients, self.runs = name, words, clients, runs
        self.file_mib, self.files, self.count, self.recipients = file_mib, files, count, recipients
        self.tls, self.round_trip, self.pace, self.binary, self.chunking = tls, round_trip, pace, binary, chunking

    def shrunk(self):
        self.file_mib, self.files = min(self.file_mib, 2), min(self.files, 3)
        self.count, self.recipients = min(self.count, 3), min(self.recipients, 5)
        return self


WORKLOADS = [
    Workload("large", "one file of 1 GiB, TLS", file_mib=1024),
    Workload("large-plain", "one file of 1 GiB, no TLS", file_mib=1024, tls=False),
    Workload("large-binary", "one file of 1 GiB, TLS, CHUNKING and BINARYMIME offered", file_mib=1024, binary=True,
             clients=("posthorn", "posthorn-data", "qssl", "openssl")),
    Workload("large-slow", "one file of 256 MiB, TLS, to a sink that reads 25 MB/s", file_mib=256, pace=25, runs=1,
             clients=("posthorn", "curl")),
    Workload("middle", "one file of 20 MiB, TLS: the slow ones too", file_mib=20, clients=peers.ALL),
    Workload("files", "200 files of 100 kB, TLS", files=200, clients=("posthorn", "curl", "openssl", "msmtp", "python")),
    Workload("many", "1,000 messages of 1 kB over one connection, TLS", count=1000,
             clients=("posthorn", "curl", "python", "openssl")),
    Workload("many-far", "100 messages of 1 kB over one connection, TLS, 20 ms away", count=100, round_trip=20,
             clients=("posthorn", "curl", "python", "openssl")),
    Workload("many-far-chunking", "the same, CHUNKING offered", count=100, round_trip=20, chunking=True,
             clients=("posthorn", "openssl")),
    Workload("recipients", "one message to 1,000 recipients, TLS, 20 ms away", recipients=1000, round_trip=20,
             clients=("posthorn", "msmtp", "openssl")),
    Workload("cold", "one message of 1 kB, from start to exit, TLS", clients=peers.ALL),
    Workload("cold-plain", "one message of 1 kB, from start to exit, no TLS", tls=False, clients=peers.ALL),
    Workload("cold-far", "one message of 1 kB, from start to exit, TLS, 20 ms away", round_trip=20, clients=peers.ALL),
]


class Bench:
    def __init__(self, tools, program, folder):
        self.tools, self.program, self.folder = tools, program, folder
        self.key, self.certificate = folder / "key.pem", folder / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout",
                        self.key, "-out", self.certificate], capture_output=True, check=True)
        self.body = folder / "body.txt"
        self.body.write_text("The quick brown fox jumps over the lazy dog, again and again.\n" * 15)

    def files(self, workload):
        """The files to be attached, of octets that cannot be compressed, made when they are first needed."""
        sizes = [workload.file_mib * 1024 * 1024] if workload.file_mib else [100_000] * workload.files
        made = []
        for number, size in enumerate(sizes):
            path = self.folder / f"{size}-{number}.bin"
            if not path.exists():
                with open(path, "wb") as file:
                    for begin in range(0, size, 1 << 20):
                        file.write(os.urandom(min(1 << 20, size - begin)))
            made.append(path)
        return made

    def measure(self, client, workload, files):
        """Wall and processor seconds, resident MiB, octets on the wire; or None where it fails."""
        with Sink(self.tools / "bench_sink", self.certificate, self.key, workload) as sink:
            job = peers.Job(self, workload, files, sink.port)
            command, standard_input = peers.CLIENTS[client](job)
            result = self.folder / "measured"
            with open(standard_input or os.devnull, "rb") as given:
                said = subprocess.run([self.tools / "bench_measure", result, *command], stdin=given,
                                      capture_output=True, text=True, errors="replace", env=job.environment)
            messages, octets = sink.ended()
            code, wall, processor, kilobytes = result.read_text().split()
        if int(code) or messages != workload.count:
            print(f"  {client}: exit code {code}, {messages} of {workload.count} messages; {said.stderr.strip()[-200:]}")
            return None
        return float(wall), float(processor), int(kilobytes) / 1024, octets / 1e6

    def compare(self, workload, runs):
        clients = [name for name in workload.clients if peers.is_here(name)]
        print(f"\n{workload.name}: {workload.words}", flush=True)
        files = self.files(workload)
        measured = {name: [] for name in clients}
        for _ in range(workload.runs or runs):
            for name in clients:
                if (numbers := self.measure(name, workload, files)) is not None:
                    measured[name].append(numbers)
        return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in measured.items() if rows}


def table(workload, medians):
    """The medians as a table in Markdown; the ratios are to the first client."""
    lines = [f"**{workload.words}**", "",
             "| client | wall s | ratio | CPU s | ratio | memory MiB | wire MB |", "|---|--:|--:|--:|--:|--:|--:|"]
    first = next(iter(medians.values()), None)
    for name, (wall, processor, memory, octets) in medians.items():
        lines.append(f"| {peers.TITLES[name]} | {wall:.3f} | {wall / first[0]:.2f} | {processor:.3f} | "
                     f"{processor / max(first[1], 1e-6):.2f} | {memory:.0f} | {octets:.2f} |")
    return "\n".join(lines) + "\n"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--build", type=Path, default=SOURCE / "build")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--only", default="")
    options.add_argument("--small", action="store_true")
    options.add_argument("--markdown", type=Path)
    options = options.parse_args()
    tools = options.build / "tests/bench"
    if not all((tools / name).exists() for name in TOOLS):
        subprocess.run(["cmake", "--build", options.build, "--target", "bench-tools", "posthorn-cli"], check=True)
    wanted = [w for w in WORKLOADS if not options.only or w.name in options.only.split(",")]
    with tempfile.TemporaryDirectory(prefix="posthorn-bench-") as folder:
        bench = Bench(tools, options.build / "app/posthorn-cli", Path(folder))
        tables, complete = [], True
        for workload in wanted:
            medians = bench.compare(workload.shrunk() if options.small else workload, options.runs)
            tables.append(table(workload, medians))
            print(tables[-1], flush=True)
            complete &= "posthorn" in medians
    if options.markdown:
        options.markdown.write_text("\n".join(tables), encoding="utf-8")
    return 0 if complete and wanted else 1


if __name__ == "__main__":
    sys.exit(main())
