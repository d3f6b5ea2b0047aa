// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "post/Account.h"
#include "smtp/Advice.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Letter.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace posthorn {

class AccountStore;
class Sender;
class Passwords;

/// Leads one message from Send to its end: asks for what is missing, warns of what is dangerous,
/// tells stage and progress, and opens the dialog that a failure needs. It never asks while a
/// connection is open: a decision always starts a new one.
class SendFlow final : public QObject {
    Q_OBJECT
public:
    /// The dialogs belong to `window`.
    SendFlow(AccountStore &accounts, Passwords &passwords, Sender *sender, QWidget *window);

    void start(const ServerSettings &server, const Letter &letter);
    /// Wherever it is: while something is asked for, too. finished() or abandoned() follows.
    void cancel();
    /// What the last try has left open to be decided is decided: the message goes its way anew.
    void closeQuestions();
    /// The message cannot be sent as it is; nothing was connected.
    void tellOf(const Problem &problem);
    /// From start() until finished() or abandoned().
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Asks for user name and password of this server, ahead of sending.
    void askToSignIn(const ServerSettings &server, const QString &reason);

signals:
    void busyChanged(bool busy);
    void statusChanged(const QString &words);
    /// `total` 0: how far it is cannot be told.
    void progressed(qint64 sent, qint64 total);
    void finished(const posthorn::DeliveryReport &report);
    /// The person turned back before anything was connected.
    void abandoned();
    /// The same message is to be sent again as the window holds it now.
    void againRequested();
    void sendToOthersRequested(const QList<posthorn::Address> &others);
    /// A repair that changes something in the window. `value`: what the failure was about.
    void repairRequested(posthorn::Repair repair, const QString &value);
    void saveToOutboxRequested(const posthorn::DeliveryReport &report);
    void showLogRequested();
    void serverSettingsRequested();
    /// A person signed in with this name.
    void userChosen(const QString &user);

private:
    void setBusy(bool busy);
    void abandon(const QString &why);
    /// Runs `step` only as long as nobody cancelled what goes on now.
    [[nodiscard]] std::function<void()> ofThisTry(const std::function<void()> &step);
    void requirePassword();
    void requireConsent();
    void send();
    void openSignIn(const ServerSettings &server, const QString &reason,
                    const std::function<void()> &onAccepted,
                    const std::function<void()> &onRejected);
    void stageEntered(Stage stage);
    void dataProgressed(qint64 sent, qint64 total);
    void letterFinished(const DeliveryReport &report);
    void explain(const DeliveryReport &report);
    void openFailure(const DeliveryReport &report);
    void openCertificate(const DeliveryReport &report);
    void repair(Repair repair, const DeliveryReport &report);

    AccountStore &m_accounts;
    Passwords &m_passwords;
    Sender *m_sender;
    QWidget *m_window;
    ServerSettings m_server;
    Letter m_letter;
    QByteArray m_pinOnce; ///< of the certificate that may be connected to the next time
    QString m_whyAskPassword; ///< what the server said when it refused the last one
    QList<QPointer<QWidget>> m_questions; ///< that are or were open
    int m_try = 0;
    bool m_busy = false;
};

} // namespace posthorn
