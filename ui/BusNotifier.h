// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/NotificationService.h"
#include "ui/Notifier.h"

#include <QEventLoopLocker>
#include <QHash>
#include <QPointer>

#include <memory>

namespace posthorn {

/// Desktop notifications (org.freedesktop.Notifications). A server that draws markup gets the
/// text escaped, because the words of a mail server may be in it.
class BusNotifier final : public Notifier {
    Q_OBJECT
public:
    BusNotifier();

    void notify(const QString &title, const QString &text, QObject *context,
                const std::function<void()> &open) override;

private:
    struct Wish {
        QPointer<QObject> context;
        std::function<void()> open;
    };
    void send(const QString &title, const QString &text, bool markup, const Wish &wish,
              const std::shared_ptr<QEventLoopLocker> &untilTold);

    NotificationService m_service;
    QHash<uint, Wish> m_open; ///< by the server's number
};

} // namespace posthorn
