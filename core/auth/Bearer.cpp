// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Bearer.h"

#include "auth/ScramName.h"
#include "auth/Secret.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace posthorn {

namespace {

constexpr char separator = '\x01';

/// `invalid_token (scope: mail, openid-configuration: https://…)`: the parts of the JSON refusal
/// (RFC 7628 3.2.2) that help a person; octets that are no JSON say nothing.
QString readRefusal(const QByteArray &challenge)
{
    const QJsonObject refusal = QJsonDocument::fromJson(challenge).object();
    const QString status = refusal.value(QLatin1String("status")).toVariant().toString();
    QStringList details;
    for (const char *key : {"scope", "openid-configuration"}) {
        const QString value = refusal.value(QLatin1String(key)).toString();
        if (!value.isEmpty())
            details.append(QLatin1String(key) + QLatin1String(": ") + value);
    }
    if (details.isEmpty())
        return status;
    return status + QLatin1String(" (") + details.join(QLatin1String(", ")) + QLatin1Char(')');
}

} // namespace

Bearer::Bearer(Kind kind, Credentials credentials, AuthContext context)
    : m_kind(kind)
    , m_credentials(std::move(credentials))
    , m_context(std::move(context))
{
}

QByteArray Bearer::name() const
{
    return m_kind == Kind::XOAuth2 ? QByteArrayLiteral("XOAUTH2")
                                   : QByteArrayLiteral("OAUTHBEARER");
}

// RFC 6750 2.1 leaves tokens visible ASCII without blanks. Anything else could end the field.
bool Bearer::canBeWritten() const
{
    const auto isTokenCharacter = [](char c) { return c > ' ' && c < '\x7f'; };
    const Secret token(m_credentials.secret.octets());
    return std::all_of(token.bytes().begin(), token.bytes().end(), isTokenCharacter)
        && !m_credentials.user.contains(QLatin1Char(separator))
        && !m_credentials.user.contains(QChar::Null);
}

std::optional<QByteArray> Bearer::start()
{
    if (!canBeWritten())
        return std::nullopt;
    const QByteArray user = m_credentials.user.toUtf8();
    const Secret secret(m_credentials.secret.octets());
    const Secret field("auth=Bearer " + secret.bytes() + separator);
    const QByteArray &token = field.bytes();
    if (m_kind == Kind::XOAuth2)
        return "user=" + user + separator + token + separator;
    const QByteArray identity = user.isEmpty() ? QByteArray() : "a=" + scramName(user);
    return "n," + identity + ',' + separator + "host=" + m_context.host + separator
        + "port=" + QByteArray::number(m_context.port) + separator + token + separator;
}

Mechanism::Step Bearer::next(const QByteArray &challenge)
{
    if (!canBeWritten()) {
        return failure(tr("The access token or the user name holds characters that %1 cannot "
                          "carry.")
                           .arg(QString::fromLatin1(name())));
    }
    if (m_refused)
        return surplusChallenge();
    m_refused = true;
    m_refusal = readRefusal(challenge);
    return answer(m_kind == Kind::XOAuth2 ? QByteArray() : QByteArray(1, separator));
}

} // namespace posthorn
