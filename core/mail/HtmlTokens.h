// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringView>

namespace posthorn {

/// One piece of an HTML text.
struct HtmlToken {
    enum class Kind { End, Text, StartTag, EndTag };
    Kind kind = Kind::End;
    QString name; ///< Of a tag, in lower case.
    QString text; ///< Of Text, references decoded, blanks as they stood.
    QHash<QString, QString> attributes; ///< Names in lower case, references decoded.
};

/// Takes HTML apart as it is found in mail: nothing is an error, comments, declarations and the
/// contents of scripts and styles are passed over, and the time is linear whatever the text.
class HtmlTokens {
public:
    /// The text must outlive the object.
    explicit HtmlTokens(QStringView html);
    /// The next piece; Kind::End for ever when there is none.
    HtmlToken next();

private:
    bool readMarkup(HtmlToken &token);
    bool readTag(HtmlToken &token);
    void readAttributes(HtmlToken &token);
    QString attributeValue();
    void skipBlanks();
    void skipBehind(QStringView mark);
    void skipContentsOf(const QString &name);
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const;

    QStringView m_html;
    qsizetype m_at = 0;
    qsizetype m_lastTagEnd; ///< The last `>`; a `<` behind it begins no tag.
    qsizetype m_lastQuote[2]; ///< The last `"` and `'`; behind it a quote cannot be closed.
    QSet<QString> m_neverClosed; ///< Elements whose end tag does not come any more.
};

} // namespace posthorn
