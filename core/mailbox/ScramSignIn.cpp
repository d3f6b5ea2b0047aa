// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/ScramSignIn.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <array>

namespace posthorn {

namespace {

constexpr auto hash = QCryptographicHash::Sha256;
constexpr int iterations = 4096;

QByteArray randomBytes()
{
    std::array<quint32, 5> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), 18);
}

// The part of SASLprep that changes what people type: compatibility forms, composed letters.
QByteArray prepared(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toUtf8();
}

QByteArray keyed(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, hash);
}

QByteArray exclusiveOr(QByteArray one, const QByteArray &other)
{
    for (qsizetype i = 0; i < one.size() && i < other.size(); ++i)
        one[i] = char(one.at(i) ^ other.at(i));
    return one;
}

/// The index behind `n,identity,` or `y,identity,`; -1 for channel binding, which is not offered.
qsizetype endOfGs2Header(const QByteArray &message)
{
    const qsizetype first = message.indexOf(',');
    const qsizetype second = message.indexOf(',', first + 1);
    const bool plain = message.startsWith("n,") || message.startsWith("y,");
    return plain && second > 0 ? second + 1 : -1;
}

} // namespace

ScramSignIn::ScramSignIn(const QString &user, const QString &password)
    : m_user(prepared(user).replace('=', "=3D").replace(',', "=2C"))
    , m_salt(randomBytes())
{
    m_saltedPassword
        = QPasswordDigestor::deriveKeyPbkdf2(hash, prepared(password), m_salt, iterations,
                                             quint64(QCryptographicHash::hashLength(hash)));
}

SignIn::Answer ScramSignIn::begin(const std::optional<QByteArray> &initial)
{
    return initial ? next(*initial) : Answer{Outcome::Challenge, {}};
}

SignIn::Answer ScramSignIn::next(const QByteArray &response)
{
    switch (m_state) {
    case State::Nothing:
        return takeClientFirst(response);
    case State::Challenged:
        return takeClientFinal(response);
    case State::Proved:
        return {response.isEmpty() ? Outcome::Accepted : Outcome::Malformed, {}};
    }
    return {Outcome::Malformed, {}};
}

SignIn::Answer ScramSignIn::takeClientFirst(const QByteArray &message)
{
    const qsizetype headerEnd = endOfGs2Header(message);
    if (headerEnd < 0)
        return {Outcome::Malformed, {}};
    m_gs2Header = message.left(headerEnd);
    m_clientFirstBare = message.mid(headerEnd);
    const QList<QByteArray> fields = m_clientFirstBare.split(',');
    if (fields.size() < 2 || !fields.at(0).startsWith("n=") || !fields.at(1).startsWith("r="))
        return {Outcome::Malformed, {}};
    // A wrong name is refused at the end only, as a wrong password is.
    m_rightUser = fields.at(0).mid(2) == m_user;
    m_nonce = fields.at(1).mid(2) + randomBytes().toBase64();
    m_serverFirst
        = "r=" + m_nonce + ",s=" + m_salt.toBase64() + ",i=" + QByteArray::number(iterations);
    m_state = State::Challenged;
    return {Outcome::Challenge, m_serverFirst};
}

SignIn::Answer ScramSignIn::takeClientFinal(const QByteArray &message)
{
    const qsizetype proofAt = message.lastIndexOf(",p=");
    const QByteArray withoutProof = message.left(proofAt);
    if (proofAt < 0 || withoutProof != "c=" + m_gs2Header.toBase64() + ",r=" + m_nonce)
        return {Outcome::Malformed, {}};
    const QByteArray authMessage = m_clientFirstBare + ',' + m_serverFirst + ',' + withoutProof;
    const QByteArray clientKey = keyed(m_saltedPassword, "Client Key");
    const QByteArray storedKey = QCryptographicHash::hash(clientKey, hash);
    const QByteArray proof = exclusiveOr(clientKey, keyed(storedKey, authMessage));
    if (!m_rightUser || QByteArray::fromBase64(message.mid(proofAt + 3)) != proof)
        return {Outcome::Refused, {}};
    m_state = State::Proved;
    const QByteArray signature = keyed(keyed(m_saltedPassword, "Server Key"), authMessage);
    return {Outcome::Challenge, "v=" + signature.toBase64()};
}

} // namespace posthorn
