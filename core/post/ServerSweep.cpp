// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ServerSweep.h"

#include "net/AddressOrder.h"
#include "net/HostName.h"
#include "net/NameLookup.h"

#include <QHostAddress>

#include <optional>

namespace posthorn {

ServerSweep::ServerSweep(QObject *parent)
    : QObject(parent)
{
    connect(&m_check, &ServerCheck::stepChanged, this, &ServerSweep::stepChanged);
    connect(&m_check, &ServerCheck::logged, this, &ServerSweep::logged);
    connect(&m_check, &ServerCheck::finished, this, &ServerSweep::checked);
}

void ServerSweep::start(const ServerSettings &server, const Credentials &credentials,
                        const ServerCheck::Options &options)
{
    m_server = server;
    m_credentials = credentials;
    m_options = options;
    m_addresses.clear();
    m_reports.clear();
    m_cancelled = false;
    QMetaObject::invokeMethod(this, &ServerSweep::lookUp, Qt::QueuedConnection);
}

void ServerSweep::lookUp()
{
    const Endpoint &endpoint = m_server.endpoint;
    const QString typed = endpoint.connectHost.isEmpty() ? endpoint.host : endpoint.connectHost;
    const std::optional<HostName> host = HostName::parse(typed);
    const bool oneWay = endpoint.unixSocket || endpoint.proxy.kind != ProxySettings::Kind::None;
    if (m_cancelled || oneWay || !host || host->isAddress()) {
        begin({QString()});
        return;
    }
    auto *lookup = new NameLookup(this);
    connect(lookup, &NameLookup::found, this, &ServerSweep::addressesFound);
    connect(lookup, &NameLookup::failed, this, [this] { begin({QString()}); });
    connect(lookup, &NameLookup::found, lookup, &QObject::deleteLater);
    connect(lookup, &NameLookup::failed, lookup, &QObject::deleteLater);
    lookup->start(host->name);
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
    m_check.cancel();
}

} // namespace posthorn
