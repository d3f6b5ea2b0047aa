// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Concealed.h"
#include "post/Keyring.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>

namespace posthorn {

/// The passwords by server and user: those of this run in memory, those to be remembered in the
/// keyring of the system besides. Never in a file.
class Passwords final : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(const Concealed &password)>;

    /// Without a keyring everything lasts until the program ends.
    explicit Passwords(std::unique_ptr<KeyringBackend> backend = nullptr,
                       std::chrono::milliseconds patience = Keyring::Patience,
                       QObject *parent = nullptr);

    [[nodiscard]] Keyring &keyring() { return m_keyring; }

    /// What is in memory; empty: nothing.
    [[nodiscard]] Concealed find(const QString &host, quint16 port, const QString &user) const;
    /// Looks into memory, then into the keyring, and calls `then` once with what it found, which
    /// may be nothing: at once, or within three seconds. Not called after `context` is gone.
    void fetch(const QString &host, quint16 port, const QString &user, QObject *context,
               const Then &then);
    /// Keeps it in memory until the program ends.
    void remember(const QString &host, quint16 port, const QString &user, const QString &password);
    /// Keeps it in memory, and in the keyring for the next run.
    void keep(const QString &host, quint16 port, const QString &user, const QString &password);
    /// keep() or only remember() it.
    void take(const QString &host, quint16 port, const QString &user, const QString &password,
              bool keeps)
    {
        keeps ? keep(host, port, user, password) : remember(host, port, user, password);
    }
    /// Forgets what is in memory. What the keyring has is not taken again in this run: the server
    /// refused it.
    void forget(const QString &host, quint16 port, const QString &user);
    /// Forgets it everywhere.
    void erase(const QString &host, quint16 port, const QString &user);

private:
    void put(const QString &key, const QString &password);

    Keyring m_keyring;
    QHash<QString, Concealed> m_passwords;
    QSet<QString> m_kept; ///< keys whose password stands in the keyring too
    QSet<QString> m_refused; ///< keys for which the keyring has a wrong password
};

} // namespace posthorn
