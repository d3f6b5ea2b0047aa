// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Attachment.h"
#include "support/TestFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using posthorn::Attachment;
using posthorn::Problem;
using posthorn::TestFolder;

class tst_Attachment : public QObject {
    Q_OBJECT
private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void regularFile();
    void emptyFile();
    void hugeSparseFile();
    void everyOpenStartsAtTheStart();
    void specialFiles_data();
    void specialFiles();
    void pathWithNul();
    void unreadableFile();
    void changesAreNoticed();
    void recheckedTakesTheFileAsItIs();
    void types_data();
    void types();
    void names();

private:
    TestFolder m_folder;
};

void tst_Attachment::regularFile()
{
    const QString path = m_folder.write(u"größe 1.bin"_s, "12345");
    const auto attachment = Attachment::fromFile(path);
    QVERIFY(attachment.hasValue());
    QCOMPARE(attachment->path, path);
    QCOMPARE(attachment->name, u"größe 1.bin"_s);
    QCOMPARE(attachment->size, 5);
    QVERIFY(attachment->modified.isValid());
    QVERIFY(attachment->contentType.isEmpty());
}

void tst_Attachment::emptyFile()
{
    const auto attachment = Attachment::fromFile(m_folder.write(u"empty.dat"_s, {}));
    QVERIFY(attachment.hasValue());
    QCOMPARE(attachment->size, 0);
    const auto device = attachment->open();
    QVERIFY(device.hasValue());
    QCOMPARE((*device)->readAll(), QByteArray());
    QVERIFY(attachment->unchanged(**device));
}

void tst_Attachment::hugeSparseFile()
{
    const QString path = m_folder.write(u"huge.bin"_s, {});
    const qint64 size = 3LL * 1024 * 1024 * 1024 + 1;
    if (!QFile::resize(path, size))
        QSKIP("no room for a sparse file");
    const auto attachment = Attachment::fromFile(path);
    QVERIFY(attachment.hasValue());
    QCOMPARE(attachment->size, size);
    QVERIFY(attachment->open().hasValue());
}

void tst_Attachment::everyOpenStartsAtTheStart()
{
    const auto file = Attachment::fromFile(m_folder.write(u"a.bin"_s, "abcdef"));
    const Attachment bytes = Attachment::fromBytes("abcdef", u"a.bin"_s);
    for (const Attachment &attachment : {*file, bytes}) {
        for (int round = 0; round < 2; ++round) {
            const auto device = attachment.open();
            QVERIFY(device.hasValue());
            QVERIFY((*device)->openMode().testFlag(QIODevice::Unbuffered));
            QVERIFY(!(*device)->isWritable());
            QCOMPARE((*device)->read(3), "abc"_ba);
        }
    }
}

void tst_Attachment::specialFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << m_folder.filePath(u"none"_s) << u"There is no file"_s;
    QTest::newRow("empty") << QString() << u"No file name"_s;
    QTest::newRow("directory") << m_folder.path() << u"folder"_s;
#ifdef Q_OS_UNIX
    const QString fifo = m_folder.filePath(u"fifo"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QTest::newRow("fifo") << fifo << u"named pipe"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"device"_s;
    for (const QString &window : {u"/proc/self/status"_s, u"/proc/self/mem"_s}) {
        if (QFile::exists(window))
            QTest::newRow(qPrintable(window)) << window << u"size"_s;
    }
    const QString link = m_folder.filePath(u"link to fifo"_s);
    QVERIFY(QFile::link(fifo, link));
    QTest::newRow("link to fifo") << link << u"named pipe"_s;

    const QString socket = m_folder.filePath(u"socket"_s);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(socket).constData(), sizeof(address.sun_path));
    const int handle = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(handle, reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
    ::close(handle);
    QTest::newRow("socket") << socket << u"socket"_s;
#endif
}

void tst_Attachment::specialFiles()
{
    QFETCH(QString, path);
    QFETCH(QString, word);
    const auto attachment = Attachment::fromFile(path);
    QVERIFY(!attachment.hasValue());
    QCOMPARE(attachment.error().kind, Problem::Kind::File);
    QCOMPARE(attachment.error().value, path);
    QVERIFY2(attachment.error().reason.contains(word), qPrintable(attachment.error().reason));
    QVERIFY(attachment.error().reason.contains(QDir::toNativeSeparators(path)));
}

void tst_Attachment::pathWithNul()
{
    const QString path = m_folder.write(u"real.txt"_s, "x");
    QVERIFY(!Attachment::fromFile(path + QChar(0) + u".png"_s).hasValue());
}

void tst_Attachment::unreadableFile()
{
    const QString path = m_folder.write(u"secret.txt"_s, "x");
    QFile::setPermissions(path, {});
    QFile probe(path);
    if (probe.open(QIODevice::ReadOnly))
        QSKIP("this user may read everything");
    const auto attachment = Attachment::fromFile(path);
    QVERIFY(!attachment.hasValue());
    QVERIFY(attachment.error().reason.contains(u"cannot be read"_s));
}

void tst_Attachment::changesAreNoticed()
{
    const QString path = m_folder.write(u"changing.bin"_s, "0123456789");
    const auto attachment = Attachment::fromFile(path);
    const auto device = attachment->open();
    QVERIFY(attachment->unchanged(**device));

    QVERIFY(QFile::resize(path, 5));
    QVERIFY(!attachment->unchanged(**device));
    const auto again = attachment->open();
    QVERIFY(!again.hasValue());
    QCOMPARE(again.error().kind, Problem::Kind::FileChanged);
    QVERIFY(again.error().reason.contains(u"changing.bin"_s));

    // The same size at another time.
    m_folder.write(u"changing.bin"_s, "abcdefghij");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(
        file.setFileTime(attachment->modified.addSecs(-100), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(attachment->open().error().kind, Problem::Kind::FileChanged);

    // Another file of the same size and time in its place, while the first one is open.
    const auto now = attachment->rechecked();
    const auto open = now->open();
    QVERIFY(now->unchanged(**open));
    QFile::remove(path);
    QVERIFY(!now->unchanged(**open));
    QFile other(m_folder.write(u"changing.bin"_s, "ABCDEFGHIJ"));
    QVERIFY(other.open(QIODevice::ReadWrite));
    QVERIFY(other.setFileTime(now->modified, QFileDevice::FileModificationTime));
    other.close();
#ifdef Q_OS_UNIX
    QVERIFY(!now->unchanged(**open));
#endif
    QFile::remove(path);
    QCOMPARE(now->open().error().kind, Problem::Kind::File);
}

void tst_Attachment::recheckedTakesTheFileAsItIs()
{
    const QString path = m_folder.write(u"grown.bin"_s, "1");
    auto attachment = Attachment::fromFile(path);
    attachment->name = u"other.bin"_s;
    attachment->contentId = "id@x"_ba;
    m_folder.write(u"grown.bin"_s, "12345");
    const auto fresh = attachment->rechecked();
    QVERIFY(fresh.hasValue());
    QCOMPARE(fresh->size, 5);
    QCOMPARE(fresh->name, u"other.bin"_s);
    QCOMPARE(fresh->contentId, "id@x"_ba);
    QVERIFY(fresh->open().hasValue());
    QFile::remove(path);
    QCOMPARE(attachment->rechecked().error().kind, Problem::Kind::File);
}

void tst_Attachment::types_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("pdf") << u"a.PDF"_s << "no pdf at all"_ba
                         << "application/pdf"_ba;
    QTest::newRow("text") << u"a.txt"_s << "\x00\x01"_ba
                          << "text/plain"_ba;
    QTest::newRow("message") << u"a.eml"_s << "x"_ba
                             << "message/rfc822"_ba;
    QTest::newRow("calendar") << u"a.ics"_s << ""_ba
                              << "text/calendar"_ba;
    QTest::newRow("without suffix")
        << u"README"_s << QByteArray("\x00\x9f\xfe none", 8) << "application/octet-stream"_ba;
    QTest::newRow("text without suffix") << u"README"_s << "Read me."_ba
                                         << "text/plain"_ba;
    QTest::newRow("unknown suffix") << u"a.qqqq"_s << "\x89PNG\r\n\x1a\n"_ba
                                    << "image/png"_ba;
    QTest::newRow("bin") << u"s.bin"_s << "\xfe\xfe"_ba
                         << "application/octet-stream"_ba;
    QTest::newRow("octets without controls") << u"x"_s << "\xfe\xfe"_ba
                                             << "application/octet-stream"_ba;
    QTest::newRow("empty") << u"a.qqqq"_s << ""_ba
                           << "application/octet-stream"_ba;
    QTest::newRow("no name") << QString() << "%PDF-1.4\n"_ba
                             << "application/pdf"_ba;
}

void tst_Attachment::types()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, type);
    QCOMPARE(Attachment::fromBytes(bytes, name).mimeType(), type);
    if (!name.isEmpty())
        QCOMPARE(Attachment::fromFile(m_folder.write(name, bytes))->mimeType(), type);
    QCOMPARE(Attachment::fromBytes(bytes, name, "Image/X; a=b"_ba).mimeType(), "image/x"_ba);
}

void tst_Attachment::names()
{
    QCOMPARE(Attachment::fromBytes({}, u"../..\\a/b\r\nc\td.txt"_s).name, u".._.._a_b  c d.txt"_s);
    QCOMPARE(Attachment::cleanedName(u"invoice\u202excod.exe"_s), u"invoicexcod.exe"_s);
    QCOMPARE(Attachment::cleanedName(u" Übergröße “1” 漢字 😀 (2)'.tar.gz "_s),
             u" Übergröße “1” 漢字 😀 (2)'.tar.gz "_s);
#ifdef Q_OS_UNIX
    QCOMPARE(Attachment::fromFile(m_folder.write(u"a\nb\\c\x01.txt"_s, {}))->name,
             u"a b\\c .txt"_s);
#endif
}

QTEST_GUILESS_MAIN(tst_Attachment)
#include "tst_Attachment.moc"
