// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/Expected.h"
#include "mail/HeaderText.h"
#include "mail/Message.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSet>

#include <optional>

namespace posthorn {

/// Writes the header of a message, all but its MIME fields: who, when, what about (RFC 5322 3.6).
/// Bcc is never written.
class MessageHeader {
    Q_DECLARE_TR_FUNCTIONS(MessageHeader)
public:
    /// The fields, each ended by CRLF. Raw UTF-8 stands in them only where an address needs it and
    /// the transport has SMTPUTF8. The message's date and messageId are settled.
    static Expected<QByteArray> write(const Message &message, const Transport &transport);

private:
    MessageHeader(const Message &message, const Transport &transport);
    void checkExtraFields();
    void writeAddresses();
    void writeIds();
    void writePriority();
    void writeExtraFields();
    /// Keeps the first problem; what comes after it does not matter.
    void add(const Expected<QByteArray> &field);
    /// Adds `field` unless the person gave a field of that name.
    template <typename Field> void addUnlessGiven(const QByteArray &name, Field field);
    void addIds(const QByteArray &name, const QByteArray &ids);

    const Message &m_message;
    QSet<QByteArray> m_given; ///< Names of the extra fields, in lower case.
    bool m_utf8;
    QByteArray m_fields;
    std::optional<Problem> m_problem;
};

} // namespace posthorn
