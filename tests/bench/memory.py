#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""memory.py POSTHORN_CLI: sends a large attachment and fails when the sender's memory grows with it.

Once into the built-in test mailbox, once over TLS to a server that reads slowly, which is where a
sender without back-pressure keeps the whole message. POSTHORN_BENCH_MIB sets the size of the
attachment (200); the mailbox takes up to 255, the slow server any.
"""
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

PROGRAM = sys.argv.pop(1)
MIB = int(os.environ.get("POSTHORN_BENCH_MIB", "200"))
MOST_MEGABYTES = 64
SLOW = 40 * 1024 * 1024  # octets a second


class SlowServer(threading.Thread):
    """One SMTP conversation over TLS; the message is counted, dropped, and read at a steady pace."""

    def __init__(self, certificate, key):
        super().__init__(daemon=True)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate, key)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        self.port = self.listener.getsockname()[1]
        self.octets = 0

    def run(self):
        raw, _ = self.listener.accept()
        with self.listener, self.context.wrap_socket(raw, server_side=True) as line:
            line.sendall(b"220 slow.test ESMTP\r\n")
            commands = line.makefile("rb")
            for command in commands:
                verb = command.split()[0].upper()
                if verb == b"DATA":
                    line.sendall(b"354 Go ahead\r\n")
                    self.swallow(commands)
                line.sendall(b"221 Bye\r\n" if verb == b"QUIT" else b"250 Fine\r\n")
                if verb == b"QUIT":
                    return

    def swallow(self, octets):
        begin, tail = time.monotonic(), b""
        while not tail.endswith(b"\r\n.\r\n"):
            block = octets.read1(16384)
            if not block:
                raise ConnectionError("the message ended without its dot")
            self.octets += len(block)
            tail = (tail + block)[-5:]
            ahead = self.octets / SLOW - (time.monotonic() - begin)
            if ahead > 0.01:
                time.sleep(ahead)


class Memory(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="posthorn-memory-")
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        self.file = self.folder / "large.bin"
        with open(self.file, "wb") as file:
            file.truncate(MIB * 1024 * 1024)

    def send(self, port, *options):
        """Sends the file; its exit code and peak resident memory in megabytes."""
        begin = time.monotonic()
        with subprocess.Popen(
                [PROGRAM, "send", "--server", f"127.0.0.1:{port}", "--from", "a@posthorn.example", "--to",
                 "b@posthorn.example", "--subject", "large", "--body", "see file", "--attach", self.file,
                 "--quiet", *options], stdin=subprocess.DEVNULL) as sender:
            _, status, usage = os.wait4(sender.pid, 0)
            sender.returncode = os.waitstatus_to_exitcode(status)
        megabytes = usage.ru_maxrss / 1024
        print(f"{MIB} MiB in {time.monotonic() - begin:.1f} s, {usage.ru_utime + usage.ru_stime:.1f} s of CPU, "
              f"{megabytes:.0f} MB resident at most")
        return sender.returncode, megabytes

    @unittest.skipIf(MIB > 255, "the mailbox takes no more than 256 MiB")
    def test_into_the_test_mailbox(self):
        mailbox = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--count", "1", "--directory", self.folder / "box"],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        self.addCleanup(mailbox.stdout.close)
        try:
            port = mailbox.stdout.readline().rsplit(":", 1)[1].strip()
            code, megabytes = self.send(port, "--security", "none")
        except BaseException:
            mailbox.kill()
            raise
        if code:
            mailbox.kill()
        _, _, usage = os.wait4(mailbox.pid, 0)  # it ends by itself after its one message
        mailbox.returncode = 0
        self.assertEqual(code, 0)
        self.assertLess(megabytes, MOST_MEGABYTES)
        self.assertLess(usage.ru_maxrss / 1024, MOST_MEGABYTES, "the mailbox itself")
        arrived = next((self.folder / "box").glob("*.eml")).stat().st_size
        self.assertGreater(arrived, MIB * 1024 * 1024)

    def test_over_tls_to_a_slow_server(self):
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=slow",
                        "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
                       stdin=subprocess.DEVNULL, capture_output=True, check=True)
        server = SlowServer(certificate, key)
        server.start()
        code, megabytes = self.send(server.port, "--security", "tls", "--ca-file", certificate)
        server.join(30)
        self.assertEqual(code, 0)
        self.assertLess(megabytes, MOST_MEGABYTES)
        self.assertGreater(server.octets, MIB * 1024 * 1024 * 4 / 3)


if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=2).result
    wrong = len(result.failures) + len(result.errors)
    done = result.testsRun - wrong - len(result.skipped)
    print(f"Totals: {done} passed, {wrong} failed, {len(result.skipped)} skipped")
    sys.exit(0 if result.wasSuccessful() else 1)
