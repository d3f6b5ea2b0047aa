// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusAbstractInterface>

namespace posthorn {

/// The notification server of the desktop. Its signals have the names that they have on the bus.
class NotificationService final : public QDBusAbstractInterface {
    Q_OBJECT
public:
    explicit NotificationService(QObject *parent = nullptr)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.Notifications"),
                                 QStringLiteral("/org/freedesktop/Notifications"),
                                 "org.freedesktop.Notifications", QDBusConnection::sessionBus(),
                                 parent)
    {
    }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

} // namespace posthorn
