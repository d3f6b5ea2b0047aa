// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/TlsIdentity.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace posthorn {

namespace {

QByteArray contents(const QString &fileName)
{
    if (fileName.isEmpty())
        return {};
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslKey readKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

std::optional<QSslConfiguration> TlsIdentity::load(const QString &certificateFile,
                                                   const QString &keyFile, QString *error)
{
    if (!QSslSocket::supportsSsl()) {
        *error = tr("TLS is not available on this computer.");
        return std::nullopt;
    }
    const QList<QSslCertificate> chain = QSslCertificate::fromData(contents(certificateFile));
    if (chain.isEmpty()) {
        *error = tr("“%1” holds no certificate in PEM form.").arg(certificateFile);
        return std::nullopt;
    }
    const QSslKey key = readKey(contents(keyFile));
    if (key.isNull()) {
        *error = tr("“%1” holds no unencrypted private key in PEM form.").arg(keyFile);
        return std::nullopt;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

} // namespace posthorn
