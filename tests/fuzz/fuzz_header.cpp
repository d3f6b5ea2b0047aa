// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// Header octets of strangers are read without harm, and text of any kind that is written into a
// field comes back as it was.
#include "mail/Charset.h"
#include "mail/EncodedWord.h"
#include "mail/HeaderBlock.h"
#include "mail/HeaderReader.h"
#include "mail/HeaderText.h"
#include "mail/QuotedPrintable.h"
#include "mail/TextEncoding.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace posthorn;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

QByteArray valueOf(const QByteArray &field)
{
    return field.sliced(field.indexOf(':') + 1).chopped(2);
}

void readEverything(const QByteArray &octets)
{
    const HeaderBlock block = HeaderBlock::parse(octets);
    require(block.bodyBegin >= 0 && block.bodyBegin <= octets.size());
    for (const RawField &field : block.fields) {
        require(field.begin < field.end && field.end <= block.bodyBegin);
        for (const QChar c : HeaderReader::unstructured(field.value))
            require(c >= u' ' || c == u'\t');
        (void)HeaderReader::phrase(field.value);
        (void)HeaderReader::addresses(field.value);
        (void)HeaderReader::messageIds(field.value);
        (void)HeaderReader::parameters(field.value);
        (void)HeaderReader::dateTime(field.value);
    }
}

void writeAndReadBack(const QString &text)
{
    const auto field = HeaderText::unstructured("Subject", text);
    if (field)
        require(EncodedWord::decode(HeaderReader::unfolded(valueOf(*field))) == text);
    const Parameter name{"filename", text};
    const auto disposition = HeaderText::parameterized("Content-Disposition", "attachment", {name});
    if (disposition)
        require(HeaderReader::parameters(valueOf(*disposition)).parameters.value("filename")
                == text);
    (void)HeaderText::parseCustom(text);
    const QByteArray body = TextEncoding::withCrLf(text).toUtf8();
    require(QuotedPrintable::decode(QuotedPrintable::encodeText(body)) == body);
    for (const QByteArray &charset : {QByteArray("iso-8859-1"), QByteArray("windows-1252")}) {
        const EncodedText encoded = TextEncoding::encode(text, charset, Transport{});
        require(encoded.charset == "utf-8" || encoded.charset == charset);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    readEverything(octets);
    writeAndReadBack(QString::fromUtf8(octets));
    require(QuotedPrintable::decode(QuotedPrintable::encodeBinary(octets)) == octets);
    (void)QuotedPrintable::decode(octets);
    (void)TextEncoding::decodeFile(octets);
    return 0;
}
