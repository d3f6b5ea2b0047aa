// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/PortalScheme.h"

#include "ui/SystemScheme.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr auto Group = "org.freedesktop.appearance"_L1;
constexpr auto Key = "color-scheme"_L1;
constexpr uint PrefersDark = 1;

} // namespace

PortalScheme::PortalScheme(SystemScheme *scheme)
    : QObject(scheme)
    , m_scheme(scheme)
{
    if (!m_settings.connection().isConnected())
        return;
    connect(&m_settings, &PortalSettings::SettingChanged, this, &PortalScheme::settingChanged);
    m_settings.setTimeout(2000);
    auto *watcher = new QDBusPendingCallWatcher(
        m_settings.asyncCall(u"Read"_s, QString(Group), QString(Key)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &PortalScheme::answered);
}

void PortalScheme::answered(QDBusPendingCallWatcher *call)
{
    const QDBusPendingReply<QDBusVariant> reply = *call;
    if (!reply.isError())
        take(reply.value().variant());
    call->deleteLater();
}

void PortalScheme::settingChanged(const QString &group, const QString &key,
                                  const QDBusVariant &value)
{
    if (group == Group && key == Key)
        take(value.variant());
}

void PortalScheme::take(const QVariant &value)
{
    // Read wraps its answer twice, the signal once.
    const bool wrapped = value.metaType() == QMetaType::fromType<QDBusVariant>();
    const QVariant inner = wrapped ? value.value<QDBusVariant>().variant() : value;
    m_scheme->set(inner.toUInt() == PrefersDark);
}

} // namespace posthorn
