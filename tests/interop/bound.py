#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""bound.py PORT CERTIFICATES NAME [FORMS]: aiosmtpd that signs people in by Cyrus SASL with SCRAM, bound to the
certificate NAME (tls-server-end-point, RFC 5929). It shows the certificate `good`, so with another NAME it is as
if somebody sat in between. FORMS `plain`: somebody took the -PLUS forms out of what it offers. One line of JSON
for each message goes to standard output, flushed."""
import asyncio
import base64
import ctypes
import hashlib
import json
import ssl
import sys
from pathlib import Path

from aiosmtpd.smtp import MISSING, SMTP, AuthResult

REALM = b"mail.test"
CONTINUE, OK = 1, 0
USERNAME, CHANNEL_BINDING = 0, 21  # of sasl.h
MECHANISMS = ("SCRAM-SHA-1", "SCRAM-SHA-256")


class Binding(ctypes.Structure):
    """sasl_channel_binding_t"""
    _fields_ = [("name", ctypes.c_char_p), ("critical", ctypes.c_int), ("length", ctypes.c_ulong),
                ("data", ctypes.c_char_p)]


class Exchange:
    """One exchange of the server's side."""
    library = ctypes.CDLL("libsasl2.so.2")

    def __init__(self, binding):
        self.binding = binding
        self.connection = ctypes.c_void_p()
        code = self.library.sasl_server_new(b"smtp", REALM, REALM, None, None, None, 0, ctypes.byref(self.connection))
        code = code or self.library.sasl_setprop(self.connection, CHANNEL_BINDING, ctypes.byref(binding))
        if code:
            raise RuntimeError(f"Cyrus SASL: {code}")

    def __del__(self):
        self.library.sasl_dispose(ctypes.byref(self.connection))

    def said(self, response, mechanism=None):
        """The code, and what is to be said."""
        words, length = ctypes.c_char_p(), ctypes.c_uint()
        where = (ctypes.byref(words), ctypes.byref(length))
        if mechanism:
            code = self.library.sasl_server_start(self.connection, mechanism, response, len(response), *where)
        else:
            code = self.library.sasl_server_step(self.connection, response, len(response), *where)
        return code, ctypes.string_at(words, length.value) if words else b""

    def user(self):
        name = ctypes.c_char_p()
        self.library.sasl_getprop(self.connection, USERNAME, ctypes.byref(name))
        return name.value.decode()


class Handler:
    def __init__(self, certificate, forms):
        octets = ssl.PEM_cert_to_DER_cert(Path(certificate).read_text(encoding="ascii"))
        self.data = hashlib.sha256(octets).digest()
        self.binding = Binding(b"tls-server-end-point", 0, len(self.data), self.data)
        for mechanism in MECHANISMS:
            for name in (mechanism + form for form in forms):
                setattr(self, "auth_" + name.replace("-", "__"), self.signer(name))

    def signer(self, mechanism):
        async def sign_in(server, args):
            exchange = Exchange(self.binding)
            if len(args) < 2:
                return AuthResult(success=False, handled=False)
            code, words = exchange.said(base64.b64decode(args[1]), mechanism.encode())
            while code == CONTINUE:
                response = await server.challenge_auth(words)
                if response is MISSING:
                    return AuthResult(success=False, handled=False)
                code, words = exchange.said(response)
            if code != OK:
                return AuthResult(success=False, handled=False)
            server.session.mechanism = mechanism
            return AuthResult(success=True, auth_data=exchange.user())
        return sign_in

    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({"from": envelope.mail_from, "user": session.auth_data, "auth": session.mechanism}), flush=True)
        return "250 2.0.0 taken"


async def main(port, certificates, name, forms):
    if Exchange.library.sasl_server_init(None, b"posthorn"):
        sys.exit("Cyrus SASL does not start")
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(f"{certificates}/good.pem", f"{certificates}/good.key")
    handler = Handler(f"{certificates}/{name}.pem", forms)
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(handler, tls_context=tls, require_starttls=True, auth_required=True,
                     auth_exclude_mechanism=["PLAIN", "LOGIN"]), "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), *sys.argv[2:4], ("",) if "plain" in sys.argv else ("", "-PLUS")))
