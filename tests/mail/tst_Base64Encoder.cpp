// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Base64Encoder.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using posthorn::Base64Encoder;

namespace {

QByteArray randomOctets(qsizetype size)
{
    QRandomGenerator random(quint32(size) + 1);
    QByteArray octets(size, Qt::Uninitialized);
    for (char &octet : octets)
        octet = char(random.bounded(256));
    return octets;
}

/// What Qt makes of it, cut into lines.
QByteArray wanted(const QByteArray &octets)
{
    const QByteArray all = octets.toBase64();
    QByteArray lines;
    for (qsizetype i = 0; i < all.size(); i += 76)
        lines += all.mid(i, 76) + "\r\n";
    return lines;
}

} // namespace

class tst_Base64Encoder : public QObject {
    Q_OBJECT
private slots:
    void everySize();
    void allOctets();
    void inPieces();
    void neverReadsOrWritesBeyond();
};

void tst_Base64Encoder::everySize()
{
    for (qsizetype size = 0; size < 400; ++size) {
        const QByteArray octets = randomOctets(size);
        const QByteArray encoded = Base64Encoder::encode(octets);
        QCOMPARE(encoded, wanted(octets));
        QCOMPARE(qint64(encoded.size()), Base64Encoder::encodedSize(size));
    }
    QCOMPARE(Base64Encoder::encode({}), ""_ba);
    static_assert(Base64Encoder::encodedSize(57) == 78);
    static_assert(Base64Encoder::encodedSize(58) == 78 + 6);
    static_assert(Base64Encoder::encodedSize(1LL << 40) > (1LL << 40));
}

void tst_Base64Encoder::allOctets()
{
    QByteArray octets;
    for (int i = 0; i < 65536; ++i) {
        octets += char(i >> 8);
        octets += char(i);
    }
    QCOMPARE(Base64Encoder::encode(octets), wanted(octets));
}

void tst_Base64Encoder::inPieces()
{
    const QByteArray octets = randomOctets(57 * 100 + 20);
    QByteArray out(Base64Encoder::encodedSize(octets.size()), '\0');
    const qint64 head = 57 * 60;
    const qint64 written = Base64Encoder::encodeLines(octets.constData(), head, out.data());
    QCOMPARE(written, qint64(60 * 78));
    const qint64 rest = Base64Encoder::encodeRest(octets.constData() + head, octets.size() - head,
                                                  out.data() + written);
    QCOMPARE(written + rest, qint64(out.size()));
    QCOMPARE(out, wanted(octets));
    QCOMPARE(Base64Encoder::encodeLines(octets.constData(), 0, out.data()), 0);
}

/// The buffers have exactly the size that is needed, so that the sanitizer sees every step beyond.
void tst_Base64Encoder::neverReadsOrWritesBeyond()
{
    for (const int size : {1, 2, 3, 56, 57, 58, 113, 114, 115, 171, 570, 571}) {
        const auto in = std::make_unique<char[]>(size);
        const auto out = std::make_unique<char[]>(Base64Encoder::encodedSize(size));
        QCOMPARE(Base64Encoder::encodeRest(in.get(), size, out.get()),
                 Base64Encoder::encodedSize(size));
    }
}

QTEST_GUILESS_MAIN(tst_Base64Encoder)
#include "tst_Base64Encoder.moc"
