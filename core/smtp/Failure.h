// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Problem.h"
#include "smtp/Reply.h"
#include "smtp/Stage.h"

#include <QString>

#include <optional>

namespace posthorn {

/// The kind of a failure as the JSON report names it.
enum class FailureKind {
    Input,
    Network,
    Timeout,
    Certificate,
    Policy,
    Protocol,
    Refused,
    Authentication,
    Cancelled,
    Internal
};

/// What exactly went wrong: the key by which Advice finds its sentences and the command line its
/// exit code.
enum class FailureCause {
    BadInput, ///< a Problem with an address, a header or a text
    FileUnreadable, ///< a Problem with a file
    FileChanged,
    NeedsSmtpUtf8, ///< the message needs SMTPUTF8 and the server does not offer it
    TooBig, ///< larger than the SIZE the server announced; nothing was sent
    NotOffered, ///< an extension that was asked for, or so much of it; nothing was sent
    ExtensionRefused, ///< one the server offered (value: which) and then refused to serve
    RequireTlsUnavailable, ///< REQUIRETLS (RFC 8689) was asked for and cannot be kept
    BadConfiguration, ///< CA file, mechanism, proxy or such that cannot be used
    NameUnknown,
    ConnectionRefused,
    NetworkUnreachable,
    ProxyFailed,
    ConnectionLost, ///< before the final dot was sent
    TimedOut, ///< before the final dot was sent
    TlsExpected, ///< the server seems to expect TLS from the start
    TlsHandshake,
    TlsTooOld, ///< no version from `value` on, the oldest that is allowed
    TlsBroken, ///< behind the handshake: what came was no TLS, or was changed on its way
    CertificateUntrusted,
    StarttlsMissing,
    StarttlsRefused,
    StarttlsInjected, ///< octets arrived in clear behind the answer to STARTTLS
    Malformed, ///< not SMTP, or a reply that may not stand where it stood
    Flooded, ///< a reply beyond its bounds
    GreetingRefused,
    EhloRefused,
    NoAuthOffered,
    NoCommonMechanism,
    MechanismFailed, ///< the exchange went wrong in the mechanism itself, not for a wrong password
    PasswordWouldBeExposed, ///< only on an unencrypted line, and not allowed
    CredentialsMissing, ///< a user name is set but no password is there
    CredentialsRefused,
    ServerNotAuthentic, ///< the server could not prove that it knows the password (SCRAM)
    AuthenticationRequired, ///< 530
    SenderRefused,
    RecipientsRefused, ///< all of them, or one with all-or-nothing
    DataRefused,
    MessageRefused, ///< after the data
    ShuttingDown, ///< 421
    AnswerLost, ///< all octets were sent, the final answer never came: uncertain
    Cancelled,
    Internal
};

/// Why an operation ended without success: data, no sentences. Advice makes the sentences.
struct Failure {
    Stage stage = Stage::Input;
    FailureKind kind = FailureKind::Internal;
    FailureCause cause = FailureCause::Internal;
    QString detail; ///< The system's, TLS library's or our own words for the exact fault; escaped.
    QString value; ///< The address, header, text or file that is concerned; empty: none.
    std::optional<Reply> reply; ///< The server's words where they are the reason.
    int seconds = 0; ///< how long was waited in vain; 0: it was no time-out
    qint64 size = 0; ///< octets of the message as sent, where they matter; 0: they do not
    qint64 reach = 0; ///< how many of these had left when the line broke, or the server takes

    static Failure fromProblem(const Problem &problem);
    /// The reply ends it only for now (4yz, 421), or it was a time-out: trying again is safe.
    [[nodiscard]] bool isTemporary() const;
};

[[nodiscard]] QByteArray failureKindName(FailureKind kind);

} // namespace posthorn
