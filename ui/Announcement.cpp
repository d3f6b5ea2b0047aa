// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Announcement.h"

#include <QAccessible>
#include <QWidget>

namespace posthorn {

void Announcement::say(QWidget *where, const QString &words)
{
    if (!QAccessible::isActive() || words.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(where, words);
#else
    QAccessibleEvent event(where, QAccessible::NameChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace posthorn
