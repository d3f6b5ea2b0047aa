// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Passwords.h"

#include <QPointer>

namespace posthorn {

Passwords::Passwords(std::unique_ptr<KeyringBackend> backend, std::chrono::milliseconds patience,
                     QObject *parent)
    : QObject(parent)
    , m_keyring(std::move(backend), patience)
{
}

Concealed Passwords::find(const QString &host, quint16 port, const QString &user) const
{
    return m_passwords.value(Keyring::keyFor(host, port, user));
}

void Passwords::fetch(const QString &host, quint16 port, const QString &user, QObject *context,
                      const Then &then)
{
    const QString key = Keyring::keyFor(host, port, user);
    const Concealed known = m_passwords.value(key);
    if (!known.isEmpty() || user.isEmpty() || m_refused.contains(key)) {
        then(known);
        return;
    }
    const QPointer<Passwords> self = this;
    const QPointer<QObject> listener = context;
    m_keyring.read(key, [self, listener, key, then](const KeyringAnswer &answer) {
        // What a person has typed meanwhile is newer.
        if (self && !answer.secret.isEmpty() && self->m_passwords.value(key).isEmpty()) {
            self->m_passwords.insert(key, answer.secret);
            self->m_kept.insert(key);
        }
        if (listener)
            then(self ? self->m_passwords.value(key) : Concealed());
    });
}

void Passwords::put(const QString &key, const QString &password)
{
    m_passwords.insert(key, password);
    m_kept.remove(key);
}

void Passwords::remember(const QString &host, quint16 port, const QString &user,
                         const QString &password)
{
    put(Keyring::keyFor(host, port, user), password);
}

void Passwords::keep(const QString &host, quint16 port, const QString &user,
                     const QString &password)
{
    const QString key = Keyring::keyFor(host, port, user);
    put(key, password);
    m_keyring.write(key, password);
    m_kept.insert(key);
    m_refused.remove(key);
}

void Passwords::forget(const QString &host, quint16 port, const QString &user)
{
    const QString key = Keyring::keyFor(host, port, user);
    m_passwords.remove(key);
    if (m_kept.remove(key))
        m_refused.insert(key);
}

void Passwords::erase(const QString &host, quint16 port, const QString &user)
{
    const QString key = Keyring::keyFor(host, port, user);
    m_passwords.remove(key);
    m_kept.remove(key);
    m_refused.insert(key); // until it is gone from there
    m_keyring.remove(key);
}

} // namespace posthorn
