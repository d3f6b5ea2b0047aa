// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QString>

#include <functional>

namespace posthorn {

/// A line of text that can never hold a line break or another control character, however it came
/// in, and that can underline the part of its text that is wrong.
class TextField final : public QLineEdit {
    Q_OBJECT
public:
    /// `lineBreak` takes the place of each run of line breaks and tabs.
    explicit TextField(const QString &lineBreak = QStringLiteral(" "), QWidget *parent = nullptr);

    /// The text without controls: what the field makes of pasted text.
    [[nodiscard]] static QString cleaned(const QString &text, const QString &lineBreak);
    /// `reader` makes one line of pasted text that holds line breaks or tabs.
    void setReader(const std::function<QString(const QString &)> &reader) { m_reader = reader; }
    /// Draws a wavy line below the first occurrence of `part`; an empty one takes it away.
    void markWrong(const QString &part);
    [[nodiscard]] QString markedPart() const { return m_marked; }

protected:
    void changeEvent(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void makePlaceholderReadable();
    void clean(const QString &text);
    void drawMark();

    [[nodiscard]] QString cleanedPaste(const QString &text) const;

    QString m_lineBreak;
    std::function<QString(const QString &)> m_reader;
    QString m_lastClean; ///< the text before what clean() looks at
    QString m_marked;
};

} // namespace posthorn
