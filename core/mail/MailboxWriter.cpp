// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/MailboxWriter.h"

#include "mail/EncodedWord.h"
#include "mail/FieldRules.h"
#include "mail/Grammar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// A quoted string should never be folded inside, because some readers show the fold: a longer
/// name is written in encoded-words, which may be.
constexpr qsizetype LongestQuoted = 76;

} // namespace

MailboxWriter::MailboxWriter(const QByteArray &name, bool utf8)
    : m_folder(name)
    , m_groups(FieldRules::mayHoldGroups(name))
    , m_utf8(utf8)
{
}

QByteArray MailboxWriter::write(const QList<Address> &addresses)
{
    QString group;
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        const bool last = i + 1 == addresses.size();
        const QString next = last ? QString() : addresses[i + 1].group;
        if (m_groups && addresses[i].group != group) {
            group = addresses[i].group;
            if (!group.isEmpty())
                writePhrase(group, ":"_ba);
        }
        const bool closes = m_groups && !group.isEmpty() && (last || next != group);
        writeMailbox(addresses[i], (closes ? ";"_ba : ""_ba) + (last ? ""_ba : ","_ba));
    }
    return m_folder.field();
}

void MailboxWriter::writeMailbox(const Address &address, const QByteArray &behind)
{
    if (address.displayName.isEmpty()) {
        m_folder.add(addrSpec(address) + behind);
        return;
    }
    writePhrase(address.displayName);
    m_folder.add('<' + addrSpec(address) + '>' + behind);
}

void MailboxWriter::writePhrase(const QString &phrase, const QByteArray &behind)
{
    switch (formOf(phrase)) {
    case PhraseForm::Quoted:
        m_folder.add(grammar::quoted(phrase).toUtf8() + behind);
        return;
    case PhraseForm::Atoms: {
        const QList<QByteArray> atoms = phrase.toUtf8().split(' ');
        for (qsizetype i = 0; i < atoms.size(); ++i)
            m_folder.add(atoms[i] + (i + 1 == atoms.size() ? behind : QByteArray()));
        return;
    }
    case PhraseForm::EncodedWords:
        writeEncoded(phrase);
        if (!behind.isEmpty()) // RFC 2047 5(3): no special may touch the word
            m_folder.add(behind);
        return;
    }
}

void MailboxWriter::writeEncoded(const QString &phrase)
{
    const qsizetype room = std::min(m_folder.roomForWord(), EncodedWord::LongestWord);
    QList<QByteArray> words = EncodedWord::encode(phrase, EncodedWord::Place::Phrase);
    if (m_folder.isEmpty() && words.first().size() > room && room >= EncodedWord::LeastRoom)
        words = EncodedWord::encode(phrase, EncodedWord::Place::Phrase, room);
    for (const QByteArray &word : std::as_const(words))
        m_folder.add(word, FieldFolder::Piece::EncodedWord);
}

MailboxWriter::PhraseForm MailboxWriter::formOf(const QString &phrase) const
{
    const bool blankAtEnd = phrase.startsWith(u' ') || phrase.endsWith(u' ');
    if ((!m_utf8 && !grammar::isAscii(phrase)) || phrase.contains(u'\t') || blankAtEnd
        || phrase.contains("  "_L1) || EncodedWord::looksLikeOne(phrase))
        return PhraseForm::EncodedWords;
    if (areAtoms(phrase))
        return PhraseForm::Atoms;
    return grammar::quoted(phrase).toUtf8().size() > LongestQuoted ? PhraseForm::EncodedWords
                                                                   : PhraseForm::Quoted;
}

bool MailboxWriter::areAtoms(const QString &phrase) const
{
    const QStringList words = phrase.split(u' ');
    return std::all_of(words.cbegin(), words.cend(), [](const QString &word) {
        return !word.isEmpty() && word.toUtf8().size() <= LongestQuoted
            && std::all_of(word.cbegin(), word.cend(), [](QChar c) {
                   return grammar::isAtext(c.unicode()) || c.unicode() > 0x7f;
               });
    });
}

QByteArray MailboxWriter::addrSpec(const Address &address) const
{
    return m_utf8 ? address.addrSpecForPeople().toUtf8() : address.addrSpec();
}

} // namespace posthorn
