// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Advice.h"

#include "mail/DataSize.h"
#include "smtp/LogEntry.h"

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Fills the three sentences for one failure. One small function for each family of causes.
class AdviceWriter {
    Q_DECLARE_TR_FUNCTIONS(Advice)
public:
    AdviceWriter(const Failure &failure, const ServerFacts &server)
        : m_failure(failure)
        , m_server(server)
        , m_host(server.host)
        , m_place(server.port == 0 ? server.host : u"%1:%2"_s.arg(server.host).arg(server.port))
        , m_value(escapedForShowing(failure.value))
        , m_detail(escapedForShowing(failure.detail))
        , m_words(failure.reply ? failure.reply->text() : QString())
    {
    }

    Advice write() const
    {
        switch (m_failure.kind) {
        case FailureKind::Input:
        case FailureKind::Internal:
        case FailureKind::Cancelled:
            return aboutInput();
        case FailureKind::Network:
        case FailureKind::Timeout:
            return aboutNetwork();
        case FailureKind::Certificate:
        case FailureKind::Policy:
            return aboutProtection();
        case FailureKind::Protocol:
            return aboutProtocol();
        case FailureKind::Authentication:
            return aboutSigningIn();
        case FailureKind::Refused:
            return aboutRefusal();
        }
        return {};
    }

private:
    Advice aboutInput() const;
    Advice aboutNetwork() const;
    Advice aboutProtection() const;
    Advice aboutProtocol() const;
    Advice aboutSigningIn() const;
    Advice aboutRefusal() const;
    Advice aboutLostLine() const;
    Advice aboutTimeOut() const;
    /// A server that was named by its address needs not be named once more.
    QString withoutHost(const QString &detail) const
    {
        const QString named = m_host + u": "_s;
        return detail.startsWith(named) ? detail.sliced(named.size()) + u'.' : detail;
    }
    /// The server's words where there are any, else our own detail.
    QString reason() const { return m_words.isEmpty() ? m_failure.detail : m_words; }

    const Failure &m_failure;
    const ServerFacts &m_server;
    QString m_host;
    QString m_place;
    QString m_value; ///< It and the detail may hold what a person typed: control characters, too.
    QString m_detail;
    QString m_words;
};

Advice AdviceWriter::aboutInput() const
{
    switch (m_failure.cause) {
    case FailureCause::FileUnreadable:
        return {tr("%1 can no longer be read.").arg(m_value.section(u'/', -1)), m_detail,
                tr("Attach it again or remove it. Nothing was sent."), Repair::RemoveAttachment};
    case FailureCause::FileChanged:
        return {tr("%1 changed while it was being sent.").arg(m_value), m_detail,
                tr("Nothing was delivered. Attach it again when no program writes to it."),
                Repair::None};
    case FailureCause::NeedsSmtpUtf8:
        return {tr("%1 cannot carry an address with these characters.").arg(m_host),
                m_detail.isEmpty()
                    ? tr("An address is not plain ASCII before the @, and the server does not "
                         "offer SMTPUTF8.")
                    : m_detail,
                tr("Use an address without such characters, or another server. Nothing was sent."),
                Repair::None};
    case FailureCause::TooBig:
        return {tr("The message is too big for %1.").arg(m_host), m_detail,
                m_value.isEmpty()
                    ? tr("Remove or shrink attachments. Nothing was sent.")
                    : tr("Remove or shrink attachments (%1). Nothing was sent.").arg(m_value),
                Repair::None};
    case FailureCause::NotOffered:
        return {tr("%1 cannot promise what was asked for.").arg(m_host), m_detail,
                tr("Send without this wish, or use another server. Nothing was sent."),
                Repair::None};
    case FailureCause::BadConfiguration:
        return {tr("The settings for %1 cannot be used.").arg(m_place), m_detail,
                tr("Correct the value and try again. Nothing was sent."), Repair::None};
    case FailureCause::Cancelled:
        return {tr("Sending was cancelled."), tr("You stopped it before the message was complete."),
                tr("Nothing was delivered."), Repair::None};
    case FailureCause::Internal:
        return {tr("Posthorn made a mistake."), m_detail,
                tr("Please report it with a copy of the protocol log. Nothing was delivered."),
                Repair::None};
    default:
        return {m_value.isEmpty() ? tr("The message cannot be sent as it is.")
                                  : tr("“%1” cannot be used.").arg(m_value),
                m_detail, tr("Correct it and send again. Nothing was sent."), Repair::None};
    }
}

Advice AdviceWriter::aboutNetwork() const
{
    switch (m_failure.cause) {
    case FailureCause::NameUnknown:
        return {tr("The server %1 was not found.").arg(m_host),
                m_failure.detail.isEmpty()
                    ? tr("The name has no address.")
                    : tr("The name has no address.") + u'\n' + m_failure.detail,
                tr("Check the spelling and your network connection."), Repair::None};
    case FailureCause::ConnectionRefused:
        if (m_server.port == 0) // a Unix socket
            return {tr("%1 did not accept a connection.").arg(m_host), m_failure.detail,
                    tr("Check the path, and whether the server is running."), Repair::None};
        return {tr("%1 did not accept a connection on port %2.").arg(m_host).arg(m_server.port),
                withoutHost(m_failure.detail),
                tr("Check the port and security (587 STARTTLS, 465 TLS, 25 none), or whether the "
                   "server is running."),
                Repair::None};
    case FailureCause::NetworkUnreachable:
        return {tr("%1 cannot be reached.").arg(m_place), m_failure.detail,
                m_server.port == 0 ? tr("Check the path, and whether you may use it.")
                                   : tr("Check your network connection."),
                Repair::None};
    case FailureCause::ProxyFailed:
        return {tr("The proxy did not connect to %1.").arg(m_place), m_failure.detail,
                tr("Check the proxy's address, its user name and password, and whether it allows "
                   "this port."),
                Repair::None};
    case FailureCause::TimedOut:
        return aboutTimeOut();
    default:
        return aboutLostLine();
    }
}

Advice AdviceWriter::aboutLostLine() const
{
    const QString explanation
        = m_failure.detail.isEmpty() ? tr("The server closed the connection.") : m_failure.detail;
    if (m_failure.stage == Stage::Greeting)
        return {tr("%1 closed the connection before it said anything.").arg(m_place), explanation,
                m_server.port == 0 ? tr("Check the path and security. Nothing was sent.")
                                   : tr("Check the port and security. Nothing was sent."),
                Repair::None};
    if (m_failure.size > 0)
        return {tr("The connection broke after %1 of %2.")
                    .arg(DataSize::text(m_failure.reach), DataSize::text(m_failure.size)),
                explanation, tr("Nothing was delivered. Try again."), Repair::None};
    return {tr("The connection to %1 broke.").arg(m_place), explanation,
            tr("Nothing was delivered. Try again."), Repair::None};
}

Advice AdviceWriter::aboutTimeOut() const
{
    const bool atFirst = m_failure.stage == Stage::Greeting || m_failure.stage == Stage::Connect;
    const QString headline = m_failure.seconds > 0
        ? tr("%1 did not answer within %n second(s).", nullptr, m_failure.seconds).arg(m_place)
        : tr("%1 did not answer in time.").arg(m_place);
    if (atFirst && m_server.port != 0)
        return {headline,
                m_failure.stage == Stage::Greeting ? tr("Connected, but no greeting arrived.")
                                                   : m_failure.detail,
                tr("A firewall may block this port, or the server expects TLS from the start. "
                   "Try 587 or 465."),
                m_server.security == Security::Tls ? Repair::UseStarttls : Repair::UseTls};
    return {headline, m_failure.detail, tr("Nothing was delivered. Trying again is safe."),
            Repair::None};
}

Advice AdviceWriter::aboutProtection() const
{
    switch (m_failure.cause) {
    case FailureCause::CertificateUntrusted:
        return {tr("The certificate of %1 is not trusted.").arg(m_place), m_failure.detail,
                tr("View the certificate, or ask the operator of the server. Nothing was sent."),
                Repair::ViewCertificate};
    case FailureCause::StarttlsMissing:
        return {tr("%1 does not offer encryption.").arg(m_place),
                tr("STARTTLS is not in its EHLO reply. Nothing was sent."),
                tr("Try 465 with TLS. Posthorn does not fall back to an unencrypted connection."),
                Repair::UseTls};
    case FailureCause::StarttlsRefused:
        return {tr("%1 refused to start encryption.").arg(m_place), m_words,
                tr("Nothing was sent. Try again later, or 465 with TLS."), Repair::UseTls};
    case FailureCause::RequireTlsUnavailable:
        return {
            tr("%1 cannot promise encryption all the way.").arg(m_place),
            tr("REQUIRETLS was asked for, and the server does not offer it on this connection."),
            tr("Send without this demand, or use another server. Nothing was sent."), Repair::None};
    default:
        return {tr("The connection to %1 could not be protected.").arg(m_place), reason(),
                tr("Nothing was sent."), Repair::None};
    }
}

Advice AdviceWriter::aboutProtocol() const
{
    switch (m_failure.cause) {
    case FailureCause::TlsExpected:
        return {tr("%1 expects TLS from the start.").arg(m_place),
                tr("It did not send a greeting to an unencrypted connection."),
                tr("Set Connection security to TLS."), Repair::UseTls};
    case FailureCause::TlsHandshake:
        return {tr("No encrypted connection to %1 could be made.").arg(m_place), m_failure.detail,
                m_server.security == Security::Tls
                    ? tr("If the server speaks plain text first, set Connection security to "
                         "STARTTLS (587). Nothing was sent.")
                    : tr("The server may be too old to be safe. Nothing was sent."),
                m_server.security == Security::Tls ? Repair::UseStarttls : Repair::None};
    case FailureCause::TlsTooOld:
        return {
            tr("The TLS of %1 is too old.").arg(m_place), m_failure.detail,
            m_failure.value == "1.3"_L1
                ? tr("It may know TLS 1.2: allow that, if it is enough for you. Nothing was sent.")
                : tr("TLS before 1.2 can be broken (RFC 8996). Ask whoever runs the server for TLS "
                     "1.2 or newer, or use another server. Nothing was sent."),
            Repair::None};
    case FailureCause::TlsBroken:
        return {tr("The encrypted connection to %1 was disturbed.").arg(m_place), m_detail,
                tr("Something between here and the server may have changed what was sent. Nothing "
                   "was delivered. Try again, or another network."),
                Repair::None};
    case FailureCause::StarttlsInjected:
        return {tr("The connection to %1 was tampered with.").arg(m_place), m_failure.detail,
                tr("Somebody may sit between you and the server. Nothing was sent. Try another "
                   "network, or 465 with TLS."),
                Repair::UseTls};
    default:
        return {tr("%1 does not speak SMTP as it should.").arg(m_place), reason(),
                m_server.port == 0
                    ? tr("Check that the path belongs to a mail server. Nothing was delivered.")
                    : tr("Check that the port belongs to a mail server. Nothing was delivered."),
                Repair::None};
    }
}

Advice AdviceWriter::aboutSigningIn() const
{
    switch (m_failure.cause) {
    case FailureCause::NoAuthOffered:
        return {tr("%1 offers no way to sign in.").arg(m_place),
                tr("AUTH is not in its EHLO reply. Your password was not sent."),
                tr("Use the port for sending mail (587 or 465), or remove the user name."),
                Repair::None};
    case FailureCause::NoCommonMechanism:
        return {tr("No common way to sign in."),
                tr("The server offers %1; none of these is possible with the present settings.")
                    .arg(m_failure.detail),
                tr("Choose another method or TLS."), Repair::None};
    case FailureCause::MechanismFailed:
        return {tr("Signing in to %1 did not come to an end.").arg(m_host), m_failure.detail,
                tr("Choose another authentication method. Nothing was sent."), Repair::None};
    case FailureCause::PasswordWouldBeExposed:
        return {tr("The password would go to %1 unprotected.").arg(m_place),
                tr("The line is not encrypted, and the server offers only %1. Your password was "
                   "not sent.")
                    .arg(m_failure.detail),
                tr("Set Connection security to STARTTLS or TLS."), Repair::UseStarttls};
    case FailureCause::CredentialsMissing:
        return {tr("A password is needed to sign in to %1.").arg(m_host),
                tr("A user name is set, but no password."), tr("Enter the password."),
                Repair::EnterPassword};
    case FailureCause::ServerNotAuthentic:
        return {tr("%1 could not prove that it knows your password.").arg(m_place),
                m_failure.detail, tr("It may not be the server it claims to be. Nothing was sent."),
                Repair::None};
    case FailureCause::AuthenticationRequired:
        if (m_words.contains("STARTTLS"_L1, Qt::CaseInsensitive)) // as RFC 3207 4 words its 530
            return {tr("%1 wants encryption first.").arg(m_place), m_words,
                    tr("Set Connection security to STARTTLS. Nothing was sent."),
                    Repair::UseStarttls};
        return {tr("%1 wants you to sign in first.").arg(m_host), m_words,
                tr("Enter a user name and password in Account settings."), Repair::EnterPassword};
    default:
        break;
    }
    if (m_failure.isTemporary())
        return {tr("%1 cannot check the sign-in now.").arg(m_host), reason(),
                tr("Try again later. Nothing was sent."), Repair::None};
    return {tr("%1 refused the user name or password.").arg(m_host), reason(),
            tr("Check the user name and password. Some providers need an app password."),
            Repair::EnterPassword};
}

Advice AdviceWriter::aboutRefusal() const
{
    const bool later = m_failure.isTemporary();
    const QString retry = tr("Nothing was delivered. Trying again later is safe.");
    if (m_failure.reply && m_failure.reply->saysTooBig()
        && m_failure.cause != FailureCause::RecipientsRefused)
        return {tr("The message is too big for %1.").arg(m_host), m_words,
                tr("Remove or shrink attachments. Nothing was delivered."), Repair::None};
    switch (m_failure.cause) {
    case FailureCause::SenderRefused:
        return {tr("The server refused the sender %1.").arg(m_value), m_words,
                later ? retry : tr("Use the address that belongs to this account."), Repair::None};
    case FailureCause::RecipientsRefused:
        if (later)
            return {tr("The server asked to try again later."), m_words, retry, Repair::None};
        return {tr("The server refused %1.").arg(m_value), m_words,
                tr("Nothing was sent. Correct the address and send again."), Repair::None};
    case FailureCause::DataRefused:
    case FailureCause::MessageRefused:
        if (later)
            return {tr("The server did not take the message now."), m_words, retry, Repair::None};
        return {tr("The server refused the message itself."), m_words,
                tr("Change the text or ask the operator. Nothing was delivered."), Repair::None};
    case FailureCause::ExtensionRefused:
        return {tr("%1 refuses %2, though it offers it.").arg(m_place, m_failure.value), m_words,
                tr("Nothing was delivered. Try again without this extension."), Repair::None};
    case FailureCause::ShuttingDown:
        return {tr("%1 is closing the connection.").arg(m_place), m_words, retry, Repair::None};
    default:
        return {tr("%1 does not accept mail from here.").arg(m_place), m_words,
                later ? retry : tr("Check the server and port, or ask its operator."),
                Repair::None};
    }
}

Advice adviceForLostAnswer(const Failure &failure)
{
    QString headline = Advice::tr("The connection broke after the whole message was sent.");
    if (failure.kind == FailureKind::Timeout)
        headline = Advice::tr("The server did not answer after the whole message was sent.");
    else if (failure.kind == FailureKind::Cancelled)
        headline = Advice::tr("Sending was stopped after the whole message was sent.");
    return {headline, failure.reply ? failure.reply->text() : failure.detail,
            Advice::tr("It may have been delivered. Ask the recipient before sending again."),
            Repair::None};
}

} // namespace

Advice Advice::forFailure(const Failure &failure, const ServerFacts &server)
{
    if (failure.cause == FailureCause::AnswerLost)
        return adviceForLostAnswer(failure);
    return AdviceWriter(failure, server).write();
}

} // namespace posthorn
