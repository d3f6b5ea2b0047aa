// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace posthorn {

/// The settings that the desktop portal tells. Its signal has the name that it has on the bus.
class PortalSettings final : public QDBusAbstractInterface {
    Q_OBJECT
public:
    explicit PortalSettings(QObject *parent = nullptr)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"),
                                 QStringLiteral("/org/freedesktop/portal/desktop"),
                                 "org.freedesktop.portal.Settings", QDBusConnection::sessionBus(),
                                 parent)
    {
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace posthorn
