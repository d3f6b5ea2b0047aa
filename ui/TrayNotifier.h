// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Notifier.h"

#include <QPointer>
#include <QSystemTrayIcon>

namespace posthorn {

/// A balloon at an icon in the system tray, which is there only as long as something was told.
class TrayNotifier final : public Notifier {
    Q_OBJECT
public:
    TrayNotifier();

    void notify(const QString &title, const QString &text, QObject *context,
                const std::function<void()> &open) override;

private:
    void opened();

    QSystemTrayIcon m_icon;
    QPointer<QObject> m_context;
    std::function<void()> m_open; ///< of the last one told
};

} // namespace posthorn
