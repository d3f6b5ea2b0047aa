#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""aiosmtp.py PORT CERTIFICATES: aiosmtpd with STARTTLS and the bearer mechanisms. It writes one line of JSON
for each message to standard output, flushed: the envelope and who signed in how."""
import asyncio
import base64
import json
import re
import ssl
import sys

from aiosmtpd.smtp import MISSING, SMTP, AuthResult

TOKEN = "good-token"
REFUSALS = {"XOAUTH2": '{"status":"401","schemes":"bearer","scope":"mail"}',
            "OAUTHBEARER": '{"status":"invalid_token","scope":"mail"}'}


class Handler:
    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "options": envelope.mail_options,
                          "auth": getattr(session, "mechanism", None), "tls": session.ssl is not None,
                          "content": envelope.original_content.decode("utf-8")}), flush=True)
        return "250 2.0.0 taken"

    async def bearer(self, server, args, mechanism, pattern):
        response = base64.b64decode(args[1]) if len(args) > 1 else await server.challenge_auth("")
        found = response is not MISSING and re.search(pattern, response)
        if found and found.group(1).decode() == TOKEN:
            server.session.mechanism = mechanism
            return AuthResult(success=True, auth_data="alice")
        await server.challenge_auth(REFUSALS[mechanism])
        return AuthResult(success=False, handled=False)

    async def auth_XOAUTH2(self, server, args):
        return await self.bearer(server, args, "XOAUTH2", rb"^user=alice\x01auth=Bearer ([^\x01]*)\x01\x01$")

    async def auth_OAUTHBEARER(self, server, args):
        return await self.bearer(server, args, "OAUTHBEARER",
                                 rb"^n,a=alice,\x01(?:[a-z]+=[^\x01]*\x01)*auth=Bearer ([^\x01]*)\x01\x01$")


async def main(port, certificates):
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(f"{certificates}/good.pem", f"{certificates}/good.key")
    handler = Handler()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(handler, tls_context=tls, require_starttls=True, auth_required=True, enable_SMTPUTF8=True,
                     auth_exclude_mechanism=["PLAIN", "LOGIN"]), "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
