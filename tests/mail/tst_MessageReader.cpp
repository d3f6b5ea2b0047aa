// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/ComposedContent.h"
#include "mail/MessageReader.h"
#include "support/TestFolder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

QByteArray bytesOf(const Message &message, const Transport &transport = {})
{
    const auto stream = ComposedContent(message).open(transport);
    if (!stream)
        qFatal("%s", qPrintable(stream.error().reason));
    const QByteArray bytes = (*stream)->readAll();
    return bytes.size() == (*stream)->totalSize() ? bytes : "wrong size"_ba;
}

QByteArray hashOf(const QByteArray &octets)
{
    return QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex();
}

QByteArray contentOf(const Attachment &attachment)
{
    const auto device = attachment.open();
    return device ? (*device)->readAll() : "unreadable"_ba;
}

/// Messages of every shape, the same ones in every run.
class Generator {
public:
    explicit Generator(quint32 seed, const TestFolder &folder)
        : m_random(seed)
        , m_folder(folder)
    {
    }

    Message message()
    {
        Message message;
        message.from = {address()};
        for (int count = 1 + m_random.bounded(4); count > 0; --count)
            message.to += address();
        for (int count = m_random.bounded(3); count > 0; --count)
            message.cc += address();
        if (m_random.bounded(3) == 0)
            message.replyTo = {address()};
        message.subject = words(12).simplified();
        if (m_random.bounded(4) != 0)
            message.text = text();
        if (m_random.bounded(2) == 0)
            message.html = u"<p>"_s + text() + u"</p>\n"_s;
        for (int count = m_random.bounded(4); count > 0; --count)
            message.attachments += attachment();
        for (int count = m_random.bounded(3); count > 0; --count) {
            Attachment part = attachment();
            part.contentId = "part%1@posthorn.example"_ba.replace("%1", QByteArray::number(count));
            message.inlineParts += part;
        }
        message.priority = Priority(m_random.bounded(5));
        message.requestReadReceipt = m_random.bounded(2) == 0;
        message.formatFlowed = m_random.bounded(4) == 0;
        if (m_random.bounded(3) == 0 && !message.formatFlowed)
            message.inReplyTo = "<before@posthorn.example>"_ba;
        message.boundarySeed = QByteArray::number(m_random.generate());
        return message;
    }

    Transport transport()
    {
        const bool eightBit = m_random.bounded(2) == 0;
        return {eightBit, eightBit && m_random.bounded(2) == 0, false};
    }

private:
    QString words(int most)
    {
        static const QStringList pieces{
            u"hello"_s, u"Grüße"_s,         u"漢字"_s,   u"😀"_s,
            u"𠀀"_s,    u"=?utf-8?Q?x?="_s, u"a,b"_s,    u"\"q\""_s,
            u"(c)"_s,   u"From"_s,          u"."_s,      u"--"_s,
            u">"_s,     u"=20"_s,           u"Привет"_s, u"x"_s.repeated(100)};
        QStringList chosen;
        for (int count = m_random.bounded(most); count > 0; --count)
            chosen += pieces[m_random.bounded(pieces.size())];
        return chosen.join(u' ');
    }
    QString text()
    {
        QStringList lines;
        for (int count = m_random.bounded(20); count > 0; --count)
            lines += words(m_random.bounded(30) == 0 ? 400 : 12);
        return lines.join(u'\n') + (m_random.bounded(2) == 0 ? u"\n"_s : QString());
    }
    Address address()
    {
        static int number = 0;
        return {words(4).simplified(), u"user%1"_s.arg(++number), u"posthorn.example"_s, {}};
    }
    QByteArray octets()
    {
        const int sizes[] = {0, 1, 56, 57, 58, 1000, 47'880, 100'000};
        QByteArray octets(sizes[m_random.bounded(8)], Qt::Uninitialized);
        const bool isText = m_random.bounded(2) == 0;
        for (char &octet : octets)
            octet = isText ? "abc \r\n"[m_random.bounded(6)] : char(m_random.bounded(256));
        return octets;
    }
    Attachment attachment()
    {
        static const QStringList names{u"a.bin"_s,
                                       u"Übergröße.pdf"_s,
                                       u"漢字 😀.txt"_s,
                                       u"it's, \"so\".dat"_s,
                                       u"no suffix"_s,
                                       u"long "_s + u"name "_s.repeated(40) + u".png"_s,
                                       u"ж"_s.repeated(100) + u".html"_s};
        const QString name = names[m_random.bounded(names.size())];
        if (m_random.bounded(2) == 0)
            return Attachment::fromBytes(octets(), name);
        const QString file = u"%1.bin"_s.arg(m_random.generate());
        Attachment attachment = *Attachment::fromFile(m_folder.write(file, octets()));
        attachment.name = name;
        return attachment;
    }
    QRandomGenerator m_random;
    const TestFolder &m_folder;
};

/// What a text is after it was sent as format=flowed: blanks at line ends do not survive that.
QString asFlowed(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        while (line != "-- "_L1 && line.endsWith(u' '))
            line.chop(1);
    }
    return lines.join(u'\n');
}

/// The last line end of a message that is one text cannot be told from the end of the message.
QString withoutLastEnd(QString text)
{
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

bool sameFiles(const QList<Attachment> &a, const QList<Attachment> &b)
{
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i].name != b[i].name || hashOf(contentOf(a[i])) != hashOf(contentOf(b[i])))
            return false;
    }
    return true;
}

QJsonArray asPairs(const QList<Address> &addresses)
{
    QJsonArray pairs;
    for (const Address &address : addresses)
        pairs += QJsonArray{address.displayName, QString::fromUtf8(address.addrSpec())};
    return pairs;
}

/// What every reader must find in the message.
QJsonObject meant(const Message &message)
{
    QJsonArray parts;
    for (const Attachment &part : message.inlineParts + message.attachments)
        parts += QJsonObject{{u"name"_s, part.name},
                             {u"sha256"_s, QString::fromLatin1(hashOf(contentOf(part)))}};
    QJsonObject what{
        {u"subject"_s, message.subject},          {u"parts"_s, parts},
        {u"from"_s, asPairs(message.from)},       {u"to"_s, asPairs(message.to)},
        {u"cc"_s, asPairs(message.cc)},           {u"reply-to"_s, asPairs(message.replyTo)},
        {u"html"_s, withoutLastEnd(message.html)}};
    if (message.text)
        what.insert(u"text"_s,
                    withoutLastEnd(message.formatFlowed ? asFlowed(*message.text) : *message.text));
    return what;
}

} // namespace

class tst_MessageReader : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void randomMessagesComeBack();
    void everyOctetIsLegal();
    void anotherParserReadsTheSame();
    void headerFields();
    void foreignMessages_data();
    void foreignMessages();
    void whatIsReadCanBeSent_data();
    void whatIsReadCanBeSent();
    void files();

private:
    TestFolder m_folder;
};

void tst_MessageReader::randomMessagesComeBack()
{
    Generator generator(20260101, m_folder);
    for (int round = 0; round < 150; ++round) {
        const Message sent = generator.message();
        const Message read = MessageReader::fromBytes(bytesOf(sent, generator.transport()));
        QCOMPARE(read.from, sent.from);
        QCOMPARE(read.to, sent.to);
        QCOMPARE(read.cc, sent.cc);
        QCOMPARE(read.replyTo, sent.replyTo);
        QCOMPARE(read.subject, sent.subject);
        QCOMPARE(read.priority, sent.priority);
        QCOMPARE(read.requestReadReceipt, sent.requestReadReceipt);
        QCOMPARE(read.inReplyTo, sent.inReplyTo);
        QCOMPARE(withoutLastEnd(read.html), withoutLastEnd(sent.html));
        if (sent.text && !sent.formatFlowed)
            QCOMPARE(withoutLastEnd(*read.text), withoutLastEnd(*sent.text));
        else if (sent.text)
            QCOMPARE(withoutLastEnd(*read.text), withoutLastEnd(asFlowed(*sent.text)));
        if (sent.html.isEmpty()) {
            QVERIFY(sameFiles(read.attachments, sent.inlineParts + sent.attachments));
        } else {
            QVERIFY(sameFiles(read.inlineParts, sent.inlineParts));
            QVERIFY(sameFiles(read.attachments, sent.attachments));
        }
    }
}

void tst_MessageReader::everyOctetIsLegal()
{
    Generator generator(7, m_folder);
    for (int round = 0; round < 150; ++round) {
        const Message message = generator.message();
        for (const Transport &transport : {Transport{}, Transport{true, false, false}}) {
            const QByteArray bytes = bytesOf(message, transport);
            QVERIFY(bytes.endsWith("\r\n"));
            QVERIFY(!bytes.contains('\0'));
            QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
            QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
            for (const QByteArray &line : bytes.split('\n'))
                QVERIFY(line.size() <= 999);
            if (!transport.eightBit)
                QVERIFY(
                    std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 128; }));
        }
    }
}

// Python's email package knows nothing of our reader.
void tst_MessageReader::anotherParserReadsTheSame()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    Generator generator(99, m_folder);
    QJsonArray wanted;
    for (int round = 0; round < 60; ++round) {
        const Message message = generator.message();
        QJsonObject what = meant(message);
        what.insert(u"file"_s,
                    m_folder.write(u"%1.eml"_s.arg(round),
                                   bytesOf(message, {round % 2 == 0, false, false})));
        wanted += what;
    }
    const QString list = m_folder.write(u"wanted.json"_s, QJsonDocument(wanted).toJson());

    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(python, {QFINDTESTDATA("read_messages.py"), list});
    QVERIFY(finished.wait(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void tst_MessageReader::headerFields()
{
    const Message message = MessageReader::fromBytes(
        "From: Ann <a@x.example>, b@x.example\r\nSender: b@x.example\r\nBcc: c@x.example\r\n"
        "To: Friends: d@x.example, e@x.example;\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n"
        "Importance: Low\r\nReferences: <1@x>\r\n <2@x>\r\nIn-Reply-To: <2@x>\r\n"
        "Message-ID: <3@x>\r\nDate: Thu, 01 Jan 2026 10:00:00 +0000\r\nReceived: x\r\n\r\nHi\r\n"_ba);
    QCOMPARE(message.from.size(), 2);
    QCOMPARE(message.sender->localPart, u"b"_s);
    QCOMPARE(message.bcc.size(), 1);
    QCOMPARE(message.to.size(), 2);
    QCOMPARE(message.subject, u"Grüße"_s);
    QCOMPARE(message.priority, Priority::Low);
    QCOMPARE(message.references, "<1@x> <2@x>"_ba);
    QCOMPARE(message.inReplyTo, "<2@x>"_ba);
    QVERIFY(message.messageId.isEmpty());
    QVERIFY(!message.date.isValid());
    QCOMPARE(*message.text, u"Hi\n"_s);
    QCOMPARE(*MessageReader::fromBytes({}).text, QString());
}

void tst_MessageReader::foreignMessages_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasHtml");
    QTest::addColumn<int>("inlineParts");
    QTest::addColumn<QStringList>("names");
    const auto multipart = [](const QByteArray &kind, const QByteArrayList &parts) {
        QByteArray octets = "Content-Type: multipart/" + kind + "; boundary=b" + kind + "\n\n";
        for (const QByteArray &part : parts)
            octets += "--b" + kind + '\n' + part + '\n';
        return octets + "--b" + kind + "--";
    };
    const QByteArray text = "\nHello"_ba;
    const QByteArray html = "Content-Type: text/html\n\n<img src=\"CID:pic%40x\">"_ba;
    const QByteArray picture = "Content-Type: image/png; name=p.png\nContent-ID: <pic@x>\n\nP"_ba;
    QTest::newRow("related outside alternative")
        << multipart("related", {multipart("alternative", {text, html}), picture}) << u"Hello"_s
        << true << 1 << QStringList{};
    QTest::newRow("picture in mixed that the html shows")
        << multipart("mixed", {multipart("alternative", {text, html}), picture}) << u"Hello"_s
        << true << 1 << QStringList{};
    QTest::newRow("picture in mixed that nothing shows")
        << multipart("mixed", {text, picture}) << u"Hello"_s << false << 0
        << QStringList{u"p.png"_s};
    QTest::newRow("html alone") << "Content-Type: text/html\n\n<p>Hello<p>you"_ba
                                << u"Hello\n\nyou\n"_s << true << 0 << QStringList{};
    QTest::newRow("footer of a list") << multipart("mixed", {text, "\n-- list"})
                                      << u"Hello\n-- list"_s << false << 0 << QStringList{};
    QTest::newRow("attached text")
        << multipart("mixed", {text, "Content-Disposition: attachment\n\nx"}) << u"Hello"_s << false
        << 0 << QStringList{u"attachment"_s};
    QTest::newRow("attached message")
        << multipart("mixed", {text, "Content-Type: message/rfc822\n\nSubject: x\n\ny"})
        << u"Hello"_s << false << 0 << QStringList{u"message.eml"_s};
    QTest::newRow("names with paths") << multipart(
        "mixed", {text, "Content-Disposition: attachment; filename=\"../..\\\\x\"\n\nx"})
                                      << u"Hello"_s << false << 0 << QStringList{u".._.._x"_s};
}

void tst_MessageReader::foreignMessages()
{
    QFETCH(QByteArray, octets);
    QFETCH(bool, hasHtml);
    QFETCH(int, inlineParts);
    const Message message = MessageReader::fromBytes(octets);
    QTEST(*message.text, "text");
    QCOMPARE(!message.html.isEmpty(), hasHtml);
    QCOMPARE(message.inlineParts.size(), inlineParts);
    QStringList names;
    for (const Attachment &file : message.attachments)
        names += file.name;
    QTEST(names, "names");
}

void tst_MessageReader::whatIsReadCanBeSent_data()
{
    QTest::addColumn<QByteArray>("fields");
    for (const char *fields :
         {"Content-Type: multipart/mixed", "Content-Type: a b/c",
          "Content-Type: message/delivery-status", "Content-Type: message/partial; id=x",
          "Content-Type: text/plain; charset=\"a b\"\nContent-Disposition: attachment",
          "Content-Type: image/png\nContent-ID: <a b>",
          "Content-Type: image/png\nContent-ID: x\xff",
          "Content-Type: image/png\nContent-ID:", "Content-Type: application/x; name=\"\x01\""})
        QTest::newRow(fields) << QByteArray(fields);
}

void tst_MessageReader::whatIsReadCanBeSent()
{
    QFETCH(QByteArray, fields);
    Message message = MessageReader::fromBytes("From: a@x.example\nTo: b@x.example\n"
                                               "Content-Type: multipart/related; boundary=b\n\n"
                                               "--b\nContent-Type: text/html\n\n<p>x\n--b\n"
                                               + fields + "\n\ncontent\n--b--\n");
    QCOMPARE(message.attachments.size() + message.inlineParts.size(), 1);
    const auto stream = ComposedContent(message).open({});
    QVERIFY2(stream.hasValue(), stream ? "" : qPrintable(stream.error().reason));
    QVERIFY(
        (*stream)->readAll().contains(fields.contains("message/") ? "content" : "Y29udGVudA=="));
}

void tst_MessageReader::files()
{
    const QString file = m_folder.write(u"m.eml"_s, "Subject: x\n\ny\n");
    QCOMPARE(MessageReader::fromFile(file)->subject, u"x"_s);
    QCOMPARE(MessageReader::fromFile(m_folder.path()).error().kind, Problem::Kind::File);
    if (!QFile::resize(file, MessageReader::LargestFile + 1))
        QSKIP("no room for a sparse file");
    QVERIFY(MessageReader::fromFile(file).error().reason.contains(u"too large"_s));
}

QTEST_GUILESS_MAIN(tst_MessageReader)
#include "tst_MessageReader.moc"
