// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace posthorn {

/// Asks for the address and the words of a link.
class LinkDialog final : public QDialog {
    Q_OBJECT
public:
    /// `words`: what was selected.
    explicit LinkDialog(const QString &words, QWidget *parent = nullptr);

signals:
    void chosen(const QString &address, const QString &words);

private:
    /// The address as typed, with `https://` or `mailto:` where that was left out; empty: none.
    [[nodiscard]] QString address() const;

    QLineEdit *m_address;
    QLineEdit *m_words;
    QPushButton *m_insert;
};

} // namespace posthorn
