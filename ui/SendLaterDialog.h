// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QDialog>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace posthorn {

/// Asks when a message is to be sent. Open it with open(); it deletes itself when it is closed.
class SendLaterDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SendLaterDialog(QWidget *parent = nullptr);

signals:
    void chosen(const QDateTime &time);

private:
    void check();

    QDateTimeEdit *m_time = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_later = nullptr;
};

} // namespace posthorn
