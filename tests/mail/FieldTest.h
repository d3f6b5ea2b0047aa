// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/HeaderReader.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QString>

/// What the tests of header fields share.
namespace fieldtest {

using namespace Qt::StringLiterals;

inline QByteArray valueOf(const QByteArray &field)
{
    return field.sliced(field.indexOf(':') + 1).chopped(2);
}

/// What every field must be, whatever is in it; nothing when it is.
inline QString faultIn(const QByteArray &field, bool utf8 = false)
{
    static const QRegularExpression word(u"=\\?utf-8\\?([BQ])\\?([^? ]*)\\?="_s);
    if (!field.endsWith("\r\n"))
        return u"no CRLF at the end"_s;
    QStringList lines = QString::fromUtf8(field.chopped(2)).split(u"\r\n"_s);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const bool hasWord = word.match(line).hasMatch();
        if (line.toUtf8().size() > 998)
            return u"over 998: "_s + line;
        if (i > 0 && (!line.startsWith(u' ') || line.trimmed().isEmpty()))
            return u"bad fold: "_s + line;
        if (line.endsWith(u' '))
            return u"blank at the end: "_s + line;
        if (hasWord && line.size() > 76 && !line.contains(u"name=\""_s))
            return u"over 76 with a word: "_s + line;
        for (const QChar c : line) {
            if (c < u' ' || c == u'\x7f' || (c > u'\x7f' && !utf8))
                return u"character in: "_s + line;
        }
    }
    QString lastBase64;
    qsizetype lastEnd = -1;
    auto words = word.globalMatch(QString::fromUtf8(field));
    while (words.hasNext()) {
        const auto match = words.next();
        if (match.capturedLength() > 75)
            return u"word over 75: "_s + match.captured();
        const QByteArray octets
            = posthorn::HeaderReader::unstructured(match.captured().toLatin1()).toUtf8();
        if (octets.isEmpty() || octets.contains("\xef\xbf\xbd"))
            return u"no whole characters: "_s + match.captured();
        const bool base64 = match.captured(1) == u'B';
        const QByteArray between = field.mid(lastEnd, match.capturedStart() - lastEnd);
        if (base64 && lastBase64.endsWith(u'=') && between.trimmed().isEmpty())
            return u"padding before another word: "_s + match.captured();
        lastBase64 = base64 ? match.captured(2) : QString();
        lastEnd = match.capturedEnd();
    }
    return {};
}

inline QString randomText(QRandomGenerator &random, const QStringList &pieces, int longest)
{
    QString text;
    for (int i = random.bounded(longest) + 1; i > 0; --i)
        text += pieces[random.bounded(int(pieces.size()))];
    return text;
}

} // namespace fieldtest
