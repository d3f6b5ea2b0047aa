// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SignInDialog.h"

#include "smtp/LogEntry.h"
#include "ui/Naming.h"
#include "ui/RememberPassword.h"
#include "ui/WindowSize.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

SignInDialog::SignInDialog(const QString &host, const QString &user, const QString &reason,
                           QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Sign in"));
    auto *layout = new QVBoxLayout(this);
    QLabel *headline = Naming::live(tr("Sign-in server"), u"signInServer"_s);
    headline->setText(tr("Sign in to %1").arg(escapedForShowing(host)));
    QFont large = headline->font();
    large.setBold(true);
    headline->setFont(large);
    layout->addWidget(headline);
    QLabel *why = Naming::live(tr("Sign-in reason"), u"signInReason"_s);
    why->setText(reason);
    why->setVisible(!reason.isEmpty());
    layout->addWidget(why);

    auto *form = new QFormLayout;
    m_user = new QLineEdit(user);
    m_user->setMinimumWidth(WindowSize::width(this, 36));
    form->addRow(Naming::caption(tr("&User name:"), m_user, u"userName"_s), m_user);
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    form->addRow(Naming::caption(tr("&Password:"), m_password, u"password"_s), m_password);
    auto *show = new QCheckBox(tr("S&how password"));
    show->setObjectName(u"showPassword"_s);
    connect(show, &QCheckBox::toggled, this, [this](bool on) {
        m_password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    });
    form->addRow(QString(), show);
    m_remember = new RememberPassword;
    m_remember->setWanted(false); // asked for this once, not set up
    form->addRow(QString(), m_remember);
    layout->addLayout(form);
    layout->addStretch();

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    m_signIn = Naming::button(tr("&Sign in"), u"signIn"_s);
    m_signIn->setDefault(true);
    connect(m_signIn, &QPushButton::clicked, this, &QDialog::accept);
    QPushButton *cancel = Naming::button(tr("&Cancel"), u"cancel"_s);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(m_signIn);
    buttons->addWidget(cancel);
    layout->addLayout(buttons);

    connect(m_user, &QLineEdit::textChanged, this, &SignInDialog::updateButton);
    connect(m_password, &QLineEdit::textChanged, this, &SignInDialog::updateButton);
    updateButton();
    (user.isEmpty() ? m_user : m_password)->setFocus();
}

void SignInDialog::updateButton()
{
    m_signIn->setEnabled(!user().isEmpty() && !password().isEmpty());
}

void SignInDialog::setKeyring(Keyring *keyring)
{
    m_remember->setKeyring(keyring);
}

bool SignInDialog::remembers() const
{
    return m_remember->isChecked();
}

QString SignInDialog::user() const
{
    return m_user->text().trimmed();
}

QString SignInDialog::password() const
{
    return m_password->text();
}

} // namespace posthorn
