// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/TlsHandshake.h"

#include "net/CertificateDescription.h"
#include "net/NetFailure.h"
#include "smtp/LogEntry.h"

#include <QSslCipher>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

bool saysRevoked(const QSslError &error)
{
    return error.error() == QSslError::CertificateRevoked
        || error.error() == QSslError::CertificateBlacklisted;
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    default:
        return {};
    }
}

/// What a stapled OCSP answer lacks (RFC 6066 8), and most servers staple none. An enemy would
/// leave it out, so only an answer that says "revoked" counts, and that is another error.
bool aboutStapling(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::OcspNoResponseFound:
    case QSslError::OcspMalformedRequest:
    case QSslError::OcspMalformedResponse:
    case QSslError::OcspInternalError:
    case QSslError::OcspTryLater:
    case QSslError::OcspSigRequred:
    case QSslError::OcspUnauthorized:
    case QSslError::OcspResponseCannotBeTrusted:
    case QSslError::OcspResponseCertIdUnknown:
    case QSslError::OcspResponseExpired:
    case QSslError::OcspStatusUnknown:
        return true;
    default:
        return false;
    }
}

} // namespace

TlsHandshake::TlsHandshake(QSslSocket &socket, const TlsPolicy &policy, const HostName &host,
                           bool behindStarttls, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_check(policy, host)
    , m_policy(policy)
    , m_host(host)
    , m_limit(this)
    , m_behindStarttls(behindStarttls)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(FailureKind::Timeout, FailureCause::TimedOut,
             tr("The server did not finish the TLS handshake in time."));
    });
}

void TlsHandshake::start(const QSslConfiguration &configuration, int timeoutMs)
{
    m_limit.start(timeoutMs);
    connect(&m_socket, &QSslSocket::sslErrors, this, &TlsHandshake::judge);
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsHandshake::encrypted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsHandshake::socketFailed);
    QSslConfiguration own = configuration;
    own.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
    own.setSessionTicket(m_session.ticket);
    own.setOcspStaplingEnabled(QSslSocket::isFeatureSupported(QSsl::SupportedFeature::Ocsp));
    m_socket.setSslConfiguration(own);
    // It is also the name that the server is told (SNI), unless it is an address.
    m_socket.setPeerVerifyName(m_host.name);
    m_socket.startClientEncryption();
}

void TlsHandshake::stop()
{
    m_over = true;
    m_limit.stop();
    m_socket.disconnect(this);
}

/// Still inside the handshake. Qt breaks it off when this returns, unless it is told to ignore
/// each of these errors. It is, for a pin that matches and for what a stapled answer lacks.
void TlsHandshake::judge(const QList<QSslError> &errors)
{
    QList<QSslCertificate> chain = m_socket.peerCertificateChain();
    const QSslCertificate own = m_socket.peerCertificate();
    m_resumed = chain.isEmpty() && !own.isNull();
    if (m_resumed)
        chain = {own};
    m_facts.chain = CertificateDescription::facts(chain);
    QList<QSslError> serious = errors;
    serious.removeIf(aboutStapling);
    m_facts.problems = m_check.problems(chain, serious, QDateTime::currentDateTimeUtc());
    m_facts.revoked = std::any_of(serious.cbegin(), serious.cend(), saysRevoked);
    const bool sameServer = m_resumed && !m_session.chain.isEmpty()
        && m_session.chain.first().sha256 == m_facts.chain.first().sha256;
    if (sameServer)
        m_facts.chain = m_session.chain;
    if (m_facts.problems.isEmpty() && (serious.isEmpty() || !m_policy.pinnedSha256.isEmpty()))
        m_socket.ignoreSslErrors(errors);
}

void TlsHandshake::encrypted()
{
    judge(m_socket.sslHandshakeErrors());
    m_facts.protocol = protocolName(m_socket.sessionProtocol());
    m_facts.cipher = m_socket.sessionCipher().name();
    if (!m_facts.problems.isEmpty()) {
        m_socket.abort();
        fail(FailureKind::Certificate, FailureCause::CertificateUntrusted,
             m_facts.problems.join(u' '));
        return;
    }
    m_facts.verified = true;
    stop();
    emit done();
}

void TlsHandshake::socketFailed(QAbstractSocket::SocketError error)
{
    if (!m_facts.problems.isEmpty()) {
        fail(FailureKind::Certificate, FailureCause::CertificateUntrusted,
             m_facts.problems.join(u' '));
    } else if (error == QAbstractSocket::SslInvalidUserDataError) {
        fail(FailureKind::Input, FailureCause::BadConfiguration,
             tr("The client certificate %1 cannot be used: %2")
                 .arg(m_policy.clientCertificateFile, escapedForShowing(m_socket.errorString())));
    } else if (error == QAbstractSocket::RemoteHostClosedError) {
        fail(FailureKind::Protocol, FailureCause::TlsHandshake,
             tr("The server closed the connection during the TLS handshake."));
    } else {
        handshakeBroke(escapedForShowing(m_socket.errorString()));
    }
}

void TlsHandshake::handshakeBroke(const QString &words)
{
    // These are OpenSSL's own words, which are never translated. The first ones stand for a first
    // record that is no TLS at all.
    const bool plainText = words.contains("wrong version number"_L1);
    if (plainText && m_behindStarttls) {
        fail(FailureKind::Protocol, FailureCause::StarttlsInjected,
             tr("Plain text arrived behind the answer to STARTTLS. (%1)").arg(words));
        return;
    }
    if (words.contains("protocol version"_L1) || words.contains("unsupported protocol"_L1)) {
        const QString oldest
            = m_policy.minimumVersion.isEmpty() ? u"1.2"_s : m_policy.minimumVersion;
        fail(FailureKind::Protocol, FailureCause::TlsTooOld,
             tr("The server speaks no version of TLS that is allowed here (%1 or newer). (%2)")
                 .arg(oldest, words),
             oldest);
        return;
    }
    fail(FailureKind::Protocol, FailureCause::TlsHandshake,
         plainText ? tr("The server answered in plain text: it expects no TLS here, or only after "
                        "STARTTLS. (%1)")
                         .arg(words)
                   : words);
}

void TlsHandshake::fail(FailureKind kind, FailureCause cause, const QString &detail,
                        const QString &value)
{
    if (m_over)
        return;
    stop();
    Failure failure = netFailure(Stage::Tls, kind, cause, detail);
    failure.value = value;
    failure.seconds = kind == FailureKind::Timeout ? m_limit.interval() / 1000 : 0;
    emit failed(failure);
}

} // namespace posthorn
