// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace posthorn {

/// Tells something where a person sees it though no window of the program is in use.
class Notifier : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// `open`: what the action Open does; not called after `context` is gone.
    virtual void notify(const QString &title, const QString &text, QObject *context,
                        const std::function<void()> &open)
        = 0;

    /// Over org.freedesktop.Notifications, or where the build has no QtDBus by the system tray.
    [[nodiscard]] static std::unique_ptr<Notifier> ofSystem();
    /// By which of the two, for a report of a fault.
    [[nodiscard]] static bool usesBus();
};

} // namespace posthorn
