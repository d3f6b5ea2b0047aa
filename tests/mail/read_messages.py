# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""Reads messages with Python's email package and compares them with what was meant:
read_messages.py wanted.json; the list holds objects with file, subject and parts (name, sha256)."""
import email
import email.header
import email.utils
import hashlib
import json
import sys


def subject_of(message):
    unfolded = (message["Subject"] or "").replace("\r", "").replace("\n", "")
    decoded = email.header.decode_header(unfolded)
    return str(email.header.make_header(decoded))


def name_of(part):
    name = part.get_param("filename", header="content-disposition")
    return email.utils.collapse_rfc2231_value(name) if name is not None else None


def parts_of(message):
    return [
        {"name": name_of(part), "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest()}
        for part in message.walk()
        if part.get_content_disposition() in ("attachment", "inline")
    ]


def main():
    faults = 0
    with open(sys.argv[1], encoding="utf-8") as wanted:
        for want in json.load(wanted):
            with open(want["file"], "rb") as file:
                message = email.message_from_binary_file(file)
            got = {"subject": subject_of(message), "parts": parts_of(message)}
            for key in ("subject", "parts"):
                if got[key] != want[key]:
                    faults += 1
                    print(want["file"], key, got[key], "wanted:", want[key])
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
