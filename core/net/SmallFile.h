// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "smtp/Failure.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// A file of certificates or keys, read whole.
class SmallFile {
    Q_DECLARE_TR_FUNCTIONS(SmallFile)
public:
    /// Only a regular file of at most 16 MiB: never waits for a FIFO or a device. The failure is a
    /// BadConfiguration that names the file.
    static Expected<QByteArray, Failure> read(const QString &path);
};

} // namespace posthorn
