// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/DeliveryReport.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace posthorn::cli {

/// The reports of a delivery as the JSON of `send`. Every documented key is always there.
struct ReportJson {
    static QJsonObject object(const DeliveryReport &report);
    /// One object on several lines. With more than one report it is that of the first message that
    /// was not accepted everywhere, else of the last one; all of them stand in short under the
    /// further key `messages`, and `connections` are those of all.
    static QByteArray document(const QList<DeliveryReport> &reports);
};

} // namespace posthorn::cli
