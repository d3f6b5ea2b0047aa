// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/RememberPassword.h"

#include "post/Keyring.h"
#include "ui/Naming.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

RememberPassword::RememberPassword(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(tr("Remember password")))
    , m_reason(Naming::text({}))
{
    m_box->setObjectName(u"rememberPassword"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_box);
    column->addWidget(m_reason);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) {
        m_wanted = on;
        emit changed();
    });
    refresh();
}

void RememberPassword::setKeyring(Keyring *keyring)
{
    m_keyring = keyring;
    if (keyring) {
        connect(keyring, &Keyring::stateChanged, this, &RememberPassword::refresh);
        keyring->probe();
    }
    refresh();
}

void RememberPassword::setWanted(bool wanted)
{
    m_wanted = wanted;
    refresh();
}

void RememberPassword::refresh()
{
    const Keyring::State state = m_keyring ? m_keyring->state() : Keyring::State::Missing;
    QString words;
    switch (state) {
    case Keyring::State::Works:
        words = tr("The keyring of the system keeps it.");
        break;
    case Keyring::State::Unknown:
        words = tr("Asking the keyring of the system…");
        break;
    case Keyring::State::Missing:
        words = tr("No keyring can keep it: it is forgotten when Posthorn ends.");
        break;
    }
    const bool works = state == Keyring::State::Works;
    m_box->setEnabled(works);
    m_box->setChecked(works && m_wanted);
    const QString reason = m_keyring ? m_keyring->reason() : QString();
    m_box->setAccessibleDescription(reason.isEmpty() ? words : words + u' ' + reason);
    m_box->setToolTip(Naming::toolTip(reason));
    m_reason->setText(words);
}

} // namespace posthorn
