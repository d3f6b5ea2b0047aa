// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/AddressEntry.h"

#include "mail/AddressLiteral.h"
#include "mail/EncodedWord.h"
#include "mail/Grammar.h"
#include "mail/Idna.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

using Kind = AddressToken::Kind;
using Tokens = AddressEntry::Tokens;

constexpr qsizetype LongestLocalPart = 64; // RFC 5321 4.5.3.1.1
constexpr qsizetype LongestShown = 60;

/// Controls, and the characters that would break a line.
bool isHarmful(QChar c)
{
    return (c.category() == QChar::Other_Control && c != u'\t') || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

bool hasHarm(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), isHarmful);
}

/// For what is read from a field: nobody can be asked to type it again.
QString harmless(QString text)
{
    std::replace_if(text.begin(), text.end(), isHarmful, QChar(u' '));
    return text;
}

/// Marks that nobody sees, as pasted text has them at its ends; the two joiners have a meaning.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format && c != u'\u200c' && c != u'\u200d';
}

QString withoutInvisibleEnds(const QString &text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isInvisible(text[begin]))
        ++begin;
    while (end > begin && isInvisible(text[end - 1]))
        --end;
    return text.sliced(begin, end - begin);
}

qsizetype indexOf(Tokens tokens, Kind kind)
{
    const auto found = std::find_if(tokens.begin(), tokens.end(),
                                    [=](const AddressToken &token) { return token.kind == kind; });
    return found == tokens.end() ? -1 : found - tokens.begin();
}

bool contains(Tokens tokens, Kind kind)
{
    return indexOf(tokens, kind) >= 0;
}

/// Comments, and tabs that turned out to be blanks, are no part of an addr-spec.
QList<AddressToken> significant(Tokens tokens)
{
    QList<AddressToken> kept;
    for (const AddressToken &token : tokens) {
        if (token.kind != Kind::Comment && token.kind != Kind::Tab)
            kept.append(token);
    }
    return kept;
}

QString firstComment(Tokens tokens)
{
    const qsizetype at = indexOf(tokens, Kind::Comment);
    return at < 0 ? QString() : tokens[at].text.trimmed();
}

/// `mailto:` and the route of RFC 5322 4.4 (`@a,@b:`) are passed over.
Tokens withoutPrefixes(Tokens spec)
{
    if (spec.size() > 1 && spec[1].kind == Kind::Colon
        && spec[0].text.compare("mailto"_L1, Qt::CaseInsensitive) == 0)
        spec = spec.subspan(2);
    if (!spec.empty() && spec[0].kind == Kind::At)
        spec = spec.subspan(indexOf(spec, Kind::Colon) + 1);
    return spec;
}

} // namespace

AddressEntry::Reason AddressEntry::read(Tokens entry)
{
    m_address = {};
    if (contains(entry, Kind::UnclosedQuote))
        return tr("A quotation mark is not closed in “%1”.").arg(shown(entry));
    if (contains(entry, Kind::UnclosedComment))
        return tr("A parenthesis is not closed in “%1”.").arg(shown(entry));
    const qsizetype open = indexOf(entry, Kind::Open);
    return open >= 0 ? readAngle(entry, open) : readBare(entry);
}

AddressEntry::Reason AddressEntry::readAngle(Tokens entry, qsizetype open)
{
    const Tokens before = entry.first(open);
    const qsizetype close = indexOf(entry.subspan(open), Kind::Close) + open;
    if (close < open)
        return tr("The angle bracket is not closed in “%1”.").arg(shown(entry));
    if (contains(before, Kind::Close) || contains(before, Kind::Colon))
        return tr("“%1” is no address.").arg(shown(entry));
    const Tokens behind = entry.subspan(close + 1);
    const QList<AddressToken> rest = significant(behind);
    if (contains(rest, Kind::At))
        return tr("Put a comma between the addresses in “%1”.").arg(shown(entry));
    if (!rest.isEmpty())
        return tr("Nothing may stand behind the address in “%1”.").arg(shown(entry));

    const QList<AddressToken> inner = significant(entry.subspan(open + 1, close - open - 1));
    if (inner.isEmpty())
        return tr("There is no address between the angle brackets.");
    if (const Reason reason = readAddrSpec(withoutPrefixes(inner)))
        return reason;
    QString name = phrase(before);
    if (name.isEmpty())
        name = decoded(firstComment(before));
    if (name.isEmpty())
        name = decoded(firstComment(behind));
    return setName(name);
}

AddressEntry::Reason AddressEntry::readBare(Tokens entry)
{
    const qsizetype at = indexOf(entry, Kind::At);
    if (at < 0)
        return tr("There is no @ in “%1”.").arg(shown(entry));
    // A name and an address in two columns of a table, as they are pasted.
    qsizetype spec = 0;
    for (qsizetype i = 0; i < at; ++i) {
        if (entry[i].kind == Kind::Tab)
            spec = i + 1;
    }
    if (const Reason reason = readAddrSpec(significant(entry.subspan(spec))))
        return reason;
    const QString name = phrase(entry.first(spec));
    return setName(name.isEmpty() ? decoded(firstComment(entry)) : name);
}

AddressEntry::Reason AddressEntry::readAddrSpec(Tokens spec)
{
    const qsizetype at = indexOf(spec, Kind::At);
    if (at < 0)
        return tr("There is no @ in “%1”.").arg(shown(spec));
    const qsizetype second = indexOf(spec.subspan(at + 1), Kind::At);
    const auto afterBlank = [](const AddressToken &token) { return token.blankBefore; };
    if (second >= 2 && std::ranges::any_of(spec.subspan(at + 2, second - 1), afterBlank))
        return tr("Put a comma between the addresses in “%1”.").arg(shown(spec));
    if (second >= 0)
        return tr("There is more than one @ in “%1”.").arg(shown(spec));
    if (contains(spec, Kind::Colon) || contains(spec, Kind::Close) || contains(spec, Kind::Comma)
        || contains(spec, Kind::Open))
        return tr("“%1” is no address.").arg(shown(spec));
    if (at == 0)
        return tr("There is nothing before the @ in “%1”.").arg(shown(spec));
    if (at + 1 == qsizetype(spec.size()))
        return tr("There is nothing behind the @ in “%1”.").arg(shown(spec));
    if (const Reason reason = readLocalPart(spec.first(at)))
        return reason;
    return readDomain(spec.subspan(at + 1));
}

AddressEntry::Reason AddressEntry::readLocalPart(Tokens tokens)
{
    QString skeleton; // with a letter in the place of each quoted string
    QString content;
    bool quotedBefore = false;
    for (const AddressToken &token : tokens) {
        const bool quoted = token.kind == Kind::Quoted;
        if (!quoted && token.kind != Kind::Text)
            return tr("“%1” cannot stand before the @.").arg(shown(tokens));
        if (&token != &tokens.front() && token.blankBefore)
            return tr("There is a blank before the @ in “%1”. "
                      "An address with a name is written as Name <name@example.org>.")
                .arg(shown(tokens));
        const QString text = quoted ? token.text : withoutInvisibleEnds(token.text);
        const bool joined = &token == &tokens.front() || skeleton.endsWith(u'.')
            || (!quoted && text.startsWith(u'.'));
        if ((quoted || quotedBefore) && !joined)
            return tr("The quotation marks in “%1” are in the wrong place.").arg(shown(tokens));
        skeleton += quoted ? u"q"_s : text;
        content += text;
        quotedBefore = quoted;
    }
    if (std::any_of(content.cbegin(), content.cend(),
                    [](QChar c) { return isHarmful(c) || isInvisible(c) || c == u'\t'; }))
        return tr("There is an invisible or control character in “%1”.").arg(shown(tokens));
    if (const Reason reason = checkLocalPart(skeleton))
        return reason;
    m_address.localPart = content;
    if (m_address.addrSpec().size() - 1 > LongestLocalPart) // with the @, no domain yet
        return tr("“%1” is too long: 64 characters are allowed before the @.").arg(shown(tokens));
    return {};
}

AddressEntry::Reason AddressEntry::checkLocalPart(const QString &skeleton) const
{
    const QString shownText = skeleton.left(LongestShown);
    if (skeleton.isEmpty() || skeleton.startsWith(u'.') || skeleton.endsWith(u'.')
        || skeleton.contains(".."_L1))
        return tr("There is a dot in the wrong place in “%1”.").arg(shownText);
    for (const QChar c : skeleton) {
        if (c.isSpace() || (c.unicode() < 0x80 && c != u'.' && !grammar::isAtext(c.unicode())))
            return tr("“%1” may stand before the @ only in quotation marks.").arg(c);
    }
    return {};
}

AddressEntry::Reason AddressEntry::readDomain(Tokens tokens)
{
    if (tokens.size() > 1 && tokens[1].blankBefore)
        return tr("There is a blank behind the @ in “%1”.").arg(shown(tokens));
    if (tokens.size() != 1)
        return tr("“%1” is no domain.").arg(shown(tokens));
    const AddressToken &token = tokens.front();
    if (token.kind == Kind::Literal) {
        m_address.domain = token.text;
        return AddressLiteral::isValid(token.text)
            ? Reason()
            : tr("“%1” is no IP address.").arg(shown(tokens));
    }
    const QString domain = withoutInvisibleEnds(token.text);
    if (token.kind != Kind::Text)
        return tr("“%1” is no domain.").arg(shown(tokens));
    if (AddressLiteral::isIpv4(domain))
        return tr("An IP address stands in square brackets: [%1].").arg(domain);
    const Expected<QString> canonical = Idna::canonical(domain);
    if (!canonical)
        return canonical.error().reason;
    m_address.domain = *canonical;
    return {};
}

AddressEntry::Reason AddressEntry::setName(const QString &name)
{
    m_address.displayName = m_source == AddressTokenizer::Source::Field ? harmless(name) : name;
    if (name.trimmed().isEmpty())
        m_address.displayName.clear();
    if (!hasHarm(m_address.displayName))
        return {};
    return tr("There is a control character in the name of %1.").arg(m_address.addrSpecForPeople());
}

QString AddressEntry::groupName(Tokens tokens) const
{
    if (contains(tokens, Kind::UnclosedQuote) || contains(tokens, Kind::UnclosedComment))
        return {};
    const QString name
        = m_source == AddressTokenizer::Source::Field ? harmless(phrase(tokens)) : phrase(tokens);
    return hasHarm(name) || name.trimmed().isEmpty() ? QString() : name;
}

QString AddressEntry::phrase(Tokens tokens) const
{
    QString whole;
    QString atoms;
    const auto endAtoms = [&] {
        whole += decoded(atoms);
        atoms.clear();
    };
    bool separated = false;
    for (const AddressToken &token : tokens) {
        separated = separated || token.blankBefore;
        if (token.kind == Kind::Comment || token.kind == Kind::Tab) {
            separated = true;
            continue;
        }
        const bool quoted = token.kind == Kind::Quoted;
        if (quoted)
            endAtoms();
        QString &target = quoted ? whole : atoms;
        if (separated && !(whole.isEmpty() && atoms.isEmpty()))
            target += u' ';
        target += token.text;
        separated = false;
    }
    endAtoms();
    return whole;
}

QString AddressEntry::shown(Tokens tokens) const
{
    if (tokens.empty())
        return {};
    const qsizetype begin = tokens.front().begin;
    QString text = m_list.sliced(begin, tokens.back().end - begin).trimmed();
    const bool tooLong = text.size() > LongestShown;
    if (tooLong)
        text.truncate(LongestShown - 1);
    for (QChar &c : text) {
        if (isHarmful(c) || isInvisible(c) || c.isSpace())
            c = c.isSpace() ? u' ' : QChar(QChar::ReplacementCharacter);
    }
    return tooLong ? text + u'…' : text;
}

QString AddressEntry::decoded(const QString &atoms) const
{
    return m_source == AddressTokenizer::Source::Field ? EncodedWord::decode(atoms.toUtf8())
                                                       : atoms;
}

} // namespace posthorn
