// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "ui/CheckRunner.h"
#include "ui/SettingsTrial.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace posthorn {

class AccountStore;
class CheckStepsView;
class Passwords;

/// Checks a server step by step and says in words what was found and what to do. Never sends a
/// message. Show it with open(); it deletes itself when it is closed, which ends a check.
class CheckServerDialog final : public QDialog {
    Q_OBJECT
public:
    /// `sender`: whose address is asked about; null: the envelope cannot be asked.
    CheckServerDialog(const ServerSettings &server, const Address &sender,
                      const QString &testRecipient, AccountStore &accounts, Passwords &passwords,
                      QWidget *parent = nullptr);

    /// Where and how: `smtp.example.org:587, STARTTLS`.
    [[nodiscard]] static QString describe(const Endpoint &endpoint);

signals:
    void logged(const posthorn::LogEntry &entry);
    /// The person wants the settings that the check found to work.
    void settingsChosen(quint16 port, posthorn::Security security);

private:
    QWidget *buildSteps();
    QWidget *buildEnvelope();
    QWidget *buildResult();
    QWidget *buildButtons();
    void start();
    void findPassword();
    void run();
    void askForPassword();
    void stepChanged(const CheckStep &step);
    void finished(const CheckReport &report);
    void viewCertificate();
    void copyReport();
    void setRunning(bool running);
    void stop();
    void lookForBetterSettings();
    void trialEnded(const std::optional<Endpoint> &found);
    void useSettings();
    [[nodiscard]] QString target() const;
    /// The options of the check, or nothing when the test recipient is no address (it says so).
    [[nodiscard]] std::optional<ServerCheck::Options> options();

    ServerSettings m_server;
    Address m_sender;
    AccountStore &m_accounts;
    Passwords &m_passwords;
    CheckRunner m_runner;
    SettingsTrial m_trial;
    std::optional<Endpoint> m_better; ///< what works where the settings do not
    CheckReport m_report;
    CheckStepsView *m_steps = nullptr;
    QCheckBox *m_envelope = nullptr;
    QLineEdit *m_recipient = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_result = nullptr;
    QLabel *m_advice = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_view = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_use = nullptr;
};

} // namespace posthorn
