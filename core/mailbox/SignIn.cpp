// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/SignIn.h"

#include "mailbox/ScramSignIn.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <utility>

namespace posthorn {

namespace {

SignIn::Answer judged(bool right)
{
    return {right ? SignIn::Outcome::Accepted : SignIn::Outcome::Refused, {}};
}

/// RFC 4616
class PlainSignIn final : public SignIn {
public:
    PlainSignIn(QByteArray user, QByteArray password)
        : m_user(std::move(user))
        , m_password(std::move(password))
    {
    }
    Answer begin(const std::optional<QByteArray> &initial) override
    {
        return initial ? next(*initial) : Answer{Outcome::Challenge, {}};
    }
    Answer next(const QByteArray &response) override
    {
        const QList<QByteArray> fields = response.split('\0');
        if (fields.size() != 3)
            return {Outcome::Malformed, {}};
        // An identity to act as may be given only if it is the user's own.
        const bool ownIdentity = fields.at(0).isEmpty() || fields.at(0) == m_user;
        return judged(ownIdentity && fields.at(1) == m_user && fields.at(2) == m_password);
    }

private:
    QByteArray m_user;
    QByteArray m_password;
};

/// draft-murchison-sasl-login
class LoginSignIn final : public SignIn {
public:
    LoginSignIn(QByteArray user, QByteArray password)
        : m_user(std::move(user))
        , m_password(std::move(password))
    {
    }
    Answer begin(const std::optional<QByteArray> &initial) override
    {
        return initial ? next(*initial) : Answer{Outcome::Challenge, "Username:"};
    }
    Answer next(const QByteArray &response) override
    {
        if (m_given)
            return judged(*m_given == m_user && response == m_password);
        m_given = response;
        return {Outcome::Challenge, "Password:"};
    }

private:
    QByteArray m_user;
    QByteArray m_password;
    std::optional<QByteArray> m_given;
};

/// RFC 2195
class CramMd5SignIn final : public SignIn {
public:
    CramMd5SignIn(const QByteArray &user, const QByteArray &password)
        : m_challenge('<' + QByteArray::number(QRandomGenerator::system()->generate64())
                      + "@localhost>")
        , m_expected(
              user + ' '
              + QMessageAuthenticationCode::hash(m_challenge, password, QCryptographicHash::Md5)
                    .toHex())
    {
    }
    Answer begin(const std::optional<QByteArray> &initial) override
    {
        return initial ? Answer{Outcome::Malformed, {}} : Answer{Outcome::Challenge, m_challenge};
    }
    Answer next(const QByteArray &response) override { return judged(response == m_expected); }

private:
    QByteArray m_challenge;
    QByteArray m_expected;
};

} // namespace

QList<QByteArray> SignIn::mechanisms(bool protectedLine)
{
    QList<QByteArray> names{QByteArrayLiteral("SCRAM-SHA-256"), QByteArrayLiteral("CRAM-MD5")};
    if (protectedLine)
        names << QByteArrayLiteral("PLAIN") << QByteArrayLiteral("LOGIN");
    return names;
}

std::unique_ptr<SignIn> SignIn::create(const QByteArray &mechanism, bool protectedLine,
                                       const QString &user, const QString &password)
{
    if (!mechanisms(protectedLine).contains(mechanism))
        return nullptr;
    if (mechanism == "SCRAM-SHA-256")
        return std::make_unique<ScramSignIn>(user, password);
    if (mechanism == "CRAM-MD5")
        return std::make_unique<CramMd5SignIn>(user.toUtf8(), password.toUtf8());
    if (mechanism == "PLAIN")
        return std::make_unique<PlainSignIn>(user.toUtf8(), password.toUtf8());
    return std::make_unique<LoginSignIn>(user.toUtf8(), password.toUtf8());
}

} // namespace posthorn
