// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/FlowedText.h"

#include <QStringView>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

/// RFC 3676 4.2 asks for 78 at most; with stuffing and the blank at the end we stay below.
constexpr qsizetype Columns = 72;
constexpr QLatin1StringView Signature("-- ");

QStringView withoutBlanksAtEnd(QStringView line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

/// Gives `take` each line without its end (CRLF, CR or LF) and says whether one followed.
template <typename Take> void forEachLine(QStringView text, Take take)
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'\n' && text[at] != u'\r')
            continue;
        const bool pair = text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
        take(text.sliced(begin, at - begin), true);
        at += pair ? 1 : 0;
        begin = at + 1;
    }
    if (begin < text.size())
        take(text.sliced(begin), false);
}

void appendStuffed(QString &out, QStringView line)
{
    if (line.startsWith(u' ') || line.startsWith(u'>') || line.startsWith("From "_L1)
        || line == "From"_L1)
        out += u' ';
    out += line;
}

/// How much of `rest`, which begins a line, goes on this line: up to and with the blanks at
/// which it is broken, or all of it.
qsizetype lengthOfLine(QStringView rest)
{
    qsizetype fitting = -1;
    for (qsizetype at = 0; at < rest.size(); ++at) {
        const bool isBreak = rest[at] == u' ' && (at + 1 == rest.size() || rest[at + 1] != u' ');
        // A line `-- ` would be read as the signature separator.
        if (isBreak && rest.first(at + 1) != Signature)
            fitting = at + 1;
        if (at >= Columns && fitting > 0)
            return fitting;
    }
    return rest.size();
}

void appendParagraph(QString &out, QStringView line)
{
    QStringView rest = withoutBlanksAtEnd(line);
    do {
        const qsizetype length = lengthOfLine(rest);
        appendStuffed(out, rest.first(length));
        rest = rest.sliced(length);
        if (!rest.isEmpty())
            out += u'\n';
    } while (!rest.isEmpty());
}

} // namespace

QString FlowedText::encode(const QString &text, Quotes quotes)
{
    QString out;
    out.reserve(text.size() + text.size() / 32);
    forEachLine(text, [&](QStringView line, bool ended) {
        if (line == Signature)
            out += line;
        else if (quotes == Quotes::Marks && line.startsWith(u'>'))
            out += withoutBlanksAtEnd(line);
        else
            appendParagraph(out, line);
        if (ended)
            out += u'\n';
    });
    return out;
}

QString FlowedText::decode(const QString &text, bool delSp)
{
    QString out;
    out.reserve(text.size());
    bool flowing = false; // The last line ended softly, …
    qsizetype flowingDepth = 0; // … at this depth of quoting.
    bool endOwed = false;
    forEachLine(text, [&](QStringView line, bool ended) {
        qsizetype depth = 0;
        while (depth < line.size() && line[depth] == u'>')
            ++depth;
        QStringView content = line.sliced(depth);
        if (content.startsWith(u' '))
            content = content.sliced(1);
        const bool isSignature = content == Signature;
        // A change of depth, and the signature, end a paragraph though it ended softly.
        if (!flowing || depth != flowingDepth || isSignature) {
            if (endOwed)
                out += u'\n';
            if (depth > 0)
                out += QString(depth, u'>') + (content.isEmpty() ? QString() : u" "_s);
        }
        flowing = !isSignature && ended && content.endsWith(u' ');
        flowingDepth = depth;
        if (flowing && delSp)
            content.chop(1);
        out += content;
        endOwed = ended;
    });
    if (endOwed)
        out += u'\n';
    return out;
}

} // namespace posthorn
