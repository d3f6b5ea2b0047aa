# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""Delivered messages read with Python's email package, a parser that is not ours."""
import email
import hashlib
from email import policy
from email.header import decode_header, make_header
from email.utils import getaddresses


def parsed(octets):
    return email.message_from_bytes(octets, policy=policy.compat32)


def text_of(message, field):
    """A header field as a person reads it."""
    return str(make_header(decode_header(message[field].replace("\n ", " ").replace("\r", ""))))


def people_of(message, field):
    """(name, address) of each mailbox in a header field."""
    pairs = getaddresses([message[field].replace("\r", "").replace("\n", "")])
    return [(str(make_header(decode_header(name))), address) for name, address in pairs]


def sha256(octets):
    return hashlib.sha256(octets).hexdigest()


def body_of(message):
    """The first text part, with line ends as \\n."""
    part = next(part for part in message.walk() if part.get_content_type() == "text/plain")
    return part.get_payload(decode=True).decode(part.get_content_charset() or "ascii").replace("\r\n", "\n")


def attachments_of(message):
    """name → (type, octets) of each part that is an attachment."""
    return {part.get_filename(): (part.get_content_type(), part.get_payload(decode=True))
            for part in message.walk() if part.get_content_disposition() == "attachment"}
