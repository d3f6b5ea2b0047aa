# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""Reads messages with Python's email package and compares them with what was meant:
read_messages.py wanted.json; the list holds objects with file, subject, from, to, cc and reply-to
(name and address each), text (where one was written), html and parts (name, sha256)."""
import email
import email.header
import email.utils
import hashlib
import json
import sys


def decoded(words):
    return str(email.header.make_header(email.header.decode_header(words)))


def unfolded(value):
    return (value or "").replace("\r", "").replace("\n", "")


def addresses_of(message, field):
    return [[decoded(name), address] for name, address in email.utils.getaddresses([unfolded(message[field])])
            if address]


def name_of(part):
    name = part.get_param("filename", header="content-disposition")
    return email.utils.collapse_rfc2231_value(name) if name is not None else None


def parts_of(message):
    return [
        {"name": name_of(part), "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest()}
        for part in message.walk()
        if part.get_content_disposition() in ("attachment", "inline")
    ]


def joined(text):
    """Flowed lines made whole again (RFC 3676 4.2): a blank at its end joins a line with the next."""
    result, open_line = [], False
    for line in text.split("\n"):
        line = line[1:] if line.startswith(" ") else line
        if open_line:
            result[-1] += line
        else:
            result.append(line)
        open_line = line.endswith(" ") and line != "-- "
    return "\n".join(result)


def text_of(message, kind):
    for part in message.walk():
        if part.get_content_type() == kind and part.get_content_disposition() is None:
            text = part.get_payload(decode=True).decode(part.get_content_charset()).replace("\r\n", "\n")
            text = joined(text) if part.get_param("format") == "flowed" else text
            return text.removesuffix("\n")
    return ""


def read(message):
    fields = {field: addresses_of(message, field) for field in ("from", "to", "cc", "reply-to")}
    return {**fields, "subject": decoded(unfolded(message["Subject"])), "parts": parts_of(message),
            "text": text_of(message, "text/plain"), "html": text_of(message, "text/html")}


def main():
    faults = 0
    with open(sys.argv[1], encoding="utf-8") as wanted:
        for want in json.load(wanted):
            with open(want["file"], "rb") as file:
                got = read(email.message_from_binary_file(file))
            for key in want.keys() - {"file"}:
                if got[key] != want[key]:
                    faults += 1
                    print(want["file"], key, repr(got[key]), "wanted:", repr(want[key]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
