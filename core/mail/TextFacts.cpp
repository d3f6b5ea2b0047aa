// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/TextFacts.h"

#include "mail/Charset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

QByteArray contentOf(const Attachment &attachment)
{
    if (attachment.size > TextFacts::LongestText)
        return {};
    const auto device = attachment.open();
    return device ? (*device)->read(TextFacts::LongestText) : QByteArray();
}

/// Documents that say themselves in which charset they are.
bool namesItsCharset(const QByteArray &type)
{
    return type == "text/html" || type == "text/xml" || type.endsWith("+xml") || type == "text/rtf";
}

/// RFC 5545 3.7.2: a property of the calendar itself, before any component in it.
QByteArray methodOf(const QByteArray &calendar)
{
    QByteArray unfolded = calendar; // RFC 5545 3.1
    unfolded.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    for (const QByteArray &line : unfolded.split('\n')) {
        const QByteArray property = line.trimmed().toUpper();
        if (property.startsWith("METHOD:") || property.startsWith("METHOD;"))
            return property.mid(property.indexOf(':') + 1).trimmed();
        if (property.startsWith("BEGIN:") && property != "BEGIN:VCALENDAR")
            break;
    }
    return {};
}

bool isPlainWord(const QByteArray &word)
{
    return !word.isEmpty() && word.size() <= 32
        && std::all_of(word.begin(), word.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

} // namespace

TextFacts TextFacts::of(const Attachment &attachment, const QByteArray &type)
{
    TextFacts facts;
    if (!type.startsWith("text/") || namesItsCharset(type))
        return facts;
    const QByteArray content = contentOf(attachment);
    const bool isAscii
        = std::all_of(content.begin(), content.end(), [](char c) { return uchar(c) < 128; });
    if (!isAscii && Charset::isUtf8(content))
        facts.charset = "utf-8"_ba;
    else if (isAscii && content.size() == attachment.size && !attachment.contentId.isEmpty())
        facts.charset = "us-ascii"_ba; // shown in the message, not only kept
    if (type == "text/calendar") {
        const QByteArray method = methodOf(content);
        if (isPlainWord(method))
            facts.calendarMethod = method;
    }
    return facts;
}

} // namespace posthorn
