// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Scram.h"

#include "auth/SaslPrep.h"
#include "auth/ScramMessage.h"
#include "auth/ScramName.h"
#include "auth/Secret.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

QByteArray hashName(QCryptographicHash::Algorithm hash)
{
    switch (hash) {
    case QCryptographicHash::Sha512:
        return QByteArrayLiteral("SHA-512");
    case QCryptographicHash::Sha256:
        return QByteArrayLiteral("SHA-256");
    default:
        return QByteArrayLiteral("SHA-1");
    }
}

QByteArray exclusiveOr(QByteArray one, const QByteArray &other)
{
    for (qsizetype i = 0; i < one.size() && i < other.size(); ++i)
        one[i] = char(one.at(i) ^ other.at(i));
    return one;
}

} // namespace

QByteArray Scram::freshNonce()
{
    std::array<quint32, 5> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), 18).toBase64();
}

Scram::Scram(Flavour flavour, Credentials credentials, AuthContext context, QByteArray nonce)
    : m_flavour(flavour)
    , m_credentials(std::move(credentials))
    , m_context(std::move(context))
    , m_nonce(std::move(nonce))
{
}

QByteArray Scram::name() const
{
    return "SCRAM-" + hashName(m_flavour.hash) + (m_flavour.plus ? "-PLUS" : "");
}

// RFC 5802 6: `p` binds; `y` says that we could, but that the server did not offer it, so that a
// server whose offer was tampered with refuses; `n` claims nothing.
QByteArray Scram::gs2Header() const
{
    if (m_flavour.plus)
        return QByteArrayLiteral("p=tls-server-end-point,,");
    const bool plusOffered
        = std::any_of(m_context.offered.begin(), m_context.offered.end(), [](QByteArray offer) {
              return offer.toUpper().startsWith("SCRAM-") && offer.toUpper().endsWith("-PLUS");
          });
    if (m_context.channelBinding.isEmpty() || m_context.offered.isEmpty() || plusOffered)
        return QByteArrayLiteral("n,,");
    return QByteArrayLiteral("y,,");
}

std::optional<QByteArray> Scram::start()
{
    if (m_credentials.user.contains(QChar::Null)
        || (m_flavour.plus && m_context.channelBinding.isEmpty()))
        return std::nullopt;
    m_state = State::NameSent;
    m_clientFirstBare = "n=" + scramName(saslPreparedOrAsIs(m_credentials.user)) + ",r=" + m_nonce;
    return gs2Header() + m_clientFirstBare;
}

Mechanism::Step Scram::next(const QByteArray &challenge)
{
    switch (m_state) {
    case State::NameSent:
        return takeServerFirst(challenge);
    case State::ProofSent:
        return takeServerFinal(challenge);
    case State::Fresh:
        return failure(tr("The user name cannot be written, or there is no TLS to bind %1 to.")
                           .arg(QString::fromLatin1(name())));
    default:
        m_state = State::Over;
        return surplusChallenge();
    }
}

Mechanism::Step Scram::takeServerFirst(const QByteArray &message)
{
    m_state = State::Over;
    if (message.startsWith("e="))
        return takeRefusal(message);
    const auto first = ScramServerFirst::parse(message);
    if (!first)
        return wrongChallenge(tr("The server's challenge is not one of SCRAM (RFC 5802)."));
    if (!first->nonce.startsWith(m_nonce) || first->nonce.size() == m_nonce.size()) {
        Step step = failure(tr("The server's SCRAM challenge was not made for this sign-in."));
        step.serverNotAuthentic = true;
        return step;
    }
    if (first->iterations < minimumIterations || first->iterations > maximumIterations) {
        return wrongChallenge(
            tr("The server asks for %1 SCRAM iterations; only %2 to %3 are accepted.")
                .arg(first->iterations)
                .arg(minimumIterations)
                .arg(maximumIterations));
    }
    return prove(message, first->salt, int(first->iterations), first->nonce);
}

Mechanism::Step Scram::prove(const QByteArray &serverFirst, const QByteArray &salt, int iterations,
                             const QByteArray &nonce)
{
    const Secret password(saslPreparedOrAsIs(m_credentials.secret.text()));
    const int length = QCryptographicHash::hashLength(m_flavour.hash);
    const Secret salted(QPasswordDigestor::deriveKeyPbkdf2(m_flavour.hash, password.bytes(), salt,
                                                           iterations, quint64(length)));
    const Secret clientKey(keyed(salted.bytes(), "Client Key"));
    const Secret storedKey(QCryptographicHash::hash(clientKey.bytes(), m_flavour.hash));
    const Secret serverKey(keyed(salted.bytes(), "Server Key"));

    QByteArray bound = gs2Header();
    if (m_flavour.plus)
        bound += m_context.channelBinding;
    const QByteArray withoutProof = "c=" + bound.toBase64() + ",r=" + nonce;
    const QByteArray authMessage = m_clientFirstBare + ',' + serverFirst + ',' + withoutProof;

    m_serverSignature = keyed(serverKey.bytes(), authMessage);
    m_state = State::ProofSent;
    m_proofWasSent = true;
    const QByteArray proof = exclusiveOr(clientKey.bytes(), keyed(storedKey.bytes(), authMessage));
    return answer(withoutProof + ",p=" + proof.toBase64());
}

Mechanism::Step Scram::takeServerFinal(const QByteArray &message)
{
    m_state = State::Over;
    if (message.startsWith("e="))
        return takeRefusal(message);
    const auto verifier = scramAttribute(message, 'v');
    const auto signature = QByteArray::fromBase64Encoding(verifier.value_or(QByteArray()),
                                                          QByteArray::AbortOnBase64DecodingErrors);
    if (!verifier || !signature || *signature != m_serverSignature) {
        Step step = failure(tr("The server could not prove that it knows the password."));
        step.serverNotAuthentic = true;
        return step;
    }
    m_state = State::Verified;
    return answer({});
}

// The server ends a refused SCRAM itself, with a 535, after an empty answer.
Mechanism::Step Scram::takeRefusal(const QByteArray &message)
{
    m_state = State::Refused;
    m_refusal = QString::fromUtf8(scramAttribute(message, 'e').value_or(QByteArray()));
    return answer({});
}

// The other errors about channel bindings (RFC 5802 7) tell of somebody between us and the server.
bool Scram::secretWasTested() const
{
    return m_proofWasSent && m_refusal != "channel-binding-not-supported"_L1
        && m_refusal != "unsupported-channel-binding-type"_L1;
}

QByteArray Scram::keyed(const QByteArray &key, const QByteArray &message) const
{
    return QMessageAuthenticationCode::hash(message, key, m_flavour.hash);
}

} // namespace posthorn
