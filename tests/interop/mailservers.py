# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""A real Postfix that asks a real Dovecot about passwords, both in one chroot on free loopback ports."""
import ctypes
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import certificates
import configuration
import packages

NAMES = ("postfix", "dovecot-core")
PR_SET_PDEATHSIG = 1


def free_ports(number):
    """Ports nobody listens on; all are held open until the last is found, so that they differ."""
    sockets = [socket.socket() for _ in range(number)]
    try:
        for held in sockets:
            held.bind(("127.0.0.1", 0))
        return [held.getsockname()[1] for held in sockets]
    finally:
        for held in sockets:
            held.close()


def greets(port, tls):
    """Something listens there; where it does not begin with TLS, it says 220."""
    try:
        with socket.create_connection(("127.0.0.1", port), 5) as line:
            return tls or line.recv(3) == b"220"
    except OSError:
        return False


class MailServers:
    """`with MailServers(cache) as servers:` – started, and ended whatever happens."""

    def __init__(self, cache):
        self.cache = Path(cache)
        self.processes = []
        self.folder = self.root = self.pki = None
        self.ports = dict(zip(configuration.LISTENERS, free_ports(len(configuration.LISTENERS))))

    def __enter__(self):
        unpacked = packages.unpacked(NAMES, self.cache)
        self.remove_leftovers()
        self.folder = Path(tempfile.mkdtemp(prefix=f"run-{os.getpid()}-", dir=self.cache))
        os.chmod(self.folder, 0o755)
        try:
            self.root = packages.copied(unpacked, self.folder / "root")
            self.pki = self.folder / "pki"
            certificates.make(self.pki)
            configuration.furnish(self.root, self.pki, self.ports)
            self.spawn("dovecot", "/usr/sbin/dovecot", "-F", "-c", "/etc/dovecot/dovecot.conf")
            self.wait_until("Dovecot's password service", (self.root / configuration.AUTH_SOCKET).is_socket)
            self.spawn("postfix", "/usr/lib/postfix/sbin/master", "-d", "-c", "/etc/postfix")
            for name, (_, options) in configuration.LISTENERS.items():
                tls = "smtpd_tls_wrappermode=yes" in options
                self.wait_until(f"Postfix ({name})", lambda n=name, t=tls: greets(self.ports[n], t))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for server in self.processes:
            server.terminate()
        for server in self.processes:
            try:
                server.wait(5)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
        self.sweep()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def remove_leftovers(self):
        """Folders of runs that were killed."""
        for folder in self.cache.glob("run-*-*"):
            if not Path("/proc", folder.name.split("-")[1]).exists():
                shutil.rmtree(folder, ignore_errors=True)

    def spawn(self, name, *command):
        """Starts a server in the chroot; it is told to end should this program die."""
        def prepare():
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
            os.chroot(self.root)
            os.chdir("/")
        with open(self.folder / f"{name}.out", "wb") as output:
            self.processes.append(subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, preexec_fn=prepare,
                start_new_session=True, env={"PATH": "/usr/sbin:/usr/bin", "LC_ALL": "C.UTF-8"}))

    def wait_until(self, what, condition, seconds=30):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end or any(server.poll() is not None for server in self.processes):
                raise RuntimeError(f"{what} does not answer\n{self.logs()}")
            time.sleep(0.05)

    def inhabitants(self):
        """Processes that live in our chroot: whatever the servers forked, and nothing else."""
        found = []
        for number in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.readlink(f"/proc/{number}/root") == str(self.root):
                    found.append(int(number))
            except OSError:
                pass
        return found

    def sweep(self):
        for blow in (signal.SIGTERM, signal.SIGKILL):
            for number in self.inhabitants():
                try:
                    os.kill(number, blow)
                except ProcessLookupError:
                    pass
            end = time.monotonic() + 3
            while self.inhabitants() and time.monotonic() < end:
                time.sleep(0.05)

    def logs(self, lines=30):
        """The ends of all logs, for a person who looks for the fault."""
        told = []
        for log in (self.folder / "dovecot.out", self.folder / "postfix.out", self.root / "var/log/dovecot.log",
                    self.root / "var/log/postfix.log"):
            if log.exists():
                told += [f"-- {log.name}", *log.read_text(errors="replace").splitlines()[-lines:]]
        return "\n".join(told)

    def postfix_log(self):
        log = self.root / "var/log/postfix.log"
        return log.read_text(errors="replace") if log.exists() else ""

    def mailbox(self, person):
        """The delivered messages of a person, as files, oldest first."""
        folder = self.root / "var/mail" / person / "new"
        found = folder.iterdir() if folder.is_dir() else ()
        return sorted(found, key=lambda file: file.stat().st_mtime_ns)

    def emptied(self):
        """Forgets all delivered mail."""
        for person in configuration.PEOPLE:
            for file in self.mailbox(person):
                file.unlink()

    def delivered(self, person, number=1, seconds=30):
        """Waits for so many messages and gives them as bytes; fewer after the time are an error."""
        self.wait_until(f"delivery to {person}", lambda: len(self.mailbox(person)) >= number, seconds)
        return [file.read_bytes() for file in self.mailbox(person)]
