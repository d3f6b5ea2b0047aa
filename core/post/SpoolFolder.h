// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/OutboxEntry.h"

#include <QList>
#include <QString>

#include <optional>

namespace posthorn {

/// A folder of messages, each an .eml file with a side file (see OutboxSideFile). A plain value
/// with no state but its path: its functions may run on any thread.
class SpoolFolder {
public:
    explicit SpoolFolder(QString path);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString fileOf(const QString &id) const;
    [[nodiscard]] QString lockOf(const QString &id) const;

    /// Nothing where one of the two files is missing or damaged.
    [[nodiscard]] std::optional<OutboxEntry> read(const QString &id) const;
    /// As read(), whether there is a message beside it or not.
    [[nodiscard]] std::optional<OutboxEntry> readSideFile(const QString &id) const;
    /// The oldest first.
    [[nodiscard]] QList<OutboxEntry> list() const;
    /// Every id of which there is any file.
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] bool hasMessage(const QString &id) const;
    std::optional<Problem> writeSideFile(const OutboxEntry &entry) const;
    /// The message goes first: a side file alone is nothing, a message alone would be found.
    bool remove(const QString &id) const;
    /// What a process that was ended in the middle of writing left of this message.
    void removeHalfWritten(const QString &id) const;

private:
    [[nodiscard]] QString sideFileOf(const QString &id) const;

    QString m_path;
};

} // namespace posthorn
