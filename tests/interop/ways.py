# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""Other ways to a server and other servers: proxies, LMTP, client certificates, Cyrus SASL, Kerberos, aiosmtpd."""
import json

import configuration
import kerberos
import proxies
import reading
import shared
from shared import Case

LETTER = ("--from", "alice@mail.test", "--to", "bob@mail.test", "--subject", "the way", "--body", "Grüße")


class Proxies(Case):
    """The proxy is told the name; a wrong or missing login ends it before anything of ours is said."""

    def send(self, proxy, *options, listener="submission", login=None, password=proxies.PASSWORD, **more):
        scheme = "socks5" if proxy.startswith("socks") else "http"
        user = f"{login}@" if login else ""
        secret = ("--proxy-password-env", "POSTHORN_TEST_PROXY") if login else ()
        return shared.posthorn.send(listener, *LETTER, "--proxy",
                                    f"{scheme}://{user}127.0.0.1:{shared.servers.ports[proxy]}", *secret, *options,
                                    environment={"POSTHORN_TEST_PROXY": password}, **more)

    def test_open(self):
        for proxy in ("socks", "http"):
            for listener in ("submission", "smtps"):
                with self.subTest(proxy=proxy, listener=listener):
                    shared.servers.emptied()
                    sent = self.send(proxy, listener=listener)
                    self.assertCode(sent, 0)
                    self.assertTrue(sent.report["server"]["tls"]["verified"])
                    shared.servers.delivered("bob")

    def test_login(self):
        for proxy in ("socks-login", "http-login"):
            with self.subTest(proxy):
                shared.servers.emptied()
                sent = self.send(proxy, login=proxies.USER)
                self.assertCode(sent, 0)
                self.assertNotIn(proxies.PASSWORD, sent.output + sent.errors)
                shared.servers.delivered("bob")

    def test_login_refused(self):
        for proxy in ("socks-login", "http-login"):
            for login, password in ((proxies.USER, "wrong"), (None, "")):
                with self.subTest(proxy=proxy, login=login):
                    sent = self.send(proxy, login=login, password=password)
                    self.assertCode(sent, 74)
                    self.assertEqual(sent.report["failure"]["stage"], "proxy")
        self.assertNothingArrived()

    def test_refused_on_the_way(self):
        # A proxy for web pages only, and one that finds nobody behind it.
        closed = f"localhost:{shared.servers.closed_port()}"
        for proxy, more in (("http-web", ()), ("socks", ("--connect", closed)), ("http", ("--connect", closed))):
            with self.subTest(proxy=proxy, more=more):
                sent = self.send(proxy, *more)
                self.assertCode(sent, 74)
                self.assertEqual(sent.report["failure"]["stage"], "connect")
        self.assertNothingArrived()


class Lmtp(Case):
    """Dovecot's own LMTP: one final answer for each recipient."""

    def deliver(self, *options):
        return shared.posthorn.run("send", "--from", "alice@mail.test", "--to", "bob@mail.test, carol@mail.test",
                                   "--subject", "by LMTP", "--body", "Grüße", "--json", *options)

    def over(self, *where):
        sent = self.deliver(*where)
        self.assertCode(sent, 0)
        for person in ("bob", "carol"):
            message = reading.parsed(shared.servers.delivered(person)[0])
            self.assertIn("with LMTP", message["Received"])
        again = self.deliver("--to", "nobody@mail.test", *where)
        self.assertCode(again, 67)
        accepted = [one["accepted"] for one in again.report["recipients"]]
        self.assertEqual(accepted, [True, True, False])

    def test_tcp(self):
        self.over("--lmtp", "--security", "none", "--server", f"127.0.0.1:{shared.servers.ports['lmtp']}")

    def test_unix_socket(self):
        self.over("--server", f"unix:{shared.servers.short_path('run/dovecot/lmtp')}")


class Certificates(Case):
    """The server asks who we are, and we can show it."""

    def test_client_certificate(self):
        pki = shared.servers.pki
        for options in (("--client-cert", pki / "alice.pem", "--client-key", pki / "alice.key"),
                        ("--client-cert", pki / "alice.p12")):
            with self.subTest(options[1].name):
                shared.servers.emptied()
                self.assertCode(shared.posthorn.send("smtps-client", *LETTER, "--auth", "none", *options), 0)
                self.assertIn("alice", reading.parsed(shared.servers.delivered("bob")[0])["Received"])

    def test_none_and_a_stranger(self):
        pki = shared.servers.pki
        for options in ((), ("--client-cert", pki / "untrusted.pem", "--client-key", pki / "untrusted.key")):
            with self.subTest(options):
                sent = shared.posthorn.send("smtps-client", *LETTER, "--auth", "none", *options)
                self.assertNotEqual(sent.code, 0)
        self.assertNothingArrived()


    def test_external(self):
        """Dovecot's submission service knows us by our certificate, and by nothing else."""
        pki = shared.servers.pki
        own = ("--client-cert", pki / "alice.pem", "--client-key", pki / "alice.key")
        sent = shared.posthorn.send("external", *LETTER, *own, "--auth", "EXTERNAL", user=None, security="starttls")
        self.assertCode(sent, 0)
        self.assertEqual(sent.report["auth"], "EXTERNAL")
        shared.servers.delivered("bob")
        log = (shared.servers.root / "var/log/dovecot-external.log").read_text(encoding="utf-8")
        self.assertRegex(log, "Login: user=<alice>, method=EXTERNAL")
        # The server takes nothing of those who do not sign in.
        self.assertCode(shared.posthorn.send("external", *LETTER, *own, user=None, security="starttls"), 77)

    def test_external_as_a_stranger(self):
        pki = shared.servers.pki
        for options in ((), ("--client-cert", pki / "untrusted.pem", "--client-key", pki / "untrusted.key")):
            with self.subTest(options):
                sent = shared.posthorn.send("external", *LETTER, "--auth", "EXTERNAL", *options, user=None,
                                            security="starttls")
                self.assertIn(sent.code, (76, 77), sent.output)
        self.assertNothingArrived()


class ChannelBinding(Case):
    """SCRAM that is bound to the server's certificate, with Cyrus SASL on the other side."""

    def send(self, listener, mechanism, **more):
        return shared.posthorn.send(listener, *LETTER, *(("--auth", mechanism) if mechanism else ()),
                                    security="starttls", **more)

    def test_bound(self):
        for mechanism in ("SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS"):
            for user in configuration.PEOPLE:
                with self.subTest(mechanism=mechanism, user=user):
                    sent = self.send("bound", mechanism, user=user)
                    self.assertCode(sent, 0)
                    self.assertEqual(sent.report["auth"], mechanism)
                    told = json.loads(shared.servers.output("bound").splitlines()[-1])
                    self.assertEqual((told["auth"], told["user"].split("@")[0]), (mechanism, user))

    def test_bound_is_the_first_choice(self):
        sent = self.send("bound", None)
        self.assertCode(sent, 0)
        self.assertEqual(sent.report["auth"], "SCRAM-SHA-256-PLUS")

    def test_wrong_password(self):
        self.assertCode(self.send("bound", "SCRAM-SHA-256-PLUS", password="not the password"), 77)

    def test_somebody_in_between(self):
        """The server behind has another certificate than the one we saw."""
        for mechanism in ("SCRAM-SHA-1-PLUS", "SCRAM-SHA-256-PLUS"):
            with self.subTest(mechanism):
                self.assertCode(self.send("bound-elsewhere", mechanism), 77)
        self.assertEqual(shared.servers.output("bound-elsewhere"), "")

    def test_somebody_who_strips_the_binding(self):
        """We say that we could have bound it, and the server, which could, too, sees the fraud (RFC 5802 6)."""
        self.assertCode(self.send("bound-stripped", None), 77)
        self.assertEqual(shared.servers.output("bound-stripped"), "")

    def test_without_binding_by_choice(self):
        sent = self.send("bound", "SCRAM-SHA-256")
        self.assertCode(sent, 0)
        self.assertEqual(sent.report["auth"], "SCRAM-SHA-256")


class GnuSasl(Case):
    """NTLM with Cyrus SASL, GSSAPI with Dovecot: they are there where the program was built with GNU SASL."""

    def setUp(self):
        super().setUp()
        if not shared.posthorn.knows("GSSAPI"):
            self.skipTest("built without GNU SASL")

    def test_ntlm(self):
        sent = shared.posthorn.send("submission-cyrus", *LETTER, "--auth", "NTLM")
        self.assertCode(sent, 0)
        self.assertEqual(sent.report["auth"], "NTLM")
        shared.servers.delivered("bob")

    def test_ntlm_with_a_wrong_password(self):
        sent = shared.posthorn.send("submission-cyrus", *LETTER, "--auth", "NTLM", password="not the password")
        self.assertCode(sent, 77)
        self.assertNothingArrived()

    def test_gssapi(self):
        for listener in ("submission", "smtps"):
            with self.subTest(listener):
                shared.servers.emptied()
                sent = shared.posthorn.send(listener, *LETTER, "--auth", "GSSAPI", user=None,
                                            environment=kerberos.sign_in(shared.servers))
                self.assertCode(sent, 0)
                self.assertEqual(sent.report["auth"], "GSSAPI")
                shared.servers.delivered("bob")

    def test_gssapi_without_a_ticket(self):
        away = {**kerberos.sign_in(shared.servers), "KRB5CCNAME": "FILE:/nonexistent"}
        sent = shared.posthorn.send("submission", *LETTER, "--auth", "GSSAPI", user=None,
                                    environment=away)
        self.assertCode(sent, 77)
        self.assertIn("kinit", sent.errors)
        self.assertNothingArrived()


class Aiosmtpd(Case):
    """A server of another make, with the bearer mechanisms."""

    def send(self, mechanism, token):
        file = shared.scratch / "token"
        file.write_text(token + "\n", encoding="utf-8")
        return shared.posthorn.run(
            "send", "--server", f"localhost:{shared.servers.ports['aiosmtpd']}", "--ca-file",
            shared.servers.pki / "ca.pem", "--user", "alice", "--token-file", file, "--auth", mechanism, "--json",
            "--from", "alice@mail.test", "--to", "用户@mail.test", "--subject", mechanism, "--body", "Grüße")

    def test_tokens(self):
        for mechanism in ("XOAUTH2", "OAUTHBEARER"):
            with self.subTest(mechanism):
                sent = self.send(mechanism, "good-token")
                self.assertCode(sent, 0)
                self.assertEqual(sent.report["auth"], mechanism)
                told = json.loads(shared.servers.output("aiosmtpd").splitlines()[-1])
                self.assertEqual((told["auth"], told["to"], told["tls"]), (mechanism, ["用户@mail.test"], True))
                self.assertIn("SMTPUTF8", told["options"])
                message = reading.parsed(told["content"].encode())
                self.assertEqual(message["Message-ID"], sent.report["messageId"])
                self.assertEqual(reading.body_of(message).strip(), "Grüße")

    def test_refused_tokens(self):
        for mechanism in ("XOAUTH2", "OAUTHBEARER"):
            with self.subTest(mechanism):
                sent = self.send(mechanism, "expired-token")
                self.assertCode(sent, 77)
                self.assertEqual(sent.report["reply"]["code"], 535)
                self.assertNotIn("expired-token", sent.output + sent.errors)
