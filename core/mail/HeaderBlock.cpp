// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderBlock.h"

#include "mail/Grammar.h"

#include <QByteArrayView>

#include <algorithm>

namespace posthorn {

namespace {

/// A line of the header: its text, and where the next one begins.
struct Line {
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype next = 0;
};

Line lineAt(const QByteArray &octets, qsizetype begin)
{
    qsizetype end = begin;
    while (end < octets.size() && octets[end] != '\r' && octets[end] != '\n')
        ++end;
    qsizetype next = std::min(end + 1, octets.size());
    if (end + 1 < octets.size() && octets[end] == '\r' && octets[end + 1] == '\n')
        ++next;
    return {begin, end, next};
}

/// Where the colon of a field stands in the line; -1: the line begins no field (RFC 5322 3.6.8;
/// blanks before the colon by 4.5).
qsizetype colonIn(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = line.first(std::max<qsizetype>(colon, 0)).trimmed();
    const bool valid = !name.isEmpty() && !grammar::isBlank(uchar(line.front()))
        && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7f; });
    return valid ? colon : -1;
}

} // namespace

HeaderBlock HeaderBlock::parse(const QByteArray &octets)
{
    HeaderBlock block;
    bool inField = false;
    qsizetype valueBegin = 0;
    qsizetype valueEnd = 0;
    const auto endField = [&] {
        if (inField)
            block.fields.last().value = octets.sliced(valueBegin, valueEnd - valueBegin);
        inField = false;
    };
    while (block.bodyBegin < octets.size() && !block.hasBlankLine) {
        const Line line = lineAt(octets, block.bodyBegin);
        block.bodyBegin = line.next;
        const QByteArrayView text
            = QByteArrayView(octets).sliced(line.begin, line.end - line.begin);
        if (text.isEmpty()) {
            block.hasBlankLine = true;
        } else if (grammar::isBlank(uchar(text.front()))) {
            block.wellFormed = block.wellFormed && inField;
            if (inField)
                block.fields.last().end = line.next;
            valueEnd = line.end;
        } else {
            endField();
            const qsizetype colon = colonIn(text);
            inField = colon >= 0 && block.fields.size() < MostFields;
            valueBegin = line.begin + colon + 1;
            valueEnd = line.end;
            const bool mbox = line.begin == 0 && text.startsWith(QByteArrayView("From "));
            if (inField)
                block.fields.append(
                    {text.first(colon).trimmed().toByteArray(), {}, line.begin, line.next});
            else
                block.wellFormed = block.wellFormed && mbox;
        }
    }
    endField();
    return block;
}

QByteArray HeaderBlock::value(const QByteArray &name) const
{
    for (const RawField &field : fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

bool HeaderBlock::contains(const QByteArray &name) const
{
    return std::any_of(fields.cbegin(), fields.cend(), [&](const RawField &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace posthorn
