// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/HeaderPane.h"

#include "ui/AccountChoice.h"
#include "ui/AddressField.h"
#include "ui/Naming.h"
#include "ui/ServerRow.h"
#include "ui/TextField.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace posthorn {

void HeaderPane::Row::setShown(bool shown) const
{
    label->setVisible(shown);
    field->setVisible(shown);
}

HeaderPane::HeaderPane(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_account(new AccountChoice)
    , m_server(new ServerRow)
    , m_from(new AddressField(tr("From"), u"from"_s, AddressField::Holds::One))
    , m_to(new AddressField(tr("To"), u"to"_s, AddressField::Holds::Many))
    , m_cc(new AddressField(tr("Cc"), u"cc"_s, AddressField::Holds::Many))
    , m_bcc(new AddressField(tr("Bcc"), u"bcc"_s, AddressField::Holds::Many))
    , m_replyTo(new AddressField(tr("Reply-To"), u"replyTo"_s, AddressField::Holds::Many))
    , m_subject(new TextField)
{
    m_grid->setContentsMargins({});
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    // The button stands in a column of its own: Qt finds the label of a combo box for people with
    // a screen reader only where both have the same parent.
    m_accountSettings = Naming::button(tr("Account settin&gs…"), u"accountSettings"_s);
    addRow(Naming::caption(tr("&Account:"), m_account, u"account"_s), m_account, 1);
    m_grid->addWidget(m_accountSettings, m_grid->rowCount() - 1, 2);
    m_serverRow
        = addRow(Naming::caption(tr("Ser&ver:"), m_server->serverField(), u"server"_s), m_server);
    addAddressRow(tr("&From:"), m_from);
    addAddressRow(tr("T&o:"), m_to, toRow());
    m_ccRow = addAddressRow(tr("&Cc:"), m_cc);
    m_bccRow = addAddressRow(tr("&Bcc:"), m_bcc);
    m_replyToRow = addAddressRow(tr("Reply-To:"), m_replyTo);
    addRow(Naming::caption(tr("S&ubject:"), m_subject, u"subject"_s), m_subject);
    m_ccRow.setShown(false);
    m_bccRow.setShown(false);
    m_replyToRow.setShown(false);
    connectFields();
}

HeaderPane::Row HeaderPane::addRow(QLabel *label, QWidget *field, int columns)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(field, row, 1, 1, columns);
    // The words stand on the line of the field, also when a problem is told below it.
    const QWidget *buddy = label->buddy();
    label->setMinimumHeight(buddy ? buddy->sizeHint().height() : 0);
    return {label, field};
}

HeaderPane::Row HeaderPane::addAddressRow(const QString &caption, AddressField *field,
                                          QWidget *content)
{
    auto *label = new QLabel(caption);
    label->setBuddy(field->line());
    return addRow(label, content ? content : field);
}

QToolButton *HeaderPane::toggle(const QString &caption, const QString &name,
                                const QString &objectName)
{
    auto *button = new QToolButton;
    button->setText(caption);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    Naming::makeTall(button);
    Naming::name(button, name, objectName);
    // While the field is shown, its label has the access key, and the button is bold: that it is
    // on is told by more than a shade.
    QFont bold = button->font();
    bold.setBold(true);
    button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(caption) + 16);
    connect(button, &QToolButton::toggled, button, [button, caption](bool on) {
        QFont font = button->font();
        font.setBold(on);
        button->setFont(font);
        button->setText(on ? Naming::plain(caption) : caption);
    });
    return button;
}

QWidget *HeaderPane::toRow()
{
    m_showCc = toggle(tr("&Cc"), tr("Show Cc"), u"showCc"_s);
    m_showBcc = toggle(tr("&Bcc"), tr("Show Bcc"), u"showBcc"_s);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(m_to, 1);
    row->addWidget(m_showCc, 0, Qt::AlignTop);
    row->addWidget(m_showBcc, 0, Qt::AlignTop);
    return box;
}

void HeaderPane::connectFields()
{
    for (AddressField *field : {m_from, m_to, m_cc, m_bcc, m_replyTo})
        connect(field, &AddressField::textChanged, this, &HeaderPane::edited);
    connect(m_subject, &QLineEdit::textChanged, this, &HeaderPane::edited);
    connect(m_showCc, &QToolButton::clicked, this, [this](bool on) {
        setCcShown(on);
        if (isCcShown())
            m_cc->line()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_showBcc, &QToolButton::clicked, this, [this](bool on) {
        setBccShown(on);
        if (isBccShown())
            m_bcc->line()->setFocus(Qt::OtherFocusReason);
    });
}

void HeaderPane::setServerShown(bool shown)
{
    m_serverRow.setShown(shown);
}

bool HeaderPane::setRowShown(const Row &row, const AddressField *field, bool shown)
{
    const bool show = shown || !field->isBlank();
    const bool changed = row.field->isHidden() == show;
    row.setShown(show);
    return changed;
}

void HeaderPane::setCcShown(bool shown)
{
    const bool changed = setRowShown(m_ccRow, m_cc, shown);
    m_showCc->setChecked(isCcShown());
    if (changed || shown != isCcShown())
        emit ccShownChanged(isCcShown());
}

void HeaderPane::setBccShown(bool shown)
{
    const bool changed = setRowShown(m_bccRow, m_bcc, shown);
    m_showBcc->setChecked(isBccShown());
    if (changed || shown != isBccShown())
        emit bccShownChanged(isBccShown());
}

void HeaderPane::setReplyToShown(bool shown)
{
    const bool changed = setRowShown(m_replyToRow, m_replyTo, shown);
    if (changed || shown != isReplyToShown())
        emit replyToShownChanged(isReplyToShown());
}

bool HeaderPane::isCcShown() const
{
    return !m_ccRow.field->isHidden();
}

bool HeaderPane::isBccShown() const
{
    return !m_bccRow.field->isHidden();
}

bool HeaderPane::isReplyToShown() const
{
    return !m_replyToRow.field->isHidden();
}

void HeaderPane::setReadOnly(bool readOnly)
{
    for (AddressField *field : {m_from, m_to, m_cc, m_bcc, m_replyTo})
        field->setReadOnly(readOnly);
    m_subject->setReadOnly(readOnly);
    m_server->setReadOnly(readOnly);
    m_account->setDisabled(readOnly);
    m_accountSettings->setDisabled(readOnly);
}

QList<QWidget *> HeaderPane::tabOrder() const
{
    QList<QWidget *> order = {m_account};
    order.append(m_server->serverField());
    for (const QString &name : {u"port"_s, u"connectionSecurity"_s})
        order.append(m_server->findChild<QWidget *>(name));
    order.append({m_from->line(), m_to->line(), m_showCc, m_showBcc, m_cc->line(), m_bcc->line(),
                  m_replyTo->line(), m_subject, m_accountSettings});
    return order;
}

} // namespace posthorn
