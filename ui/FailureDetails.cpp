// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/FailureDetails.h"

#include "smtp/LogEntry.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

QString hostAndPort(const QString &host, quint16 port)
{
    return host.contains(u':') ? u"[%1]:%2"_s.arg(host).arg(port) : u"%1:%2"_s.arg(host).arg(port);
}

} // namespace

QString FailureDetails::step(Stage stage)
{
    const QString name = QString::fromLatin1(stageName(stage));
    switch (stage) {
    case Stage::Input:
        return tr("%1 (before the connection)").arg(name);
    case Stage::Resolve:
        return tr("%1 (looking up the server)").arg(name);
    case Stage::Proxy:
        return tr("%1 (connecting through the proxy)").arg(name);
    case Stage::Connect:
        return tr("%1 (connecting)").arg(name);
    case Stage::Tls:
        return tr("%1 (securing the connection)").arg(name);
    case Stage::Greeting:
        return tr("%1 (waiting for the server's greeting)").arg(name);
    case Stage::Ehlo:
        return tr("%1 (saying hello)").arg(name);
    case Stage::Starttls:
        return tr("%1 (asking for encryption)").arg(name);
    case Stage::Auth:
        return tr("%1 (signing in)").arg(name);
    case Stage::Mail:
        return tr("%1 (naming the sender)").arg(name);
    case Stage::Rcpt:
        return tr("%1 (naming the recipients)").arg(name);
    case Stage::Data:
        return tr("%1 (announcing the message)").arg(name);
    case Stage::Body:
        return tr("%1 (sending the message)").arg(name);
    case Stage::Quit:
    case Stage::Done:
        return tr("%1 (after the message)").arg(name);
    }
    return name;
}

QString FailureDetails::text(const DeliveryReport &report)
{
    QStringList lines;
    const ServerFacts &server = report.server;
    lines += tr("SMTP step: %1").arg(step(report.failure ? report.failure->stage : report.stage));
    const std::optional<Reply> reply
        = report.failure && report.failure->reply ? report.failure->reply : report.reply;
    lines += tr("Reply: %1").arg(reply ? reply->text() : tr("none"));
    if (report.failure && !report.failure->detail.isEmpty())
        lines += tr("Cause: %1").arg(report.failure->detail);
    lines += tr("Time: %1, after %2 seconds")
                 .arg(QDateTime::currentDateTime().toString(Qt::ISODate),
                      QLocale().toString(report.seconds, 'f', 1));
    lines += tr("Server: %1").arg(hostAndPort(escapedForShowing(server.host), server.port));
    lines += tr("Address: %1").arg(server.address.isEmpty() ? tr("none") : server.address);
    if (!server.greeting.isEmpty())
        lines += tr("Greeting: %1").arg(server.greeting);
    if (!server.capabilities.isEmpty())
        lines += tr("Capabilities: %1").arg(server.capabilities.join(u", "_s));
    if (!server.tls) {
        lines += tr("TLS: none");
    } else {
        const QString state = server.tls->verified ? tr("verified") : tr("not verified");
        lines += tr("TLS: %1, %2, %3").arg(server.tls->protocol, server.tls->cipher, state);
        for (const QString &problem : server.tls->problems)
            lines += u"  - "_s + problem;
    }
    lines += tr("Sign-in: %1")
                 .arg(report.mechanism.isEmpty() ? tr("none")
                                                 : QString::fromLatin1(report.mechanism));
    lines += tr("Connections: %1").arg(report.connections);
    if (report.bytes > 0)
        lines += tr("Size: %1 bytes").arg(QLocale().toString(report.bytes));
    if (!report.messageId.isEmpty())
        lines += tr("Message-ID: %1").arg(escapedForShowing(report.messageId));
    return lines.join(u'\n');
}

} // namespace posthorn
