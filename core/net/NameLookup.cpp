// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/NameLookup.h"

#include <QHostInfo>

#include <mutex>
#include <system_error>
#include <thread>

namespace posthorn {

/// Where the thread leaves its answer; it outlives whichever of the two ends first.
struct NameLookup::Desk {
    std::mutex mutex;
    NameLookup *asker = nullptr; ///< null: nobody waits any more

    void deliver(const QHostInfo &answer)
    {
        const std::lock_guard lock(mutex);
        if (!asker)
            return;
        QMetaObject::invokeMethod(
            asker,
            [lookup = asker, answer] {
                if (answer.error() == QHostInfo::NoError)
                    emit lookup->found(answer.addresses());
                else
                    emit lookup->failed(answer.errorString());
            },
            Qt::QueuedConnection);
    }
};

NameLookup::NameLookup(QObject *parent)
    : QObject(parent)
    , m_desk(std::make_shared<Desk>())
{
}

NameLookup::~NameLookup()
{
    const std::lock_guard lock(m_desk->mutex);
    m_desk->asker = nullptr;
}

void NameLookup::start(const QString &name)
{
    m_desk->asker = this;
    try {
        std::thread([desk = m_desk, name] { desk->deliver(QHostInfo::fromName(name)); }).detach();
    } catch (const std::system_error &) {
        QHostInfo nothing;
        nothing.setError(QHostInfo::UnknownError);
        nothing.setErrorString(tr("There is no thread left for it."));
        m_desk->deliver(nothing);
    }
}

} // namespace posthorn
