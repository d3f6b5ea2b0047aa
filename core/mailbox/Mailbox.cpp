// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/Mailbox.h"

#include "mailbox/MailboxConnection.h"
#include "mailbox/MessageStore.h"
#include "mailbox/TlsIdentity.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>
#include <utility>

namespace posthorn {

namespace {

/// Hands out the descriptors of new connections, so that they become QSslSockets.
class Listener final : public QTcpServer {
public:
    std::function<void(qintptr)> onConnection;

protected:
    void incomingConnection(qintptr descriptor) override { onConnection(descriptor); }
};

} // namespace

class Mailbox::Private {
public:
    Private(Mailbox *mailbox, MailboxSettings wanted)
        : q(mailbox)
        , settings(std::move(wanted))
        , store(settings)
    {
    }

    [[nodiscard]] bool prepare();
    void accept(qintptr descriptor);
    void refuse(QSslSocket &socket);

    Mailbox *q;
    MailboxSettings settings;
    MessageStore store;
    Listener listener;
    QSslConfiguration tls;
    QList<MailboxConnection *> connections; ///< children of q
    MailboxBehaviour behaviour = MailboxBehaviour::AcceptEverything;
    QString error;
};

bool Mailbox::Private::prepare()
{
    if (!store.prepare()) {
        error = store.errorString();
        return false;
    }
    if (settings.security == Security::None)
        return true;
    const auto identity = TlsIdentity::load(settings.certificateFile, settings.keyFile, &error);
    tls = identity.value_or(QSslConfiguration());
    return identity.has_value();
}

void Mailbox::Private::accept(qintptr descriptor)
{
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    if (connections.size() >= settings.maximumConnections) {
        refuse(*socket);
        return;
    }
    if (settings.security != Security::None)
        socket->setSslConfiguration(tls);
    auto *connection = new MailboxConnection(socket.release(), settings, store, q);
    connections.append(connection);
    connect(connection, &MailboxConnection::received, q, &Mailbox::received);
    connect(connection, &MailboxConnection::noted, q, &Mailbox::noted);
    connect(connection, &MailboxConnection::finished, q, [this, connection] {
        connections.removeOne(connection);
        connection->deleteLater();
    });
    connection->start(behaviour);
}

void Mailbox::Private::refuse(QSslSocket &socket)
{
    if (settings.security != Security::Tls) {
        socket.write("421 4.7.0 Too many connections\r\n");
        socket.flush();
    }
    emit q->noted(tr("A connection was refused: %1 are open already.").arg(connections.size()));
}

Mailbox::Mailbox(MailboxSettings settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(settings)))
{
    d->listener.onConnection = [this](qintptr descriptor) { d->accept(descriptor); };
}

// The connections use the store of d, so they go before it; those that wait for deleteLater() too.
Mailbox::~Mailbox()
{
    const auto connections = findChildren<MailboxConnection *>(Qt::FindDirectChildrenOnly);
    for (MailboxConnection *connection : connections) {
        connection->disconnect(this);
        delete connection;
    }
}

bool Mailbox::listen()
{
    const QHostAddress address(d->settings.listenAddress);
    if (address.isNull()) {
        d->error = tr("“%1” is no IP address.").arg(d->settings.listenAddress);
        return false;
    }
    if (!d->prepare())
        return false;
    const bool listening = d->listener.listen(address, d->settings.port);
    d->error = listening ? QString() : d->listener.errorString();
    return listening;
}

void Mailbox::close()
{
    d->listener.close();
    const QList<MailboxConnection *> connections = d->connections;
    for (MailboxConnection *connection : connections)
        connection->close();
}

bool Mailbox::isListening() const
{
    return d->listener.isListening();
}

QString Mailbox::errorString() const
{
    return d->error;
}

quint16 Mailbox::port() const
{
    return d->listener.serverPort();
}

QString Mailbox::address() const
{
    return d->listener.serverAddress().toString();
}

void Mailbox::setBehaviour(MailboxBehaviour behaviour)
{
    d->behaviour = behaviour;
    for (MailboxConnection *connection : std::as_const(d->connections))
        connection->setBehaviour(behaviour);
}

MailboxBehaviour Mailbox::behaviour() const
{
    return d->behaviour;
}

QList<ReceivedMessage> Mailbox::messages() const
{
    return d->store.kept();
}

void Mailbox::forgetMessages()
{
    d->store.forget();
}

} // namespace posthorn
