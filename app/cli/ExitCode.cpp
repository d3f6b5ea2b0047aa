// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ExitCode.h"

#include <algorithm>

namespace posthorn::cli {
namespace {

ExitCode refusalCode(const Failure &failure)
{
    return failure.reply && failure.reply->isTransient() ? ExitCode::Temporary : ExitCode::Refused;
}

bool delivered(const DeliveryReport &report)
{
    return report.outcome == Outcome::Accepted || report.outcome == Outcome::Partial;
}

/// Refusals of recipients that are permanent for some and temporary for others are worth another
/// try: 75.
bool someRecipientRefusedForNow(const DeliveryReport &report)
{
    return std::any_of(report.recipients.cbegin(), report.recipients.cend(),
                       [](const RecipientResult &r) { return r.reply && r.reply->isTransient(); });
}

} // namespace

ExitCode exitCodeFor(const Problem &problem)
{
    switch (problem.kind) {
    case Problem::Kind::File:
    case Problem::Kind::FileChanged:
        return ExitCode::InputFile;
    case Problem::Kind::Address:
    case Problem::Kind::Header:
    case Problem::Kind::Body:
    case Problem::Kind::NeedsSmtpUtf8:
        break;
    }
    return ExitCode::Data;
}

ExitCode exitCodeFor(const Failure &failure)
{
    switch (failure.cause) {
    case FailureCause::BadInput:
    case FailureCause::NeedsSmtpUtf8:
    case FailureCause::TooBig:
    case FailureCause::NotOffered:
        return ExitCode::Data;
    case FailureCause::FileUnreadable:
    case FailureCause::FileChanged:
        return ExitCode::InputFile;
    case FailureCause::BadConfiguration:
        return ExitCode::Configuration;
    case FailureCause::NameUnknown:
        return ExitCode::HostUnknown;
    case FailureCause::ConnectionRefused:
    case FailureCause::NetworkUnreachable:
    case FailureCause::ProxyFailed:
    case FailureCause::ConnectionLost:
        return ExitCode::NoConnection;
    case FailureCause::TimedOut:
    case FailureCause::ShuttingDown:
        return ExitCode::Temporary;
    case FailureCause::RequireTlsUnavailable:
    case FailureCause::TlsExpected:
    case FailureCause::TlsHandshake:
    case FailureCause::TlsTooOld:
    case FailureCause::TlsBroken:
    case FailureCause::CertificateUntrusted:
    case FailureCause::StarttlsMissing:
    case FailureCause::StarttlsInjected:
    case FailureCause::Malformed:
    case FailureCause::Flooded:
        return ExitCode::Protocol;
    case FailureCause::StarttlsRefused:
        return failure.isTemporary() ? ExitCode::Temporary : ExitCode::Protocol;
    case FailureCause::CredentialsRefused:
        return failure.isTemporary() ? ExitCode::Temporary : ExitCode::Authentication;
    case FailureCause::NoAuthOffered:
    case FailureCause::NoCommonMechanism:
    case FailureCause::MechanismFailed:
    case FailureCause::PasswordWouldBeExposed:
    case FailureCause::CredentialsMissing:
    case FailureCause::ServerNotAuthentic:
    case FailureCause::AuthenticationRequired:
        return ExitCode::Authentication;
    case FailureCause::GreetingRefused:
    case FailureCause::EhloRefused:
    case FailureCause::SenderRefused:
    case FailureCause::RecipientsRefused:
    case FailureCause::DataRefused:
    case FailureCause::MessageRefused:
    case FailureCause::ExtensionRefused:
        return refusalCode(failure);
    case FailureCause::AnswerLost:
        return ExitCode::Uncertain;
    case FailureCause::Cancelled:
        return ExitCode::Cancelled;
    case FailureCause::Internal:
        break;
    }
    return ExitCode::Internal;
}

ExitCode exitCodeFor(const DeliveryReport &report)
{
    switch (report.outcome) {
    case Outcome::Accepted:
        return ExitCode::Ok;
    case Outcome::Partial:
        return ExitCode::SomeRefused;
    case Outcome::Uncertain:
        return ExitCode::Uncertain;
    case Outcome::Cancelled:
        return ExitCode::Cancelled;
    case Outcome::Refused:
    case Outcome::Temporary:
    case Outcome::Failed:
        break;
    }
    const bool aboutRecipients
        = !report.failure || report.failure->cause == FailureCause::RecipientsRefused;
    if (aboutRecipients && someRecipientRefusedForNow(report))
        return ExitCode::Temporary;
    if (report.failure)
        return exitCodeFor(*report.failure);
    switch (report.outcome) {
    case Outcome::Refused:
        return ExitCode::Refused;
    case Outcome::Temporary:
        return ExitCode::Temporary;
    default:
        return ExitCode::Internal;
    }
}

ExitCode exitCodeFor(const QList<DeliveryReport> &reports)
{
    const auto uncertain = [](const DeliveryReport &r) { return r.outcome == Outcome::Uncertain; };
    const auto accepted = [](const DeliveryReport &r) { return r.outcome == Outcome::Accepted; };
    if (reports.isEmpty())
        return ExitCode::Internal;
    if (std::any_of(reports.cbegin(), reports.cend(), uncertain))
        return ExitCode::Uncertain;
    const auto failed = std::find_if_not(reports.cbegin(), reports.cend(), accepted);
    if (failed == reports.cend())
        return ExitCode::Ok;
    return std::any_of(reports.cbegin(), reports.cend(), delivered) ? ExitCode::SomeRefused
                                                                    : exitCodeFor(*failed);
}

} // namespace posthorn::cli
