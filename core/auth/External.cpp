// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/External.h"

namespace posthorn {

External::External(const Credentials &credentials)
    : m_identity(credentials.user)
{
}

std::optional<QByteArray> External::start()
{
    // toUtf8() of a null string is null, and null would not be "an empty response".
    return QByteArray("") + m_identity.toUtf8();
}

Mechanism::Step External::next(const QByteArray &)
{
    return surplusChallenge();
}

} // namespace posthorn
