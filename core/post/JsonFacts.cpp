// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/JsonFacts.h"

#include "smtp/Security.h"
#include "smtp/Stage.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

QString latin1(const QByteArray &name)
{
    return QString::fromLatin1(name);
}

QString utc(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

/// Null where there is nothing to tell.
QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue tlsValue(const std::optional<TlsFacts> &tls)
{
    if (!tls)
        return QJsonValue::Null;
    const CertificateFacts own = tls->chain.value(0);
    return QJsonObject{
        {u"protocol"_s, tls->protocol},    {u"cipher"_s, tls->cipher},
        {u"verified"_s, tls->verified},    {u"subject"_s, own.subject},
        {u"issuer"_s, own.issuer},         {u"expires"_s, orNull(utc(own.notAfter))},
        {u"sha256"_s, latin1(own.sha256)},
    };
}

QJsonArray chainArray(const ServerFacts &server)
{
    QJsonArray certificates;
    if (!server.tls)
        return certificates;
    for (const CertificateFacts &certificate : server.tls->chain) {
        certificates.append(QJsonObject{
            {u"subject"_s, certificate.subject},
            {u"issuer"_s, certificate.issuer},
            {u"notBefore"_s, utc(certificate.notBefore)},
            {u"notAfter"_s, utc(certificate.notAfter)},
            {u"sha256"_s, latin1(certificate.sha256)},
        });
    }
    return certificates;
}

/// The handshake and the certificate are one stage: the certificate decides, once it was looked at.
CheckStep tlsStep(const CheckStep &handshake, const CheckStep &certificate)
{
    if (JsonFacts::stateName(certificate.state) == "skipped"_L1)
        return handshake;
    CheckStep both = certificate;
    both.milliseconds = qMax<qint64>(handshake.milliseconds, 0) + certificate.milliseconds;
    both.summary = handshake.summary + u'\n' + certificate.summary;
    both.detail = QStringList{handshake.detail, certificate.detail}.join(u'\n').trimmed();
    return both;
}

/// As the stages really follow one another, each once; but for EHLO, which is said again behind
/// STARTTLS.
QList<CheckStep> inOrder(const QList<CheckStep> &steps)
{
    using Kind = CheckStep::Kind;
    if (steps.size() <= int(Kind::Quit))
        return steps;
    const auto at = [&steps](Kind kind) { return steps.at(int(kind)); };
    const auto wasTaken
        = [&at](Kind kind) { return JsonFacts::stateName(at(kind).state) != "skipped"_L1; };
    const CheckStep tls = tlsStep(at(Kind::Tls), at(Kind::Certificate));
    QList<CheckStep> order = {at(Kind::Resolve), at(Kind::Connect)};
    if (wasTaken(Kind::Starttls))
        order << at(Kind::Greeting) << at(Kind::Ehlo) << at(Kind::Starttls) << tls;
    else
        order << tls << at(Kind::Greeting) << at(Kind::Ehlo);
    if (wasTaken(Kind::EhloAfterTls))
        order << at(Kind::EhloAfterTls);
    return order << at(Kind::SignIn) << at(Kind::Sender) << at(Kind::Recipient) << at(Kind::Quit);
}

QJsonArray stepArray(const QList<CheckStep> &steps)
{
    QJsonArray array;
    for (const CheckStep &step : inOrder(steps)) {
        array.append(QJsonObject{
            {u"stage"_s, latin1(stageName(step.stage()))},
            {u"state"_s, JsonFacts::stateName(step.state)},
            {u"milliseconds"_s, qMax(step.milliseconds, qint64(0))},
            {u"summary"_s, step.summary},
            {u"detail"_s, step.detail},
        });
    }
    return array;
}

} // namespace

QJsonObject JsonFacts::server(const ServerFacts &server)
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

QJsonValue JsonFacts::reply(const std::optional<Reply> &reply)
{
    if (!reply)
        return QJsonValue::Null;
    return QJsonObject{
        {u"code"_s, reply->code},
        {u"enhanced"_s, orNull(latin1(reply->enhancedCode()))},
        {u"lines"_s, QJsonArray::fromStringList(reply->linesForPeople())},
    };
}

QJsonValue JsonFacts::failure(const std::optional<Failure> &failure, const Advice &advice)
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

QString JsonFacts::stateName(CheckStep::State state)
{
    switch (state) {
    case CheckStep::State::Passed:
        return u"passed"_s;
    case CheckStep::State::Warning:
        return u"warning"_s;
    case CheckStep::State::Failed:
        return u"failed"_s;
    case CheckStep::State::Waiting:
    case CheckStep::State::Running:
    case CheckStep::State::Skipped:
        break;
    }
    return u"skipped"_s;
}

QJsonObject JsonFacts::check(const CheckReport &report)
{
    QJsonObject facts = server(report.server);
    facts.insert(u"chain"_s, chainArray(report.server));
    const Advice advice
        = report.failure ? Advice::forFailure(*report.failure, report.server) : Advice();
    return QJsonObject{
        {u"ok"_s, report.ok},
        {u"steps"_s, stepArray(report.steps)},
        {u"server"_s, facts},
        {u"failure"_s, failure(report.failure, advice)},
    };
}

CheckReport JsonFacts::deciding(const QList<CheckReport> &reports)
{
    const auto failed = std::find_if(reports.cbegin(), reports.cend(),
                                     [](const CheckReport &report) { return !report.ok; });
    return failed != reports.cend() ? *failed : reports.value(0);
}

QJsonObject JsonFacts::check(const QList<CheckReport> &reports)
{
    QJsonObject result = check(deciding(reports));
    if (reports.size() < 2)
        return result;
    QJsonArray addresses;
    for (const CheckReport &report : reports)
        addresses.append(check(report));
    result.insert(u"addresses"_s, addresses);
    return result;
}

} // namespace posthorn
