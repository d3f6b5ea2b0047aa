// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SendWords.h"

#include "mail/DataSize.h"
#include "smtp/Advice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

QString SendWords::forStage(Stage stage, const ServerSettings &server, const QString &user,
                            int recipients)
{
    const QString host = server.endpoint.host;
    switch (stage) {
    case Stage::Resolve:
        return tr("Looking up %1").arg(host);
    case Stage::Proxy:
        return tr("Connecting to the proxy %1").arg(server.endpoint.proxy.host);
    case Stage::Connect:
        return tr("Connecting to %1:%2").arg(host).arg(server.endpoint.port);
    case Stage::Tls:
    case Stage::Starttls:
        return tr("Securing the connection");
    case Stage::Auth:
        return tr("Signing in as %1").arg(user);
    case Stage::Mail:
    case Stage::Rcpt:
        return tr("Sending to %n recipient(s)", nullptr, recipients);
    default:
        return {};
    }
}

QString SendWords::forProgress(qint64 sent, qint64 total)
{
    if (total > 0 && sent >= total)
        return tr("Waiting for the server to accept the message");
    return tr("Sending data: %1 of %2").arg(DataSize::text(sent), DataSize::text(total));
}

QString SendWords::forReport(const DeliveryReport &report)
{
    const auto accepted
        = std::count_if(report.recipients.begin(), report.recipients.end(),
                        [](const RecipientResult &recipient) { return recipient.accepted; });
    switch (report.outcome) {
    case Outcome::Accepted:
    case Outcome::Partial:
        return tr("Sent: %1 of %2 recipients").arg(accepted).arg(report.recipients.size());
    case Outcome::Cancelled:
        return tr("Cancelled");
    case Outcome::Uncertain:
        return Advice::forReport(report).headline;
    default:
        return notSent(Advice::forReport(report).headline);
    }
}

QString SendWords::notSent(const QString &why)
{
    return tr("Not sent: %1").arg(why);
}

} // namespace posthorn
