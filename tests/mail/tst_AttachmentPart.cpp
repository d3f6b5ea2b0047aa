// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/ComposedMessages.h"
#include "support/TestFolder.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_AttachmentPart : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void transportsDecideTheEncodings();
    void eightBitOnlyWhereNeeded();
    void attachedMessages_data();
    void attachedMessages();
    void calendarInvitation();
    void methodOfAFoldedCalendar_data();
    void methodOfAFoldedCalendar();
    void namesTellNoPath();
    void inlineTextNamesItsCharset();
    void typesWithParameters();
    void filesAreCheckedWhenOpened();

private:
    TestFolder m_folder;
};

void tst_AttachmentPart::transportsDecideTheEncodings()
{
    const QByteArray content = QByteArray("\0\r\n.\n\xff\r--x", 10);
    Message message = simpleMessage();
    message.text = u"Grüße\n"_s;
    message.attachments = {*Attachment::fromFile(m_folder.write(u"raw.bin"_s, content))};
    struct Case {
        Transport transport;
        BodyType type;
        QByteArray whole, text, file;
    };
    for (const Case &c :
         {Case{{}, BodyType::SevenBit, "", "quoted-printable", "base64"},
          Case{{true, false, false}, BodyType::EightBit, "8bit", "8bit", "base64"},
          Case{{true, true, false}, BodyType::Binary, "binary", "8bit", "binary"}}) {
        const auto stream = ComposedContent(message).open(c.transport);
        QCOMPARE((*stream)->bodyType(), c.type);
        const QByteArray bytes = (*stream)->readAll();
        QCOMPARE(bytes.size(), (*stream)->totalSize());
        const MimeEntity root = MimeEntity::read(bytes);
        QCOMPARE(root.encoding(), c.whole);
        QCOMPARE(root.parts[0].encoding(), c.text);
        QCOMPARE(root.parts[1].encoding(), c.file);
        QCOMPARE(root.parts[0].text(bytes), u"Grüße\n"_s);
        QCOMPARE(root.parts[1].decoded(bytes), content);
        if (c.type == BodyType::SevenBit)
            QVERIFY(std::all_of(bytes.begin(), bytes.end(), [](char o) { return uchar(o) < 128; }));
    }
}

void tst_AttachmentPart::eightBitOnlyWhereNeeded()
{
    Message message = simpleMessage();
    message.text = u"Grüße\n"_s;
    const Transport sparing{true, false, false, true};
    const auto plain = ComposedContent(message).open(sparing);
    QCOMPARE((*plain)->bodyType(), BodyType::SevenBit);
    message.attachments = {Attachment::fromBytes("Subject: x\n\n\xc3\xa4\n", u"x.eml"_s)};
    const QByteArray bytes = bytesOf(message, sparing);
    const MimeEntity root = MimeEntity::read(bytes);
    QCOMPARE(root.encoding(), "8bit"_ba);
    QCOMPARE(root.parts[0].encoding(), "quoted-printable"_ba);
    QCOMPARE(root.parts[1].contentType.value, "message/rfc822"_ba);
    QCOMPARE(root.parts[1].encoding(), "8bit"_ba);
}

void tst_AttachmentPart::attachedMessages_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<bool>("asMessage"); // to a server without 8BITMIME
    QTest::addColumn<bool>("asMessage8"); // to one with it
    const QByteArray header = "From: a@b\r\nSubject: x\r\n\r\n"_ba;
    QTest::newRow("crlf") << header + "text\r\n" << true << true;
    QTest::newRow("lf") << "From: a@b\nSubject: x\n\ntext\n"_ba << true << true;
    QTest::newRow("no end") << header + "text" << true << true;
    QTest::newRow("no body") << header << true << true;
    QTest::newRow("dots") << header + ".\r\n..\r\nFrom x\r\n" << true << true;
    QTest::newRow("8bit") << header + "t\xc3\xa4xt\r\n" << false << true;
    QTest::newRow("8bit header") << "Subject: \xc3\xa4\r\n\r\nx\r\n"_ba << false << false;
    QTest::newRow("nul") << header + QByteArray("a\0b", 3) << false << false;
    QTest::newRow("long line") << header + QByteArray(999, 'x') << false << false;
    QTest::newRow("no message") << "just text\r\nwithout a header\r\n"_ba << false << false;
    QTest::newRow("mbox") << "From a@b Thu Jan  1 10:00:00 2026\r\n" + header << false << false;
    QTest::newRow("empty") << ""_ba << false << false;
}

void tst_AttachmentPart::attachedMessages()
{
    QFETCH(QByteArray, octets);
    QFETCH(bool, asMessage);
    QFETCH(bool, asMessage8);
    Message message = simpleMessage();
    message.attachments = {*Attachment::fromFile(m_folder.write(u"x.eml"_s, octets))};
    for (const bool eightBit : {false, true}) {
        const QByteArray bytes = bytesOf(message, {eightBit, false, false});
        const MimeEntity part = MimeEntity::read(bytes).parts.last();
        QCOMPARE(part.fileName(), u"x.eml"_s);
        QCOMPARE(part.disposition.value, "attachment"_ba);
        if (eightBit ? asMessage8 : asMessage) {
            QCOMPARE(part.contentType.value, "message/rfc822"_ba);
            QVERIFY(part.encoding() == "7bit" || part.encoding() == "8bit");
            QByteArray canonical = octets;
            canonical.replace("\r\n", "\n").replace("\n", "\r\n");
            QCOMPARE(part.decoded(bytes), canonical);
        } else {
            QCOMPARE(part.contentType.value, "application/octet-stream"_ba);
            QCOMPARE(part.encoding(), "base64"_ba);
            QCOMPARE(part.decoded(bytes), octets);
        }
    }
}

void tst_AttachmentPart::calendarInvitation()
{
    Message message = simpleMessage();
    message.attachments = {
        Attachment::fromBytes(
            "BEGIN:VCALENDAR\nMETHOD:request\nBEGIN:VEVENT\nSUMMARY:Käse\nEND:VEVENT\n",
            u"i.ics"_s),
        Attachment::fromBytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\nMETHOD:X\nEND:VEVENT\n", u"n.ics"_s)};
    const MimeEntity root = MimeEntity::read(bytesOf(message));
    QCOMPARE(root.parts[1].contentType.value, "text/calendar"_ba);
    QCOMPARE(root.parts[1].contentType.parameters.value("method"), u"REQUEST"_s);
    QCOMPARE(root.parts[1].contentType.parameters.value("charset"), u"utf-8"_s);
    QVERIFY(!root.parts[2].contentType.parameters.contains("method"));
}

// RFC 5545 3.1: a property may be folded anywhere and have parameters.
void tst_AttachmentPart::methodOfAFoldedCalendar_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("folded") << "METHOD:RE\r\n QUEST"_ba;
    QTest::newRow("folded by a tab") << "MET\n\tHOD:REQUEST"_ba;
    QTest::newRow("parameter") << "method;X-A=1:REQUEST"_ba;
}

void tst_AttachmentPart::methodOfAFoldedCalendar()
{
    QFETCH(QByteArray, line);
    Message message = simpleMessage();
    message.attachments = {Attachment::fromBytes(
        "BEGIN:VCALENDAR\r\n" + line + "\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n", u"i.ics"_s)};
    const MimeEntity root = MimeEntity::read(bytesOf(message));
    QCOMPARE(root.parts[1].contentType.parameters.value("method"), u"REQUEST"_s);
}

// The window and the command line let people name a file as they like.
void tst_AttachmentPart::namesTellNoPath()
{
    Message message = simpleMessage();
    message.attachments = {Attachment::fromBytes("x", u"a.txt"_s)};
    message.attachments.first().name = u"../secret/ü.txt"_s;
    const MimeEntity part = MimeEntity::read(bytesOf(message)).parts.last();
    QCOMPARE(part.fileName(), u".._secret_ü.txt"_s);
    QCOMPARE(part.contentType.parameters.value("name"), u".._secret_ü.txt"_s);
}

// Without one, a text that is shown in the message is left to guesses.
void tst_AttachmentPart::inlineTextNamesItsCharset()
{
    Message message = simpleMessage();
    message.html = u"<link href='cid:s@x.example'>"_s;
    message.inlineParts = {Attachment::fromBytes("p {}\n", u"s.css"_s)};
    message.inlineParts.first().contentId = "s@x.example"_ba;
    QVERIFY(bytesOf(message).contains("Content-Type: text/css; charset=us-ascii;"));
}

void tst_AttachmentPart::typesWithParameters()
{
    Message message = simpleMessage();
    message.attachments = {Attachment::fromBytes(
        "x", u"a.txt"_s, "Text/Plain; format=fixed; charset=iso-8859-1; name=evil; boundary=b"_ba)};
    const MimeEntity part = MimeEntity::read(bytesOf(message)).parts.last();
    QCOMPARE(part.contentType.value, "text/plain"_ba);
    QCOMPARE(part.contentType.parameters.value("charset"), u"iso-8859-1"_s);
    QCOMPARE(part.contentType.parameters.value("format"), u"fixed"_s);
    QCOMPARE(part.contentType.parameters.value("name"), u"a.txt"_s);
    QVERIFY(!part.contentType.parameters.contains("boundary"));
}

void tst_AttachmentPart::filesAreCheckedWhenOpened()
{
    Message message = simpleMessage();
    const QString path = m_folder.write(u"late.bin"_s, "1");
    message.attachments = {*Attachment::fromFile(path)};
    const ComposedContent content(message);
    m_folder.write(u"late.bin"_s, "12345"); // It may change until it is sent.
    const QByteArray bytes = bytesOf(content);
    QCOMPARE(MimeEntity::read(bytes).parts.last().decoded(bytes), "12345"_ba);
    const auto stream = content.open({});
    QFile::remove(path);
    QVERIFY(!content.open({}).hasValue());
    QCOMPARE(content.open({}).error().kind, Problem::Kind::File);
    QVERIFY((*stream)->readAll().size() < (*stream)->totalSize());
    QVERIFY((*stream)->problem());
}

QTEST_GUILESS_MAIN(tst_AttachmentPart)
#include "tst_AttachmentPart.moc"
