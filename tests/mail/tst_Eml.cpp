// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Eml.h"
#include "support/TestFolder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

const Transport All{true, false, true};

QByteArray sent(const Eml &eml, const Transport &transport = All)
{
    const auto stream = eml.open(transport);
    if (!stream)
        return "problem: " + stream.error().reason.toUtf8();
    const QByteArray bytes = (*stream)->readAll();
    return bytes.size() == (*stream)->totalSize() ? bytes : "wrong size"_ba;
}

} // namespace

class tst_Eml : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void isSentAsItIs_data();
    void isSentAsItIs();
    void refusals_data();
    void refusals();
    void refusedLinesAreNamed();
    void transports_data();
    void transports();
    void whoAndWhat();
    void blindCopiesAreRecipients();
    void fileThatChanges();
    void largeFileIsNotHeld();
    void specialFiles();

private:
    TestFolder m_folder;
};

void tst_Eml::isSentAsItIs_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *name, const QByteArray &octets, const QByteArray &wanted) {
        QTest::newRow(name) << octets << wanted;
    };
    const QByteArray message = "Subject: x\r\n\r\nbody\r\n.\r\n\r\n"_ba;
    row("crlf", message, message);
    row("lf", "Subject: x\n\nbody\n.\n\n", message);
    row("cr", "Subject: x\r\rbody\r.\r\r", message);
    row("mixed", "Subject: x\r\n\nbody\n.\r\r\n", message);
    row("no line end", "Subject: x\n\nbody", "Subject: x\r\n\r\nbody\r\n");
    row("header only", "Subject: x", "Subject: x\r\n");
    row("no body", "Subject: x\n\n", "Subject: x\r\n\r\n");
    row("bcc", "To: a@b\nBcc: c@d,\n e@f\n\tg@h\nSubject: x\n\nBcc: stays\n",
        "To: a@b\r\nSubject: x\r\n\r\nBcc: stays\r\n");
    row("bcc in any form",
        "bCC:c@d\nBcc : e@f\nSubject: x\nRESENT-BCC: y@z\nBcc-X: stays\nbcc:\n\n",
        "Subject: x\r\nBcc-X: stays\r\n\r\n");
    row("bcc last without blank line", "Subject: x\nBcc: c@d", "Subject: x\r\n");
    row("byte order mark", "\xef\xbb\xbfSubject: x\n\ny\n", "Subject: x\r\n\r\ny\r\n");
    row("mbox", "From a@b Thu Jan  1 10:00:00 2026\nSubject: x\n\nFrom y\n",
        "Subject: x\r\n\r\nFrom y\r\n");
    row("odd folds", "Subject: x\n \n\ty  \n\nb\n", "Subject: x\r\n \r\n\ty  \r\n\r\nb\r\n");
    row("998", "Subject: x\n\n" + QByteArray(998, 'x') + "\n",
        "Subject: x\r\n\r\n" + QByteArray(998, 'x') + "\r\n");
    row("8bit", "Subject: x\n\n\xff\n", "Subject: x\r\n\r\n\xff\r\n");
    row("utf-8 header", "Subject: \xc3\xa4\n\nx\n", "Subject: \xc3\xa4\r\n\r\nx\r\n");
}

void tst_Eml::isSentAsItIs()
{
    QFETCH(QByteArray, octets);
    QFETCH(QByteArray, wanted);
    const auto bytes = Eml::fromBytes(octets);
    QVERIFY2(bytes.hasValue(), bytes ? "" : qPrintable(bytes.error().reason));
    QCOMPARE(sent(**bytes), wanted);
    const auto file = Eml::fromFile(m_folder.write(u"m.eml"_s, octets));
    QVERIFY(file.hasValue());
    QCOMPARE(sent(**file), wanted);
    QCOMPARE(sent(**file), wanted);
}

void tst_Eml::refusals_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no header") << "\r\nSubject: x\r\n"_ba;
    QTest::newRow("text") << "Dear all,\r\n\r\nno header here\r\n"_ba;
    QTest::newRow("line that is no field") << "Subject: x\nno field\n\nbody\n"_ba;
    QTest::newRow("starts with a fold") << " folded\nSubject: x\n\nbody\n"_ba;
    QTest::newRow("mbox without header") << "From a@b Thu Jan  1 10:00:00 2026\n\nbody\n"_ba;
    QTest::newRow("nul in body") << QByteArray("Subject: x\n\na\0b", 15);
    QTest::newRow("nul in header") << QByteArray("Subject: \0\n\nab", 14);
    QTest::newRow("long body line") << "Subject: x\n\n"_ba + QByteArray(999, 'x');
    QTest::newRow("long header line") << "Subject: "_ba + QByteArray(990, 'x') + "\n\nb";
    QTest::newRow("latin header") << "Subject: \xe4\n\nb"_ba;
    QTest::newRow("cr hides a field") << "To: a@b\r\nSubject: x\rBcc: c@d\r\n\r\nb\r\n"_ba;
    QTest::newRow("cr among lf") << "Subject: x\rTo: a@b\n\nb\n"_ba;
    QTest::newRow("cr ends the header") << "Subject: x\n\rb\n"_ba;
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10);
}

void tst_Eml::refusals()
{
    QFETCH(QByteArray, octets);
    const QString path = m_folder.write(u"bad.eml"_s, octets);
    const auto eml = Eml::fromFile(path);
    QVERIFY(!eml.hasValue());
    QCOMPARE(eml.error().kind, Problem::Kind::Body);
    QCOMPARE(eml.error().value, path);
    QVERIFY(eml.error().reason.contains(u"bad.eml"_s));
    QVERIFY(!Eml::fromBytes(octets).hasValue());
}

void tst_Eml::refusedLinesAreNamed()
{
    const auto reason
        = [](const QByteArray &octets) { return Eml::fromBytes(octets).error().reason; };
    QVERIFY(reason("A: b\nC: d\n\nx\n" + QByteArray(999, 'x')).contains(u"Line 5 "_s));
    QVERIFY(reason("A: b\r\n\r\nx\r\n" + QByteArray(1, '\0')).contains(u"Line 4 "_s));
    QVERIFY(reason("A: b\r\nC: d\re: f\r\n\r\nx").contains(u"Line 2 "_s));
    QVERIFY(reason("A: b\n " + QByteArray(999, 'x') + "\n\n").contains(u"Line 2 "_s));
}

void tst_Eml::transports_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<int>("problem"); // -1: none
    QTest::addColumn<BodyType>("type");
    const QByteArray plain = "Subject: x\n\ny\n"_ba;
    const QByteArray body = "Subject: x\n\n\xc3\xa4\n"_ba;
    const QByteArray header = "Subject: \xc3\xa4\nBcc: x\n\ny\n"_ba;
    const QByteArray blind = "Bcc: \xc3\xa4 <a@b>\nSubject: x\n\ny\n"_ba;
    const int none = -1;
    const auto row
        = [](const char *name, const QByteArray &octets, const Transport &transport, int problem,
             BodyType type) { QTest::newRow(name) << octets << transport << problem << type; };
    row("plain", plain, {}, none, BodyType::SevenBit);
    row("plain to a better server", plain, {true, true, true}, none, BodyType::SevenBit);
    row("8bit body", body, {}, int(Problem::Kind::Body), BodyType::SevenBit);
    row("8bit body to 8BITMIME", body, {true, false, false}, none, BodyType::EightBit);
    row("utf-8 header", header, {true, false, false}, int(Problem::Kind::NeedsSmtpUtf8),
        BodyType::SevenBit);
    row("utf-8 header to SMTPUTF8", header, {true, false, true}, none, BodyType::EightBit);
    row("utf-8 only in what is taken out", blind, {}, none, BodyType::SevenBit);
}

void tst_Eml::transports()
{
    QFETCH(QByteArray, octets);
    QFETCH(Transport, transport);
    QFETCH(int, problem);
    QFETCH(BodyType, type);
    const auto eml = Eml::fromBytes(octets);
    QVERIFY(eml.hasValue());
    const auto stream = (*eml)->open(transport);
    QCOMPARE(stream ? -1 : int(stream.error().kind), problem);
    if (stream) {
        QCOMPARE((*stream)->bodyType(), type);
        QCOMPARE((*stream)->needsSmtpUtf8(), octets == "Subject: \xc3\xa4\nBcc: x\n\ny\n");
    }
}

void tst_Eml::whoAndWhat()
{
    const auto eml = Eml::fromBytes(
        "From: Ann <ann@x.example>\nSender: s@x.example\nMessage-ID:\n <1@x.example>\n\n"_ba);
    QCOMPARE((*eml)->messageId(), "<1@x.example>"_ba);
    QCOMPARE((*eml)->from(), (QList<Address>{{u"Ann"_s, u"ann"_s, u"x.example"_s, {}}}));
    const auto sender = Eml::fromBytes("Sender: s@x.example\n\n"_ba);
    QCOMPARE((*sender)->from().value(0).localPart, u"s"_s);
    const auto nobody = Eml::fromBytes("Subject: x\n\n"_ba);
    QVERIFY((*nobody)->from().isEmpty() && (*nobody)->messageId().isEmpty()
            && (*nobody)->recipients().isEmpty());
}

void tst_Eml::blindCopiesAreRecipients()
{
    const auto eml
        = Eml::fromBytes("Bcc: c@x.example, A@x.example\nTo: a@x.example, Friends: b@x.example;\n"
                         "To: a@X.EXAMPLE, broken\nCc: \"Q\" <a@x.example>\n\nx\n"_ba);
    QStringList recipients;
    for (const Address &address : (*eml)->recipients())
        recipients += QString::fromUtf8(address.addrSpec());
    QCOMPARE(recipients,
             (QStringList{u"a@x.example"_s, u"b@x.example"_s, u"c@x.example"_s, u"A@x.example"_s}));
}

void tst_Eml::fileThatChanges()
{
    const QByteArray octets = "Subject: x\n\n"_ba + QByteArray(700, 'x') + '\n';
    const QString path = m_folder.write(u"changing.eml"_s, octets);
    const auto eml = Eml::fromFile(path);
    const auto stream = (*eml)->open(All);
    QVERIFY(stream.hasValue());
    m_folder.write(u"changing.eml"_s, octets + "more\n");
    QVERIFY((*stream)->readAll().size() < (*stream)->totalSize());
    QCOMPARE((*stream)->problem()->kind, Problem::Kind::FileChanged);
    QCOMPARE((*eml)->open(All).error().kind, Problem::Kind::FileChanged);
    QFile::remove(path);
    QCOMPARE((*eml)->open(All).error().kind, Problem::Kind::File);
}

void tst_Eml::largeFileIsNotHeld()
{
    // The size of what is sent is other than that of the file, and known before it is read.
    const QByteArray line = QByteArray(76, 'x') + '\n';
    const QString path = m_folder.write(u"large.eml"_s, "Subject: x\n\n" + line.repeated(300'000));
    const auto eml = Eml::fromFile(path);
    const auto stream = (*eml)->open({});
    QCOMPARE((*stream)->totalSize(), 14 + 300'000LL * 78);
    qint64 read = 0;
    QByteArray chunk(65'536, Qt::Uninitialized);
    for (qint64 got = 0; (got = (*stream)->read(chunk.data(), chunk.size())) > 0;)
        read += got;
    QCOMPARE(read, (*stream)->totalSize());
}

void tst_Eml::specialFiles()
{
    QCOMPARE(Eml::fromFile(m_folder.path()).error().kind, Problem::Kind::File);
    QCOMPARE(Eml::fromFile(m_folder.filePath(u"none.eml"_s)).error().kind, Problem::Kind::File);
}

QTEST_GUILESS_MAIN(tst_Eml)
#include "tst_Eml.moc"
