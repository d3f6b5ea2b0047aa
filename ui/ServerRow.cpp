// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ServerRow.h"

#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/ServerAddress.h"
#include "ui/TextField.h"
#include "ui/Tone.h"
#include "ui/WindowSize.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// A field and its label, kept together when the row wraps.
QWidget *pair(QLabel *label, QWidget *field)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(field);
    return box;
}

} // namespace

ServerRow::ServerRow(QWidget *parent)
    : QWidget(parent)
    , m_server(new TextField)
    , m_port(new QSpinBox)
    , m_security(new QComboBox)
    , m_problem(Naming::live(tr("Server problem"), u"serverProblem"_s))
{
    buildFields();
    connect(m_server, &QLineEdit::textEdited, this, &ServerRow::serverEdited);
    connect(m_server, &QLineEdit::editingFinished, this, &ServerRow::takeApart);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerRow::edited);
    connect(m_security, &QComboBox::currentIndexChanged, this, &ServerRow::securityChanged);
}

ServerRow::~ServerRow()
{
    // A field that loses the focus while it is taken down has nobody left to tell.
    m_server->disconnect(this);
}

void ServerRow::buildFields()
{
    m_server->setPlaceholderText(u"smtp.example.org"_s);
    m_server->setLayoutDirection(Qt::LeftToRight);
    m_server->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_server->setMinimumWidth(WindowSize::width(this, 24));
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(standardPort(Security::Starttls));
    m_security->addItems({tr("None (not encrypted)"), tr("STARTTLS"), tr("TLS")});
    m_security->setCurrentIndex(indexOf(Security::Starttls));

    auto *fields = new QWidget;
    auto *flow = new FlowLayout(Qt::AlignLeft, fields);
    flow->setContentsMargins({});
    flow->addWidget(m_server);
    flow->addWidget(pair(Naming::caption(tr("&Port:"), m_port, u"port"_s), m_port));
    flow->addWidget(
        pair(Naming::caption(tr("Connection securit&y:"), m_security, u"connectionSecurity"_s),
             m_security));

    Tone::apply(m_problem, Tone::Kind::Problem);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(fields);
    column->addWidget(m_problem);
}

int ServerRow::indexOf(Security security)
{
    return static_cast<int>(security);
}

QString ServerRow::host() const
{
    return m_server->text().trimmed();
}

quint16 ServerRow::port() const
{
    return static_cast<quint16>(m_port->value());
}

Security ServerRow::security() const
{
    return static_cast<Security>(m_security->currentIndex());
}

void ServerRow::set(const QString &host, quint16 port, Security security)
{
    const QSignalBlocker ports(m_port);
    const QSignalBlocker securities(m_security);
    m_server->setText(host);
    m_server->setCursorPosition(0);
    m_formerLength = host.size();
    m_port->setValue(port);
    m_security->setCurrentIndex(indexOf(security));
    m_former = security;
    setProblem({});
}

void ServerRow::changeSecurity(Security security)
{
    m_security->setCurrentIndex(indexOf(security));
}

void ServerRow::securityChanged()
{
    const Security chosen = security();
    if (chosen == m_former)
        return;
    if (port() == standardPort(m_former)) {
        const QSignalBlocker ports(m_port);
        m_port->setValue(standardPort(chosen));
    }
    m_former = chosen;
    emit edited();
}

void ServerRow::serverEdited(const QString &text)
{
    const bool pasted = text.size() - m_formerLength > 1;
    m_formerLength = text.size();
    setProblem({});
    if (pasted)
        takeApart();
    emit edited();
}

void ServerRow::takeApart()
{
    if (m_server->isReadOnly() || host().isEmpty())
        return;
    const auto address = ServerAddress::parse(m_server->text());
    if (!address) {
        setProblem(address.error().reason);
        return;
    }
    setProblem({});
    if (address->host == m_server->text())
        return;
    m_server->setText(address->host);
    m_formerLength = address->host.size();
    if (address->security)
        changeSecurity(*address->security);
    if (address->port)
        m_port->setValue(*address->port);
    emit edited();
}

bool ServerRow::check()
{
    takeApart();
    const auto address = ServerAddress::parse(m_server->text());
    setProblem(address ? QString() : address.error().reason);
    return address.hasValue();
}

QString ServerRow::problem() const
{
    return m_problem->text();
}

void ServerRow::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ServerRow::setReadOnly(bool readOnly)
{
    m_server->setReadOnly(readOnly);
    m_port->setReadOnly(readOnly);
    m_port->setButtonSymbols(readOnly ? QAbstractSpinBox::NoButtons
                                      : QAbstractSpinBox::UpDownArrows);
    m_security->setDisabled(readOnly);
}

} // namespace posthorn
