// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SingleInstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr quint32 Magic = 0x50484e31; // PHN1
constexpr qint64 MostOctets = 64 * 1024 * 1024; // a text given on a command line is shorter
constexpr int LimitMs = 2000;
constexpr int AgainMs = 50;
constexpr char Taken = '+';

/// Who has other settings or sits at another screen has a program of their own.
QString nameHere()
{
    const QSettings settings(QSettings::NativeFormat, QSettings::UserScope, u"Posthorn"_s,
                             u"Posthorn"_s);
    const QByteArray place = settings.fileName().toUtf8() + '\n' + qgetenv("WAYLAND_DISPLAY") + '\n'
        + qgetenv("DISPLAY");
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256);
    return u"posthorn-"_s + QString::fromLatin1(hash.toHex().left(16));
}

QByteArray packed(const SingleInstance::Request &request)
{
    QByteArray octets;
    QDataStream stream(&octets, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << Magic << request.folder << request.arguments;
    return octets;
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
{
    const QString place = folder.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
        : folder;
    if (!place.isEmpty()) {
        m_name = QDir(place).filePath(nameHere());
        m_lock = std::make_unique<QLockFile>(m_name + u".lock"_s);
        m_lock->setStaleLockTime(0); // held as long as the program runs
    }
    m_limit.setSingleShot(true);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
    connect(&m_limit, &QTimer::timeout, this, &SingleInstance::stayAlone);
    connect(&m_socket, &QLocalSocket::connected, this, &SingleInstance::connected);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &SingleInstance::tryFailed);
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_decided || m_socket.read(1) != QByteArray(1, Taken))
            return;
        m_decided = true;
        m_limit.stop();
        m_socket.disconnectFromServer();
        emit handedOver();
    });
}

SingleInstance::~SingleInstance()
{
    m_socket.disconnect(this);
    m_server.close();
}

void SingleInstance::start(const Request &request)
{
    m_request = request;
    m_limit.start(LimitMs);
    beginTry();
}

void SingleInstance::beginTry()
{
    if (m_decided)
        return;
    if (!m_lock || m_lock->tryLock(0)) {
        stayAlone();
        return;
    }
    m_socket.connectToServer(m_name);
}

void SingleInstance::connected()
{
    const QByteArray octets = packed(m_request);
    QDataStream stream(&m_socket);
    stream << static_cast<quint32>(octets.size());
    m_socket.write(octets);
    m_socket.flush();
}

void SingleInstance::tryFailed()
{
    // Whoever holds the lock may be starting, and not listen yet.
    if (!m_decided)
        QTimer::singleShot(AgainMs, this, &SingleInstance::beginTry);
}

void SingleInstance::stayAlone()
{
    if (m_decided)
        return;
    m_decided = true;
    m_limit.stop();
    m_socket.abort();
    listen();
    emit alone();
}

void SingleInstance::listen()
{
    if (!m_lock || !m_lock->isLocked())
        return; // somebody who does not answer has it
    QLocalServer::removeServer(m_name); // left behind by a crash
    m_server.listen(m_name);
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(2 * LimitMs, socket, &QLocalSocket::abort);
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    socket->startTransaction();
    QDataStream stream(socket);
    quint32 size = 0;
    stream >> size;
    if (size > MostOctets) {
        socket->abort();
        return;
    }
    if (stream.status() != QDataStream::Ok || socket->bytesAvailable() < size) {
        socket->rollbackTransaction();
        return;
    }
    const QByteArray octets = socket->read(size);
    socket->commitTransaction();
    QDataStream content(octets);
    content.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    Request request;
    content >> magic >> request.folder >> request.arguments;
    if (magic != Magic || content.status() != QDataStream::Ok) {
        socket->abort();
        return;
    }
    socket->write(QByteArray(1, Taken));
    socket->flush();
    emit requested(request);
}

} // namespace posthorn
