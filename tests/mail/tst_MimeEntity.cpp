// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/MimeEntity.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using posthorn::MimeEntity;

class tst_MimeEntity : public QObject {
    Q_OBJECT
private slots:
    void plainMessage();
    void parts_data();
    void parts();
    void decoding_data();
    void decoding();
    void namesAndIds();
    void texts();
    void boundariesThatBeginAlike();
    void cutOff();
    void bounds_data();
    void bounds();
    void randomOctets();
};

void tst_MimeEntity::plainMessage()
{
    const QByteArray octets = "Subject: x\r\n\r\nbody\r\n"_ba;
    const MimeEntity entity = MimeEntity::read(octets);
    QCOMPARE(entity.contentType.value, "text/plain"_ba);
    QVERIFY(!entity.isMultipart());
    QVERIFY(!entity.isAttached());
    QCOMPARE(entity.decoded(octets), "body\r\n"_ba);
    QCOMPARE(MimeEntity::read({}).decoded({}), QByteArray());
}

void tst_MimeEntity::parts_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("crlf") << "\r\n"_ba;
    QTest::newRow("lf") << "\n"_ba;
    QTest::newRow("cr") << "\r"_ba;
}

void tst_MimeEntity::parts()
{
    QFETCH(QByteArray, lineEnd);
    QByteArray octets = "Content-Type: multipart/mixed; boundary=\"a b\"\n"
                        "\n"
                        "preamble\n"
                        " --a b\n"
                        "--a b \t\n"
                        "\n"
                        "one\n"
                        "\n"
                        "--a b\n"
                        "Content-Type: multipart/alternative;\n"
                        " boundary=inner\n"
                        "\n"
                        "--inner\n"
                        "Content-Type: text/html\n"
                        "\n"
                        "two\n"
                        "--inner--\n"
                        "--a b\n"
                        "Content-Type: image/png\n"
                        "\n"
                        "--a b--\n"
                        "epilogue\n"
                        "--a b\n"_ba;
    octets.replace("\n", lineEnd);
    const MimeEntity root = MimeEntity::read(octets);
    QCOMPARE(root.parts.size(), 3);
    QCOMPARE(root.parts[0].contentType.value, "text/plain"_ba);
    QCOMPARE(root.parts[0].decoded(octets), "one" + lineEnd);
    QCOMPARE(root.parts[1].parts.size(), 1);
    QCOMPARE(root.parts[1].parts[0].contentType.value, "text/html"_ba);
    QCOMPARE(root.parts[1].parts[0].decoded(octets), "two"_ba);
    QCOMPARE(root.parts[2].contentType.value, "image/png"_ba);
    QCOMPARE(root.parts[2].decoded(octets), ""_ba);
}

void tst_MimeEntity::decoding_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("base64") << "BASE64 (comment)"_ba
                            << "AAEC\r\n/w==\r\n"_ba << QByteArray("\0\1\2\xff", 4);
    QTest::newRow("quoted-printable") << "quoted-printable"_ba
                                      << "a=3D=\r\nb \r\n"_ba
                                      << "a=b\r\n"_ba;
    QTest::newRow("8bit") << "8bit"_ba
                          << "\xff"_ba
                          << "\xff"_ba;
    QTest::newRow("unknown") << "x-uuencode"_ba
                             << "=41"_ba
                             << "=41"_ba;
}

void tst_MimeEntity::decoding()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, body);
    const QByteArray octets = "Content-Transfer-Encoding: " + encoding + "\r\n\r\n" + body;
    QTEST(MimeEntity::read(octets).decoded(octets), "octets");
}

void tst_MimeEntity::namesAndIds()
{
    const MimeEntity entity = MimeEntity::read(
        "Content-Type: image/png; name=\"old.png\"\r\n"
        "Content-Disposition: inline; filename*=utf-8''n%C3%A4w.png\r\nContent-ID: <a@b>\r\n\r\n"_ba);
    QCOMPARE(entity.fileName(), u"näw.png"_s);
    QCOMPARE(entity.contentId(), "a@b"_ba);
    QVERIFY(entity.isAttached());
    QCOMPARE(MimeEntity::read("Content-Type: image/png; name=\"old.png\"\r\n\r\n"_ba).fileName(),
             u"old.png"_s);
}

void tst_MimeEntity::texts()
{
    const QByteArray latin
        = "Content-Type: text/plain; charset=iso-8859-1\r\n\r\nGr\xfc\xdf\x65\r\n"_ba;
    QCOMPARE(MimeEntity::read(latin).text(latin), u"Grüße\n"_s);
    const QByteArray flowed
        = "Content-Type: text/plain; Format=Flowed; DelSp=Yes\r\n\r\na \r\nb\r\n"_ba;
    QCOMPARE(MimeEntity::read(flowed).text(flowed), u"ab\n"_s);
}

void tst_MimeEntity::boundariesThatBeginAlike()
{
    const QByteArray octets = "Content-Type: multipart/mixed; boundary=b\n\n"
                              "--b\nContent-Type: multipart/mixed; boundary=bb\n\n"
                              "--bb\n\none\n--bb--\n"
                              "--b\n\ntwo\n--bx\n--b--\n"_ba;
    const MimeEntity root = MimeEntity::read(octets);
    QCOMPARE(root.parts.size(), 2);
    QCOMPARE(root.parts[0].parts.size(), 1);
    QCOMPARE(root.parts[1].decoded(octets), "two\n--bx"_ba);
}

void tst_MimeEntity::cutOff()
{
    const QByteArray octets
        = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo"_ba;
    const MimeEntity root = MimeEntity::read(octets);
    QCOMPARE(root.parts.size(), 2);
    QCOMPARE(root.parts[1].decoded(octets), "two"_ba);
    for (qsizetype size = 0; size < octets.size(); ++size)
        MimeEntity::read(octets.first(size)); // must not crash
}

void tst_MimeEntity::bounds_data()
{
    QTest::addColumn<QByteArray>("octets");
    QByteArray deep;
    for (int level = 0; level < 5000; ++level) {
        const QByteArray boundary = "b" + QByteArray::number(level);
        deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    QTest::newRow("deep") << deep + QByteArray(5'000'000, 'x');
    QTest::newRow("many parts") << "Content-Type: multipart/mixed; boundary=b\n\n"
            + "--b\n\n"_ba.repeated(200'000);
    // Each part names a boundary that does not come: none may search what is not its own.
    QTest::newRow("missing boundaries") << "Content-Type: multipart/mixed; boundary=b\n\n"
            + "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n"_ba.repeated(9'000)
            + QByteArray(20'000'000, 'x');
    QTest::newRow("nearly boundaries")
        << "Content-Type: multipart/mixed; boundary=----\n\n" + QByteArray(5'000'000, '-');
    QTest::newRow("headers of many parts") << "Content-Type: multipart/mixed; boundary=b\n\n"
            + ("--b\n" + "A:\n"_ba.repeated(1000) + "\n").repeated(500);
    QTest::newRow("headers") << "A:\n"_ba.repeated(1'000'000);
}

void tst_MimeEntity::bounds()
{
    QFETCH(QByteArray, octets);
    const MimeEntity root = MimeEntity::read(octets);
    int depth = 0;
    for (const MimeEntity *entity = &root; entity->isMultipart(); entity = &entity->parts.first())
        ++depth;
    QVERIFY(depth <= MimeEntity::DeepestNesting);
    QVERIFY(root.parts.size() <= MimeEntity::MostParts);
    qsizetype fields = root.header.fields.size();
    for (const MimeEntity &part : root.parts)
        fields += part.header.fields.size();
    QVERIFY(fields <= MimeEntity::MostFields);
}

void tst_MimeEntity::randomOctets()
{
    static const QList<QByteArray> pieces{"\n",
                                          "\r\n",
                                          "--b",
                                          "--c",
                                          "--",
                                          "Content-Type: multipart/mixed; boundary=b\n",
                                          "Content-Type: multipart/x; boundary=\"c\"\n",
                                          "Content-Transfer-Encoding: base64\n",
                                          "text",
                                          " ",
                                          "=",
                                          ":",
                                          QByteArray(1, '\0'),
                                          "\xff"};
    QRandomGenerator random(3);
    for (int round = 0; round < 3000; ++round) {
        QByteArray octets;
        for (int piece = random.bounded(60); piece > 0; --piece)
            octets += pieces[random.bounded(pieces.size())];
        QList<MimeEntity> open{MimeEntity::read(octets)};
        while (!open.isEmpty()) {
            const MimeEntity entity = open.takeLast();
            QVERIFY(entity.begin >= 0 && entity.begin <= entity.end && entity.end <= octets.size());
            QVERIFY(entity.decoded(octets).size() <= octets.size());
            QVERIFY(entity.text(octets).size() <= 3 * octets.size());
            open += entity.parts;
        }
    }
}

QTEST_GUILESS_MAIN(tst_MimeEntity)
#include "tst_MimeEntity.moc"
