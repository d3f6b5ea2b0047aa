// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ReportJson.h"

#include "cli/ExitCode.h"
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

/// The one of several that decides about the whole: the first that nobody knows the end of, else
/// the first that failed, else the last.
DeliveryReport toldOf(const QList<DeliveryReport> &reports)
{
    const auto uncertain = [](const DeliveryReport &r) { return r.outcome == Outcome::Uncertain; };
    const auto accepted = [](const DeliveryReport &r) { return r.outcome == Outcome::Accepted; };
    if (reports.isEmpty())
        return {};
    auto told = std::find_if(reports.cbegin(), reports.cend(), uncertain);
    if (told == reports.cend())
        told = std::find_if_not(reports.cbegin(), reports.cend(), accepted);
    return told == reports.cend() ? reports.constLast() : *told;
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
    QJsonObject result = object(toldOf(reports));
    if (reports.size() > 1) {
        // Some of several were delivered: whoever reads only this much sends none of them again.
        if (exitCodeFor(reports) == ExitCode::SomeRefused)
            result.insert(u"outcome"_s, latin1(outcomeName(Outcome::Partial)));
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
