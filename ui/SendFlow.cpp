// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SendFlow.h"

#include "post/AccountStore.h"
#include "post/Passwords.h"
#include "ui/Ask.h"
#include "ui/CertificateDialog.h"
#include "ui/FailureDialog.h"
#include "ui/Sender.h"
#include "ui/SendWords.h"
#include "ui/ServerAccess.h"
#include "ui/SignInDialog.h"

#include <QDateTime>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

SendFlow::SendFlow(AccountStore &accounts, Passwords &passwords, Sender *sender, QWidget *window)
    : QObject(window)
    , m_accounts(accounts)
    , m_passwords(passwords)
    , m_sender(sender)
    , m_window(window)
{
    connect(sender, &Sender::stageEntered, this, &SendFlow::stageEntered);
    connect(sender, &Sender::progressed, this, &SendFlow::dataProgressed);
    connect(sender, &Sender::finished, this, &SendFlow::letterFinished);
}

void SendFlow::start(const ServerSettings &server, const Letter &letter)
{
    if (m_busy)
        return;
    closeQuestions();
    m_server = server;
    m_letter = letter;
    setBusy(true);
    requirePassword();
}

void SendFlow::cancel()
{
    if (m_sender->isBusy())
        return m_sender->cancel();
    if (!m_busy)
        return;
    closeQuestions();
    m_letter = {};
    setBusy(false);
    DeliveryReport report;
    report.outcome = Outcome::Cancelled;
    emit statusChanged(SendWords::forReport(report));
    emit abandoned();
}

void SendFlow::closeQuestions()
{
    ++m_try;
    const auto questions = std::exchange(m_questions, {});
    for (QWidget *question : questions) {
        if (!question)
            continue;
        // Not by close(): that would be an answer.
        question->disconnect(this);
        question->hide();
        question->deleteLater();
    }
}

std::function<void()> SendFlow::ofThisTry(const std::function<void()> &step)
{
    return [this, step, mine = m_try] {
        if (mine == m_try)
            step();
    };
}

void SendFlow::tellOf(const Problem &problem)
{
    DeliveryReport report;
    report.failure = Failure::fromProblem(problem);
    emit statusChanged(SendWords::forReport(report));
    explain(report);
}

void SendFlow::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

void SendFlow::abandon(const QString &why)
{
    setBusy(false);
    emit statusChanged(SendWords::notSent(why));
    emit abandoned();
}

void SendFlow::requirePassword()
{
    if (!ServerAccess::wantsToSignIn(m_server)) {
        requireConsent();
        return;
    }
    const Endpoint &endpoint = m_server.endpoint;
    const auto ask = [this] {
        openSignIn(
            m_server, m_whyAskPassword, [this] { requireConsent(); },
            [this] { abandon(tr("No password was given.")); });
    };
    const auto found = [known = ofThisTry([this] { requireConsent(); }), unknown = ofThisTry(ask)](
                           const Concealed &password) { password.isEmpty() ? unknown() : known(); };
    m_passwords.fetch(endpoint.host, endpoint.port, m_server.user, this, found);
}

void SendFlow::openSignIn(const ServerSettings &server, const QString &reason,
                          const std::function<void()> &onAccepted,
                          const std::function<void()> &onRejected)
{
    auto *dialog = new SignInDialog(server.endpoint.host, server.user, reason, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setKeyring(&m_passwords.keyring());
    m_questions.append(dialog);
    const Endpoint endpoint = server.endpoint;
    connect(dialog, &QDialog::accepted, this, [this, dialog, endpoint, onAccepted] {
        m_passwords.take(endpoint.host, endpoint.port, dialog->user(), dialog->password(),
                         dialog->remembers());
        m_server.user = dialog->user();
        m_whyAskPassword.clear();
        emit userChosen(dialog->user());
        onAccepted();
    });
    connect(dialog, &QDialog::rejected, this, onRejected);
    dialog->open();
}

void SendFlow::askToSignIn(const ServerSettings &server, const QString &reason)
{
    openSignIn(
        server, reason, [] {}, [] {});
}

void SendFlow::requireConsent()
{
    ServerAccess(m_accounts, m_passwords, nullptr).prepare(m_server);
    if (!ServerAccess::exposesPassword(m_server))
        return send();
    const Ask::Question question
        = {tr("Password without encryption"),
           tr("The connection to %1 is not encrypted. Your password and your message can be read "
              "and changed on the way.")
               .arg(m_server.endpoint.host),
           tr("&Send anyway"), tr("&Do not send")};
    const auto agreed = ofThisTry([this] {
        m_server.allowPlainAuth = true;
        send();
    });
    const auto declined
        = ofThisTry([this] { abandon(tr("The connection would not be encrypted.")); });
    m_questions.append(Ask::question(m_window, question, agreed, Qt::WindowModal, declined));
}

void SendFlow::send()
{
    Endpoint &endpoint = m_server.endpoint;
    if (!m_pinOnce.isEmpty())
        endpoint.tls.pinnedSha256 = m_pinOnce;
    m_pinOnce.clear();
    Credentials credentials;
    if (ServerAccess::wantsToSignIn(m_server)) {
        credentials.user = m_server.user;
        credentials.secret = m_passwords.find(endpoint.host, endpoint.port, m_server.user);
    }
    emit progressed(0, 0);
    m_sender->send(m_server, credentials, m_letter);
}

void SendFlow::stageEntered(Stage stage)
{
    const QString words = SendWords::forStage(
        stage, m_server, m_server.user, static_cast<int>(m_letter.envelope.recipients.size()));
    if (!words.isEmpty())
        emit statusChanged(words);
}

void SendFlow::dataProgressed(qint64 sent, qint64 total)
{
    emit statusChanged(SendWords::forProgress(sent, total));
    emit progressed(sent, total);
}

void SendFlow::letterFinished(const DeliveryReport &report)
{
    const bool refused
        = report.failure && report.failure->cause == FailureCause::CredentialsRefused;
    if (refused) {
        const Endpoint &endpoint = m_server.endpoint;
        m_passwords.forget(endpoint.host, endpoint.port, m_server.user);
        m_whyAskPassword = Advice::forReport(report).explanation;
    }
    m_letter = {};
    setBusy(false);
    emit statusChanged(SendWords::forReport(report));
    emit finished(report);
    explain(report);
}

void SendFlow::explain(const DeliveryReport &report)
{
    if (report.outcome == Outcome::Accepted || report.outcome == Outcome::Cancelled)
        return;
    const bool untrusted
        = report.failure && report.failure->cause == FailureCause::CertificateUntrusted;
    if (untrusted && report.server.tls && !report.server.tls->chain.isEmpty())
        openCertificate(report);
    else
        openFailure(report);
}

void SendFlow::openFailure(const DeliveryReport &report)
{
    auto *dialog = new FailureDialog(report, m_window);
    m_questions.append(dialog);
    connect(dialog, &FailureDialog::tryAgainRequested, this, &SendFlow::againRequested);
    connect(dialog, &FailureDialog::sendToOthersRequested, this,
            [this, dialog] { emit sendToOthersRequested(dialog->recipientsNotRefused()); });
    connect(dialog, &FailureDialog::saveToOutboxRequested, this,
            [this, report] { emit saveToOutboxRequested(report); });
    connect(dialog, &FailureDialog::showLogRequested, this, &SendFlow::showLogRequested);
    connect(dialog, &FailureDialog::serverSettingsRequested, this,
            &SendFlow::serverSettingsRequested);
    connect(dialog, &FailureDialog::repairRequested, this,
            [this, report](Repair wanted) { repair(wanted, report); });
    dialog->open();
}

void SendFlow::openCertificate(const DeliveryReport &report)
{
    const QString host = m_server.endpoint.host;
    const quint16 port = m_server.endpoint.port;
    auto *dialog
        = new CertificateDialog(report, m_accounts.trustedCertificate(host, port), m_window);
    m_questions.append(dialog);
    connect(dialog, &CertificateDialog::connectOnceRequested, this, [this](const QByteArray &sha) {
        m_pinOnce = sha;
        emit againRequested();
    });
    connect(dialog, &CertificateDialog::trustRequested, this,
            [this, host, port](const QByteArray &sha) {
                m_accounts.trust({host, port, sha, QDateTime::currentDateTime()});
                emit againRequested();
            });
    dialog->open();
}

void SendFlow::repair(Repair repair, const DeliveryReport &report)
{
    switch (repair) {
    case Repair::EnterPassword:
        openSignIn(
            m_server, Advice::forReport(report).explanation, [this] { emit againRequested(); },
            [] {});
        break;
    case Repair::ViewCertificate:
        openCertificate(report);
        break;
    case Repair::UseTls:
    case Repair::UseStarttls:
    case Repair::RemoveAttachment:
        emit repairRequested(repair, report.failure ? report.failure->value : QString());
        break;
    case Repair::None:
        break;
    }
}

} // namespace posthorn
