// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ServerSweep.h"

#include "net/AddressOrder.h"
#include "net/HostName.h"
#include "net/LateDelete.h"

#include <QHostAddress>

#include <chrono>
#include <optional>
#include <utility>

namespace posthorn {

ServerSweep::ServerSweep(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ServerSweep::goWithoutAddresses);
    connect(&m_check, &ServerCheck::stepChanged, this, &ServerSweep::stepChanged);
    connect(&m_check, &ServerCheck::logged, this, &ServerSweep::logged);
    connect(&m_check, &ServerCheck::finished, this, &ServerSweep::checked);
}

ServerSweep::~ServerSweep() = default;

void ServerSweep::start(const ServerSettings &server, const Credentials &credentials,
                        const ServerCheck::Options &options)
{
    m_server = server;
    m_credentials = credentials;
    m_options = options;
    m_addresses.clear();
    m_reports.clear();
    m_cancelled = false;
    endLookup();
    QMetaObject::invokeMethod(this, &ServerSweep::lookUp, Qt::QueuedConnection);
}

void ServerSweep::lookUp()
{
    const Endpoint &endpoint = m_server.endpoint;
    const QString typed = endpoint.connectHost.isEmpty() ? endpoint.host : endpoint.connectHost;
    const std::optional<HostName> host = HostName::parse(typed);
    const bool oneWay = endpoint.unixSocket || endpoint.proxy.kind != ProxySettings::Kind::None;
    if (m_cancelled || oneWay || !host || host->isAddress())
        return goWithoutAddresses();
    m_lookup = std::make_unique<NameLookup>();
    connect(m_lookup.get(), &NameLookup::found, this, &ServerSweep::addressesFound);
    connect(m_lookup.get(), &NameLookup::failed, this, &ServerSweep::goWithoutAddresses);
    const std::chrono::milliseconds chosen = std::chrono::seconds(m_server.timeoutSeconds);
    m_patience.start(chosen.count() > 0 ? chosen
                                        : std::chrono::milliseconds(endpoint.connectTimeoutMs));
    m_lookup->start(host->name);
}

void ServerSweep::endLookup()
{
    m_patience.stop();
    if (m_lookup)
        m_lookup->disconnect(this);
    deleteLate(std::exchange(m_lookup, nullptr));
}

/// The check finds its way by itself, or says why it does not.
void ServerSweep::goWithoutAddresses()
{
    begin({QString()});
}

void ServerSweep::addressesFound(const QList<QHostAddress> &addresses)
{
    const Endpoint &endpoint = m_server.endpoint;
    QStringList texts;
    for (const QHostAddress &address :
         addressOrder(addresses, endpoint.ipVersion, QHostAddress(endpoint.bindAddress)))
        texts += address.toString();
    if (texts.isEmpty()) // none of the kind that was asked for: the check will say so
        texts += QString();
    begin(texts);
}

void ServerSweep::begin(const QStringList &addresses)
{
    endLookup();
    m_addresses = addresses;
    checkNext();
}

void ServerSweep::checkNext()
{
    const int index = int(m_reports.size());
    if (index == m_addresses.size()) {
        m_credentials = {};
        emit finished(m_reports);
        return;
    }
    const QString address = m_addresses.at(index);
    emit addressBegun(address, index, int(m_addresses.size()));
    ServerSettings server = m_server;
    if (!address.isEmpty()) {
        if (server.endpoint.connectPort == 0)
            server.endpoint.connectPort = server.endpoint.port;
        server.endpoint.connectHost = address;
    }
    m_check.start(server, m_credentials, m_options);
    if (m_cancelled) // by whoever heard of the address, or before there was one
        m_check.cancel();
}

void ServerSweep::checked(const CheckReport &report)
{
    const QString address = m_addresses.at(m_reports.size());
    m_reports += report;
    if (m_cancelled)
        m_addresses = m_addresses.mid(0, m_reports.size());
    emit addressChecked(address, report);
    QMetaObject::invokeMethod(this, &ServerSweep::checkNext, Qt::QueuedConnection);
}

void ServerSweep::cancel()
{
    m_cancelled = true;
    if (m_lookup)
        return goWithoutAddresses();
    m_check.cancel();
}

} // namespace posthorn
