// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/MessageStream.h"
#include "support/TestFolder.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_MessageStream : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void sameOctetsInAnyChunks_data();
    void sameOctetsInAnyChunks();
    void sizesOfBase64();
    void lineEndsAcrossBlocks();
    void isSequentialAndKnowsItsEnd();
    void nothingIsOpenedBeforeItIsNeeded();
    void faults_data();
    void faults();
    void fileChangedWhileItIsRead();
    void sizeOfHugeFileIsArithmetic();

private:
    static StreamPiece octets(const QByteArray &octets)
    {
        StreamPiece piece;
        piece.octets = octets;
        piece.size = octets.size();
        return piece;
    }
    static StreamPiece base64(const Attachment &attachment)
    {
        StreamPiece piece;
        piece.source = StreamPiece::Source::Base64;
        piece.attachment = attachment;
        piece.size = Base64Encoder::encodedSize(attachment.size);
        return piece;
    }
    static StreamPiece lines(const Attachment &attachment, qint64 size, qint64 begin = 0)
    {
        StreamPiece piece;
        piece.source = StreamPiece::Source::Lines;
        piece.attachment = attachment;
        piece.begin = begin;
        piece.endLastLine = true;
        piece.size = size;
        return piece;
    }
    static QByteArray readIn(MessageStream &stream, qint64 chunk)
    {
        QByteArray all;
        QByteArray buffer(chunk, Qt::Uninitialized);
        for (;;) {
            const qint64 got = stream.read(buffer.data(), chunk);
            if (got <= 0)
                return got < 0 ? "failed"_ba : all;
            all += buffer.first(got);
        }
    }
    static QByteArray randomOctets(qsizetype size)
    {
        QRandomGenerator random(quint32(size + 1));
        QByteArray octets(size, Qt::Uninitialized);
        for (char &octet : octets)
            octet = char(random.bounded(256));
        return octets;
    }
    TestFolder m_folder;
};

void tst_MessageStream::sameOctetsInAnyChunks_data()
{
    QTest::addColumn<qint64>("chunk");
    for (const qint64 chunk : {1, 2, 7, 57, 76, 77, 78, 79, 1000, 16384, 65536, 300'000})
        QTest::newRow(QByteArray::number(chunk).constData()) << chunk;
}

void tst_MessageStream::sameOctetsInAnyChunks()
{
    QFETCH(qint64, chunk);
    const QByteArray big = randomOctets(3 * 47'880 + 58);
    const QByteArray small = randomOctets(2);
    QByteArray text = "a\nb\r\nc\rd\r\r\n\n\n"_ba.repeated(9000) + "end";
    QByteArray canonical = "a\r\nb\r\nc\r\nd\r\n\r\n\r\n\r\n"_ba.repeated(9000) + "end\r\n";
    const auto bigFile = Attachment::fromFile(m_folder.write(u"big.bin"_s, big));
    const auto emptyFile = Attachment::fromFile(m_folder.write(u"empty.bin"_s, {}));
    const auto textFile = Attachment::fromFile(m_folder.write(u"text.txt"_s, text));
    StreamPiece raw;
    raw.source = StreamPiece::Source::Raw;
    raw.attachment = *bigFile;
    raw.size = big.size();

    const QList<StreamPiece> pieces{octets("Header\r\n"),
                                    base64(*bigFile),
                                    octets({}),
                                    base64(Attachment::fromBytes(small, {})),
                                    base64(*emptyFile),
                                    raw,
                                    octets("x"),
                                    lines(*textFile, canonical.size()),
                                    lines(*textFile, canonical.size() - 3, 2)};
    const QByteArray expected = "Header\r\n" + Base64Encoder::encode(big)
        + Base64Encoder::encode(small) + big + 'x' + canonical + canonical.mid(3);
    MessageStream stream(pieces, BodyType::Binary, false);
    QCOMPARE(stream.totalSize(), expected.size());
    const QByteArray all = readIn(stream, chunk);
    QVERIFY(all == expected);
    QVERIFY(!stream.problem());
    QVERIFY(stream.atEnd());
    char more;
    QCOMPARE(stream.read(&more, 1), 0);
}

void tst_MessageStream::sizesOfBase64()
{
    for (const qint64 size :
         {0, 1, 2, 3, 56, 57, 58, 59, 113, 114, 115, 47'879, 47'880, 47'881, 95'760}) {
        const QByteArray content = randomOctets(size);
        MessageStream stream({base64(Attachment::fromBytes(content, {}))}, BodyType::SevenBit,
                             false);
        const QByteArray encoded = stream.readAll();
        QCOMPARE(encoded.size(), stream.totalSize());
        QCOMPARE(QByteArray::fromBase64(encoded), content);
        for (const QByteArray &line : encoded.split('\n'))
            QVERIFY(line.size() <= 77);
    }
}

// The CR of a line end is the last octet of one block of the file, the LF the first of the next.
void tst_MessageStream::lineEndsAcrossBlocks()
{
    for (qint64 before = PieceReader::BlockSize - 3; before < PieceReader::BlockSize + 3;
         ++before) {
        const QByteArray text = QByteArray(before, 'x') + "\r\ny";
        const auto file = Attachment::fromFile(m_folder.write(u"border.txt"_s, text));
        MessageStream stream({lines(*file, text.size() + 2)}, BodyType::SevenBit, false);
        QVERIFY(stream.readAll() == text + "\r\n");
        const QByteArray lone = QByteArray(before, 'x') + '\r';
        const auto loneFile = Attachment::fromFile(m_folder.write(u"border.txt"_s, lone));
        MessageStream loneStream({lines(*loneFile, lone.size() + 1)}, BodyType::SevenBit, false);
        QVERIFY(loneStream.readAll() == lone + '\n');
    }
}

void tst_MessageStream::isSequentialAndKnowsItsEnd()
{
    MessageStream stream({octets("abc")}, BodyType::EightBit, true);
    QVERIFY(stream.isSequential());
    QVERIFY(stream.isReadable());
    QVERIFY(!stream.isWritable());
    QCOMPARE(stream.bodyType(), BodyType::EightBit);
    QVERIFY(stream.needsSmtpUtf8());
    QCOMPARE(stream.bytesAvailable(), 3);
    QVERIFY(!stream.atEnd());
    QCOMPARE(stream.readAll(), "abc"_ba);
    QVERIFY(stream.atEnd());

    MessageStream empty({}, BodyType::SevenBit, false);
    QCOMPARE(empty.totalSize(), 0);
    QVERIFY(empty.atEnd());
}

void tst_MessageStream::nothingIsOpenedBeforeItIsNeeded()
{
    const QString path = m_folder.write(u"late.bin"_s, "abc");
    const auto file = Attachment::fromFile(path);
    MessageStream stream({octets("head"), base64(*file)}, BodyType::SevenBit, false);
    QCOMPARE(stream.read(4), "head"_ba);
    QFile::remove(path);
    char buffer[10];
    QCOMPARE(stream.read(buffer, 10), -1);
    QCOMPARE(stream.read(buffer, 10), -1);
    QVERIFY(stream.problem());
    QCOMPARE(stream.problem()->kind, Problem::Kind::File);
    QCOMPARE(stream.problem()->value, path);
}

void tst_MessageStream::faults_data()
{
    QTest::addColumn<StreamPiece::Source>("source");
    QTest::addColumn<qint64>("newSize");
    for (const qint64 newSize : {0, 100, 1'999'999, 2'000'001, 4'000'000}) {
        QTest::addRow("base64 %lld", newSize) << StreamPiece::Source::Base64 << newSize;
        QTest::addRow("raw %lld", newSize) << StreamPiece::Source::Raw << newSize;
        QTest::addRow("lines %lld", newSize) << StreamPiece::Source::Lines << newSize;
    }
}

// The file is made longer or shorter after its first block was read, its time set back: what is
// missing is never made up, and the end is never given out.
void tst_MessageStream::faults()
{
    QFETCH(StreamPiece::Source, source);
    QFETCH(qint64, newSize);
    const QString path = m_folder.write(u"torn.bin"_s, QByteArray(2'000'000, 'x'));
    const auto attachment = Attachment::fromFile(path);
    StreamPiece piece = base64(*attachment);
    piece.source = source;
    if (source != StreamPiece::Source::Base64)
        piece.size = attachment->size;
    MessageStream stream({piece, octets("the end")}, BodyType::Binary, false);
    QByteArray buffer(1000, Qt::Uninitialized);
    QCOMPARE(stream.read(buffer.data(), 1000), 1000);
    QVERIFY(QFile::resize(path, newSize));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(attachment->modified, QFileDevice::FileModificationTime));
    file.close();

    qint64 read = 1000;
    qint64 got = 0;
    while ((got = stream.read(buffer.data(), 1000)) > 0)
        read += got;
    QCOMPARE(got, -1);
    QVERIFY(read < piece.size);
    QVERIFY(stream.problem());
    QCOMPARE(stream.problem()->kind, Problem::Kind::FileChanged);
    QCOMPARE(stream.read(buffer.data(), 1), -1);
    QVERIFY(stream.atEnd());
}

void tst_MessageStream::fileChangedWhileItIsRead()
{
    const QString path = m_folder.write(u"rewritten.bin"_s, QByteArray(2'000'000, 'x'));
    const auto attachment = Attachment::fromFile(path);
    MessageStream stream({base64(*attachment), octets("the end")}, BodyType::SevenBit, false);
    QCOMPARE(stream.read(100).size(), 100);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(1'900'000));
    QCOMPARE(file.write("y"), 1);
    QVERIFY(file.setFileTime(attachment->modified.addSecs(1), QFileDevice::FileModificationTime));
    file.close();
    const QByteArray rest = stream.readAll();
    QVERIFY(!rest.contains("the end"));
    QCOMPARE(stream.problem()->kind, Problem::Kind::FileChanged);
}

void tst_MessageStream::sizeOfHugeFileIsArithmetic()
{
    const QString path = m_folder.write(u"huge.bin"_s, {});
    const qint64 size = 3LL * 1024 * 1024 * 1024 + 1;
    if (!QFile::resize(path, size))
        QSKIP("no room for a sparse file");
    const auto attachment = Attachment::fromFile(path);
    MessageStream stream({octets("x"), base64(*attachment)}, BodyType::SevenBit, false);
    QCOMPARE(stream.totalSize(), 1 + size / 57 * 78 + (size % 57 + 2) / 3 * 4 + 2);
    QCOMPARE(stream.read(9), "xAAAAAAAA"_ba);
}

QTEST_GUILESS_MAIN(tst_MessageStream)
#include "tst_MessageStream.moc"
