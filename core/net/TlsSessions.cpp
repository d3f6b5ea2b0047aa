// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/TlsSessions.h"

#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype Most = 32;
constexpr int LongestSeconds = 3'600;

struct Store {
    QMutex mutex;
    QHash<QByteArray, TlsSessions::Session> sessions;
};

Store &store()
{
    static Store one;
    return one;
}

/// A file that was replaced is another policy.
QString fileState(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QFileInfo info(path);
    return u"%1|%2|%3"_s.arg(path).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
}

QByteArray keyFor(const Endpoint &endpoint)
{
    const TlsPolicy &tls = endpoint.tls;
    return QStringList{endpoint.host,
                       QString::number(endpoint.port),
                       endpoint.connectHost,
                       QString::number(endpoint.connectPort),
                       QString::fromLatin1(securityName(endpoint.security)),
                       tls.verifyName,
                       fileState(tls.caFile),
                       QString::fromLatin1(tls.pinnedSha256),
                       tls.minimumVersion,
                       fileState(tls.clientCertificateFile),
                       fileState(tls.clientKeyFile)}
        .join(u'\n')
        .toUtf8();
}

} // namespace

std::optional<TlsSessions::Session> TlsSessions::take(const Endpoint &endpoint)
{
    const QMutexLocker locker(&store().mutex);
    const Session session = store().sessions.take(keyFor(endpoint));
    if (session.ticket.isEmpty() || session.until < QDateTime::currentDateTimeUtc())
        return std::nullopt;
    return session;
}

void TlsSessions::keep(const Endpoint &endpoint, const QByteArray &ticket, int lifetimeSeconds,
                       const QList<CertificateFacts> &chain)
{
    if (ticket.isEmpty())
        return;
    const int seconds
        = lifetimeSeconds > 0 ? qMin(lifetimeSeconds, LongestSeconds) : LongestSeconds;
    const QMutexLocker locker(&store().mutex);
    if (store().sessions.size() >= Most)
        store().sessions.clear();
    store().sessions.insert(keyFor(endpoint),
                            {ticket, QDateTime::currentDateTimeUtc().addSecs(seconds), chain});
}

} // namespace posthorn
