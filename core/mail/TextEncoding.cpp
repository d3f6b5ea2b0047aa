// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/TextEncoding.h"

#include "mail/Base64Encoder.h"
#include "mail/Charset.h"
#include "mail/QuotedPrintable.h"

#include <QStringConverter>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype LongestLine = 998; // RFC 5322 2.1.1

/// What a gateway could harm, and what decides between the encodings.
struct Looks {
    bool eightBit = false;
    bool fragile = false; ///< a line that is too long, ends in a blank, or is a dot or `From `
};

bool isFragile(QByteArrayView line, bool flowed)
{
    const bool blankAtEnd = line.endsWith(' ') || line.endsWith('\t');
    return line.size() > LongestLine || (blankAtEnd && !flowed) || line == QByteArrayView(".")
        || line.startsWith(QByteArrayView("From ")) || line.contains('\r') || line.contains('\n')
        || line.contains('\0');
}

Looks looksOf(const QByteArray &text, bool flowed)
{
    Looks looks;
    looks.eightBit = std::any_of(text.cbegin(), text.cend(), [](char c) { return uchar(c) > 127; });
    qsizetype begin = 0;
    while (begin <= text.size() && !looks.fragile) {
        const qsizetype found = text.indexOf("\r\n", begin);
        const qsizetype end = found < 0 ? text.size() : found;
        looks.fragile = isFragile(QByteArrayView(text).sliced(begin, end - begin), flowed);
        begin = end + 2;
    }
    return looks;
}

/// Only a charset in which ASCII is ASCII can be the body of a text part (RFC 2046 4.1.2): no
/// UTF-16, no UTF-7, no EBCDIC.
bool keepsAscii(const QByteArray &charset)
{
    const QString probe = u"AZaz09 +-~\\{}=?.\r\n"_s;
    return Charset::encode(probe, charset) == probe.toLatin1();
}

QByteArray withoutLastLineEnd(QByteArray lines)
{
    if (lines.endsWith("\r\n"))
        lines.chop(2);
    return lines;
}

/// By the byte order mark; nothing where there is none.
std::optional<QStringConverter::Encoding> markedEncoding(const QByteArray &octets)
{
    return QStringConverter::encodingForData(octets);
}

/// UTF-16 without a mark: Latin letters, blanks and line ends leave every other octet zero.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &octets)
{
    if (octets.size() < 4 || octets.size() % 2 != 0)
        return std::nullopt;
    const qsizetype looked = std::min<qsizetype>(octets.size(), 4096);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; ++i)
        (i % 2 == 0 ? even : odd) += octets[i] == '\0' ? 1 : 0;
    const qsizetype many = looked / 2 * 2 / 5;
    if (odd > many && even == 0)
        return QStringConverter::Utf16LE;
    if (even > many && odd == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

qsizetype unitSize(QStringConverter::Encoding encoding)
{
    switch (encoding) {
    case QStringConverter::Utf16:
    case QStringConverter::Utf16LE:
    case QStringConverter::Utf16BE:
        return 2;
    case QStringConverter::Utf32:
    case QStringConverter::Utf32LE:
    case QStringConverter::Utf32BE:
        return 4;
    default:
        return 1;
    }
}

} // namespace

EncodedText TextEncoding::encode(const QString &text, const QByteArray &wish,
                                 const Transport &transport, bool flowed)
{
    const QString lines = withCrLf(Charset::wellFormed(text));
    EncodedText encoded;
    encoded.charset = Charset::canonicalName(wish);
    std::optional<QByteArray> octets;
    if (!encoded.charset.isEmpty() && keepsAscii(encoded.charset))
        octets = Charset::encode(lines, encoded.charset);
    if (!octets) {
        encoded.charset = "utf-8"_ba;
        octets = lines.toUtf8();
    }

    const Looks looks = looksOf(*octets, flowed);
    if (!looks.fragile && (!looks.eightBit || transport.eightBit)) {
        encoded.encoding = looks.eightBit ? TransferEncoding::EightBit : TransferEncoding::SevenBit;
        encoded.bytes = *octets;
        return encoded;
    }
    encoded.encoding = TransferEncoding::QuotedPrintable;
    encoded.bytes = QuotedPrintable::encodeText(*octets);
    if (encoded.bytes.size() * 2 > Base64Encoder::encodedSize(octets->size()) * 3) {
        encoded.encoding = TransferEncoding::Base64;
        encoded.bytes = withoutLastLineEnd(Base64Encoder::encode(*octets));
    }
    return encoded;
}

Expected<QString> TextEncoding::decodeFile(const QByteArray &octets, const QString &name)
{
    std::optional<QStringConverter::Encoding> encoding = markedEncoding(octets);
    if (!encoding)
        encoding = unmarkedUtf16(octets);
    if (!encoding || *encoding == QStringConverter::Utf8) {
        const QString text = Charset::guess(octets);
        return text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text;
    }
    QStringDecoder decoder(*encoding, QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder.decode(octets);
    if (decoder.hasError() || octets.size() % unitSize(*encoding) != 0 || !text.isValidUtf16()) {
        return Problem{Problem::Kind::Body, name,
                       tr("The text is not valid %1.")
                           .arg(QString::fromLatin1(QStringConverter::nameForEncoding(*encoding)))};
    }
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

QString TextEncoding::withCrLf(const QString &text)
{
    QString lines;
    lines.reserve(text.size() + text.size() / 32);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c != u'\r' && c != u'\n') {
            lines += c;
            continue;
        }
        lines += "\r\n"_L1;
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            ++i;
    }
    return lines;
}

} // namespace posthorn
