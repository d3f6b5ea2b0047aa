// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace posthorn {

/// The passwords that were given while the program runs, by server and user. Never on a disk.
class SessionPasswords {
public:
    [[nodiscard]] QString find(const QString &host, quint16 port, const QString &user) const
    {
        return m_passwords.value(key(host, port, user));
    }
    void remember(const QString &host, quint16 port, const QString &user, const QString &password)
    {
        m_passwords.insert(key(host, port, user), password);
    }
    void forget(const QString &host, quint16 port, const QString &user)
    {
        m_passwords.remove(key(host, port, user));
    }

private:
    static QString key(const QString &host, quint16 port, const QString &user)
    {
        return QStringLiteral("%1:%2 %3").arg(host.toCaseFolded()).arg(port).arg(user);
    }

    QHash<QString, QString> m_passwords;
};

} // namespace posthorn
