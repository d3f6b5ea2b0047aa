// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/TlsTestServer.h"

#include <QHostAddress>

namespace posthorn {

TlsTestServer::TlsTestServer(Mode mode, const TestPki::Identity &identity)
    : configuration(QSslConfiguration::defaultConfiguration())
    , m_mode(mode)
{
    if (mode != Mode::Plain) {
        configuration.setLocalCertificateChain(identity.chain());
        configuration.setPrivateKey(identity.key());
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    }
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(errorString()));
}

void TlsTestServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    m_peer = socket;
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { readFrom(socket); });
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        ++m_handshakes;
        if (m_mode == Mode::Tls)
            socket->write(greeting);
        emit peerReady();
    });
    socket->setSocketDescriptor(descriptor);
    if (m_mode == Mode::Tls) {
        socket->setSslConfiguration(configuration);
        socket->startServerEncryption();
        return;
    }
    socket->write(greeting);
    emit peerReady();
}

void TlsTestServer::readFrom(QSslSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    if (socket->isEncrypted()) {
        m_inTls += bytes;
        return;
    }
    m_inClear += bytes;
    if (m_mode == Mode::Starttls && m_inClear.endsWith("STARTTLS\r\n")) {
        socket->write(starttlsAnswer);
        socket->flush();
        socket->setSslConfiguration(configuration);
        socket->startServerEncryption();
    }
}

} // namespace posthorn
