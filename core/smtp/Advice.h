// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/DeliveryReport.h"
#include "smtp/Failure.h"

#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// What can be done about a failure with one click.
enum class Repair {
    None,
    UseTls, ///< set the connection security to TLS (port 465)
    UseStarttls, ///< set the connection security to STARTTLS (port 587)
    ViewCertificate,
    EnterPassword,
    RemoveAttachment
};

/// The three parts of a failure for a person: what happened, why, what to do next. Plain text,
/// translated, foreign words escaped.
struct Advice {
    Q_DECLARE_TR_FUNCTIONS(Advice)
public:
    QString headline;
    QString explanation; ///< With the server's own words, whole, where there are any.
    QString suggestion;
    Repair repair = Repair::None;

    /// Facts (host, port, SIZE, recipients) are taken from the report.
    static Advice forReport(const DeliveryReport &report);
    static Advice forFailure(const Failure &failure, const ServerFacts &server);
};

} // namespace posthorn
