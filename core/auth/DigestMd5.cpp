// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/DigestMd5.h"

#include "auth/DigestDirectives.h"
#include "auth/Scram.h"
#include "auth/Secret.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace posthorn {

namespace {

QByteArray md5(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Md5);
}

QByteArray hexMd5(const QByteArray &data)
{
    return md5(data).toHex();
}

bool isLatin1(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() <= 0xFF; });
}

QByteArray latin1IfPossible(const QString &text)
{
    return isLatin1(text) ? text.toLatin1() : text.toUtf8();
}

/// In which octets the server wants names and passwords.
struct Charset {
    bool onWire = false; ///< `charset=utf-8` is agreed
    bool inHash = false; ///< UTF-8 also where the digest is made

    /// RFC 2831 2.1.2.1 turns what fits into ISO 8859-1 before hashing, even with charset=utf-8.
    /// Dovecot hashes the UTF-8 as it is. It writes the value in quotes, against the grammar, and
    /// is told by that.
    static Charset of(const DigestDirectives &challenge)
    {
        const auto charset = challenge.only("charset");
        return {charset.has_value(), charset && charset->quoted};
    }
    [[nodiscard]] QByteArray wire(const QString &text) const
    {
        return onWire ? text.toUtf8() : latin1IfPossible(text);
    }
    [[nodiscard]] QByteArray hash(const QString &text) const
    {
        return inHash ? text.toUtf8() : latin1IfPossible(text);
    }
    [[nodiscard]] QByteArray hashOfForeign(const QByteArray &octets) const
    {
        return onWire ? hash(QString::fromUtf8(octets)) : octets;
    }
};

bool offersAuth(const DigestDirectives &challenge)
{
    const auto qop = challenge.only("qop");
    if (!qop) // the default (RFC 2831 2.1.1)
        return true;
    const QList<QByteArray> values = qop->value.toLower().split(',');
    return std::any_of(values.begin(), values.end(),
                       [](const QByteArray &value) { return value.trimmed() == "auth"; });
}

/// Absent, or once with this value, upper or lower case alike.
bool isAbsentOr(const DigestDirectives &challenge, const QByteArray &name, const char *expected)
{
    const auto directive = challenge.only(name);
    return directive ? directive->value.compare(expected, Qt::CaseInsensitive) == 0
                     : !challenge.isRepeated(name);
}

} // namespace

DigestMd5::DigestMd5(Credentials credentials, const AuthContext &context, QByteArray service,
                     QByteArray nonce)
    : m_credentials(std::move(credentials))
    , m_digestUri(service + '/' + context.host)
    , m_nonce(nonce.isEmpty() ? Scram::freshNonce() : std::move(nonce))
{
}

Mechanism::Step DigestMd5::next(const QByteArray &challenge)
{
    switch (std::exchange(m_state, State::Over)) {
    case State::Fresh:
        return respond(challenge);
    case State::ProofSent:
        return verify(challenge);
    default:
        return surplusChallenge();
    }
}

Mechanism::Step DigestMd5::respond(const QByteArray &message)
{
    const auto challenge = DigestDirectives::parse(message);
    if (!challenge || !challenge->only("nonce") || challenge->isRepeated("qop")
        || !isAbsentOr(*challenge, "algorithm", "md5-sess")
        || !isAbsentOr(*challenge, "charset", "utf-8"))
        return wrongChallenge(tr("The server's challenge is not one of DIGEST-MD5 (RFC 2831)."));
    if (!offersAuth(*challenge)) {
        return failure(tr("The server wants DIGEST-MD5 with its own encryption layer, which TLS "
                          "has replaced."));
    }
    return prove(*challenge);
}

// Servers may offer several realms. The one that the user name ends with is meant; else the first.
QByteArray DigestMd5::realm(const DigestDirectives &challenge) const
{
    const QList<DigestDirectives::Directive> realms = challenge.all("realm");
    const QByteArray domain = m_credentials.user.section(u'@', -1).toUtf8();
    for (const DigestDirectives::Directive &offered : realms) {
        if (offered.value == domain)
            return domain;
    }
    return realms.isEmpty() ? QByteArray() : realms.first().value;
}

Mechanism::Step DigestMd5::prove(const DigestDirectives &challenge)
{
    static const QByteArray count = QByteArrayLiteral("00000001");
    const Charset charset = Charset::of(challenge);
    const QByteArray serverNonce = challenge.only("nonce")->value;
    const QByteArray chosenRealm = realm(challenge);

    const Secret password(charset.hash(m_credentials.secret.text()));
    const Secret userHash(md5(charset.hash(m_credentials.user) + ':'
                              + charset.hashOfForeign(chosenRealm) + ':' + password.bytes()));
    const Secret session(hexMd5(userHash.bytes() + ':' + serverNonce + ':' + m_nonce));
    const QByteArray middle = ':' + serverNonce + ':' + count + ':' + m_nonce + ":auth:";
    const auto proof = [&](const QByteArray &method) {
        return hexMd5(session.bytes() + middle + hexMd5(method + m_digestUri));
    };
    m_serverProof = proof(":");
    m_state = State::ProofSent;

    QByteArray response = charset.onWire ? QByteArrayLiteral("charset=utf-8,") : QByteArray();
    response += "username=" + DigestDirectives::quoted(charset.wire(m_credentials.user));
    if (!challenge.all("realm").isEmpty())
        response += ",realm=" + DigestDirectives::quoted(chosenRealm);
    response += ",nonce=" + DigestDirectives::quoted(serverNonce) + ",nc=" + count + ",cnonce="
        + DigestDirectives::quoted(m_nonce) + ",digest-uri=" + DigestDirectives::quoted(m_digestUri)
        + ",response=" + proof("AUTHENTICATE:") + ",qop=auth";
    return answer(response);
}

Mechanism::Step DigestMd5::verify(const QByteArray &message)
{
    const auto directives = DigestDirectives::parse(message);
    const auto proof = directives ? directives->only("rspauth") : std::nullopt;
    if (!proof || proof->value.toLower() != m_serverProof) {
        Step step = failure(tr("The server could not prove that it knows the password."));
        step.serverNotAuthentic = true;
        return step;
    }
    m_state = State::Verified;
    return answer({});
}

} // namespace posthorn
