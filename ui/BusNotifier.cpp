// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/BusNotifier.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int DefaultTimeout = -1;

} // namespace

BusNotifier::BusNotifier()
{
    connect(&m_service, &NotificationService::ActionInvoked, this, [this](uint id) {
        const Wish wish = m_open.take(id);
        if (wish.context && wish.open)
            wish.open();
    });
    connect(&m_service, &NotificationService::NotificationClosed, this,
            [this](uint id) { m_open.remove(id); });
}

void BusNotifier::notify(const QString &title, const QString &text, QObject *context,
                         const std::function<void()> &open)
{
    const Wish wish = {context, open};
    // The program may have nothing else to do and end.
    const auto untilTold = std::make_shared<QEventLoopLocker>();
    auto *watcher = new QDBusPendingCallWatcher(m_service.asyncCall(u"GetCapabilities"_s), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, title, text, wish, untilTold](QDBusPendingCallWatcher *call) {
                call->deleteLater();
                const QDBusPendingReply<QStringList> reply = *call;
                // A server that does not say draws plain text.
                send(title, text, !reply.isError() && reply.value().contains("body-markup"_L1),
                     wish, untilTold);
            });
}

void BusNotifier::send(const QString &title, const QString &text, bool markup, const Wish &wish,
                       const std::shared_ptr<QEventLoopLocker> &untilTold)
{
    const QStringList actions = {u"default"_s, tr("Open"), u"open"_s, tr("Open")};
    const QVariantMap hints
        = {{u"desktop-entry"_s, QGuiApplication::desktopFileName()}, {u"category"_s, u"email"_s}};
    const QVariantList arguments = {u"Posthorn"_s,
                                    uint(0),
                                    u"org.posthorn.Posthorn"_s,
                                    title,
                                    markup ? text.toHtmlEscaped() : text,
                                    actions,
                                    hints,
                                    DefaultTimeout};
    auto *watcher = new QDBusPendingCallWatcher(
        m_service.asyncCallWithArgumentList(u"Notify"_s, arguments), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, wish, untilTold](QDBusPendingCallWatcher *ended) {
                ended->deleteLater();
                const QDBusPendingReply<uint> reply = *ended;
                if (!reply.isError())
                    m_open.insert(reply.value(), wish);
            });
}

} // namespace posthorn
