// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace posthorn {

/// What is known of header fields by their names. Names are compared without case.
class FieldRules {
public:
    enum class Kind {
        Text, ///< unstructured, for people
        Mailboxes, ///< an address-list
        Ids, ///< msg-ids
        Date,
        Machine ///< a grammar of its own; no encoded-word may stand in it (RFC 2047 5)
    };
    [[nodiscard]] static Kind kind(const QByteArray &name);
    /// See HeaderText::isReservedField().
    [[nodiscard]] static bool isReserved(const QByteArray &name);
    /// See HeaderText::isSingularField().
    [[nodiscard]] static bool isSingular(const QByteArray &name);
    /// RFC 5322 3.6.3: groups may stand here, but not in From and its like.
    [[nodiscard]] static bool mayHoldGroups(const QByteArray &name);
    /// The field may have no value at all.
    [[nodiscard]] static bool mayBeEmpty(const QByteArray &name);
};

} // namespace posthorn
