// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/TestProxy.h"

#include <QHostAddress>

namespace posthorn {

TestProxy::TestProxy(Kind kind, quint16 targetPort)
    : answer(kind == Kind::Http ? QByteArray("HTTP/1.1 200 Connection established\r\n\r\n")
                                : QByteArray::fromHex("05000001000000000000"))
    , m_kind(kind)
    , m_targetPort(targetPort)
{
    connect(this, &QTcpServer::newConnection, this, &TestProxy::accept);
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(errorString()));
}

void TestProxy::accept()
{
    m_client = nextPendingConnection();
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_state = m_kind == Kind::Http ? State::Request : State::Method;
    m_pending.clear();
    m_asked.clear();
    QTcpSocket *client = m_client;
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
}

void TestProxy::read(QTcpSocket *client)
{
    if (m_state == State::Relay)
        return;
    const QByteArray octets = client->readAll();
    m_asked += octets;
    m_pending += octets;
    while (!silent && m_state != State::Relay && step(client)) { }
}

/// False when more is needed.
bool TestProxy::step(QTcpSocket *client)
{
    qsizetype length = 0;
    switch (m_state) {
    case State::Method:
        length = m_pending.size() < 2 ? 0 : 2 + m_pending.at(1);
        break;
    case State::Login:
        length = m_pending.size() < 2 ? 0 : 2 + m_pending.at(1);
        length = m_pending.size() <= length || length == 0 ? 0 : length + 1 + m_pending.at(length);
        break;
    case State::Request:
        if (m_kind == Kind::Http)
            length = m_pending.endsWith("\r\n\r\n") ? m_pending.size() : 0;
        else if (m_pending.size() > 4)
            length = m_pending.at(3) == 3 ? 7 + m_pending.at(4) : (m_pending.at(3) == 1 ? 10 : 22);
        break;
    case State::Relay:
        break;
    }
    if (length == 0 || m_pending.size() < length)
        return false;
    m_pending.remove(0, length);
    if (m_state == State::Method) {
        say(client, socksMethod);
        m_state = socksMethod.endsWith('\2') ? State::Login : State::Request;
    } else if (m_state == State::Login) {
        say(client, socksLoginAnswer);
        m_state = State::Request;
    } else {
        m_state = State::Relay;
        say(client, answer + banner);
        if (closes)
            client->disconnectFromHost();
        else
            relay(client);
    }
    return true;
}

void TestProxy::say(QTcpSocket *client, const QByteArray &octets)
{
    for (qsizetype at = 0; at < octets.size(); at += byteByByte ? 1 : octets.size()) {
        client->write(octets.mid(at, byteByByte ? 1 : octets.size()));
        client->flush();
    }
}

void TestProxy::relay(QTcpSocket *client)
{
    auto *target = new QTcpSocket(client);
    connect(target, &QTcpSocket::readyRead, client,
            [client, target] { client->write(target->readAll()); });
    connect(client, &QTcpSocket::readyRead, target,
            [client, target] { target->write(client->readAll()); });
    connect(client, &QTcpSocket::disconnected, target, &QTcpSocket::disconnectFromHost);
    connect(target, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    target->connectToHost(QHostAddress(QHostAddress::LocalHost), m_targetPort);
}

} // namespace posthorn
