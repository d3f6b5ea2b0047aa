// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketWire.h"

#include "net/CertificateSignature.h"
#include "net/Connector.h"
#include "net/LateDelete.h"
#include "net/NetFailure.h"
#include "net/SocketFarewell.h"
#include "net/SocketPump.h"
#include "net/TlsHandshake.h"
#include "net/TlsSessions.h"
#include "net/TlsSetup.h"

#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

/// Its workers (connector, handshake, pump) are dropped in slots of their own signals, so they and
/// the socket are always deleted late. Whoever receives a signal of the wire may end or delete it:
/// after each emission that is not the last act of a function, stillIn() tells.
class SocketWire::Private : public QObject {
public:
    enum class State { Idle, Connecting, Open, Securing, Over };

    Private(SocketWire *wire, Endpoint where)
        : QObject(wire)
        , q(wire)
        , endpoint(std::move(where))
    {
        facts.host = endpoint.host;
        facts.port = endpoint.port;
        // With TLS from the start there is no time without it; STARTTLS must come about first.
        if (endpoint.security == Security::Tls)
            facts.security = Security::Tls;
    }
    ~Private() override { dismantle(); }

    void begin();
    void beginTls();
    void dismantle();

    SocketWire *q;
    Endpoint endpoint;
    ServerFacts facts;
    State state = State::Idle;
    bool secured = false;
    qint64 forgotten = 0; ///< octets that had not left when the line ended
    std::unique_ptr<QTcpSocket> socket;
    std::unique_ptr<SocketPump> pump;

private:
    [[nodiscard]] std::optional<Failure> readTlsSettings();
    void prepareTls();
    void lineOpen();
    void handshakeDone();
    void keepSession();
    void fail(const Failure &failure);
    template <typename Worker> void drop(std::unique_ptr<Worker> &worker);
    static bool stillIn(const QPointer<Private> &self, State state)
    {
        return self && self->state == state;
    }

    HostName m_verifyName;
    std::optional<TlsSetup> m_tlsSetup; ///< none without TLS
    std::optional<QSslConfiguration> m_tls; ///< none without TLS: the library is not even loaded
    std::unique_ptr<Connector> m_connector;
    std::unique_ptr<TlsHandshake> m_handshake;
};

template <typename Worker> void SocketWire::Private::drop(std::unique_ptr<Worker> &worker)
{
    if (!worker)
        return;
    worker->stop();
    worker->disconnect();
    deleteLate(std::move(worker));
}

void SocketWire::Private::dismantle()
{
    drop(m_connector);
    drop(m_handshake);
    if (pump)
        forgotten = pump->queued();
    drop(pump);
    if (!socket)
        return;
    socket->disconnect();
    socket->abort();
    deleteLate(std::move(socket));
}

void SocketWire::Private::fail(const Failure &failure)
{
    if (state == State::Over)
        return;
    if (m_handshake)
        facts.tls = m_handshake->facts();
    state = State::Over;
    dismantle();
    emit q->failed(failure);
}

/// Everything that can be wrong with the settings is found before anything is connected.
std::optional<Failure> SocketWire::Private::readTlsSettings()
{
    const bool named = !endpoint.tls.verifyName.isEmpty();
    if (endpoint.unixSocket && !named)
        return badConfiguration(SocketWire::tr(
            "TLS over a Unix socket needs the name for which the certificate must be."));
    const QString name = named ? endpoint.tls.verifyName : endpoint.host;
    const auto host = HostName::parse(name);
    // Of a host to which we also connect the connector will say it.
    if (!host && (named || !endpoint.connectHost.isEmpty()))
        return badConfiguration(
            SocketWire::tr("The name to verify is no host name and no address."), name);
    m_verifyName = host.value_or(HostName{});
    auto setup = TlsSetup::read(endpoint.tls);
    if (!setup)
        return setup.error();
    m_tlsSetup = *std::move(setup);
    return std::nullopt;
}

/// Done while the server's answer to our first packet is on its way, or else when it is there.
void SocketWire::Private::prepareTls()
{
    if (state != State::Connecting || !m_tlsSetup || m_tls)
        return;
    auto configuration = m_tlsSetup->configuration();
    if (configuration)
        m_tls = *std::move(configuration);
    else
        fail(configuration.error());
}

void SocketWire::Private::begin()
{
    if (state != State::Connecting)
        return;
    const bool tls = endpoint.security != Security::None;
    if (tls) {
        if (const auto failure = readTlsSettings()) {
            fail(*failure);
            return;
        }
    }
    m_connector = std::make_unique<Connector>(endpoint, [tls]() -> std::unique_ptr<QTcpSocket> {
        if (tls)
            return std::make_unique<QSslSocket>();
        return std::make_unique<QTcpSocket>();
    });
    connect(m_connector.get(), &Connector::stageEntered, q, &SocketWire::stageEntered);
    connect(m_connector.get(), &Connector::noted, q, &SocketWire::noted);
    connect(m_connector.get(), &Connector::begun, this, &Private::prepareTls);
    connect(m_connector.get(), &Connector::failed, this, &Private::fail);
    connect(m_connector.get(), &Connector::connected, this, &Private::lineOpen);
    m_connector->start();
}

void SocketWire::Private::lineOpen()
{
    prepareTls();
    if (state != State::Connecting)
        return;
    socket = m_connector->takeSocket();
    facts.address = m_connector->address();
    drop(m_connector);
    pump = std::make_unique<SocketPump>(*socket);
    connect(pump.get(), &SocketPump::received, q, &SocketWire::received);
    connect(pump.get(), &SocketPump::drained, q, &SocketWire::drained);
    connect(pump.get(), &SocketPump::broken, this, &Private::fail);
    if (endpoint.security == Security::Tls) {
        state = State::Securing;
        beginTls();
        return;
    }
    state = State::Open;
    pump->start();
    emit q->opened();
}

void SocketWire::Private::beginTls()
{
    if (state != State::Securing)
        return;
    const QPointer<Private> self(this);
    emit q->stageEntered(Stage::Tls);
    if (!stillIn(self, State::Securing))
        return;
    const bool fromStart = endpoint.security == Security::Tls;
    // What came in clear must never be read as if it had come through TLS. Qt would do that.
    if (pump->unread() > 0) {
        fail(netFailure(Stage::Tls, FailureKind::Protocol,
                        fromStart ? FailureCause::TlsHandshake : FailureCause::StarttlsInjected,
                        fromStart
                            ? SocketWire::tr("The server sent plain text where TLS had to begin.")
                            : SocketWire::tr("Plain text arrived behind the answer to STARTTLS.")));
        return;
    }
    auto *tlsSocket = static_cast<QSslSocket *>(socket.get());
    m_handshake
        = std::make_unique<TlsHandshake>(*tlsSocket, endpoint.tls, m_verifyName, !fromStart);
    connect(m_handshake.get(), &TlsHandshake::failed, this, &Private::fail);
    connect(m_handshake.get(), &TlsHandshake::done, this, &Private::handshakeDone);
    if (const auto session = TlsSessions::take(endpoint))
        m_handshake->resume(*session);
    m_handshake->start(*m_tls, endpoint.tlsTimeoutMs);
}

void SocketWire::Private::handshakeDone()
{
    const bool resumed = m_handshake->wasResumed();
    facts.tls = m_handshake->facts();
    facts.security = endpoint.security;
    drop(m_handshake);
    state = State::Open;
    secured = true;
    // With TLS 1.2 the ticket is here, with 1.3 it follows.
    connect(static_cast<QSslSocket *>(socket.get()), &QSslSocket::newSessionTicketReceived, this,
            &Private::keepSession);
    keepSession();
    pump->start();
    const QString peer = facts.tls->chain.isEmpty() ? QString() : facts.tls->chain.first().subject;
    QString words = SocketWire::tr("%1 with %2; the certificate of %3 was verified.");
    if (resumed)
        words = SocketWire::tr("%1 with %2; taken up from an earlier connection to %3.");
    else if (!endpoint.tls.pinnedSha256.isEmpty())
        words = SocketWire::tr("%1 with %2; the certificate of %3 is the one that was pinned.");
    const QPointer<Private> self(this);
    emit q->noted(words.arg(facts.tls->protocol, facts.tls->cipher, peer));
    if (!stillIn(self, State::Open))
        return;
    if (endpoint.security == Security::Tls)
        emit q->opened();
    else
        emit q->secured();
}

void SocketWire::Private::keepSession()
{
    const QSslConfiguration now = static_cast<const QSslSocket *>(socket.get())->sslConfiguration();
    TlsSessions::keep(endpoint, now.sessionTicket(), now.sessionTicketLifeTimeHint(),
                      facts.tls->chain);
}

SocketWire::SocketWire(Endpoint endpoint, QObject *parent)
    : Wire(parent)
    , d(std::make_unique<Private>(this, std::move(endpoint)))
{
}

SocketWire::~SocketWire() = default;

void SocketWire::open()
{
    if (d->state != Private::State::Idle)
        return;
    d->state = Private::State::Connecting;
    QMetaObject::invokeMethod(d.get(), &Private::begin, Qt::QueuedConnection);
}

void SocketWire::startTls()
{
    if (d->state != Private::State::Open || d->endpoint.security != Security::Starttls
        || d->secured)
        return;
    d->state = Private::State::Securing;
    d->pump->stop();
    QMetaObject::invokeMethod(d.get(), &Private::beginTls, Qt::QueuedConnection);
}

void SocketWire::send(const QByteArray &bytes)
{
    if (d->state == Private::State::Open)
        d->pump->write(bytes);
}

qint64 SocketWire::queued() const
{
    return d->pump ? d->pump->queued() : d->forgotten;
}

qint64 SocketWire::unread() const
{
    return d->pump ? d->pump->unread() : 0;
}

bool SocketWire::isEncrypted() const
{
    return d->secured && d->state == Private::State::Open;
}

void SocketWire::close()
{
    std::unique_ptr<QTcpSocket> leaving;
    if (d->state == Private::State::Open) {
        d->pump->flush();
        leaving = std::move(d->socket);
        leaving->disconnect();
    }
    abort(); // the pump lets go of the socket, which the farewell may delete
    if (leaving)
        sayFarewell(std::move(leaving));
}

void SocketWire::abort()
{
    d->state = Private::State::Over;
    d->dismantle();
}

ServerFacts SocketWire::facts() const
{
    return d->facts;
}

QByteArray SocketWire::channelBinding() const
{
    if (!isEncrypted())
        return {};
    const auto *tlsSocket = static_cast<const QSslSocket *>(d->socket.get());
    return CertificateSignature(tlsSocket->peerCertificate().toDer()).endPoint();
}

} // namespace posthorn
