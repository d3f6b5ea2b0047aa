// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AccountForm.h"

#include "auth/Mechanism.h"
#include "ui/AdvancedFields.h"
#include "ui/Naming.h"
#include "ui/ServerAddress.h"
#include "ui/TextField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_advanced(new AdvancedFields)
{
    auto *columns = new QHBoxLayout(this);
    columns->addLayout(m_form, 3);
    columns->setSpacing(2 * fontMetrics().averageCharWidth());
    m_form->setVerticalSpacing(fontMetrics().height() / 2);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = addLine(tr("Account &name:"), u"accountName"_s);
    addIdentity();
    addServer();
    addSignIn();
    addAdvanced();
    columns->addWidget(m_advanced, 2, Qt::AlignTop); // last, so that Tab comes there last
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
}

void AccountForm::addHeading(const QString &text)
{
    auto *heading = new QLabel(text);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(0, fontMetrics().height() / 3, 0, 0);
    m_form->addRow(heading);
}

QLineEdit *AccountForm::addLine(const QString &caption, const QString &objectName)
{
    auto *field = new TextField;
    field->setMinimumWidth(34 * fontMetrics().averageCharWidth());
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
    connect(m_email, &QLineEdit::textEdited, this, &AccountForm::emailEdited);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_draft.nameFollowsEmail = false; });
}

void AccountForm::addServer()
{
    addHeading(tr("Server"));
    m_server = new TextField;
    m_server->setPlaceholderText(u"smtp.example.org"_s);
    m_server->setMinimumWidth(20 * fontMetrics().averageCharWidth());
    m_port = new QSpinBox;
    m_port->setRange(1, 65535);
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().averageCharWidth());
    row->addWidget(m_server, 1);
    row->addWidget(Naming::caption(tr("&Port:"), m_port, u"port"_s));
    row->addWidget(m_port);
    m_form->addRow(Naming::caption(tr("&Server:"), m_server, u"server"_s), row);
    m_security = new QComboBox;
    for (const auto &[text, security] :
         {std::pair(tr("None (not encrypted)"), Security::None),
          std::pair(tr("STARTTLS"), Security::Starttls), std::pair(tr("TLS"), Security::Tls)})
        m_security->addItem(text, static_cast<int>(security));
    m_form->addRow(
        Naming::caption(tr("Connection sec&urity:"), m_security, u"connectionSecurity"_s),
        m_security);
    m_warning = Naming::live(tr("Security warning"), u"securityWarning"_s);
    m_warning->setWordWrap(false);
    m_warning->setText(u"⚠ "_s + tr("Passwords and mail can be read on the way."));
    m_form->addRow(QString(), m_warning);
    connect(m_server, &QLineEdit::textChanged, this, &AccountForm::edited);
    connect(m_server, &QLineEdit::editingFinished, this, &AccountForm::splitServer);
    connect(m_port, &QSpinBox::valueChanged, this, &AccountForm::edited);
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
    m_password->setMinimumWidth(12 * fontMetrics().averageCharWidth());
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    connect(m_password, &QLineEdit::textChanged, this, &AccountForm::edited);
    auto *show = new QCheckBox(tr("Sho&w password"));
    show->setObjectName(u"showPassword"_s);
    connect(show, &QCheckBox::toggled, this, [this](bool on) {
        m_password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().averageCharWidth());
    row->addWidget(m_password, 1);
    row->addWidget(show);
    m_form->addRow(Naming::caption(tr("Passwor&d:"), m_password, u"password"_s), row);

    const QString reason = tr("This version keeps passwords only until Posthorn ends; it does not "
                              "use the keyring of the system.");
    auto *remember = new QCheckBox(tr("Remember password"));
    remember->setObjectName(u"rememberPassword"_s);
    remember->setEnabled(false);
    remember->setAccessibleDescription(reason);
    remember->setToolTip(reason);
    auto *explained = new QVBoxLayout;
    explained->setSpacing(0);
    explained->addWidget(remember);
    explained->addWidget(Naming::text(reason));
    m_form->addRow(QString(), explained);
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
    m_advanced->setDraft(draft);
    m_form->setRowVisible(m_warning, draft.security == Security::None);
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

void AccountForm::edited()
{
    if (!m_showing)
        emit changed();
}

} // namespace posthorn
