// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "smtp/Capabilities.h"

#include <QSet>
#include <QString>

namespace posthorn {

/// What one connection has been used for so far: what LIMITS (RFC 9422) counts, and whether the
/// server still has a transaction in mind.
class SessionUsage {
public:
    /// MAIL is about to be said; its serial number, never 0.
    int beginTransaction() { return m_open = ++m_transactions; }
    /// The server has forgotten this transaction: its content was answered, or all of it was sent.
    void endTransaction(int serial)
    {
        if (m_open == serial)
            m_open = 0;
    }
    /// RSET is due before the next MAIL.
    [[nodiscard]] bool hasOpenTransaction() const { return m_open != 0; }
    /// MAILMAX is reached: no further MAIL on this connection.
    [[nodiscard]] bool isExhausted(const Capabilities &offered) const
    {
        return m_transactions >= offered.limit("MAILMAX").value_or(m_transactions + 1);
    }
    /// Notes the recipient's domain; false where RCPTDOMAINMAX has no room for another one.
    [[nodiscard]] bool takeDomain(const Address &recipient, const Capabilities &offered)
    {
        const QString domain = recipient.domain.toLower();
        if (m_domains.contains(domain))
            return true;
        if (m_domains.size() >= offered.limit("RCPTDOMAINMAX").value_or(m_domains.size() + 1))
            return false;
        m_domains += domain;
        return true;
    }
    void noteAccepted() { ++m_accepted; }
    /// Letters that the server took.
    [[nodiscard]] int accepted() const { return m_accepted; }

private:
    QSet<QString> m_domains;
    int m_transactions = 0;
    int m_accepted = 0;
    int m_open = 0; ///< serial of the transaction that may stand open; 0: none
};

} // namespace posthorn
