// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace posthorn {

/// What a mailto: link asks for (RFC 6068). A link comes from a stranger: only harmless fields
/// are taken, and files it wants attached are only named, for the person to decide.
struct MailtoUri {
    QString to; ///< as for a field of addresses, each separated by `, `
    QString cc;
    QString bcc;
    QString subject; ///< in one line
    QString body; ///< line ends as `\n`
    QByteArray inReplyTo;
    QStringList wishedAttachments; ///< paths of `attach=` and `attachment=`; not to be trusted

    bool operator==(const MailtoUri &) const = default;

    [[nodiscard]] static bool isMailto(const QString &text);
    /// Nothing: it is no mailto: link.
    [[nodiscard]] static std::optional<MailtoUri> parse(const QString &uri);
};

} // namespace posthorn
