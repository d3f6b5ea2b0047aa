#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""keyring.py POSTHORN_CLI: the passwords of saved accounts come out of a real GNOME keyring, on a bus and
in a home folder of its own. Ends with 77 (skipped) where the programs for it are not installed."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
NEEDED = ("dbus-daemon", "gnome-keyring-daemon", "secret-tool")
PASSWORD = "Grüße, wonderland"
SKIPPED = 77


def run(environment, *words, said=""):
    return subprocess.run(list(map(str, words)), input=said, env=environment, capture_output=True, text=True,
                          timeout=60, check=False)


class Keyring(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="posthorn-keyring-")
        cls.addClassCleanup(holder.cleanup)
        cls.home = Path(holder.name)
        cls.alone = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": holder.name, "POSTHORN_TEST_PASSWORD": PASSWORD,
                     **{f"XDG_{name}_HOME": holder.name for name in ("CONFIG", "DATA", "CACHE")},
                     "XDG_RUNTIME_DIR": holder.name, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        address = cls.begin(cls.alone, "dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address",
                            f"--address=unix:path={holder.name}/bus")
        cls.environment = {**cls.alone, "DBUS_SESSION_BUS_ADDRESS": address}
        unlocked = run(cls.environment, "gnome-keyring-daemon", "--unlock", "--components=secrets", said="\n")
        cls.addClassCleanup(cls.end_keyring, unlocked.stdout)
        heard = cls.begin(cls.environment, PROGRAM, "serve", "--port", "0", "--user", "ann",
                          "--password-env", "POSTHORN_TEST_PASSWORD")
        cls.port = heard.rpartition(":")[2]
        for user in ("ann", "bea"):
            made = run(cls.environment, PROGRAM, "account", "set", user, f"server=localhost:{cls.port}",
                       "security=none", "allow-plain-auth=yes", f"from={user}@mail.test", f"user={user}")
            if made.returncode:
                raise AssertionError(made.stderr)
        stored = run(cls.environment, "secret-tool", "store", "--label=Posthorn", "server", "Posthorn", "type",
                     "plaintext", "user", f"smtp://ann@localhost:{cls.port}", said=PASSWORD)
        if stored.returncode:
            raise AssertionError(f"the keyring took nothing: {unlocked.stderr}{stored.stderr}")

    @classmethod
    def begin(cls, environment, *words):
        """Starts it and answers its first line."""
        process = subprocess.Popen(list(map(str, words)), env=environment, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        cls.addClassCleanup(process.stdout.close)
        cls.addClassCleanup(process.wait)
        cls.addClassCleanup(process.kill)
        return process.stdout.readline().strip()

    @classmethod
    def end_keyring(cls, _):
        """It ends by itself when its bus is gone, and here at once."""
        for status in Path("/proc").glob("[0-9]*/environ"):
            try:
                mine = f"HOME={cls.home}".encode() in status.read_bytes().split(b"\0")
                if mine and (status.parent / "comm").read_text().startswith("gnome-keyring"):
                    os.kill(int(status.parent.name), 15)
            except OSError:
                pass

    def send(self, account, environment=None, program=PROGRAM):
        return run(environment or self.environment, program, "send", "--account", account, "--to", "bob@mail.test",
                   "--body", "x")

    def test_saved_password_is_found(self):
        sent = self.send("ann")
        self.assertEqual(sent.returncode, 0, sent.stderr)
        self.assertNotIn(PASSWORD, sent.stdout + sent.stderr)

    def test_nothing_was_saved(self):
        sent = self.send("bea")
        self.assertEqual(sent.returncode, 77)
        self.assertIn("no password is saved", sent.stderr)

    def test_there_is_no_keyring(self):
        sent = self.send("ann", self.alone)
        self.assertEqual(sent.returncode, 77)
        self.assertIn("no keyring could be asked", sent.stderr)

    def test_module_is_missing(self):
        alone = self.home / "alone"
        alone.mkdir()
        shutil.copy(PROGRAM, alone)
        sent = self.send("ann", program=alone / PROGRAM.name)
        self.assertEqual(sent.returncode, 77)
        self.assertIn("posthorn-keyring", sent.stderr)


def main():
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing or not (PROGRAM.parent / "posthorn-keyring.so").exists():
        print("SKIPPED:", f"not installed: {', '.join(missing)}" if missing else "built without QtKeychain")
        sys.exit(SKIPPED)
    result = unittest.main(argv=sys.argv[:1], exit=False, verbosity=2).result
    wrong = len(result.failures) + len(result.errors)
    print(f"Totals: {result.testsRun - wrong} passed, {wrong} failed, 0 skipped")
    sys.exit(0 if result.wasSuccessful() else 1)


if __name__ == "__main__":
    main()
