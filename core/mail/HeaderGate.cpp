// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderGate.h"

#include "mail/Charset.h"
#include "mail/Grammar.h"

#include <algorithm>

namespace posthorn {

namespace {

constexpr qsizetype LongestLine = 998; // RFC 5322 2.1.1
constexpr qsizetype LongestName = 76;

/// A line break that is no fold, or a fold onto a line of blanks only (RFC 5322 3.2.2).
bool hasBadLineBreak(QByteArrayView lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i] != '\r' && lines[i] != '\n')
            continue;
        const bool fold = lines[i] == '\r' && i + 2 < lines.size() && lines[i + 1] == '\n'
            && grammar::isBlank(uchar(lines[i + 2]));
        if (!fold)
            return true;
        qsizetype text = i + 2;
        while (text < lines.size() && grammar::isBlank(uchar(lines[text])))
            ++text;
        if (text == lines.size() || lines[text] == '\r' || lines[text] == '\n')
            return true;
        i = text - 1;
    }
    return false;
}

bool hasLongLine(QByteArrayView lines)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i] == '\n')
            begin = i + 1;
        else if (lines[i] != '\r' && i - begin >= LongestLine)
            return true;
    }
    return false;
}

bool hasForbiddenControl(QByteArrayView lines)
{
    return std::any_of(lines.begin(), lines.end(), [](char c) {
        return grammar::isControl(uchar(c)) && c != '\t' && c != '\r' && c != '\n';
    });
}

} // namespace

Expected<QByteArray> HeaderGate::pass(const QByteArray &field, bool utf8)
{
    const QByteArray name = field.first(std::max<qsizetype>(0, field.indexOf(':')));
    const auto refusal = [&](const QString &reason) {
        const QString shown = QString::fromUtf8(name);
        return Problem{Problem::Kind::Header, shown, reason.arg(shown)};
    };
    if (!isFieldName(name) || !field.endsWith("\r\n"))
        return refusal(tr("“%1” cannot be the name of a header field."));
    const QByteArrayView lines = QByteArrayView(field).chopped(2);
    if (hasForbiddenControl(lines) || hasBadLineBreak(lines))
        return refusal(tr("The value of %1 holds a line break or another control character."));
    if (!grammar::isAscii(lines) && (!utf8 || !Charset::isUtf8(field)))
        return refusal(tr("The value of %1 may hold ASCII characters only."));
    if (hasLongLine(lines))
        return refusal(tr("The value of %1 cannot be folded into lines of 998 characters."));
    return field;
}

bool HeaderGate::isFieldName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= LongestName
        && std::all_of(name.cbegin(), name.cend(),
                       [](char c) { return c > ' ' && c < 0x7f && c != ':'; });
}

} // namespace posthorn
