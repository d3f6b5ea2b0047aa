// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Refusal.h"
#include "mail/Attachment.h"

#include <QByteArray>
#include <QString>

namespace posthorn::cli {

/// `FILE[;type=T/S][;name=NAME]` and `CID=FILE` as they are typed.
struct AttachOption {
    QString file;
    QByteArray type; ///< Empty: found by name and content.
    QString name; ///< Empty: that of the file.

    /// `;type=` and `;name=` are taken off the end, each once, and only while no file of the
    /// whole name exists: file names may hold semicolons and equals signs themselves.
    static Made<AttachOption> parse(const QString &value);
    /// The file, checked, under the type and name that were asked for.
    [[nodiscard]] Made<Attachment> attachment() const;

    /// `CID=FILE`, split at the first equals sign. Brackets around CID are taken off.
    static Made<Attachment> inlinePart(const QString &value);
};

} // namespace posthorn::cli
