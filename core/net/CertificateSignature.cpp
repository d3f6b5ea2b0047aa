// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/CertificateSignature.h"

#include <QByteArrayView>

#include <array>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr unsigned char Sequence = 0x30;
constexpr unsigned char ObjectIdentifier = 0x06;
constexpr unsigned char FirstParameter = 0xa0;

using Hash = QCryptographicHash::Algorithm;

struct Known {
    QByteArrayView oid; ///< contents octets of the OBJECT IDENTIFIER
    Hash hash;
};

template <size_t N> constexpr QByteArrayView octets(const char (&text)[N])
{
    return QByteArrayView(text, N - 1);
}

/// One element: takes it off the front of `rest`. A null view: not this tag, or not DER.
QByteArrayView take(QByteArrayView &rest, unsigned char tag)
{
    if (rest.size() < 2 || static_cast<unsigned char>(rest[0]) != tag)
        return {};
    qsizetype length = static_cast<unsigned char>(rest[1]);
    qsizetype header = 2;
    if (length >= 0x80) {
        const qsizetype count = length - 0x80;
        if (count < 1 || count > 3 || rest.size() < 2 + count)
            return {};
        length = 0;
        for (qsizetype i = 0; i < count; ++i)
            length = length * 256 + static_cast<unsigned char>(rest[2 + i]);
        header += count;
    }
    if (rest.size() - header < length)
        return {};
    const QByteArrayView contents = rest.sliced(header, length);
    rest = rest.sliced(header + length);
    return contents;
}

/// RFC 8017 A.2.3 and C, RFC 5754, RFC 5758: algorithms of signatures and of hashes.
std::optional<Hash> hashOf(QByteArrayView oid)
{
    static constexpr std::array known = {
        Known{octets("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x04"), Hash::Md5},
        Known{octets("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05"), Hash::Sha1},
        Known{octets("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b"), Hash::Sha256},
        Known{octets("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0c"), Hash::Sha384},
        Known{octets("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0d"), Hash::Sha512},
        Known{octets("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0e"), Hash::Sha224},
        Known{octets("\x2a\x86\x48\xce\x3d\x04\x01"), Hash::Sha1},
        Known{octets("\x2a\x86\x48\xce\x3d\x04\x03\x01"), Hash::Sha224},
        Known{octets("\x2a\x86\x48\xce\x3d\x04\x03\x02"), Hash::Sha256},
        Known{octets("\x2a\x86\x48\xce\x3d\x04\x03\x03"), Hash::Sha384},
        Known{octets("\x2a\x86\x48\xce\x3d\x04\x03\x04"), Hash::Sha512},
        Known{octets("\x2a\x86\x48\xce\x38\x04\x03"), Hash::Sha1},
        Known{octets("\x60\x86\x48\x01\x65\x03\x04\x03\x01"), Hash::Sha224},
        Known{octets("\x60\x86\x48\x01\x65\x03\x04\x03\x02"), Hash::Sha256},
        Known{octets("\x2b\x0e\x03\x02\x1a"), Hash::Sha1},
        Known{octets("\x60\x86\x48\x01\x65\x03\x04\x02\x01"), Hash::Sha256},
        Known{octets("\x60\x86\x48\x01\x65\x03\x04\x02\x02"), Hash::Sha384},
        Known{octets("\x60\x86\x48\x01\x65\x03\x04\x02\x03"), Hash::Sha512},
        Known{octets("\x60\x86\x48\x01\x65\x03\x04\x02\x04"), Hash::Sha224},
    };
    for (const Known &one : known) {
        if (one.oid == oid)
            return one.hash;
    }
    return std::nullopt;
}

/// RSASSA-PSS names its hash in the first parameter, and means SHA-1 where there is none.
std::optional<Hash> hashOfPss(QByteArrayView parameters)
{
    QByteArrayView list = take(parameters, Sequence);
    QByteArrayView explicitHash = take(list, FirstParameter);
    if (explicitHash.isNull())
        return Hash::Sha1;
    QByteArrayView algorithm = take(explicitHash, Sequence);
    return hashOf(take(algorithm, ObjectIdentifier));
}

std::optional<Hash> signatureHash(QByteArrayView der)
{
    static constexpr QByteArrayView pss = octets("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a");
    QByteArrayView certificate = take(der, Sequence);
    if (take(certificate, Sequence).isNull())
        return std::nullopt;
    QByteArrayView algorithm = take(certificate, Sequence);
    const QByteArrayView oid = take(algorithm, ObjectIdentifier);
    return oid == pss ? hashOfPss(algorithm) : hashOf(oid);
}

} // namespace

CertificateSignature::CertificateSignature(const QByteArray &certificateDer)
    : m_der(certificateDer)
    , m_hash(signatureHash(certificateDer))
{
}

bool CertificateSignature::isWeak() const
{
    return m_hash == Hash::Md5 || m_hash == Hash::Sha1;
}

QString CertificateSignature::hashName() const
{
    if (!m_hash)
        return {};
    switch (*m_hash) {
    case Hash::Md5:
        return u"MD5"_s;
    case Hash::Sha1:
        return u"SHA-1"_s;
    case Hash::Sha224:
        return u"SHA-224"_s;
    case Hash::Sha384:
        return u"SHA-384"_s;
    case Hash::Sha512:
        return u"SHA-512"_s;
    default:
        return u"SHA-256"_s;
    }
}

QByteArray CertificateSignature::endPoint() const
{
    if (!m_hash)
        return {};
    return QCryptographicHash::hash(m_der, isWeak() ? Hash::Sha256 : *m_hash);
}

} // namespace posthorn
