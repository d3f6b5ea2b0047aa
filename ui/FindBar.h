// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTextDocument>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTextEdit;

namespace posthorn {

/// Looks for words in the message, from where the cursor stands and on from the top. Esc leads
/// back to the text.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QTextEdit *text, QWidget *parent = nullptr);

    /// Shows the bar with the selected words to look for.
    void open();
    void findNext();
    void findPrevious();
    [[nodiscard]] QList<QWidget *> tabOrder() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();
    void findAnew();
    void find(bool backwards);
    /// Which of how many is selected.
    void showPlace();
    [[nodiscard]] QTextDocument::FindFlags flags(bool backwards) const;

    QTextEdit *m_text;
    QLineEdit *m_words;
    QCheckBox *m_matchCase;
    QPushButton *m_next;
    QPushButton *m_previous;
    QPushButton *m_close;
    QLabel *m_result;
};

} // namespace posthorn
