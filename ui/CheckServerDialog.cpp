// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/CheckServerDialog.h"

#include "post/AccountStore.h"
#include "post/Passwords.h"
#include "smtp/Advice.h"
#include "ui/Ask.h"
#include "ui/CertificateDialog.h"
#include "ui/CheckStepsView.h"
#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/ServerAccess.h"
#include "ui/SignInDialog.h"
#include "ui/WindowSize.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

CheckServerDialog::CheckServerDialog(const ServerSettings &server, const Address &sender,
                                     const QString &testRecipient, AccountStore &accounts,
                                     Passwords &passwords, QWidget *parent)
    : QDialog(parent)
    , m_server(server)
    , m_sender(sender)
    , m_accounts(accounts)
    , m_passwords(passwords)
{
    setWindowTitle(tr("Check server"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    QLabel *where = Naming::live(tr("Check target"), u"checkTarget"_s);
    where->setText(target());
    layout->addWidget(where);
    layout->addWidget(buildSteps(), 1);
    layout->addWidget(buildEnvelope());
    layout->addWidget(buildResult());
    layout->addWidget(buildButtons());
    m_recipient->setText(testRecipient);
    connect(&m_runner, &CheckRunner::stepChanged, this, &CheckServerDialog::stepChanged);
    connect(&m_runner, &CheckRunner::logged, this, &CheckServerDialog::logged);
    connect(&m_runner, &CheckRunner::finished, this, &CheckServerDialog::finished);
    connect(&m_trial, &SettingsTrial::logged, this, &CheckServerDialog::logged);
    connect(&m_trial, &SettingsTrial::ended, this, &CheckServerDialog::trialEnded);
    WindowSize::resize(this, 104, 34);
    m_steps->restart(CheckStep::all());
    setRunning(false);
    m_view->setEnabled(false);
    m_copy->setEnabled(false);
    m_start->setFocus();
}

QString CheckServerDialog::target() const
{
    return m_server.endpoint.host.isEmpty() ? tr("No server is filled in yet.")
                                            : describe(m_server.endpoint);
}

QString CheckServerDialog::describe(const Endpoint &endpoint)
{
    const QString place = u"%1:%2"_s.arg(endpoint.host).arg(endpoint.port);
    switch (endpoint.security) {
    case Security::None:
        return tr("%1, not encrypted").arg(place);
    case Security::Starttls:
        return tr("%1, STARTTLS").arg(place);
    case Security::Tls:
        return tr("%1, TLS").arg(place);
    }
    return place;
}

QWidget *CheckServerDialog::buildSteps()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_steps = new CheckStepsView;
    layout->addWidget(Naming::caption(tr("Check st&eps:"), m_steps, u"checkSteps"_s));
    layout->addWidget(m_steps);
    return box;
}

QWidget *CheckServerDialog::buildEnvelope()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(Qt::AlignLeft, row);
    layout->setContentsMargins({});
    m_envelope = new QCheckBox(tr("&Also check the sender and a recipient"));
    m_envelope->setObjectName(u"alsoCheckTheSenderAndARecipient"_s);
    m_envelope->setToolTip(tr("Asks whether the server would take a message, and sends none"));
    m_envelope->setEnabled(!m_sender.isNull());
    m_recipient = new QLineEdit;
    m_recipient->setMinimumWidth(WindowSize::width(this, 30));
    m_recipient->setEnabled(false);
    connect(m_envelope, &QCheckBox::toggled, m_recipient, &QWidget::setEnabled);
    layout->addWidget(m_envelope);
    layout->addWidget(Naming::caption(tr("Test &recipient:"), m_recipient, u"testRecipient"_s));
    layout->addWidget(m_recipient);
    return row;
}

QWidget *CheckServerDialog::buildResult()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    Naming::name(m_progress, tr("Check progress"), u"checkProgress"_s);
    m_progress->setRange(0, int(CheckStep::all().size()));
    m_progress->setValue(0);
    m_result = Naming::live(tr("Check result"), u"checkResult"_s);
    QFont bold = m_result->font();
    bold.setBold(true);
    m_result->setFont(bold);
    m_advice = Naming::live(tr("Check advice"), u"checkAdvice"_s);
    for (QWidget *part : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_result),
                          static_cast<QWidget *>(m_advice)})
        layout->addWidget(part);
    m_result->setText(
        m_server.endpoint.host.isEmpty()
            ? tr("Fill in the server in the window behind this one, then check it here.")
            : tr("Nothing has been checked yet. No message is sent by a check."));
    m_advice->hide();
    return box;
}

QWidget *CheckServerDialog::buildButtons()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(Qt::AlignRight, row);
    layout->setContentsMargins({});
    m_start = Naming::button(tr("&Start check"), u"startCheck"_s);
    m_stop = Naming::button(tr("S&top check"), u"stopCheck"_s);
    m_view = Naming::button(tr("&View certificate…"), u"viewCertificate"_s);
    m_copy = Naming::button(tr("&Copy report"), u"copyReport"_s);
    m_use = Naming::button(tr("&Use these settings"), u"useTheseSettings"_s);
    m_use->hide();
    QPushButton *close = Naming::button(tr("C&lose"), u"close"_s);
    connect(m_start, &QPushButton::clicked, this, &CheckServerDialog::start);
    connect(m_stop, &QPushButton::clicked, this, &CheckServerDialog::stop);
    connect(m_use, &QPushButton::clicked, this, &CheckServerDialog::useSettings);
    connect(m_view, &QPushButton::clicked, this, &CheckServerDialog::viewCertificate);
    connect(m_copy, &QPushButton::clicked, this, &CheckServerDialog::copyReport);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    for (QPushButton *button : {m_start, m_stop, m_view, m_copy, m_use, close}) {
        button->setAutoDefault(button == m_start);
        layout->addWidget(button);
    }
    m_start->setDefault(true);
    return row;
}

void CheckServerDialog::start()
{
    ServerAccess(m_accounts, m_passwords, nullptr).prepare(m_server);
    if (!ServerAccess::exposesPassword(m_server))
        return findPassword();
    const Ask::Question question
        = {tr("Password without encryption"),
           tr("The connection to %1 is not encrypted. Your password can be read on the way.")
               .arg(m_server.endpoint.host),
           tr("&Check anyway"), tr("&Do not check")};
    Ask::question(this, question, [this] {
        m_server.allowPlainAuth = true;
        findPassword();
    });
}

void CheckServerDialog::findPassword()
{
    if (!ServerAccess::wantsToSignIn(m_server))
        return run();
    const Endpoint &endpoint = m_server.endpoint;
    m_start->setEnabled(false); // until the keyring has answered
    const auto found = [this](const Concealed &password) {
        m_start->setEnabled(true);
        password.isEmpty() ? askForPassword() : run();
    };
    m_passwords.fetch(endpoint.host, endpoint.port, m_server.user, this, found);
}

void CheckServerDialog::askForPassword()
{
    auto *dialog = new SignInDialog(m_server.endpoint.host, m_server.user, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setKeyring(&m_passwords.keyring());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Endpoint &endpoint = m_server.endpoint;
        m_server.user = dialog->user();
        m_passwords.take(endpoint.host, endpoint.port, dialog->user(), dialog->password(),
                         dialog->remembers());
        run();
    });
    dialog->open();
}

std::optional<ServerCheck::Options> CheckServerDialog::options()
{
    ServerCheck::Options options;
    if (!m_envelope->isChecked())
        return options;
    options.sender = m_sender;
    const auto recipients = AddressList::parseStrictly(m_recipient->text());
    if (!recipients) {
        m_result->setText(tr("The test recipient cannot be used."));
        m_advice->setText(recipients.error().reason);
        m_advice->show();
        m_recipient->setFocus();
        return std::nullopt;
    }
    options.recipients = *recipients;
    return options;
}

void CheckServerDialog::run()
{
    const std::optional<ServerCheck::Options> wanted = options();
    if (!wanted)
        return;
    const Endpoint &endpoint = m_server.endpoint;
    Credentials credentials;
    if (ServerAccess::wantsToSignIn(m_server)) {
        credentials.user = m_server.user;
        credentials.secret = m_passwords.find(endpoint.host, endpoint.port, m_server.user);
    }
    m_better.reset();
    m_use->hide();
    m_steps->restart(CheckStep::all());
    m_progress->setValue(0);
    m_result->setText(tr("Checking %1").arg(target()));
    m_advice->hide();
    setRunning(true);
    m_runner.start(m_server, credentials, *wanted);
}

void CheckServerDialog::setRunning(bool running)
{
    m_start->setEnabled(!running && !m_server.endpoint.host.isEmpty());
    m_stop->setEnabled(running);
    m_envelope->setEnabled(!running && !m_sender.isNull());
    m_recipient->setEnabled(!running && m_envelope->isChecked());
}

void CheckServerDialog::stepChanged(const CheckStep &step)
{
    m_steps->showStep(step);
    m_progress->setValue(m_steps->countEnded());
}

void CheckServerDialog::finished(const CheckReport &report)
{
    m_report = report;
    setRunning(false);
    const std::optional<TlsFacts> &tls = report.server.tls;
    m_view->setEnabled(tls && !tls->verified && !tls->chain.isEmpty());
    m_copy->setEnabled(true);
    m_progress->setValue(m_progress->maximum());
    if (report.ok) {
        m_result->setText(report.mechanism.isEmpty() ? tr("Server works.")
                                                     : tr("Server works. Sign-in succeeded."));
        m_advice->hide();
        return;
    }
    if (report.failure && report.failure->cause == FailureCause::Cancelled) {
        m_result->setText(tr("The check was stopped."));
        m_advice->hide();
        return;
    }
    const Advice advice
        = report.failure ? Advice::forFailure(*report.failure, report.server) : Advice();
    m_result->setText(advice.headline);
    m_advice->setText(advice.explanation.isEmpty()
                          ? advice.suggestion
                          : advice.explanation + u'\n' + advice.suggestion);
    m_advice->show();
    if (report.failure && report.failure->cause == FailureCause::CredentialsRefused) {
        const Endpoint &endpoint = m_server.endpoint;
        m_passwords.forget(endpoint.host, endpoint.port, m_server.user);
    }
    lookForBetterSettings();
}

void CheckServerDialog::stop()
{
    m_runner.cancel();
    m_trial.cancel();
}

void CheckServerDialog::lookForBetterSettings()
{
    if (!m_report.failure || !m_trial.start(m_server, *m_report.failure))
        return;
    setRunning(true);
    m_advice->setText(m_advice->text() + u'\n'
                      + tr("Looking whether another port or security works…"));
}

void CheckServerDialog::trialEnded(const std::optional<Endpoint> &found)
{
    setRunning(false);
    m_better = found;
    m_use->setVisible(found.has_value());
    QStringList lines = m_advice->text().split(u'\n');
    lines.last() = found ? tr("This works instead: %1.").arg(describe(*found))
                         : tr("No other usual port or security of this host works either.");
    m_advice->setText(lines.join(u'\n'));
    if (found)
        m_use->setFocus();
}

void CheckServerDialog::useSettings()
{
    if (!m_better)
        return;
    m_server.endpoint.port = m_better->port;
    m_server.endpoint.security = m_better->security;
    findChild<QLabel *>(u"checkTarget"_s)->setText(target());
    emit settingsChosen(m_better->port, m_better->security);
    start();
}

void CheckServerDialog::viewCertificate()
{
    DeliveryReport report;
    report.server = m_report.server;
    report.failure = m_report.failure;
    const QString host = m_server.endpoint.host;
    const quint16 port = m_server.endpoint.port;
    auto *dialog = new CertificateDialog(report, m_accounts.trustedCertificate(host, port), this);
    const auto checkWith = [this](const QByteArray &sha256) {
        m_server.endpoint.tls.pinnedSha256 = sha256;
        start();
    };
    connect(dialog, &CertificateDialog::connectOnceRequested, this, checkWith);
    connect(dialog, &CertificateDialog::trustRequested, this,
            [this, host, port, checkWith](const QByteArray &sha256) {
                m_accounts.trust({host, port, sha256, QDateTime::currentDateTime()});
                checkWith(sha256);
            });
    dialog->open();
}

/// The report as text. There is no password in it: no step holds one.
void CheckServerDialog::copyReport()
{
    QStringList lines{target()};
    lines += m_steps->lines();
    lines += m_result->text();
    if (m_advice->isVisible())
        lines += m_advice->text();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace posthorn
