// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace posthorn {

/// A piece of an address list, as RFC 5322 3.2 and people know them.
struct AddressToken {
    enum class Kind {
        Text, ///< an atom, dots and non-ASCII characters included
        Quoted, ///< a quoted string; the text is its content
        Comment, ///< the text is its content, inner comments with their parentheses
        Literal, ///< `[…]` with its brackets
        At,
        Open, ///< `<`
        Close, ///< `>`
        Colon,
        Semicolon,
        Comma, ///< or what stands for one in typed lists, other than a line break or tab
        LineBreak, ///< typed lists only
        Tab, ///< typed lists only: a blank, or a border between two addresses
        UnclosedQuote, ///< the text runs to the end of the line
        UnclosedComment
    };
    Kind kind = Kind::Text;
    QString text;
    qsizetype begin = 0; ///< In the list, …
    qsizetype end = 0; ///< … up to here.
    bool blankBefore = false;
};

/// Takes an address list apart. Every character is looked at once.
class AddressTokenizer {
public:
    enum class Source {
        Typed, ///< by a person: line breaks and full-width signs separate addresses
        Field ///< an unfolded header field: RFC 5322 only
    };
    AddressTokenizer(const QString &list, Source source);
    QList<AddressToken> tokens();

private:
    void readToken();
    void readText();
    void readQuoted();
    void readComment();
    void readLiteral();
    void append(AddressToken::Kind kind, const QString &text, qsizetype begin);
    [[nodiscard]] bool isLineBreak(QChar c) const;
    [[nodiscard]] bool endsText(QChar c) const;

    const QString &m_list;
    bool m_typed;
    qsizetype m_at = 0;
    bool m_blank = false;
    QList<AddressToken> m_tokens;
};

} // namespace posthorn
