// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/CertificateSignature.h"
#include "support/TestPki.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class TestCertificateSignature final : public QObject {
    Q_OBJECT

    static QByteArray der(const QString &digest, const QString &key)
    {
        TestPki::Leaf leaf;
        leaf.name = u"signature-%1-%2"_s.arg(digest, key);
        leaf.digest = digest;
        leaf.key = key;
        leaf.issuer = key.startsWith("rsa"_L1) ? QString() : u"ca"_s; // RSA: signed by itself
        return TestPki::identity(leaf).chain().first().toDer();
    }

private slots:
    /// RFC 5929 4.1: the hash of the signature, but SHA-256 in place of MD5 and SHA-1.
    void hashes_data()
    {
        QTest::addColumn<QString>("digest");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("endPoint");
        QTest::addColumn<bool>("weak");
        QTest::newRow("ECDSA SHA-256")
            << u"sha256"_s << u"ec"_s << u"SHA-256"_s << int(QCryptographicHash::Sha256) << false;
        QTest::newRow("ECDSA SHA-384")
            << u"sha384"_s << u"ec"_s << u"SHA-384"_s << int(QCryptographicHash::Sha384) << false;
        QTest::newRow("ECDSA SHA-1")
            << u"sha1"_s << u"ec"_s << u"SHA-1"_s << int(QCryptographicHash::Sha256) << true;
        QTest::newRow("RSA SHA-512") << u"sha512"_s << u"rsa2048"_s << u"SHA-512"_s
                                     << int(QCryptographicHash::Sha512) << false;
        QTest::newRow("RSA SHA-1")
            << u"sha1"_s << u"rsa2048"_s << u"SHA-1"_s << int(QCryptographicHash::Sha256) << true;
        QTest::newRow("RSA MD5") << u"md5"_s << u"rsa2048"_s << u"MD5"_s
                                 << int(QCryptographicHash::Sha256) << true;
    }

    void hashes()
    {
        QFETCH(QString, digest);
        QFETCH(QString, key);
        QFETCH(QString, name);
        QFETCH(int, endPoint);
        QFETCH(bool, weak);
        const QByteArray octets = der(digest, key);
        const CertificateSignature signature(octets);
        QCOMPARE(signature.hashName(), name);
        QCOMPARE(signature.isWeak(), weak);
        QCOMPARE(signature.endPoint(),
                 QCryptographicHash::hash(octets, QCryptographicHash::Algorithm(endPoint)));
    }

    void pss()
    {
        TestPki::good();
        const QString file = TestPki::path(u"pss.pem"_s);
        TestPki::openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s,
                          u"-keyout"_s, TestPki::path(u"pss.key"_s), u"-config"_s,
                          TestPki::path(u"cnf"_s), u"-sha384"_s, u"-sigopt"_s,
                          u"rsa_padding_mode:pss"_s, u"-out"_s, file});
        const QByteArray octets = QSslCertificate::fromPath(file).first().toDer();
        QCOMPARE(CertificateSignature(octets).hash(), QCryptographicHash::Sha384);
    }

    /// Ed25519 has no hash function of its own: RFC 5929 leaves it open, so there is no binding.
    void withoutHash()
    {
        TestPki::good();
        const QString file = TestPki::path(u"ed25519.pem"_s);
        TestPki::openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ed25519"_s, u"-nodes"_s,
                          u"-keyout"_s, TestPki::path(u"ed25519.key"_s), u"-config"_s,
                          TestPki::path(u"cnf"_s), u"-out"_s, file});
        const CertificateSignature signature(QSslCertificate::fromPath(file).first().toDer());
        QVERIFY(!signature.hash());
        QVERIFY(!signature.isWeak());
        QVERIFY(signature.endPoint().isEmpty());
    }

    void tornOctets()
    {
        const QByteArray whole = der(u"sha256"_s, u"ec"_s);
        QVERIFY(CertificateSignature(whole).hash());
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const CertificateSignature signature(whole.first(size));
            QVERIFY2(!signature.hash(), qPrintable(QString::number(size)));
            QVERIFY(signature.endPoint().isEmpty());
        }
    }

    void nonsense_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << "hello"_ba;
        QTest::newRow("endless length") << QByteArray::fromHex("3084ffffffff30020101");
        QTest::newRow("length of the length is too long") << QByteArray::fromHex("30ff3000");
        QTest::newRow("indefinite length") << QByteArray::fromHex("30803000300206000000");
        QTest::newRow("no algorithm") << QByteArray::fromHex("30023000");
        QTest::newRow("algorithm without identifier") << QByteArray::fromHex("300430003000");
    }

    void nonsense()
    {
        QFETCH(QByteArray, octets);
        QVERIFY(!CertificateSignature(octets).hash());
    }
};

QTEST_GUILESS_MAIN(TestCertificateSignature)
#include "tst_CertificateSignature.moc"
