// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "smtp/ServerFacts.h"
#include "ui/ConsoleRunner.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace posthorn {

class LogModel;

/// A conversation with a server that a person leads line by line. Connecting, encryption and, if
/// wished, signing in are done as the settings say; the rest is typed.
class SmtpConsoleDialog final : public QDialog {
    Q_OBJECT
public:
    /// Without a secret in `credentials` nobody is signed in.
    SmtpConsoleDialog(const ServerSettings &server, const Credentials &credentials,
                      QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildConversation();
    QWidget *buildLine();
    QWidget *buildButtons();
    void connectParts();
    void begin();
    void send();
    void showPrompt(TypedTalk::Awaits awaits);
    void append(const LogEntry &entry);
    void end(const std::optional<Failure> &failure);
    void recall(int step);
    void copy() const;
    void updateButtons();

    ServerSettings m_server;
    Credentials m_credentials;
    ServerFacts m_learned;
    ConsoleRunner m_runner;
    LogModel *m_log;
    QTableView *m_table;
    QLineEdit *m_line;
    QPushButton *m_send;
    QPushButton *m_connect;
    QPushButton *m_disconnect;
    QPushButton *m_copy;
    QCheckBox *m_signIn;
    QLabel *m_status;
    TypedTalk::Awaits m_awaits = TypedTalk::Awaits::Nothing;
    QStringList m_history; ///< commands, never secrets
    qsizetype m_recalled = 0; ///< the place in it; its size: none
};

} // namespace posthorn
