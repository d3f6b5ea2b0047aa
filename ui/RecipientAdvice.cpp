// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/RecipientAdvice.h"

#include "mail/MailboxKey.h"
#include "ui/AddressField.h"
#include "ui/HeaderPane.h"
#include "ui/MessageBar.h"
#include "ui/ParsedList.h"
#include "ui/TextField.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

const QString TwiceKey = u"namedTwice"_s;
const QString ManyKey = u"manyInTheOpen"_s;

} // namespace

RecipientAdvice::RecipientAdvice(HeaderPane *header, MessageBar *messages)
    : QObject(header)
    , m_header(header)
    , m_messages(messages)
{
    for (AddressField *field : {header->to(), header->cc(), header->bcc()})
        connect(field, &AddressField::left, this, &RecipientAdvice::look);
}

void RecipientAdvice::look()
{
    tellTwice();
    tellMany();
}

QStringList RecipientAdvice::namedTwice(const QStringList &lists)
{
    QHash<QString, int> counts;
    QStringList twice;
    for (const QString &list : lists) {
        const QList<Address> addresses = ParsedList::of(list).addresses;
        for (const Address &address : addresses) {
            if (++counts[MailboxKey::of(address)] == 2)
                twice.append(address.addrSpecForPeople());
        }
    }
    return twice;
}

void RecipientAdvice::tellTwice()
{
    const QStringList twice
        = namedTwice({m_header->to()->text(), m_header->cc()->text(), m_header->bcc()->text()});
    if (twice == std::exchange(m_twice, twice))
        return;
    if (twice.isEmpty()) {
        m_messages->withdraw(TwiceKey);
        return;
    }
    const QString words = twice.size() == 1
        ? tr("%1 is named more than once, and gets the message once.").arg(twice.first())
        : tr("%n address(es) are named more than once. Each gets the message once.", nullptr,
             static_cast<int>(twice.size()));
    m_messages->post({TwiceKey, Tone::Kind::Information, words, {}});
}

void RecipientAdvice::tellMany()
{
    const auto open = static_cast<int>(m_header->to()->parsed().addresses.size()
                                       + m_header->cc()->parsed().addresses.size());
    const int before = std::exchange(m_open, open);
    if (open <= MostInTheOpen) {
        m_messages->withdraw(ManyKey);
        return;
    }
    if (open <= before)
        return;
    m_messages->post(
        {ManyKey,
         Tone::Kind::Warning,
         tr("All %n people in To and Cc can see each other's addresses.", nullptr, open),
         {{tr("Move to Bcc"), [this] { moveToBcc(); }}}});
}

void RecipientAdvice::moveToBcc()
{
    QStringList lists;
    for (AddressField *field : {m_header->bcc(), m_header->to(), m_header->cc()}) {
        if (!field->isBlank())
            lists.append(field->text().trimmed());
        field->setText({});
    }
    m_header->bcc()->setText(lists.join(u", "_s));
    m_header->setCcShown(false);
    m_header->setBccShown(true);
    m_header->bcc()->line()->setFocus(Qt::OtherFocusReason);
    look();
}

} // namespace posthorn
