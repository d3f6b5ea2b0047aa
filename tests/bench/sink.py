# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""The sink server of the benchmark as a context: it runs inside, and counts what came."""
import subprocess


class Sink:
    def __init__(self, program, certificate, key, workload):
        self.command = [program]
        if workload.tls:
            self.command += ["--certificate", certificate, "--key", key]
        if workload.round_trip:
            self.command += ["--round-trip-ms", str(workload.round_trip)]
        if workload.pace:
            self.command += ["--megabytes-per-second", str(workload.pace)]
        if workload.chunking:
            self.command += ["--chunking"]
        if workload.binary:
            self.command += ["--binary"]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def ended(self):
        """Messages and octets of all connections, once the client is gone."""
        self.process.terminate()
        lines = [line.split() for line in self.process.stdout.read().splitlines()]
        return sum(int(messages) for messages, _ in lines), sum(int(octets) for _, octets in lines)
