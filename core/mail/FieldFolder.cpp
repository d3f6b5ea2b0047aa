// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/FieldFolder.h"

#include "mail/EncodedWord.h"

namespace posthorn {

namespace {

constexpr qsizetype WantedLine = 78;
constexpr qsizetype LongestLine = 998;

} // namespace

FieldFolder::FieldFolder(const QByteArray &name)
    : m_field(name + ':')
{
}

void FieldFolder::add(const QByteArray &piece, Piece kind, const QByteArray &blank)
{
    const bool word = kind == Piece::EncodedWord;
    const qsizetype wanted = word || m_wordInLine ? EncodedWord::LongestLine : WantedLine;
    const qsizetype most = m_empty && !word ? LongestLine : wanted;
    if (m_field.size() - m_lineBegin + blank.size() + piece.size() > most) {
        m_field += "\r\n";
        m_lineBegin = m_field.size();
        m_wordInLine = false;
    }
    m_field += blank + piece;
    m_wordInLine = m_wordInLine || word;
    m_empty = false;
}

qsizetype FieldFolder::roomForWord() const
{
    return EncodedWord::LongestLine - 1 - (m_field.size() - m_lineBegin);
}

} // namespace posthorn
