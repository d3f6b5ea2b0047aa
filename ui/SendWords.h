// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Stage.h"

#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// The sentences of the status line while a message is on its way and after it.
class SendWords {
    Q_DECLARE_TR_FUNCTIONS(SendWords)
public:
    /// Empty for a stage that passes too quickly to be told: the sentence before stays.
    [[nodiscard]] static QString forStage(Stage stage, const ServerSettings &server,
                                          const QString &user, int recipients);
    [[nodiscard]] static QString forProgress(qint64 sent, qint64 total);
    [[nodiscard]] static QString forReport(const DeliveryReport &report);
    /// `Not sent: <why>`
    [[nodiscard]] static QString notSent(const QString &why);
};

} // namespace posthorn
