// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/TrayNotifier.h"

#include <QGuiApplication>

namespace posthorn {

TrayNotifier::TrayNotifier()
{
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayNotifier::opened);
    connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayNotifier::opened);
}

void TrayNotifier::notify(const QString &title, const QString &text, QObject *context,
                          const std::function<void()> &open)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_context = context;
    m_open = open;
    m_icon.setIcon(QGuiApplication::windowIcon());
    m_icon.show();
    m_icon.showMessage(title, text, QGuiApplication::windowIcon());
}

void TrayNotifier::opened()
{
    m_icon.hide();
    const std::function<void()> open = std::exchange(m_open, {});
    if (m_context && open)
        open();
}

} // namespace posthorn
