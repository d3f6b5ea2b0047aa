// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AccountForm.h"

#include "auth/Mechanism.h"
#include "post/FoundSettings.h"
#include "post/ProviderPresets.h"
#include "ui/AdvancedFields.h"
#include "ui/Naming.h"
#include "ui/RememberPassword.h"
#include "ui/ServerAddress.h"
#include "ui/SettingsSearch.h"
#include "ui/SideBySide.h"
#include "ui/TextField.h"
#include "ui/WindowSize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_search(new SettingsSearch(this))
    , m_advanced(new AdvancedFields)
{
    auto *fields = new QWidget;
    fields->setLayout(m_form);
    m_form->setContentsMargins({});
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setVerticalSpacing(fontMetrics().height() / 2);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = addLine(tr("Account &name:"), u"accountName"_s);
    addIdentity();
    addServer();
    addSignIn();
    addAdvanced();
    auto *column = new QVBoxLayout(this);
    m_columns = new SideBySide(fields, m_advanced); // so that Tab comes there last
    column->addWidget(m_columns);
    column->addStretch();
}

void AccountForm::addAdvanced()
{
    m_advancedSwitch = new QToolButton;
    m_advancedSwitch->setObjectName(u"advanced"_s);
    m_advancedSwitch->setText(tr("Ad&vanced"));
    m_advancedSwitch->setAccessibleName(tr("Advanced"));
    m_advancedSwitch->setCheckable(true);
    m_advancedSwitch->setAutoRaise(true);
    m_advancedSwitch->setArrowType(Qt::RightArrow);
    m_advancedSwitch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedSwitch->setFocusPolicy(Qt::StrongFocus);
    Naming::makeTall(m_advancedSwitch);
    m_form->addRow(m_advancedSwitch);
    m_advanced->hide();
    connect(m_advancedSwitch, &QToolButton::toggled, this, [this](bool on) {
        m_advancedSwitch->setArrowType(on ? Qt::LeftArrow : Qt::RightArrow);
        m_advanced->setVisible(on);
        emit resized();
    });
    connect(m_advanced, &AdvancedFields::changed, this, &AccountForm::edited);
    connect(m_advanced, &AdvancedFields::forgetRequested, this, &AccountForm::forgetRequested);
    connect(m_advanced, &AdvancedFields::allTrustedRequested, this,
            &AccountForm::allTrustedRequested);
}

void AccountForm::addHeading(const QString &text, QWidget *beside)
{
    auto *heading = new QLabel(text);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, fontMetrics().height() / 3, 0, 0);
    row->addWidget(heading);
    row->addStretch();
    if (beside)
        row->addWidget(beside);
    m_form->addRow(row);
}

QLineEdit *AccountForm::addLine(const QString &caption, const QString &objectName)
{
    auto *field = new TextField;
    field->setMinimumWidth(WindowSize::width(this, 24));
    m_form->addRow(Naming::caption(caption, field, objectName), field);
    connect(field, &QLineEdit::textChanged, this, &AccountForm::edited);
    return field;
}

void AccountForm::addIdentity()
{
    addHeading(tr("Identity"));
    m_personName = addLine(tr("&Your name:"), u"yourName"_s);
    m_email = addLine(tr("&Email address:"), u"emailAddress"_s);
    m_replyTo = addLine(tr("&Reply-To address:"), u"replyToAddress"_s);
    m_signature = new QPlainTextEdit;
    m_signature->setTabChangesFocus(true);
    m_signature->setPlaceholderText(tr("That of the preferences"));
    m_signature->setFixedHeight(2 * fontMetrics().lineSpacing() + fontMetrics().height());
    m_form->addRow(Naming::caption(tr("Si&gnature:"), m_signature, u"signature"_s), m_signature);
    connect(m_signature, &QPlainTextEdit::textChanged, this, &AccountForm::edited);
    connect(m_email, &QLineEdit::textEdited, this, &AccountForm::emailEdited);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_draft.nameFollowsEmail = false; });
}

void AccountForm::addServer()
{
    m_find = Naming::button(tr("Find se&ttings"), u"findSettings"_s);
    m_find->setAutoDefault(false);
    m_find->setToolTip(
        tr("Finds the server for your email address. Asks your domain, but sends no mail."));
    addHeading(tr("Server"), m_find);
    connect(m_find, &QPushButton::clicked, this, [this] { m_search->start(m_email->text()); });
    connect(m_search, &SettingsSearch::running, m_find, &QWidget::setDisabled);
    connect(m_search, &SettingsSearch::told, this, &AccountForm::showSentence);
    connect(m_search, &SettingsSearch::found, this, &AccountForm::takeFound);
    m_server = new TextField;
    m_server->setPlaceholderText(u"smtp.example.org"_s);
    m_server->setMinimumWidth(WindowSize::width(this, 20));
    m_port = new QSpinBox;
    m_port->setRange(1, 65535);
    auto *row = new QHBoxLayout;
    row->setSpacing(WindowSize::width(this, 1));
    row->addWidget(m_server, 1);
    row->addWidget(Naming::caption(tr("&Port:"), m_port, u"port"_s));
    row->addWidget(m_port);
    m_form->addRow(Naming::caption(tr("&Server:"), m_server, u"server"_s), row);
    connect(m_server, &QLineEdit::textChanged, this, &AccountForm::edited);
    connect(m_server, &QLineEdit::textChanged, this, &AccountForm::showHint);
    connect(m_server, &QLineEdit::editingFinished, this, &AccountForm::splitServer);
    connect(m_port, &QSpinBox::valueChanged, this, &AccountForm::edited);
    addSecurity();
}

void AccountForm::addSecurity()
{
    m_security = new QComboBox;
    for (const auto &[text, security] :
         {std::pair(tr("None (not encrypted)"), Security::None),
          std::pair(tr("STARTTLS"), Security::Starttls), std::pair(tr("TLS"), Security::Tls)})
        m_security->addItem(text, static_cast<int>(security));
    m_form->addRow(
        Naming::caption(tr("Connection sec&urity:"), m_security, u"connectionSecurity"_s),
        m_security);
    m_warning = Naming::live(tr("Security warning"), u"securityWarning"_s);
    m_warning->setText(u"⚠ "_s + tr("Passwords and mail can be read on the way."));
    m_form->addRow(QString(), m_warning);
    m_hint = Naming::live(tr("Settings hint"), u"settingsHint"_s);
    m_form->addRow(QString(), m_hint);
    connect(m_security, &QComboBox::currentIndexChanged, this, &AccountForm::securityChanged);
}

void AccountForm::addSignIn()
{
    addHeading(tr("Sign in"));
    m_mechanism = new QComboBox;
    m_form->addRow(
        Naming::caption(tr("Authentication &method:"), m_mechanism, u"authenticationMethod"_s),
        m_mechanism);
    connect(m_mechanism, &QComboBox::currentIndexChanged, this, &AccountForm::edited);
    m_user = addLine(tr("User n&ame:"), u"userName"_s);
    connect(m_user, &QLineEdit::textEdited, this, [this] { m_draft.userFollowsEmail = false; });
    addPassword();
}

void AccountForm::addPassword()
{
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMinimumWidth(WindowSize::width(this, 12));
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    connect(m_password, &QLineEdit::textChanged, this, &AccountForm::edited);
    auto *show = new QCheckBox(tr("Sho&w password"));
    show->setObjectName(u"showPassword"_s);
    connect(show, &QCheckBox::toggled, this, [this](bool on) {
        m_password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(WindowSize::width(this, 1));
    row->addWidget(m_password, 1);
    row->addWidget(show);
    m_form->addRow(Naming::caption(tr("Passwor&d:"), m_password, u"password"_s), row);

    m_remember = new RememberPassword;
    m_form->addRow(QString(), m_remember);
    connect(m_remember, &RememberPassword::changed, this, &AccountForm::edited);
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_draft.passwordKnown = true; });
}

void AccountForm::fillMechanisms(const QByteArray &wanted)
{
    // The order people know, then what else this build can do.
    QList<QByteArray> names{"PLAIN",       "LOGIN",         "CRAM-MD5", "DIGEST-MD5",
                            "SCRAM-SHA-1", "SCRAM-SHA-256", "NTLM",     "GSSAPI",
                            "XOAUTH2",     "OAUTHBEARER",   "EXTERNAL"};
    const QList<QByteArray> known = Mechanisms::known();
    names.removeIf([&](const QByteArray &name) { return !known.contains(name); });
    for (const QByteArray &name : known) {
        if (!names.contains(name))
            names.append(name);
    }
    if (!wanted.isEmpty() && wanted != "none" && !names.contains(wanted))
        names.append(wanted);
    m_mechanism->clear();
    m_mechanism->addItem(tr("Automatic"), QByteArray());
    m_mechanism->addItem(tr("None (do not sign in)"), QByteArray("none"));
    for (const QByteArray &name : std::as_const(names))
        m_mechanism->addItem(QString::fromLatin1(name), name);
    m_mechanism->setCurrentIndex(qMax(0, m_mechanism->findData(wanted)));
}

void AccountForm::setDraft(const AccountDraft &draft)
{
    const QScopedValueRollback<bool> guard(m_showing, true);
    m_search->cancel();
    m_draft = draft;
    m_name->setText(draft.name);
    m_personName->setText(draft.personName);
    m_email->setText(draft.email);
    m_replyTo->setText(draft.replyTo);
    m_server->setText(draft.server);
    m_security->setCurrentIndex(m_security->findData(static_cast<int>(draft.security)));
    m_port->setValue(draft.port);
    fillMechanisms(draft.mechanism);
    m_user->setText(draft.user);
    m_password->setText(draft.password);
    m_remember->setWanted(draft.rememberPassword);
    m_signature->setPlainText(draft.signature);
    m_advanced->setDraft(draft);
    m_form->setRowVisible(m_warning, draft.security == Security::None);
    showHint();
}

int AccountForm::preferredColumns() const
{
    constexpr int formAlone = 76;
    if (m_advanced->isHidden())
        return formAlone;
    const QMargins edges = layout()->contentsMargins();
    return (m_columns->narrowest() + edges.left() + edges.right()) / WindowSize::width(this, 1) + 2;
}

void AccountForm::setPassword(const QString &password)
{
    const QScopedValueRollback<bool> guard(m_showing, true);
    m_draft.passwordKnown = true;
    m_password->setText(password);
}

void AccountForm::setKeyring(Keyring *keyring)
{
    m_remember->setKeyring(keyring);
}

AccountDraft AccountForm::draft() const
{
    AccountDraft draft = m_draft;
    draft.name = m_name->text();
    draft.personName = m_personName->text();
    draft.email = m_email->text();
    draft.replyTo = m_replyTo->text();
    draft.server = m_server->text();
    draft.port = m_port->value();
    draft.security = static_cast<Security>(m_security->currentData().toInt());
    draft.mechanism = m_mechanism->currentData().toByteArray();
    draft.user = m_user->text();
    draft.password = m_password->text();
    draft.rememberPassword = m_remember->isWanted();
    draft.signature = m_signature->toPlainText();
    m_advanced->read(draft);
    return draft;
}

void AccountForm::showTrusted(const TrustedCertificate &certificate)
{
    m_advanced->showTrusted(certificate);
}

void AccountForm::focusField(const QString &objectName)
{
    auto *field = findChild<QWidget *>(objectName);
    if (!field)
        return;
    if (!field->isVisibleTo(this))
        m_advancedSwitch->setChecked(true);
    field->setFocus(Qt::OtherFocusReason);
}

void AccountForm::emailEdited(const QString &email)
{
    if (m_draft.userFollowsEmail)
        m_user->setText(email.trimmed());
    if (m_draft.nameFollowsEmail)
        m_name->setText(email.trimmed());
}

void AccountForm::changeServer(quint16 port, Security security)
{
    m_security->setCurrentIndex(m_security->findData(static_cast<int>(security)));
    m_port->setValue(port);
}

void AccountForm::securityChanged()
{
    const auto security = static_cast<Security>(m_security->currentData().toInt());
    m_form->setRowVisible(m_warning, security == Security::None);
    if (m_showing)
        return;
    if (m_port->value() == standardPort(m_draft.security))
        m_port->setValue(standardPort(security));
    m_draft.security = security;
    emit changed();
}

void AccountForm::splitServer()
{
    const Expected<ServerAddress> address = ServerAddress::parse(m_server->text());
    if (!address)
        return;
    if (address->security)
        m_security->setCurrentIndex(m_security->findData(static_cast<int>(*address->security)));
    if (address->port)
        m_port->setValue(*address->port);
    m_server->setText(address->host);
}

void AccountForm::takeFound(const FoundSettings &found)
{
    m_security->setCurrentIndex(m_security->findData(static_cast<int>(found.security)));
    m_port->setValue(found.port);
    m_server->setText(found.host);
    m_user->setText(found.user);
    m_draft.userFollowsEmail = found.user == m_email->text().trimmed();
}

void AccountForm::showHint()
{
    const auto preset = ProviderPresets::forServer(m_server->text());
    showSentence(preset ? preset->advice() : QString());
}

void AccountForm::showSentence(const QString &sentence)
{
    m_hint->setText(sentence.trimmed());
    m_form->setRowVisible(m_hint, !sentence.isEmpty());
}

void AccountForm::edited()
{
    if (!m_showing)
        emit changed();
}

} // namespace posthorn
