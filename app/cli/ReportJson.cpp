// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ReportJson.h"

#include "smtp/Security.h"
#include "smtp/Stage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

QString latin1(const QByteArray &name)
{
    return QString::fromLatin1(name);
}

/// Null where there is nothing to tell.
QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue replyValue(const std::optional<Reply> &reply)
{
    if (!reply)
        return QJsonValue::Null;
    return QJsonObject{
        {u"code"_s, reply->code},
        {u"enhanced"_s, orNull(latin1(reply->enhancedCode()))},
        {u"lines"_s, QJsonArray::fromStringList(reply->linesForPeople())},
    };
}

QJsonValue tlsValue(const std::optional<TlsFacts> &tls)
{
    if (!tls)
        return QJsonValue::Null;
    const CertificateFacts own = tls->chain.value(0);
    const QString expires
        = own.notAfter.isValid() ? own.notAfter.toUTC().toString(Qt::ISODate) : QString();
    return QJsonObject{
        {u"protocol"_s, tls->protocol},    {u"cipher"_s, tls->cipher},
        {u"verified"_s, tls->verified},    {u"subject"_s, own.subject},
        {u"issuer"_s, own.issuer},         {u"expires"_s, orNull(expires)},
        {u"sha256"_s, latin1(own.sha256)},
    };
}

QJsonArray recipientArray(const QList<RecipientResult> &recipients)
{
    QJsonArray array;
    for (const RecipientResult &recipient : recipients) {
        array.append(QJsonObject{
            {u"address"_s, QString::fromUtf8(recipient.address.addrSpec())},
            {u"accepted"_s, recipient.accepted},
            {u"reply"_s, replyValue(recipient.reply)},
        });
    }
    return array;
}

/// One of many messages, without what all of them share.
QJsonObject briefly(const DeliveryReport &report)
{
    return QJsonObject{
        {u"outcome"_s, latin1(outcomeName(report.outcome))},
        {u"stage"_s, latin1(stageName(report.stage))},
        {u"messageId"_s, QString::fromUtf8(report.messageId)},
        {u"bytes"_s, report.bytes},
        {u"seconds"_s, report.seconds},
        {u"reply"_s, replyValue(report.reply)},
    };
}

} // namespace

QJsonObject ReportJson::server(const ServerFacts &server)
{
    return QJsonObject{
        {u"host"_s, server.host},
        {u"port"_s, server.port},
        {u"address"_s, server.address},
        {u"greeting"_s, server.greeting},
        {u"capabilities"_s, QJsonArray::fromStringList(server.capabilities)},
        {u"security"_s, latin1(securityName(server.security))},
        {u"tls"_s, tlsValue(server.tls)},
    };
}

QJsonValue ReportJson::failure(const std::optional<Failure> &failure, const Advice &advice)
{
    if (!failure)
        return QJsonValue::Null;
    return QJsonObject{
        {u"stage"_s, latin1(stageName(failure->stage))},
        {u"kind"_s, latin1(failureKindName(failure->kind))},
        {u"headline"_s, advice.headline},
        {u"explanation"_s, advice.explanation},
        {u"suggestion"_s, advice.suggestion},
        {u"detail"_s, failure->detail},
    };
}

QJsonObject ReportJson::object(const DeliveryReport &report)
{
    return QJsonObject{
        {u"ok"_s, report.outcome == Outcome::Accepted},
        {u"outcome"_s, latin1(outcomeName(report.outcome))},
        {u"stage"_s, latin1(stageName(report.stage))},
        {u"messageId"_s, QString::fromUtf8(report.messageId)},
        {u"bytes"_s, report.bytes},
        {u"seconds"_s, report.seconds},
        {u"connections"_s, report.connections},
        {u"server"_s, server(report.server)},
        {u"auth"_s, orNull(latin1(report.mechanism))},
        {u"recipients"_s, recipientArray(report.recipients)},
        {u"reply"_s, replyValue(report.reply)},
        {u"failure"_s, failure(report.failure, Advice::forReport(report))},
    };
}

QByteArray ReportJson::document(const QList<DeliveryReport> &reports)
{
    const auto accepted = [](const DeliveryReport &r) { return r.outcome == Outcome::Accepted; };
    const auto failed = std::find_if_not(reports.cbegin(), reports.cend(), accepted);
    const DeliveryReport told = failed != reports.cend() ? *failed
        : reports.isEmpty()                              ? DeliveryReport()
                                                         : reports.constLast();
    QJsonObject result = object(told);
    if (reports.size() > 1) {
        QJsonArray messages;
        for (const DeliveryReport &report : reports)
            messages.append(briefly(report));
        result.insert(u"messages"_s, messages);
    }
    return QJsonDocument(result).toJson(QJsonDocument::Indented);
}

} // namespace posthorn::cli
