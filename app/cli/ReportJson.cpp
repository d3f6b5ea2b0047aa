// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ReportJson.h"

#include "post/JsonFacts.h"
#include "smtp/Advice.h"
#include "smtp/Stage.h"

#include <QJsonArray>
#include <QJsonDocument>

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

QJsonArray recipientArray(const QList<RecipientResult> &recipients)
{
    QJsonArray array;
    for (const RecipientResult &recipient : recipients) {
        array.append(QJsonObject{
            {u"address"_s, QString::fromUtf8(recipient.address.addrSpec())},
            {u"accepted"_s, recipient.accepted},
            {u"reply"_s, JsonFacts::reply(recipient.reply)},
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
        {u"recipients"_s, recipientArray(report.recipients)},
        {u"reply"_s, JsonFacts::reply(report.reply)},
    };
}

} // namespace

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
        {u"server"_s, JsonFacts::server(report.server)},
        {u"auth"_s, orNull(latin1(report.mechanism))},
        {u"recipients"_s, recipientArray(report.recipients)},
        {u"reply"_s, JsonFacts::reply(report.reply)},
        {u"notes"_s, QJsonArray::fromStringList(report.notes)},
        {u"failure"_s, JsonFacts::failure(report.failure, Advice::forReport(report))},
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
        int connections = 0;
        for (const DeliveryReport &report : reports) {
            messages.append(briefly(report));
            connections += report.connections;
        }
        result.insert(u"messages"_s, messages);
        result.insert(u"connections"_s, connections);
    }
    return QJsonDocument(result).toJson(QJsonDocument::Indented);
}

} // namespace posthorn::cli
