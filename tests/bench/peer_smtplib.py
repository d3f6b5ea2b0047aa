# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""peer_smtplib.py PORT AUTHORITY|- COUNT BODY FILE…: what Python's own library sends for the benchmark."""
import smtplib
import ssl
import sys
from email.message import EmailMessage
from pathlib import Path


def message(body, files):
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@posthorn.example", "r0@posthorn.example", "bench"
    made.set_content(Path(body).read_text(encoding="utf-8"))
    for file in files:
        made.add_attachment(Path(file).read_bytes(), maintype="application", subtype="octet-stream",
                            filename=Path(file).name)
    return made


def main():
    port, authority, count, body, *files = sys.argv[1:]
    if authority == "-":
        server = smtplib.SMTP("127.0.0.1", int(port), local_hostname="bench.test")
    else:
        server = smtplib.SMTP_SSL("localhost", int(port), local_hostname="bench.test",
                                  context=ssl.create_default_context(cafile=authority))
    with server:
        for _ in range(int(count)):
            server.send_message(message(body, files))


if __name__ == "__main__":
    main()
