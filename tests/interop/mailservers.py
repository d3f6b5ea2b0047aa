# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""A real Postfix that asks a real Dovecot about passwords, both in one chroot on free loopback ports."""
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import certificates
import configuration
import kerberos
import packages
import proxies

NAMES = ("postfix", "dovecot-core", "dovecot-lmtpd", "dovecot-submissiond", "dovecot-gssapi", "libsasl2-modules",
         "sasl2-bin", "krb5-kdc", "krb5-admin-server", "krb5-user", "microsocks", "tinyproxy-bin", "python3-aiosmtpd")


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
    """`with MailServers(cache) as servers:` – started, and ended by a guard whatever happens."""

    def __init__(self, cache):
        self.cache = Path(cache)
        self.processes, self.links = [], []
        self.folder = self.root = self.pki = self.guard = None
        names = (*configuration.LISTENERS, *configuration.OTHERS)
        self.ports = dict(zip(names, free_ports(len(names))))

    def __enter__(self):
        unpacked = packages.unpacked(NAMES, self.cache)
        self.folder = Path(tempfile.mkdtemp(prefix="run-", dir=self.cache))
        os.chmod(self.folder, 0o755)
        self.guard = subprocess.Popen([sys.executable, Path(__file__).with_name("guard.py"), self.folder],
                                      stdin=subprocess.PIPE, start_new_session=True)
        try:
            self.root = packages.copied(unpacked, self.folder / "root")
            self.pki = self.folder / "pki"
            certificates.make(self.pki)
            configuration.furnish(self.root, self.pki, self.ports)
            kerberos.furnish(self.root, self.ports["kdc"])
            proxies.furnish(self.root, self.ports)
            for name in ("aiosmtp.py", "bound.py"):
                configuration.written(self.root / "srv" / name, Path(__file__).with_name(name).read_text())
            kerberos.begin(self)
            self.spawn("dovecot", "/usr/sbin/dovecot", "-F", "-c", "/etc/dovecot/dovecot.conf")
            self.spawn("external", "/usr/sbin/dovecot", "-F", "-c", "/etc/dovecot/external.conf")
            self.spawn("aiosmtpd", "/usr/bin/python3", "/srv/aiosmtp.py", str(self.ports["aiosmtpd"]), "/etc/pki")
            proxies.begin(self)
            for person in configuration.PEOPLE:
                self.inside("/usr/sbin/saslpasswd2", "-p", "-c", "-f", "/etc/postfix/sasldb2", "-u",
                            configuration.CYRUS_REALM, person, said=configuration.PEOPLE[person])
            os.chown(self.root / "etc/postfix/sasldb2", configuration.USERS["postfix"], -1)
            for name, *how in (("bound", "good"), ("bound-elsewhere", "untrusted"), ("bound-stripped", "good", "plain")):
                self.spawn(name, "/usr/bin/python3", "/srv/bound.py", str(self.ports[name]), "/etc/pki", *how)
            self.wait_until("Dovecot's password service", (self.root / configuration.AUTH_SOCKET).is_socket)
            self.spawn("postfix", "/usr/lib/postfix/sbin/master", "-d", "-c", "/etc/postfix")
            for name, (_, options) in configuration.LISTENERS.items():
                tls = "smtpd_tls_wrappermode=yes" in options
                self.wait_until(f"Postfix ({name})", lambda n=name, t=tls: greets(self.ports[n], t))
            for name in configuration.OTHERS:
                self.wait_until(name, lambda n=name: greets(self.ports[n], True))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.guard:
            self.guard.communicate()
        for server in self.processes:
            server.wait()
        for link in self.links:
            link.unlink()
            link.parent.rmdir()

    def spawn(self, name, *command):
        """Starts a server in the chroot. The guard ends it."""
        def prepare():
            os.chroot(self.root)
            os.chdir("/")
        with open(self.folder / f"{name}.out", "wb") as output:
            self.processes.append(subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, preexec_fn=prepare,
                start_new_session=True, env={"PATH": "/usr/sbin:/usr/bin", "LC_ALL": "C.UTF-8"}))

    def inside(self, *command, said=""):
        """Runs a command in the chroot and waits for its end."""
        def prepare():
            os.chroot(self.root)
            os.chdir("/")
        run = subprocess.run(command, preexec_fn=prepare, input=said, text=True, capture_output=True, check=False,
                             env={"PATH": "/usr/sbin:/usr/bin", "LC_ALL": "C.UTF-8", "HOME": "/"})
        if run.returncode:
            raise RuntimeError(f"{' '.join(command)}: {run.returncode}\n{run.stdout}{run.stderr}")

    def short_path(self, place):
        """The place in the chroot by a path that is short enough for the address of a socket."""
        link = Path(tempfile.mkdtemp(prefix="ph-")) / "s"
        self.links.append(link)
        link.symlink_to(self.root / place)
        return link

    def closed_port(self):
        """A port nobody listens on."""
        return free_ports(1)[0]

    def output(self, name):
        """What a server wrote to its standard output."""
        return (self.folder / f"{name}.out").read_text(errors="replace")

    def wait_until(self, what, condition, seconds=30):
        end = time.monotonic() + seconds
        while not condition():
            gone = [server.args[0] for server in self.processes if server.poll() is not None]
            if time.monotonic() > end or gone:
                raise RuntimeError(f"{what} does not answer; ended: {gone}\n{self.logs()}")
            time.sleep(0.05)

    def logs(self, lines=30):
        """The ends of all logs, for a person who looks for the fault."""
        told = []
        for log in (*sorted(self.folder.glob("*.out")), *sorted(self.root.glob("var/log/*.log"))):
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
