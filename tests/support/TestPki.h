// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QStringList>

namespace posthorn {

/// Certificates made with the `openssl` command for this run of a test, each once, and gone with
/// it. A missing command or a refusal ends the test with openssl's words.
class TestPki {
public:
    /// What a certificate shall be. Left alone: a good one for localhost, 127.0.0.1 and ::1.
    struct Leaf {
        QString name = QStringLiteral("good"); ///< of its files; one name, one certificate
        QString commonName = QStringLiteral("localhost");
        QString subjectAltName
            = QStringLiteral("DNS:localhost,DNS:mx.posthorn.test,IP:127.0.0.1,IP:::1");
        QString issuer = QStringLiteral("ca"); ///< `ca`, `otherca`, or empty: self-signed
        int startDays = -2; ///< from today
        int endDays = 20;
        QString digest = QStringLiteral("sha256");
        QString key = QStringLiteral("ec"); ///< `ec`, or `rsa2048` and such
        QString usage = QStringLiteral("serverAuth");
    };
    struct Identity {
        QString certificateFile; ///< PEM
        QString keyFile; ///< PEM
        [[nodiscard]] QList<QSslCertificate> chain() const;
        [[nodiscard]] QSslKey key() const;
        [[nodiscard]] QByteArray sha256() const; ///< lower-case hex
    };

    static Identity identity(const Leaf &leaf);
    static Identity good() { return identity(Leaf{}); }
    /// The authority that issues unless another is named: what a client is told to trust.
    static QString caFile();
    /// A file name in the folder of the certificates, for what a test makes itself.
    static QString path(const QString &name);
    static void openssl(const QStringList &arguments);
};

} // namespace posthorn
