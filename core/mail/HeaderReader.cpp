// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderReader.h"

#include "mail/AddressParser.h"
#include "mail/Charset.h"
#include "mail/DateReader.h"
#include "mail/EncodedWord.h"
#include "mail/Grammar.h"
#include "mail/ParameterReader.h"

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// A decoded value may be written again: no control may come out of an encoded-word.
QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (grammar::isControl(c.unicode()) && c != u'\t')
            c = u' ';
    }
    return text;
}

/// A blank stands in the place of each comment.
QByteArray withoutComments(const QByteArray &value)
{
    QByteArray text;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\' && (quoted || depth > 0)) {
            text += depth == 0 ? value.mid(i, 2) : QByteArray();
            ++i;
            continue;
        }
        if (c == '"' && depth == 0)
            quoted = !quoted;
        if (c == '(' && !quoted)
            ++depth;
        if (depth == 0)
            text += c;
        else if (c == ')' && --depth == 0)
            text += ' ';
    }
    return text;
}

} // namespace

QByteArray HeaderReader::unfolded(const QByteArray &value)
{
    QByteArray text;
    text.reserve(value.size());
    for (const char c : value) {
        if (c != '\r' && c != '\n')
            text += c;
    }
    return text.trimmed();
}

QString HeaderReader::unstructured(const QByteArray &value)
{
    return withoutControls(EncodedWord::decode(unfolded(value)));
}

QString HeaderReader::phrase(const QByteArray &value)
{
    const QString text = Charset::guess(unfolded(value));
    const QList<AddressToken> tokens
        = AddressTokenizer(text, AddressTokenizer::Source::Field).tokens();
    return withoutControls(AddressEntry(text, AddressTokenizer::Source::Field).phrase(tokens));
}

QList<Address> HeaderReader::addresses(const QByteArray &value)
{
    return AddressParser::parse(Charset::guess(unfolded(value)), AddressParser::Source::Field)
        .addresses;
}

QList<QByteArray> HeaderReader::messageIds(const QByteArray &value)
{
    const QByteArray text = withoutComments(unfolded(value));
    QList<QByteArray> ids;
    qsizetype begin = text.indexOf('<');
    while (begin >= 0) {
        const qsizetype end = text.indexOf('>', begin);
        if (end < 0)
            break;
        QByteArray id;
        for (const char c : text.sliced(begin, end + 1 - begin)) {
            if (c > ' ' && c < 0x7f)
                id += c;
        }
        id = id.sliced(id.lastIndexOf('<'));
        if (id.size() > 2)
            ids.append(id);
        begin = text.indexOf('<', end);
    }
    return ids;
}

ParameterizedValue HeaderReader::parameters(const QByteArray &value)
{
    ParameterizedValue result = ParameterReader(unfolded(value)).read();
    for (QString &text : result.parameters)
        text = withoutControls(text);
    return result;
}

QDateTime HeaderReader::dateTime(const QByteArray &value)
{
    return DateReader::read(withoutComments(unfolded(value)));
}

} // namespace posthorn
