// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QTextBlock>
#include <QTextCursor>

class QTextEdit;
class QTimer;

namespace posthorn {

class SpellChecker;

/// Underlines misspelled words in a text. It looks at a few paragraphs at a time while nothing
/// else is to be done: QSyntaxHighlighter would look at all of a pasted text at once. The marks
/// are no part of the document.
class SpellMarks final : public QObject {
    Q_OBJECT
public:
    SpellMarks(QTextEdit *text, SpellChecker &checker);

    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    /// The misspelled word at this place, selected; without a selection: there is none.
    [[nodiscard]] QTextCursor wrongWordAt(const QTextCursor &place) const;

private:
    enum State { Unknown = -1, Waiting = 2, Done = 1 }; ///< of a block, as its user state
    void contentsChanged(int position, int removed, int added);
    void cursorMoved();
    void lookAtWaiting();
    void beginAnew();
    void work();
    void look(QTextBlock block);
    void clear();

    QTextEdit *m_text;
    SpellChecker &m_checker;
    QTimer *m_idle;
    int m_next = 0; ///< the place from which on paragraphs may be unknown
    int m_cursorBlock = -1; ///< where somebody is writing
    bool m_enabled = false;
};

} // namespace posthorn
