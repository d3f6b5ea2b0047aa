#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""interop.py POSTHORN_CLI CACHE [NAME…]: posthorn-cli against a real Postfix with a real Dovecot behind its AUTH,
and the other ways of ways.py. With names, only the tests whose names hold one of them.

Needs root, because the servers run in a chroot: tries sudo without a password, then a user
namespace. Ends with 77 (skipped) where neither is to be had.
"""
import atexit
import os
import random
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import certificates
import configuration
import packages
import reading
import shared
import ways
from mailservers import MailServers
from posthorn import Posthorn
from shared import Case

SKIPPED = 77
SUBJECT = "Grüße aus Österreich – 写真と音楽 🎺 and a subject that is long enough to be folded more than once, surely"
SENDER = r'"Jürgen \"JJ\" Müller" <alice@mail.test>'
RECIPIENT = "山田 太郎 <bob@mail.test>"
BODY = "Grüß Gott!\n\n.\n..two dots\nFrom here on: ünïcode 🎺\n" + "long " * 300 + "\ntrailing blanks  \n-- \nJürgen\n"


def begin():
    """Starts the servers; they end with us, also when somebody loses patience."""
    global servers, scratch, posthorn
    servers = MailServers(CACHE)
    atexit.register(servers.__exit__)
    try:
        servers.__enter__()
    except packages.Unavailable as reason:
        sys.exit(f"FAILED: no test servers: {reason}\nSet POSTHORN_SKIP_INTEROP=1 to leave these tests out.")
    signal.signal(signal.SIGTERM, end_at_once)
    signal.signal(signal.SIGINT, end_at_once)
    holder = tempfile.TemporaryDirectory(prefix="posthorn-interop-")
    atexit.register(holder.cleanup)
    scratch = Path(holder.name)
    posthorn = Posthorn(PROGRAM, servers, scratch)
    shared.servers, shared.scratch, shared.posthorn = servers, scratch, posthorn


def end_at_once(number, _):
    servers.__exit__()
    os._exit(128 + number)


class Mechanisms(Case):
    """Each mechanism over STARTTLS and over TLS, with a plain, a quoted and a UTF-8 password."""

    def sign_in(self, listener, mechanism, user):
        sent = posthorn.send(listener, "--auth", mechanism, "--from", f"{user}@mail.test", "--to", "bob@mail.test",
                             "--subject", f"{mechanism} über {listener}", "--body", "Grüße", user=user)
        self.assertCode(sent, 0)
        self.assertEqual(sent.report["auth"], mechanism)
        self.assertEqual(sent.report["outcome"], "accepted")
        self.assertTrue(sent.report["server"]["tls"]["verified"])
        message = reading.parsed(servers.delivered("bob")[0])
        self.assertEqual(reading.text_of(message, "Subject"), f"{mechanism} über {listener}")
        self.assertIn("with ESMTPSA", message["Received"])
        self.assertRegex(servers.postfix_log(), rf"{listener}/smtpd.* sasl_method={mechanism}, sasl_username={user}\b")
        for text in (sent.output, sent.errors):
            self.assertNotIn(configuration.PEOPLE[user], text)


def add_mechanism(listener, mechanism, user):
    name = f"test_{mechanism}_{listener}_{user}".replace("-", "_").lower()
    setattr(Mechanisms, name, lambda self: self.sign_in(listener, mechanism, user))


for MECHANISM in configuration.MECHANISMS:
    add_mechanism("submission", MECHANISM, "alice")
    add_mechanism("smtps", MECHANISM, "bob")
    add_mechanism("smtps", MECHANISM, "carol")


class Refusals(Case):
    """What must not be delivered is not, and the exit code says why."""

    LETTER = ("--from", "alice@mail.test", "--to", "bob@mail.test", "--subject", "x", "--body", "y")

    def test_wrong_password(self):
        for mechanism in configuration.MECHANISMS:
            with self.subTest(mechanism):
                sent = posthorn.send("submission", *self.LETTER, "--auth", mechanism, password="not the password")
                self.assertCode(sent, 77)
                self.assertEqual(sent.report["failure"]["kind"], "authentication")
                self.assertEqual(sent.report["reply"]["code"], 535)
        self.assertNothingArrived()

    def test_certificate_of_an_unknown_authority(self):
        for listener in ("submission-untrusted", "smtps-untrusted"):
            with self.subTest(listener):
                sent = posthorn.send(listener, *self.LETTER)
                self.assertCode(sent, 76)
                self.assertEqual(sent.report["failure"]["kind"], "certificate")
                self.assertNotIn("sasl_method", servers.postfix_log().split(f"postfix/{listener}/")[-1])
        self.assertNothingArrived()

    def test_system_store_alone_does_not_know_us(self):
        self.assertCode(posthorn.send("smtps", *self.LETTER, trust=None), 76)
        self.assertNothingArrived()

    def test_certificate_for_another_name(self):
        self.assertCode(posthorn.send("smtps-othername", *self.LETTER), 76)
        self.assertNothingArrived()

    def test_tls_where_starttls_is_spoken(self):
        self.assertCode(posthorn.send("submission", *self.LETTER, "--timeout", "20", security="tls"), 76)
        self.assertNothingArrived()

    def test_pinned_certificate_is_enough(self):
        pin = "sha256:" + certificates.sha256(servers.pki / "untrusted.pem")
        self.assertCode(posthorn.send("smtps-untrusted", *self.LETTER, "--pin", pin, trust=None), 0)
        servers.delivered("bob")

    def test_other_certificate_than_the_pinned_one(self):
        pin = "sha256:" + certificates.sha256(servers.pki / "untrusted.pem")
        self.assertCode(posthorn.send("smtps", *self.LETTER, "--pin", pin, trust=None), 76)
        self.assertNothingArrived()


class Letters(Case):
    """What arrives is what was written."""

    def test_names_and_text(self):
        text = scratch / "body.txt"
        text.write_text(BODY, encoding="utf-8")
        for listener in ("submission", "smtps"):
            with self.subTest(listener):
                servers.emptied()
                sent = posthorn.send(listener, "--from", SENDER, "--to", RECIPIENT, "--cc", "Çarol <carol@mail.test>",
                                     "--bcc", "alice@mail.test", "--subject", SUBJECT, "--body-file", text)
                self.assertCode(sent, 0)
                for person in ("alice", "bob", "carol"):
                    octets = servers.delivered(person)[0]
                    message = reading.parsed(octets)
                    self.assertEqual(reading.text_of(message, "Subject"), SUBJECT)
                    self.assertEqual(reading.people_of(message, "From"), [('Jürgen "JJ" Müller', "alice@mail.test")])
                    self.assertEqual(reading.people_of(message, "To"), [("山田 太郎", "bob@mail.test")])
                    self.assertEqual(reading.people_of(message, "Cc"), [("Çarol", "carol@mail.test")])
                    self.assertEqual(message["Message-ID"], sent.report["messageId"])
                    self.assertEqual(reading.body_of(message), BODY)
                    self.assertIsNone(message["Bcc"])

    def test_one_recipient_refused(self):
        sent = posthorn.send("submission", "--from", "alice@mail.test", "--to", "bob@mail.test",
                             "--to", configuration.REFUSED, "--to", "carol@mail.test", "--subject", "x", "--body", "y")
        self.assertCode(sent, 67)
        self.assertEqual(sent.report["outcome"], "partial")
        accepted = {one["address"]: one["accepted"] for one in sent.report["recipients"]}
        self.assertEqual(accepted, {"bob@mail.test": True, configuration.REFUSED: False, "carol@mail.test": True})
        refusal = next(one["reply"] for one in sent.report["recipients"] if not one["accepted"])
        self.assertEqual((refusal["code"], refusal["enhanced"]), (550, "5.1.1"))
        for person in ("bob", "carol"):
            self.assertEqual(len(servers.delivered(person)), 1)

    def test_every_recipient_refused(self):
        sent = posthorn.send("submission", "--from", "alice@mail.test", "--to", configuration.REFUSED,
                             "--subject", "x", "--body", "y")
        self.assertCode(sent, 69)
        self.assertNothingArrived()

    def test_several_over_one_connection(self):
        before = servers.postfix_log()
        sent = posthorn.send("smtps", "--from", "alice@mail.test", "--to", "bob@mail.test", "--subject", "x",
                             "--body", "y", "--repeat", "3")
        self.assertCode(sent, 0)
        letters = servers.delivered("bob", 3)
        self.assertEqual(len({reading.parsed(letter)["Message-ID"] for letter in letters}), 3)
        self.assertEqual(servers.postfix_log()[len(before):].count(": connect from"), 1)

    def test_five_attachments(self):
        chance = random.Random(5321)
        contents = {
            "fifty megabytes.bin": chance.randbytes(50 * 1024 * 1024),
            "Übersicht – Jänner.pdf": b"%PDF-1.4\n" + chance.randbytes(54321),
            "notes.txt": b"unix\nmac\rdos\r\n.\r\n..\n trailing \t\nFrom x\nno end",
            "leer.dat": b"",
            "写真, die \"erste\"; ein sehr langer Name, der in keine Zeile passt – wirklich nicht.png": bytes(range(256)) * 99,
        }
        options = []
        for name, octets in contents.items():
            (scratch / name).write_bytes(octets)
            options += ["--attach", scratch / name]
        for listener in ("submission", "smtps"):
            with self.subTest(listener):
                servers.emptied()
                sent = posthorn.send(listener, "--from", SENDER, "--to", RECIPIENT, "--subject", SUBJECT,
                                     "--body", "five files", *options)
                self.assertCode(sent, 0)
                arrived = reading.attachments_of(reading.parsed(servers.delivered("bob", seconds=60)[0]))
                self.assertEqual({name: reading.sha256(octets) for name, (_, octets) in arrived.items()},
                                 {name: reading.sha256(octets) for name, octets in contents.items()})
                self.assertEqual(arrived["notes.txt"][0], "text/plain")
                self.assertEqual(arrived["Übersicht – Jänner.pdf"][0], "application/pdf")


def as_root():
    """Runs this program again as root, or ends it as skipped."""
    if os.environ.get("POSTHORN_INTEROP_AGAIN"):
        return
    again = ["env", "POSTHORN_INTEROP_AGAIN=1", sys.executable, *sys.argv]
    for way in (["sudo", "-n"], ["unshare", "--user", "--map-root-user", "--map-auto"]):
        try:
            works = subprocess.run([*way, "chroot", "/", "true"], capture_output=True, check=False).returncode == 0
        except OSError:
            works = False
        if works:
            os.execvp(way[0], [*way, *again])
    print("SKIPPED: the tests with real mail servers need root, sudo without a password, or user namespaces"
          " with subordinate ids (package uidmap)")
    sys.exit(SKIPPED)


def main():
    if os.environ.get("POSTHORN_SKIP_INTEROP"):
        print("SKIPPED: POSTHORN_SKIP_INTEROP is set, so nothing was tried against real mail servers")
        sys.exit(SKIPPED)
    if os.geteuid():
        as_root()
    begin()
    wanted = sys.argv[3:]
    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{name}*" for name in wanted] or None
    modules = [loader.loadTestsFromModule(module) for module in (sys.modules["__main__"], ways)]
    result = unittest.TextTestRunner(verbosity=2).run(unittest.TestSuite(modules))
    wrong = len({getattr(test, "test_case", test).id() for test, _ in result.failures + result.errors})
    passed = max(result.testsRun - wrong - len(result.skipped), 0)
    print(f"Totals: {passed} passed, {wrong} failed, {len(result.skipped)} skipped")
    sys.exit(1 if wrong or not result.testsRun else 0)


if __name__ == "__main__":
    PROGRAM, CACHE = sys.argv[1], Path(sys.argv[2]).resolve()
    main()
