// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace posthorn {

/// The line at the bottom of the window: what is going on, how far it is, and the way to stop it.
class SendBar final : public QWidget {
    Q_OBJECT
public:
    explicit SendBar(QWidget *parent = nullptr);

    void setStatus(const QString &words);
    [[nodiscard]] QString status() const;
    /// Shows progress (at first without a measure) and Cancel sending, or takes them away.
    void setSending(bool sending);
    /// `total` 0: how far it is cannot be told.
    void setProgress(qint64 sent, qint64 total);
    /// Shows how long the message still waits, and Undo send in the place of Cancel sending.
    void setWaiting(int seconds);
    /// For Esc: leads to the button, does not press it.
    void focusCancel();
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    [[nodiscard]] QPushButton *undoButton() const { return m_undo; }

signals:
    void cancelRequested();
    void undoRequested();

private:
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace posthorn
