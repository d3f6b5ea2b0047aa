// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/LoginMechanism.h"

#include <utility>

namespace posthorn {

LoginMechanism::LoginMechanism(Credentials credentials)
    : m_credentials(std::move(credentials))
{
}

Mechanism::Step LoginMechanism::next(const QByteArray &)
{
    switch (m_prompts) {
    case 0:
        ++m_prompts;
        return answer(m_credentials.user.toUtf8());
    case 1:
        ++m_prompts;
        return answer(m_credentials.secret.octets());
    default:
        return surplusChallenge();
    }
}

} // namespace posthorn
