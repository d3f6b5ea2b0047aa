// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/OutboxSideFile.h"

#include "post/AccountSettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int Version = 1;
constexpr int MostTries = 1'000'000;

constexpr std::array States = {"queued", "scheduled", "sending", "uncertain", "failed", "sent"};
constexpr std::array Kinds = {"custom", "testMailbox", "account"};

static_assert(static_cast<size_t>(OutboxEntry::State::Sent) + 1 == States.size());
static_assert(static_cast<size_t>(LastUsed::Server::Account) + 1 == Kinds.size());

template <typename Value, size_t Count>
QString nameOf(const std::array<const char *, Count> &names, Value value)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

template <typename Value, size_t Count>
std::optional<Value> valueOf(const std::array<const char *, Count> &names, const QString &name)
{
    for (size_t i = 0; i < Count; ++i) {
        if (name == QLatin1StringView(names[i]))
            return static_cast<Value>(i);
    }
    return std::nullopt;
}

void insertTime(QJsonObject &object, QLatin1StringView key, const QDateTime &time)
{
    if (time.isValid())
        object.insert(key, time.toUTC().toString(Qt::ISODateWithMs));
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toLocalTime();
}

QJsonObject serverObject(const LastUsed &server)
{
    return {{"kind"_L1, nameOf(Kinds, server.server)},
            {"account"_L1, server.account},
            {"host"_L1, server.host},
            {"port"_L1, server.port},
            {"security"_L1, QString::fromLatin1(securityName(server.security))},
            {"user"_L1, server.user}};
}

LastUsed serverFrom(const QJsonObject &object)
{
    LastUsed server;
    server.server = valueOf<LastUsed::Server>(Kinds, object["kind"_L1].toString())
                        .value_or(LastUsed::Server::Custom);
    server.account = object["account"_L1].toString();
    server.host = object["host"_L1].toString();
    server.port = AccountSettings::portFrom(object["port"_L1].toInt(), server.port);
    server.security = AccountSettings::securityFrom(object["security"_L1].toString());
    server.user = object["user"_L1].toString();
    return server;
}

void insertWishes(QJsonObject &object, const DeliveryWishes &wishes)
{
    if (wishes.deadline) {
        object.insert("deliverBy"_L1,
                      QJsonObject{{"seconds"_L1, wishes.deadline->seconds},
                                  {"return"_L1, wishes.deadline->orReturn}});
    }
    if (wishes.holdFor)
        object.insert("holdFor"_L1, *wishes.holdFor);
    insertTime(object, "holdUntil"_L1, wishes.holdUntil);
    if (wishes.priority)
        object.insert("priority"_L1, *wishes.priority);
}

/// A wish of which the message must not be sent without; one that is damaged is not left out.
std::optional<DeliveryWishes> wishesFrom(const QJsonObject &object)
{
    constexpr int MostSeconds = 999'999'999;
    DeliveryWishes wishes;
    const auto read = [&object](QLatin1StringView key, int least, int most) {
        const int number = object[key].toInt(least - 1);
        return number < least || number > most ? std::nullopt : std::optional(number);
    };
    const QJsonObject deadline = object["deliverBy"_L1].toObject();
    const int seconds = deadline["seconds"_L1].toInt();
    if (seconds > 0 && seconds <= MostSeconds)
        wishes.deadline = DeliveryWishes::Deadline{seconds, deadline["return"_L1].toBool()};
    wishes.holdFor = read("holdFor"_L1, 1, MostSeconds);
    wishes.holdUntil = timeFrom(object["holdUntil"_L1]);
    wishes.priority = read("priority"_L1, -9, 9);
    const bool isWhole = object.contains("deliverBy"_L1) == wishes.deadline.has_value()
        && object.contains("holdFor"_L1) == wishes.holdFor.has_value()
        && object.contains("holdUntil"_L1) == wishes.holdUntil.isValid()
        && object.contains("priority"_L1) == wishes.priority.has_value();
    return isWhole ? std::optional(wishes) : std::nullopt;
}

QJsonObject envelopeObject(const Envelope &envelope)
{
    QJsonArray recipients;
    for (const Address &address : envelope.recipients)
        recipients.append(address.toString());
    QJsonObject object{{"recipients"_L1, recipients}};
    // The null path is written as what it is on the wire.
    object.insert("from"_L1, envelope.reversePath.toString());
    QJsonArray notify;
    if (envelope.dsn.never)
        notify.append("never"_L1);
    if (envelope.dsn.success)
        notify.append("success"_L1);
    if (envelope.dsn.failure)
        notify.append("failure"_L1);
    if (envelope.dsn.delay)
        notify.append("delay"_L1);
    if (!notify.isEmpty())
        object.insert("notify"_L1, notify);
    if (envelope.dsn.returnFull)
        object.insert("return"_L1, *envelope.dsn.returnFull ? "full"_L1 : "headers"_L1);
    if (!envelope.dsn.envelopeId.isEmpty())
        object.insert("envelopeId"_L1, QString::fromLatin1(envelope.dsn.envelopeId));
    if (envelope.requireTls)
        object.insert("requireTls"_L1, true);
    insertWishes(object, envelope.wishes);
    return object;
}

std::optional<Envelope> envelopeFrom(const QJsonObject &object)
{
    Envelope envelope;
    const QString from = object["from"_L1].toString();
    if (from != "<>"_L1) {
        const auto sender = Address::parse(from);
        if (!sender)
            return std::nullopt;
        envelope.reversePath = *sender;
    }
    const QJsonArray recipients = object["recipients"_L1].toArray();
    for (const QJsonValue &recipient : recipients) {
        const auto address = Address::parse(recipient.toString());
        if (!address) // nobody is left out in silence
            return std::nullopt;
        envelope.recipients.append(*address);
    }
    const QJsonArray notify = object["notify"_L1].toArray();
    envelope.dsn.never = notify.contains("never"_L1);
    envelope.dsn.success = notify.contains("success"_L1);
    envelope.dsn.failure = notify.contains("failure"_L1);
    envelope.dsn.delay = notify.contains("delay"_L1);
    if (object["return"_L1].isString())
        envelope.dsn.returnFull = object["return"_L1].toString() == "full"_L1;
    envelope.dsn.envelopeId = object["envelopeId"_L1].toString().toLatin1();
    envelope.requireTls = object["requireTls"_L1].toBool();
    const auto wishes = wishesFrom(object);
    if (!wishes)
        return std::nullopt;
    envelope.wishes = *wishes;
    return envelope.recipients.isEmpty() ? std::nullopt : std::optional(envelope);
}

QJsonObject errorObject(const OutboxEntry::Error &error)
{
    QJsonObject object{{"headline"_L1, error.headline},
                       {"explanation"_L1, error.explanation},
                       {"suggestion"_L1, error.suggestion},
                       {"recipients"_L1, error.recipients}};
    insertTime(object, "time"_L1, error.time);
    return object;
}

OutboxEntry::Error errorFrom(const QJsonObject &object)
{
    return {timeFrom(object["time"_L1]), object["headline"_L1].toString(),
            object["explanation"_L1].toString(), object["suggestion"_L1].toString(),
            object["recipients"_L1].toString()};
}

} // namespace

QByteArray OutboxSideFile::write(const OutboxEntry &entry)
{
    QJsonObject object{{"version"_L1, Version},
                       {"state"_L1, nameOf(States, entry.state)},
                       {"endMayHaveLeft"_L1, entry.endMayHaveLeft},
                       {"server"_L1, serverObject(entry.server)},
                       {"envelope"_L1, envelopeObject(entry.envelope)},
                       {"to"_L1, entry.to},
                       {"subject"_L1, entry.subject},
                       {"messageId"_L1, QString::fromLatin1(entry.messageId)},
                       {"tries"_L1, entry.tries},
                       {"keepCopy"_L1, entry.keepCopy}};
    insertTime(object, "created"_L1, entry.created);
    insertTime(object, "notBefore"_L1, entry.notBefore);
    insertTime(object, "nextTry"_L1, entry.nextTry);
    if (!entry.lastError.isEmpty())
        object.insert("lastError"_L1, errorObject(entry.lastError));
    if (!entry.drafts.isEmpty())
        object.insert("drafts"_L1, QJsonArray::fromStringList(entry.drafts));
    return QJsonDocument(object).toJson();
}

std::optional<OutboxEntry> OutboxSideFile::read(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto state = valueOf<OutboxEntry::State>(States, object["state"_L1].toString());
    const auto envelope = envelopeFrom(object["envelope"_L1].toObject());
    if (object["version"_L1].toInt() != Version || !state || !envelope)
        return std::nullopt;
    OutboxEntry entry;
    entry.state = *state;
    // Where it is not said, the cautious answer: a message that may have been delivered.
    entry.endMayHaveLeft = object["endMayHaveLeft"_L1].toBool(true);
    entry.server = serverFrom(object["server"_L1].toObject());
    entry.envelope = *envelope;
    entry.to = object["to"_L1].toString();
    entry.subject = object["subject"_L1].toString();
    entry.messageId = object["messageId"_L1].toString().toLatin1();
    entry.created = timeFrom(object["created"_L1]);
    entry.notBefore = timeFrom(object["notBefore"_L1]);
    entry.nextTry = timeFrom(object["nextTry"_L1]);
    entry.tries = std::clamp(object["tries"_L1].toInt(), 0, MostTries);
    entry.lastError = errorFrom(object["lastError"_L1].toObject());
    entry.keepCopy = object["keepCopy"_L1].toBool(true);
    const QJsonArray drafts = object["drafts"_L1].toArray();
    for (const QJsonValue &draft : drafts)
        entry.drafts.append(draft.toString());
    return entry;
}

} // namespace posthorn
