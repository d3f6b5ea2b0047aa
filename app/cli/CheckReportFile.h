// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "post/CheckDocument.h"

#include <QSaveFile>

#include <memory>

namespace posthorn::cli {

/// --report: what a check found, in a file that is there whole or not at all. Its name says
/// whether it is a page or JSON.
class CheckReportFile {
public:
    /// Null when it was not asked for; Usage for a name of neither kind, Configuration where
    /// nothing can be written.
    static Made<std::shared_ptr<CheckReportFile>> read(const CommandLine &line);

    void add(const LogEntry &entry) { m_document.log.append(entry); }
    void add(const CheckReport &report) { m_document.reports.append(report); }
    /// Empty when it was written; else a sentence that says why not.
    [[nodiscard]] QString write();

private:
    explicit CheckReportFile(const QString &file)
        : m_file(file)
    {
    }
    QSaveFile m_file;
    bool m_page = false;
    CheckDocument m_document;
};

} // namespace posthorn::cli
