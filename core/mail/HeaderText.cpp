// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderText.h"

#include "mail/Charset.h"
#include "mail/EncodedWord.h"
#include "mail/FieldFolder.h"
#include "mail/FieldRules.h"
#include "mail/Grammar.h"
#include "mail/HeaderGate.h"
#include "mail/HeaderReader.h"
#include "mail/MailboxWriter.h"
#include "mail/ParameterWriter.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype LongestLine = 998; // RFC 5322 2.1.1
constexpr qsizetype WantedLine = 78;

Problem problem(const QString &value, const QString &reason)
{
    return {Problem::Kind::Header, value, reason};
}

/// Blanks and tabs only: a value may begin with an ideographic space.
QString trimmed(const QString &value)
{
    const auto isText = [](QChar c) { return !grammar::isBlank(c.unicode()); };
    const auto begin = std::find_if(value.cbegin(), value.cend(), isText);
    const auto end = std::find_if(value.crbegin(), std::make_reverse_iterator(begin), isText);
    return value.sliced(begin - value.cbegin(), end.base() - begin);
}

/// The value would not come back exactly, or not fit, if it were written as it is.
bool needsEncoding(const QByteArray &name, const QString &value, bool utf8)
{
    if ((!utf8 && !grammar::isAscii(value)) || EncodedWord::looksLikeOne(value)
        || value.contains(u'\t') || value.startsWith(u' ') || value.endsWith(u' '))
        return true;
    const QByteArray octets = value.toUtf8();
    // Readers make one blank of several at a fold, so such a value must stay on one line.
    if (octets.contains("  ") && name.size() + 2 + octets.size() > WantedLine)
        return true;
    qsizetype longest = 0;
    for (const QByteArray &word : octets.split(' '))
        longest = std::max(longest, word.size());
    return name.size() + 2 + longest > LongestLine;
}

/// Cuts at the blanks outside `<…>`, `"…"` and `(…)`, where a fold harms no reader.
QList<QByteArray> foldablePieces(const QByteArray &value)
{
    QList<QByteArray> pieces{QByteArray()};
    bool quoted = false;
    int angles = 0;
    int comments = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\' && (quoted || comments > 0) && i + 1 < value.size()) {
            pieces.last() += c;
            pieces.last() += value[++i];
            continue;
        }
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '<' || c == '>'))
            angles = c == '<' ? 1 : 0;
        else if (!quoted && angles == 0 && (c == '(' || c == ')'))
            comments = std::max(0, comments + (c == '(' ? 1 : -1));
        if (!grammar::isBlank(uchar(c)) || quoted || angles > 0 || comments > 0)
            pieces.last() += c;
        else if (!pieces.last().isEmpty())
            pieces.append(QByteArray());
    }
    if (pieces.last().isEmpty())
        pieces.removeLast();
    return pieces;
}

bool isIdOfSomeone(const QByteArray &id)
{
    return id.size() > 2 && id.startsWith('<') && id.endsWith('>')
        && std::all_of(id.cbegin() + 1, id.cend() - 1,
                       [](char c) { return c > ' ' && c < 0x7f && c != '<' && c != '>'; });
}

} // namespace

Problem HeaderText::controlProblem(const QByteArray &name, const QString &value)
{
    return problem(value,
                   tr("The value of %1 holds a line break or another control character.")
                       .arg(QString::fromLatin1(name)));
}

Expected<QByteArray> HeaderText::unstructured(const QByteArray &name, const QString &value,
                                              bool utf8)
{
    if (grammar::hasForbiddenControl(value))
        return controlProblem(name, value);
    const QString text = Charset::wellFormed(value);
    FieldFolder folder(name);
    if (!needsEncoding(name, text, utf8)) {
        QByteArray blanks;
        for (const QByteArray &word : text.toUtf8().split(' ')) {
            blanks += ' ';
            if (word.isEmpty())
                continue;
            folder.add(word, FieldFolder::Piece::Plain, blanks);
            blanks.clear();
        }
        return gate(folder.field(), utf8);
    }
    qsizetype room = std::min(folder.roomForWord(), EncodedWord::LongestWord);
    if (room < EncodedWord::LeastRoom)
        room = EncodedWord::LongestWord;
    for (const QByteArray &word : EncodedWord::encode(text, EncodedWord::Place::Text, room))
        folder.add(word, FieldFolder::Piece::EncodedWord);
    return gate(folder.field());
}

Expected<QByteArray> HeaderText::addressList(const QByteArray &name,
                                             const QList<Address> &addresses, bool utf8)
{
    if (addresses.isEmpty())
        return problem({}, tr("%1 holds no address.").arg(QString::fromLatin1(name)));
    for (const Address &address : addresses) {
        const QString shown = address.toString();
        if (address.needsSmtpUtf8() && !utf8)
            return Problem{Problem::Kind::NeedsSmtpUtf8, shown,
                           tr("%1 can be written only to servers that support SMTPUTF8.")
                               .arg(address.addrSpecForPeople())};
        if (address.localPart.isEmpty() && address.domain.isEmpty())
            return Problem{Problem::Kind::Address, shown,
                           tr("%1 holds no address.").arg(QString::fromLatin1(name))};
        if (grammar::hasForbiddenControl(address.displayName)
            || grammar::hasForbiddenControl(address.group)
            || grammar::hasForbiddenControl(address.addrSpecForPeople()))
            return Problem{Problem::Kind::Address, shown,
                           tr("The address holds a line break or another control character.")};
    }
    return gate(MailboxWriter(name, utf8).write(addresses), utf8);
}

Expected<QByteArray> HeaderText::messageIds(const QByteArray &name, const QList<QByteArray> &ids)
{
    FieldFolder folder(name);
    for (const QByteArray &id : ids) {
        if (!isIdOfSomeone(id))
            return problem(QString::fromUtf8(id),
                           tr("%1 is no message id in angle brackets.").arg(QString::fromUtf8(id)));
        folder.add(id);
    }
    if (ids.isEmpty())
        return problem({}, tr("%1 holds no message id.").arg(QString::fromLatin1(name)));
    return gate(folder.field());
}

Expected<QByteArray> HeaderText::verbatim(const QByteArray &name, const QByteArray &value)
{
    if (grammar::hasForbiddenControl(QString::fromLatin1(value)))
        return controlProblem(name, QString::fromLatin1(value));
    FieldFolder folder(name);
    for (const QByteArray &piece : foldablePieces(value))
        folder.add(piece);
    return gate(folder.field());
}

Expected<QByteArray> HeaderText::parameterized(const QByteArray &name, const QByteArray &value,
                                               const QList<Parameter> &parameters)
{
    const QList<QByteArray> tokens = value.split('/');
    const bool valid = tokens.size() <= 2
        && std::all_of(tokens.cbegin(), tokens.cend(),
                       [](const QByteArray &token) { return grammar::isToken(token); });
    if (!valid)
        return problem(QString::fromUtf8(value),
                       tr("“%1” cannot be the value of %2.")
                           .arg(QString::fromUtf8(value), QString::fromLatin1(name)));
    ParameterWriter writer(name, value);
    for (const Parameter &parameter : parameters) {
        if (!grammar::isToken(parameter.name) || parameter.name.contains('*')
            || grammar::hasForbiddenControl(parameter.value))
            return problem(
                parameter.value,
                tr("“%1” cannot be a parameter of %2.")
                    .arg(QString::fromLatin1(parameter.name), QString::fromLatin1(name)));
        writer.add(parameter);
    }
    return gate(writer.field());
}

Expected<QByteArray> HeaderText::date(const QByteArray &name, const QDateTime &when)
{
    const QByteArray value = dateTime(when);
    if (value.isEmpty())
        return problem(when.toString(Qt::ISODate), tr("The date cannot be written."));
    return gate(name + ": " + value + "\r\n");
}

QByteArray HeaderText::dateTime(const QDateTime &when)
{
    const int year = when.date().year();
    if (!when.isValid() || year < 1900 || year > 9999) // RFC 5322 3.3
        return {};
    const int minutes = when.offsetFromUtc() / 60;
    const QDateTime local = when.toOffsetFromUtc(minutes * 60);
    const int clock = std::abs(minutes) / 60 * 100 + std::abs(minutes) % 60;
    const QString zone
        = u"%1%2"_s.arg(minutes < 0 ? "-"_L1 : "+"_L1).arg(clock, 4, 10, QChar(u'0'));
    return (QLocale::c().toString(local, u"ddd, dd MMM yyyy HH:mm:ss "_s) + zone).toLatin1();
}

Expected<QByteArray> HeaderText::custom(const HeaderField &field, bool utf8)
{
    const QString shownName = QString::fromUtf8(field.name);
    if (!isFieldName(field.name))
        return problem(shownName, tr("“%1” cannot be the name of a header field.").arg(shownName));
    if (isReservedField(field.name))
        return problem(shownName, tr("The field %1 cannot be set directly.").arg(shownName));
    if (grammar::hasForbiddenControl(field.value))
        return controlProblem(field.name, field.value);
    const QString value = trimmed(field.value);
    if (value.isEmpty() && !FieldRules::mayBeEmpty(field.name))
        return problem(shownName, tr("The field %1 needs a value.").arg(shownName));
    return customByKind(field.name, value, utf8);
}

Expected<QByteArray> HeaderText::customByKind(const QByteArray &name, const QString &value,
                                              bool utf8)
{
    switch (FieldRules::kind(name)) {
    case FieldRules::Kind::Mailboxes: {
        const Expected<QList<Address>> addresses = AddressList::parseStrictly(value);
        return addresses ? addressList(name, *addresses, utf8)
                         : Expected<QByteArray>(addresses.error());
    }
    case FieldRules::Kind::Ids: {
        const QByteArray ids = value.simplified().toUtf8();
        return messageIds(name, ids.split(' '));
    }
    case FieldRules::Kind::Date: {
        const QDateTime when = HeaderReader::dateTime(value.toUtf8());
        return when.isValid() ? date(name, when)
                              : problem(value, tr("“%1” is no date of RFC 5322.").arg(value));
    }
    case FieldRules::Kind::Machine:
        if (!grammar::isAscii(value))
            return problem(value,
                           tr("The value of %1 may hold ASCII characters only.")
                               .arg(QString::fromLatin1(name)));
        return verbatim(name, value.toLatin1());
    case FieldRules::Kind::Text:
        break;
    }
    return unstructured(name, value, utf8);
}

Expected<HeaderField> HeaderText::parseCustom(const QString &typed)
{
    const qsizetype colon = typed.indexOf(u':');
    if (colon < 0)
        return problem(typed, tr("There is no colon in the header field “%1”.").arg(typed));
    const HeaderField field{typed.first(colon).toUtf8(), typed.sliced(colon + 1)};
    const Expected<QByteArray> written = custom(field, true);
    if (!written)
        return written.error();
    return HeaderField{field.name, trimmed(field.value)};
}

bool HeaderText::isMessageId(const QByteArray &id)
{
    static const QRegularExpression grammar(
        u"\\A<[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~]+(\\.[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~]+)*"
        "@([A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~]+(\\.[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~]+)*"
        "|\\[[!-Z^-~]*\\])>\\z"_s);
    return id.size() <= 250 && grammar.match(QString::fromLatin1(id)).hasMatch();
}

bool HeaderText::isFieldName(const QByteArray &name)
{
    return HeaderGate::isFieldName(name);
}

bool HeaderText::isReservedField(const QByteArray &name)
{
    return FieldRules::isReserved(name);
}

bool HeaderText::isSingularField(const QByteArray &name)
{
    return FieldRules::isSingular(name);
}

Expected<QByteArray> HeaderText::gate(const QByteArray &field, bool utf8)
{
    return HeaderGate::pass(field, utf8);
}

} // namespace posthorn
