// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/ClientCertificate.h"

#include "net/NetFailure.h"
#include "net/SmallFile.h"

#include <QBuffer>

namespace posthorn {

namespace {

QSslKey privateKey(const QByteArray &pem, const QByteArray &password)
{
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, password);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

Expected<ClientCertificate, Failure> ClientCertificate::load(const TlsPolicy &policy)
{
    const QString file = policy.clientCertificateFile;
    const QString keyFile = policy.clientKeyFile.isEmpty() ? file : policy.clientKeyFile;
    const QByteArray password = policy.clientKeyPassword.toUtf8();
    const auto octets = SmallFile::read(file);
    if (!octets)
        return octets.error();
    ClientCertificate result;
    if (!octets->contains("-----BEGIN ")) {
        QBuffer buffer;
        buffer.setData(*octets);
        buffer.open(QIODevice::ReadOnly);
        QSslCertificate own;
        QList<QSslCertificate> issuers;
        if (!QSslCertificate::importPkcs12(&buffer, &result.key, &own, &issuers, password))
            return badConfiguration(tr("%1 is no PEM file, and as PKCS#12 it cannot be opened: "
                                       "wrong password, outdated "
                                       "encryption, or something else altogether.")
                                        .arg(file),
                                    file);
        result.chain = QList{own} + issuers;
        return result;
    }
    result.chain = QSslCertificate::fromData(*octets, QSsl::Pem);
    if (result.chain.isEmpty())
        return badConfiguration(tr("%1 holds no certificate.").arg(file), file);
    const auto keyOctets = SmallFile::read(keyFile);
    if (!keyOctets)
        return keyOctets.error();
    if (!keyOctets->contains("PRIVATE KEY-----"))
        return badConfiguration(tr("%1 holds no private key.").arg(keyFile), keyFile);
    result.key = privateKey(*keyOctets, password);
    if (!result.key.isNull())
        return result;
    if (keyOctets->contains("ENCRYPTED") && password.isEmpty())
        return badConfiguration(tr("The key in %1 needs its password.").arg(keyFile), keyFile);
    if (keyOctets->contains("ENCRYPTED"))
        return badConfiguration(tr("The password of the key in %1 is wrong.").arg(keyFile),
                                keyFile);
    return badConfiguration(tr("The key in %1 cannot be read or is of a kind that is not "
                               "supported (RSA, EC and DSA are).")
                                .arg(keyFile),
                            keyFile);
}

} // namespace posthorn
