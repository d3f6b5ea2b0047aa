// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Plain.h"

#include "auth/Secret.h"

#include <utility>

namespace posthorn {

namespace {

// NUL separates the fields and cannot be written inside one.
bool canBeWritten(const Credentials &credentials)
{
    const Secret password(credentials.secret.octets());
    return !credentials.user.contains(QChar::Null) && !password.bytes().contains('\0');
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
    const Secret password(m_credentials.secret.octets());
    return '\0' + m_credentials.user.toUtf8() + '\0' + password.bytes();
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
