// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace posthorn {

/// A certificate that a person decided to trust for one host and port, and for nothing else.
struct TrustedCertificate {
    QString host;
    quint16 port = 0;
    QByteArray sha256; ///< lower-case hex; empty: no certificate is trusted
    QDateTime since; ///< invalid: not known

    bool operator==(const TrustedCertificate &) const = default;
    [[nodiscard]] bool isEmpty() const { return sha256.isEmpty(); }
};

} // namespace posthorn
