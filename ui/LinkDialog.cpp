// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/LinkDialog.h"

#include "mail/HtmlFilter.h"
#include "ui/Naming.h"
#include "ui/WindowSize.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace posthorn {

LinkDialog::LinkDialog(const QString &words, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit)
    , m_words(new QLineEdit(words))
    , m_insert(Naming::button(tr("&Insert"), u"insert"_s))
{
    setWindowTitle(tr("Insert link"));
    m_address->setPlaceholderText(u"https://www.example.org/"_s);
    m_address->setMinimumWidth(WindowSize::width(this, 40));
    auto *form = new QFormLayout(this);
    form->addRow(Naming::caption(tr("Link &address:"), m_address, u"linkAddress"_s), m_address);
    form->addRow(Naming::caption(tr("Link &text:"), m_words, u"linkText"_s), m_words);
    auto *buttons = new QHBoxLayout;
    auto *cancel = Naming::button(tr("&Cancel"), u"cancel"_s);
    buttons->addStretch();
    buttons->addWidget(m_insert);
    buttons->addWidget(cancel);
    form->addRow(buttons);

    m_insert->setDefault(true);
    m_insert->setEnabled(false);
    connect(m_address, &QLineEdit::textChanged, this,
            [this] { m_insert->setDisabled(address().isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_insert, &QPushButton::clicked, this, [this] {
        const QString wanted = m_words->text().trimmed();
        emit chosen(address(), wanted.isEmpty() ? m_address->text().trimmed() : wanted);
        accept();
    });
}

QString LinkDialog::address() const
{
    const QString typed = m_address->text().trimmed();
    const QString whole = HtmlFilter::linkAddress(typed);
    if (!whole.isEmpty() || typed.isEmpty() || typed.contains("://"_L1))
        return whole;
    if (typed.contains(u'@') && !typed.contains(u':'))
        return HtmlFilter::linkAddress(u"mailto:"_s + typed);
    const QString host = typed.section(u'/', 0, 0).section(u':', 0, 0);
    return host.contains(u'.') ? HtmlFilter::linkAddress(u"https://"_s + typed) : QString();
}

} // namespace posthorn
