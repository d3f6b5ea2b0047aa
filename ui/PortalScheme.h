// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/PortalSettings.h"

#include <QObject>

class QDBusPendingCallWatcher;

namespace posthorn {

class SystemScheme;

/// Listens to the desktop portal (org.freedesktop.portal.Settings), which tells whether a person
/// prefers dark windows.
class PortalScheme final : public QObject {
    Q_OBJECT
public:
    explicit PortalScheme(SystemScheme *scheme);

private:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);
    void answered(QDBusPendingCallWatcher *call);
    void take(const QVariant &value);

    SystemScheme *m_scheme;
    PortalSettings m_settings;
};

} // namespace posthorn
