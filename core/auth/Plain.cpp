// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Plain.h"

#include <utility>

namespace posthorn {

namespace {

// NUL separates the fields and cannot be written inside one.
bool canBeWritten(const Credentials &credentials)
{
    return !credentials.user.contains(QChar::Null) && !credentials.secret.contains(QChar::Null);
}

} // namespace

Plain::Plain(Credentials credentials)
    : m_credentials(std::move(credentials))
{
}

std::optional<QByteArray> Plain::start()
{
    if (!canBeWritten(m_credentials))
        return std::nullopt;
    return '\0' + m_credentials.user.toUtf8() + '\0' + m_credentials.secret.toUtf8();
}

Mechanism::Step Plain::next(const QByteArray &)
{
    if (!canBeWritten(m_credentials)) {
        return failure(tr("The user name or the password holds a NUL character, which PLAIN "
                          "cannot carry."));
    }
    return surplusChallenge();
}

} // namespace posthorn
