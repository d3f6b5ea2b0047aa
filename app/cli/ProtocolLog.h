// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "smtp/LogEntry.h"

#include <QFile>
#include <QString>

#include <memory>

namespace posthorn::cli {

/// --log: each entry on a line `HH:MM:SS.zzz C: …`, written out at once, in a file that nobody
/// else may read.
class ProtocolLog {
public:
    enum class Stream { Output, Error };
    /// `file` may be `-`: then `dash` is meant. Configuration when it cannot be created.
    /// What --log and --log-secrets ask for; null when nothing.
    static Made<std::shared_ptr<ProtocolLog>> read(const CommandLine &line);
    static Made<std::shared_ptr<ProtocolLog>> open(const QString &file, Stream dash, bool secrets);

    void write(const LogEntry &entry);
    /// Why not everything is in the log; empty when everything is. A full disk does not stop a
    /// delivery: whether the message arrived is worth more than the log of it.
    [[nodiscard]] QString trouble() const { return m_trouble; }

    static QString line(const LogEntry &entry, bool secrets);

private:
    explicit ProtocolLog(const QString &file)
        : m_file(file)
    {
    }
    QFile m_file;
    bool m_secrets = false;
    QString m_trouble;
};

} // namespace posthorn::cli
