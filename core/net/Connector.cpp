// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/Connector.h"

#include "net/AddressOrder.h"
#include "net/NameLookup.h"
#include "net/NetFailure.h"
#include "net/ProxyHandshake.h"
#include "net/ProxyTunnel.h"
#include "net/UnixConnect.h"
#include "smtp/LogEntry.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

Connector::Connector(const Endpoint &endpoint, AddressRace::SocketFactory makeSocket,
                     QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_makeSocket(std::move(makeSocket))
    , m_limit(this)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(netFailure(Stage::Resolve, FailureKind::Timeout, FailureCause::TimedOut,
                        tr("The address of %1 was not found in time.").arg(m_next.name)));
    });
}

Connector::~Connector()
{
    // The children refer to the socket.
    delete m_tunnel;
    delete m_race;
}

bool Connector::viaProxy() const
{
    return m_endpoint.proxy.kind != ProxySettings::Kind::None;
}

void Connector::start()
{
    QMetaObject::invokeMethod(this, &Connector::begin, Qt::QueuedConnection);
}

void Connector::stop()
{
    m_over = true;
    m_limit.stop();
    if (m_race)
        m_race->stop();
    if (m_tunnel)
        m_tunnel->stop();
    if (m_socket)
        m_socket->abort();
}

std::unique_ptr<QTcpSocket> Connector::takeSocket()
{
    return std::move(m_socket);
}

void Connector::begin()
{
    if (m_over)
        return;
    if (m_endpoint.unixSocket) {
        connectUnix();
        return;
    }
    const QString serverText
        = m_endpoint.connectHost.isEmpty() ? m_endpoint.host : m_endpoint.connectHost;
    m_serverPort = m_endpoint.connectPort == 0 ? m_endpoint.port : m_endpoint.connectPort;
    const QString nextText = viaProxy() ? m_endpoint.proxy.host : serverText;
    m_nextPort = viaProxy() ? m_endpoint.proxy.port : m_serverPort;
    const auto server = HostName::parse(serverText);
    const auto next = HostName::parse(nextText);
    if (!server || !next) {
        fail(netFailure(Stage::Resolve, FailureKind::Network, FailureCause::NameUnknown,
                        tr("“%1” is no host name and no address.")
                            .arg(escapedForShowing(server ? nextText : serverText))));
        return;
    }
    m_server = *server;
    m_next = *next;
    if (!m_endpoint.bindAddress.isEmpty() && !m_bindAddress.setAddress(m_endpoint.bindAddress)) {
        fail(badConfiguration(tr("The address to connect from is no IP address: %1")
                                  .arg(escapedForShowing(m_endpoint.bindAddress)),
                              m_endpoint.bindAddress));
        return;
    }
    if (m_next.isAddress())
        race({QHostAddress(m_next.name)});
    else
        lookUp(m_next.name);
}

void Connector::connectUnix()
{
    emit stageEntered(Stage::Connect);
    if (m_over)
        return;
    const UnixConnect connection = UnixConnect::to(m_endpoint.host);
    if (connection.descriptor < 0) {
        fail(netFailure(Stage::Connect, FailureKind::Network,
                        connection.refused ? FailureCause::ConnectionRefused
                                           : FailureCause::NetworkUnreachable,
                        u"%1: %2"_s.arg(escapedForShowing(m_endpoint.host), connection.reason)));
        return;
    }
    m_socket = m_makeSocket();
    m_socket->setSocketDescriptor(connection.descriptor);
    emit noted(tr("Connected to %1.").arg(escapedForShowing(m_endpoint.host)));
    if (!m_over)
        finish();
}

void Connector::lookUp(const QString &name)
{
    emit stageEntered(viaProxy() ? Stage::Proxy : Stage::Resolve);
    if (m_over)
        return;
    m_limit.start(m_endpoint.connectTimeoutMs);
    m_lookup = new NameLookup(this);
    connect(m_lookup, &NameLookup::found, this, &Connector::addressesFound);
    connect(m_lookup, &NameLookup::failed, this, [this](const QString &reason) {
        fail(netFailure(Stage::Resolve, FailureKind::Network, FailureCause::NameUnknown,
                        u"%1: %2"_s.arg(m_next.name, reason)));
    });
    m_lookup->start(name);
}

void Connector::addressesFound(const QList<QHostAddress> &addresses)
{
    if (m_over)
        return;
    m_limit.stop();
    QStringList texts;
    for (const QHostAddress &address : addresses)
        texts.append(address.toString());
    emit noted(tr("%1 has these addresses: %2").arg(m_next.name, texts.join(u", ")));
    if (!m_over)
        race(addresses);
}

void Connector::race(const QList<QHostAddress> &addresses)
{
    const auto order = addressOrder(addresses, m_endpoint.ipVersion, m_bindAddress);
    if (order.isEmpty()) {
        fail(netFailure(Stage::Resolve, FailureKind::Network, FailureCause::NameUnknown,
                        tr("%1 has no address of the kind that was asked for.").arg(m_next.name)));
        return;
    }
    if (!viaProxy() || m_next.isAddress())
        emit stageEntered(viaProxy() ? Stage::Proxy : Stage::Connect);
    if (m_over)
        return;
    m_race = new AddressRace({order, m_nextPort, m_bindAddress, m_endpoint.connectTimeoutMs},
                             m_makeSocket, this);
    connect(m_race, &AddressRace::noted, this, &Connector::noted);
    connect(m_race, &AddressRace::begun, this, &Connector::begun);
    connect(m_race, &AddressRace::won, this, &Connector::raceWon);
    connect(m_race, &AddressRace::lost, this, &Connector::raceLost);
    m_race->start();
}

void Connector::raceLost(const Failure &failure)
{
    Failure told = failure;
    if (viaProxy()) {
        told.stage = Stage::Proxy;
        if (told.cause != FailureCause::TimedOut)
            told.cause = FailureCause::ProxyFailed;
        told.detail = tr("The proxy cannot be reached: %1").arg(failure.detail);
    }
    fail(told);
}

void Connector::raceWon()
{
    if (m_over)
        return;
    m_socket = m_race->takeWinner();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    const QString address = m_socket->peerAddress().toString();
    emit noted(tr("Connected to %1, port %2.").arg(address).arg(m_nextPort));
    if (m_over)
        return;
    if (viaProxy()) {
        askProxy();
        return;
    }
    m_address = address;
    finish();
}

void Connector::askProxy()
{
    m_tunnel = new ProxyTunnel(*m_socket,
                               ProxyHandshake::create(m_endpoint.proxy, m_server, m_serverPort),
                               m_endpoint.connectTimeoutMs, this);
    connect(m_tunnel, &ProxyTunnel::stageEntered, this, &Connector::stageEntered);
    connect(m_tunnel, &ProxyTunnel::failed, this, &Connector::fail);
    connect(m_tunnel, &ProxyTunnel::established, this, [this] {
        emit noted(
            tr("The proxy connected us to %1, port %2.").arg(m_server.name).arg(m_serverPort));
        if (!m_over)
            finish();
    });
    m_tunnel->start();
}

void Connector::finish()
{
    m_over = true;
    emit connected();
}

void Connector::fail(Failure failure)
{
    if (m_over)
        return;
    if (viaProxy() && failure.cause == FailureCause::NameUnknown) {
        failure.stage = Stage::Proxy;
        failure.cause = FailureCause::ProxyFailed;
        failure.detail = tr("The proxy cannot be found: %1").arg(failure.detail);
    }
    stop();
    emit failed(failure);
}

} // namespace posthorn
