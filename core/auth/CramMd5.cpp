// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/CramMd5.h"

#include "auth/Secret.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <utility>

namespace posthorn {

CramMd5::CramMd5(Credentials credentials)
    : m_credentials(std::move(credentials))
{
}

Mechanism::Step CramMd5::next(const QByteArray &challenge)
{
    if (m_answered)
        return surplusChallenge();
    // Without a challenge the answer would be the same every time: a password of its own.
    if (challenge.isEmpty())
        return wrongChallenge(tr("The server sent no challenge for CRAM-MD5."));
    m_answered = true;
    const Secret password(m_credentials.secret.octets());
    const QByteArray digest
        = QMessageAuthenticationCode::hash(challenge, password.bytes(), QCryptographicHash::Md5);
    return answer(m_credentials.user.toUtf8() + ' ' + digest.toHex());
}

} // namespace posthorn
