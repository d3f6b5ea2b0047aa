// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AttachmentWords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Chinese and Japanese are written without spaces: a word of theirs has no border.
bool isWrittenTogether(QChar c)
{
    return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
        || c.script() == QChar::Script_Katakana;
}

bool continuesWord(QChar c)
{
    return c.isLetterOrNumber() && !isWrittenTogether(c);
}

bool isQuoted(const QString &line)
{
    const QString start = line.trimmed();
    return start.startsWith(u'>') || start.startsWith(u'＞');
}

/// `-----Original Message-----` and its kind: what follows is somebody else's.
bool beginsForeignMessage(const QString &line)
{
    static const QRegularExpression border(
        u"^\\s*-{2,}\\s*(original message|forwarded message|原始邮件|转发邮件|转发的邮件)\\s*-{2,}\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return border.match(line).hasMatch();
}

QString wordIn(const QString &line, const QString &word)
{
    for (qsizetype at = line.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = line.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        qsizetype end = at + word.size();
        if (end < line.size() && line[end].toLower() == u's')
            ++end; // attachments
        const bool begins
            = at == 0 || isWrittenTogether(word.front()) || !continuesWord(line[at - 1]);
        const bool ends
            = end >= line.size() || isWrittenTogether(word.back()) || !continuesWord(line[end]);
        if (begins && ends)
            return line.mid(at, word.size());
    }
    return {};
}

} // namespace

QStringList AttachmentWords::ownLines(const QStringList &lines)
{
    QStringList own;
    for (const QString &line : lines) {
        if (line == "-- "_L1 || beginsForeignMessage(line))
            break;
        if (!isQuoted(line))
            own.append(line);
    }
    return own;
}

QString AttachmentWords::find(const QStringList &lines, const QStringList &words)
{
    for (const QString &line : lines) {
        for (const QString &word : words) {
            const QString wanted = word.trimmed();
            if (wanted.isEmpty())
                continue;
            const QString found = wordIn(line, wanted);
            if (!found.isEmpty())
                return found;
        }
    }
    return {};
}

} // namespace posthorn
