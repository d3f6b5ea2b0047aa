// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/OutboxEntry.h"

#include <QByteArray>

#include <optional>

namespace posthorn {

/// An OutboxEntry as the JSON object beside its .eml file. The format is for other programs too:
///
/// `version` 1; `state` (`queued`, `scheduled`, `sending`, `uncertain`, `failed`, `sent`);
/// `endMayHaveLeft`; `server` with `kind` (`account`, `custom`, `testMailbox`), `account`, `host`,
/// `port`, `security`, `user`; `envelope` with `from`, `recipients` (those that are still to get
/// it), and the wishes `notify`, `return`, `envelopeId` (RFC 3461), `requireTls` (RFC 8689),
/// `deliverBy` with `seconds` and `return` (RFC 2852), `holdFor`, `holdUntil` (RFC 4865) and
/// `priority` (RFC 6710);
/// `to`, `subject`, `messageId`; the times `created`, `notBefore` and `nextTry` in ISO 8601;
/// `tries`; `lastError` with `time`, `headline`, `explanation`, `suggestion`, `recipients`;
/// `drafts`; `keepCopy`. Who reads passes over what it does not know.
class OutboxSideFile {
public:
    [[nodiscard]] static QByteArray write(const OutboxEntry &entry);
    /// Nothing for what is damaged, of a later version, or without recipients.
    [[nodiscard]] static std::optional<OutboxEntry> read(const QByteArray &json);
};

} // namespace posthorn
