// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QSslConfiguration>
#include <QString>

#include <optional>

namespace posthorn {

/// The certificate and key a server shows.
class TlsIdentity {
    Q_DECLARE_TR_FUNCTIONS(posthorn::TlsIdentity)
public:
    /// From PEM files: the server's certificate first, then the chain; an unencrypted key. Nothing,
    /// with the reason in `error`: a file cannot be read or holds something else.
    [[nodiscard]] static std::optional<QSslConfiguration> load(const QString &certificateFile,
                                                               const QString &keyFile,
                                                               QString *error);
};

} // namespace posthorn
