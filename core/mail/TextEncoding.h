// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/Encoding.h"
#include "mail/Expected.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// A text as the body of a text/* part.
struct EncodedText {
    QByteArray charset; ///< For the charset parameter: `utf-8`, `iso-8859-1`, …
    TransferEncoding encoding = TransferEncoding::SevenBit;
    /// The body, lines ended by CRLF. It ends as the text does: no line end is added, so the
    /// writer of the part adds the CRLF that ends it (before a boundary, or the message's last).
    QByteArray bytes;
};

/// Turns texts into bodies and files into texts.
class TextEncoding {
    Q_DECLARE_TR_FUNCTIONS(TextEncoding)
public:
    /// Every line end (CRLF, CR, LF) becomes CRLF. The charset is `wish` if that can hold every
    /// character exactly, else UTF-8; an empty wish is UTF-8. 7bit and 8bit (where the transport
    /// has it) only for text that passes every gateway unharmed: lines up to 998 octets, no blanks
    /// at line ends, no lone dot, no line that begins with `From `; else quoted-printable, or
    /// base64 where that is much shorter because most of the text is not ASCII. `flowed`: the text
    /// is format=flowed (RFC 3676), whose blanks at line ends are meant.
    static EncodedText encode(const QString &text, const QByteArray &wish,
                              const Transport &transport, bool flowed = false);
    /// The text of a file: by its BOM, else UTF-8, else UTF-16 without BOM where every other octet
    /// shows it, else Windows-1252. A Problem only for UTF-16 or UTF-32 that is broken. Line ends
    /// stay as they are. `name` is for the Problem.
    static Expected<QString> decodeFile(const QByteArray &octets, const QString &name = {});
    /// Every CRLF, CR and LF as CRLF.
    static QString withCrLf(const QString &text);
};

} // namespace posthorn
