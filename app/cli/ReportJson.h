// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Advice.h"
#include "smtp/DeliveryReport.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

#include <optional>

namespace posthorn::cli {

/// The reports of a delivery as the JSON of `send`. Every documented key is always there.
struct ReportJson {
    static QJsonObject object(const DeliveryReport &report);
    static QJsonObject server(const ServerFacts &server);
    /// Null where there is no failure.
    static QJsonValue failure(const std::optional<Failure> &failure, const Advice &advice);
    /// One object on several lines. With more than one report it is that of the first message that
    /// was not accepted everywhere, else of the last one, and all of them stand in short under the
    /// further key `messages`.
    static QByteArray document(const QList<DeliveryReport> &reports);
};

} // namespace posthorn::cli
