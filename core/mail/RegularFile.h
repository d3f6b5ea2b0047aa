// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "mail/FileFacts.h"

#include <QCoreApplication>
#include <QFile>
#include <QString>

#include <memory>

namespace posthorn {

/// A regular file, open for reading and unbuffered, that can tell whether it was touched since.
class RegularFile final : public QFile {
    Q_DECLARE_TR_FUNCTIONS(RegularFile)
public:
    /// Never blocks: pipes, devices, sockets and directories are refused before they are opened.
    /// Problem::Kind::File names the path and the reason.
    static Expected<std::unique_ptr<RegularFile>> open(const QString &path);

    /// What was known when it was opened.
    [[nodiscard]] const FileFacts &facts() const { return m_facts; }
    /// True while both the open file and the file its path leads to are as at the opening.
    [[nodiscard]] bool isUntouched() const;

private:
    explicit RegularFile(const QString &path);
    QString m_path; ///< QFile forgets its name when it is opened by a handle.
    FileFacts m_facts;
};

} // namespace posthorn
