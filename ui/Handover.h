// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMutex>
#include <QMutexLocker>

#include <optional>
#include <utility>

namespace posthorn {

/// A thing that a thread of the pool makes for somebody who may not want it any more, or be gone,
/// when it is made. Exactly one of the two has to take it away then, whatever comes first.
template <typename Thing> class Handover {
public:
    /// By the maker. False: nobody wants it any more, and the maker takes it away.
    [[nodiscard]] bool give(const Thing &thing)
    {
        const QMutexLocker locker(&m_mutex);
        m_thing = thing;
        return m_wanted;
    }
    /// By the other. What was made already is theirs to take away; nothing: the maker will.
    [[nodiscard]] std::optional<Thing> refuse()
    {
        const QMutexLocker locker(&m_mutex);
        m_wanted = false;
        return std::exchange(m_thing, std::nullopt);
    }
    /// By the other, as soon as it is made.
    [[nodiscard]] std::optional<Thing> take()
    {
        const QMutexLocker locker(&m_mutex);
        return m_wanted ? std::exchange(m_thing, std::nullopt) : std::nullopt;
    }

private:
    QMutex m_mutex;
    std::optional<Thing> m_thing;
    bool m_wanted = true;
};

} // namespace posthorn
