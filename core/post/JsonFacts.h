// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/ServerCheck.h"
#include "smtp/Advice.h"
#include "smtp/Failure.h"
#include "smtp/Reply.h"
#include "smtp/ServerFacts.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>

#include <optional>

namespace posthorn {

/// What is known of a server and a conversation as JSON, in the words of the command line's
/// contract. Every documented key is always there.
struct JsonFacts {
    static QJsonObject server(const ServerFacts &server);
    /// Null where there is no reply.
    static QJsonValue reply(const std::optional<Reply> &reply);
    /// Null where there is no failure.
    static QJsonValue failure(const std::optional<Failure> &failure, const Advice &advice);
    static QJsonObject check(const CheckReport &report);
    /// Of several addresses: the report of the first that failed, else of the first, and all of
    /// them under the further key `addresses`.
    static QJsonObject check(const QList<CheckReport> &reports);
    /// The report by which a check of several addresses is judged.
    static CheckReport deciding(const QList<CheckReport> &reports);
    /// `passed`, `warning`, `failed`, `skipped`
    static QString stateName(CheckStep::State state);
};

} // namespace posthorn
