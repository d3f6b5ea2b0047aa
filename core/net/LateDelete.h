// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QThread>

#include <memory>

namespace posthorn {

/// Deletes an object when nothing of it can be on the call stack any more, and in any case before
/// its thread or the program ends. For objects that may be dropped in a slot of their own signal.
template <typename Object> void deleteLate(std::unique_ptr<Object> object)
{
    if (!object)
        return;
    // A thread in its last turn deletes what was left to it until now, and nothing that comes
    // after.
    if (object->thread()->isFinished())
        return;
    Object *left = object.release();
    QCoreApplication *application = QCoreApplication::instance();
    if (application && left->thread() == application->thread())
        left->setParent(application); // in case that no event loop runs again
    left->deleteLater(); // a QThread sees to it when it finishes
}

} // namespace posthorn
