// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderBlock.h"
#include "mail/HeaderReader.h"
#include "support/ComposedMessages.h"
#include "support/TestFolder.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_ComposedContent : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void golden_data();
    void golden();
    void whatIsSettled();
    void idsComeFromTheSender_data();
    void idsComeFromTheSender();
    void everyOpenGivesTheSame();
    void structures_data();
    void structures();
    void inlinePartsAreRelated();
    void boundariesAreUniqueAndFit();
    void boundaryOccursInWhatIsAttached();
    void boundaryOccursInTheText();
    void refusals_data();
    void refusals();
    void outlines();
    void flowedText();

private:
    TestFolder m_folder;
};

void tst_ComposedContent::golden_data()
{
    QTest::addColumn<Message>("message");
    QTest::newRow("plain") << simpleMessage();

    Message rich = simpleMessage();
    rich.from.append({u"Jürgen Müller"_s, u"jm"_s, u"bücher.example"_s, {}});
    rich.cc = {{u"Public, John Q."_s, u"jqp"_s, u"example.net"_s, {}}};
    rich.bcc = {{{}, u"hidden"_s, u"example.net"_s, {}}};
    rich.subject = u"Grüße aus Köln 🎉"_s;
    rich.text = u"Schöne Grüße\n.\nFrom here\n-- \nAnn\n"_s;
    rich.html = u"<p>Schöne <b>Grüße</b> <img src=\"cid:logo@posthorn.example\"></p>"_s;
    Attachment logo = Attachment::fromBytes("GIF89a"_ba, u"logo.gif"_s);
    logo.contentId = "logo@posthorn.example"_ba;
    rich.inlineParts = {logo};
    rich.attachments = {Attachment::fromBytes("one\ntwo\n", u"Notizen für Ann.txt"_s),
                        Attachment::fromBytes({}, u"empty.dat"_s),
                        Attachment::fromBytes("Subject: inner\n\nbody\n", u"old.eml"_s)};
    rich.priority = Priority::High;
    rich.requestReadReceipt = true;
    rich.inReplyTo = "<before@example.net>"_ba;
    rich.references = "<first@example.net> <before@example.net>"_ba;
    rich.extraFields = {{"X-Tag"_ba, u"one"_s}, {"X-Tag"_ba, u"zwölf"_s}};
    QTest::newRow("rich") << rich;
}

// Change the files only when the change is wanted: readers of old messages must not see one.
void tst_ComposedContent::golden()
{
    QFETCH(Message, message);
    const QString name = u"golden/%1.eml"_s.arg(QLatin1StringView(QTest::currentDataTag()));
    QFile file(QFINDTESTDATA("golden") + u"/../"_s + name);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QByteArray expected = file.readAll();
    expected.replace("\r\n", "\n").replace("\n", "\r\n");
    const QByteArray bytes = bytesOf(message);
    if (bytes != expected) {
        QFile actual(QDir::current().filePath(name.section(u'/', 1) + u".actual"_s));
        if (actual.open(QIODevice::WriteOnly))
            actual.write(bytes);
        QFAIL(qPrintable(u"the message is in %1"_s.arg(actual.fileName())));
    }
}

void tst_ComposedContent::whatIsSettled()
{
    Message message = simpleMessage();
    message.date = {};
    message.messageId.clear();
    const QDateTime before = QDateTime::currentDateTime().addSecs(-1);
    const ComposedContent content(message);
    QVERIFY(content.message().date >= before
            && content.message().date <= QDateTime::currentDateTime());
    QCOMPARE(content.message().date.offsetFromUtc(), before.offsetFromUtc());
    QCOMPARE(content.messageId(), content.message().messageId);
    QVERIFY(content.messageId().endsWith("@posthorn.example>"));
    QVERIFY(content.messageId().startsWith('<'));
    const QByteArray bytes = bytesOf(content);
    const HeaderBlock header = HeaderBlock::parse(bytes);
    QCOMPARE(header.value("Message-ID").trimmed(), content.messageId());
    QCOMPARE(HeaderReader::dateTime(header.value("Date")).toSecsSinceEpoch(),
             content.message().date.toSecsSinceEpoch());
    QVERIFY(ComposedContent(message).messageId() != content.messageId());

    message.extraFields = {{"message-id"_ba, u" <own@x.example> "_s},
                           {"DATE"_ba, u"Thu, 01 Jan 2026 10:00:00 +0530"_s}};
    const ComposedContent own(message);
    QCOMPARE(own.messageId(), "<own@x.example>"_ba);
    const HeaderBlock ownHeader = HeaderBlock::parse(bytesOf(own));
    QCOMPARE(ownHeader.value("Message-ID").trimmed(), "<own@x.example>"_ba);
    QCOMPARE(ownHeader.value("Date").trimmed(), "Thu, 01 Jan 2026 10:00:00 +0530"_ba);
    QCOMPARE(std::count_if(ownHeader.fields.begin(), ownHeader.fields.end(),
                           [](const RawField &f) {
                               return f.name.toLower() == "date"
                                   || f.name.toLower() == "message-id";
                           }),
             2);
}

void tst_ComposedContent::idsComeFromTheSender_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("ascii") << u"Posthorn.Example"_s << "@posthorn.example>"_ba;
    QTest::newRow("idn") << u"bücher.example"_s << "@xn--bcher-kva.example>"_ba;
    QTest::newRow("literal") << u"[192.0.2.1]"_s << "@[192.0.2.1]>"_ba;
}

void tst_ComposedContent::idsComeFromTheSender()
{
    QFETCH(QString, domain);
    QFETCH(QByteArray, end);
    Message message = simpleMessage();
    message.messageId.clear();
    message.from.first().domain = domain;
    const QByteArray id = ComposedContent(message).messageId();
    QVERIFY2(id.toLower().endsWith(end), id.constData());
    QVERIFY(!id.contains(QSysInfo::machineHostName().toUtf8())
            || QSysInfo::machineHostName().size() < 3);
}

void tst_ComposedContent::everyOpenGivesTheSame()
{
    Message message = simpleMessage();
    message.html = u"<p>ü</p>"_s;
    message.attachments = {*Attachment::fromFile(m_folder.write(u"a.bin"_s, "x"))};
    QCOMPARE(bytesOf(message), bytesOf(message));
    message.boundarySeed.clear();
    const ComposedContent content(message);
    QCOMPARE(bytesOf(content), bytesOf(content));
    QVERIFY(bytesOf(content) != bytesOf(message)); // other boundaries
    message.boundarySeed = "other"_ba;
    QVERIFY(bytesOf(message) != bytesOf(simpleMessage()));
}

void tst_ComposedContent::structures_data()
{
    QTest::addColumn<bool>("text");
    QTest::addColumn<bool>("html");
    QTest::addColumn<bool>("inlinePart");
    QTest::addColumn<bool>("attachment");
    QTest::addColumn<QByteArray>("tree");
    const auto row
        = [](bool text, bool html, bool inlinePart, bool attachment, const QByteArray &tree) {
              QTest::addRow("%d%d%d%d", text, html, inlinePart, attachment)
                  << text << html << inlinePart << attachment << tree;
          };
    row(false, false, false, false, "text/plain");
    row(true, false, false, false, "text/plain");
    row(true, false, false, true, "multipart/mixed(text/plain,application/pdf)");
    row(false, false, false, true, "multipart/mixed(text/plain,application/pdf)");
    row(true, true, false, false, "multipart/alternative(text/plain,text/html)");
    row(false, true, false, false, "multipart/alternative(text/plain,text/html)");
    row(true, true, true, false,
        "multipart/alternative(text/plain,multipart/related(text/html,image/png))");
    row(false, true, true, false,
        "multipart/alternative(text/plain,multipart/related(text/html,image/png))");
    row(true, true, false, true,
        "multipart/mixed(multipart/alternative(text/plain,text/html),application/pdf)");
    row(true, true, true, true,
        "multipart/mixed(multipart/alternative(text/plain,multipart/related(text/html,image/"
        "png)),application/pdf)");
    row(true, false, true, false, "multipart/mixed(text/plain,image/png)");
    row(true, false, true, true, "multipart/mixed(text/plain,image/png,application/pdf)");
}

void tst_ComposedContent::structures()
{
    QFETCH(bool, text);
    QFETCH(bool, html);
    QFETCH(bool, inlinePart);
    QFETCH(bool, attachment);
    Message message = simpleMessage();
    message.text = text ? std::optional(u"Text\n"_s) : std::nullopt;
    message.html = html ? u"<p>Hyper<br>text</p>\n"_s : QString();
    if (inlinePart) {
        message.inlineParts = {Attachment::fromBytes("png", u"a.png"_s)};
        message.inlineParts.first().contentId = "a@b"_ba;
    }
    if (attachment)
        message.attachments = {Attachment::fromBytes("pdf", u"a.pdf"_s)};
    const QByteArray bytes = bytesOf(message);
    const MimeEntity root = MimeEntity::read(bytes);
    QTEST(treeOf(root), "tree");
    const MimeEntity *first = &root;
    while (first->isMultipart())
        first = &first->parts.first();
    QCOMPARE(first->text(bytes).trimmed(), text ? u"Text"_s : html ? u"Hyper\ntext"_s : QString());
    QVERIFY(bytes.endsWith("\r\n"));
}

void tst_ComposedContent::inlinePartsAreRelated()
{
    Message message = simpleMessage();
    message.html = u"<img src='cid:one@x'><img src='cid:two'>"_s;
    Attachment one = Attachment::fromBytes("1", u"one.png"_s);
    one.contentId = "one@x"_ba;
    Attachment two = Attachment::fromBytes("2", {}, "image/png"_ba);
    two.contentId = "two"_ba;
    Attachment without = Attachment::fromBytes("3", u"three.png"_s);
    message.inlineParts = {one, two, without};
    const QByteArray bytes = bytesOf(message);
    const MimeEntity root = MimeEntity::read(bytes);
    QCOMPARE(treeOf(root),
             "multipart/mixed(multipart/alternative(text/plain,multipart/related("
             "text/html,image/png,image/png)),image/png)"_ba);
    const MimeEntity related = root.parts.first().parts.last();
    QCOMPARE(related.contentType.parameters.value("type"), u"text/html"_s);
    QCOMPARE(related.parts[1].header.value("Content-ID").trimmed(), "<one@x>"_ba);
    QCOMPARE(related.parts[1].disposition.value, "inline"_ba);
    QCOMPARE(related.parts[2].header.value("Content-ID").trimmed(), "<two>"_ba);
    QCOMPARE(root.parts.last().disposition.value, "attachment"_ba);
    QVERIFY(!root.parts.last().header.contains("Content-ID"));
}

void tst_ComposedContent::boundariesAreUniqueAndFit()
{
    Message message = simpleMessage();
    message.html = u"<img src=cid:x>"_s;
    message.inlineParts = {Attachment::fromBytes("1", u"one.png"_s)};
    message.inlineParts.first().contentId = "x"_ba;
    message.attachments = {Attachment::fromBytes("1", u"one.png"_s)};
    QSet<QString> seen;
    for (int round = 0; round < 20; ++round) {
        message.boundarySeed = round == 0 ? "seed"_ba : ""_ba;
        const MimeEntity root = MimeEntity::read(bytesOf(message));
        for (const MimeEntity *entity :
             {&root, &root.parts.first(), &root.parts.first().parts.last()}) {
            const QString boundary = entity->contentType.parameters.value("boundary");
            QVERIFY(boundary.contains("=_"_L1) && boundary.size() <= 70);
            QVERIFY(!seen.contains(boundary));
            seen.insert(boundary);
        }
    }
}

// A message that was made with the same seed holds the same boundaries, and is attached.
void tst_ComposedContent::boundaryOccursInWhatIsAttached()
{
    Message inner = simpleMessage();
    inner.attachments = {Attachment::fromBytes("x", u"x.bin"_s)};
    const QByteArray innerBytes = bytesOf(inner);
    Message outer = inner;
    outer.attachments = {*Attachment::fromFile(m_folder.write(u"inner.eml"_s, innerBytes))};
    for (const Transport &transport : {Transport{}, Transport{true, true, false}}) {
        const QByteArray bytes = bytesOf(outer, transport);
        const MimeEntity root = MimeEntity::read(bytes);
        QCOMPARE(treeOf(root), "multipart/mixed(text/plain,message/rfc822)"_ba);
        QCOMPARE(root.parts.last().decoded(bytes), innerBytes);
        QCOMPARE(bytesOf(outer, transport), bytes);
    }
    // The same octets as a file of another type, sent as they are.
    outer.attachments = {Attachment::fromBytes(innerBytes, u"inner.bin"_s)};
    const QByteArray raw = bytesOf(outer, {true, true, false});
    QCOMPARE(MimeEntity::read(raw).parts.last().decoded(raw), innerBytes);
}

void tst_ComposedContent::boundaryOccursInTheText()
{
    Message message = simpleMessage();
    message.attachments = {Attachment::fromBytes("x", u"x.bin"_s)};
    message.text = u"--"_s
        + MimeEntity::read(bytesOf(message)).contentType.parameters.value("boundary") + u"\n"_s;
    const QByteArray bytes = bytesOf(message);
    const MimeEntity root = MimeEntity::read(bytes);
    QCOMPARE(treeOf(root), "multipart/mixed(text/plain,application/octet-stream)"_ba);
    QCOMPARE(root.parts.first().text(bytes), *message.text);
}

void tst_ComposedContent::refusals_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<Problem::Kind>("kind");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, Problem::Kind kind, const QString &value, auto change) {
        Message message = simpleMessage();
        change(message);
        QTest::newRow(name) << message << kind << value;
    };
    using Kind = Problem::Kind;
    row("no sender", Kind::Address, {}, [](Message &m) { m.from.clear(); });
    row("subject", Kind::Header, u"a\r\nBcc: b@c"_s,
        [](Message &m) { m.subject = u"a\r\nBcc: b@c"_s; });
    row("nul", Kind::Header, u"a"_s + QChar(0), [](Message &m) { m.subject = u"a"_s + QChar(0); });
    row("reserved field", Kind::Header, u"Bcc"_s, [](Message &m) {
        m.extraFields = {{"Bcc"_ba, u"x@y"_s}};
    });
    row("field name", Kind::Header, u"X:"_s, [](Message &m) {
        m.extraFields = {{"X:"_ba, u"x"_s}};
    });
    row("field twice", Kind::Header, u"Date"_s, [](Message &m) {
        const QString date = u"Thu, 01 Jan 2026 10:00:00 +0000"_s;
        m.extraFields = {{"Date"_ba, date}, {"Date"_ba, date}};
    });
    row("id", Kind::Header, u"no id"_s, [](Message &m) { m.messageId = "no id"_ba; });
    row("file", Kind::File, u"/nonexistent/file"_s, [](Message &m) {
        Attachment attachment;
        attachment.path = u"/nonexistent/file"_s;
        m.attachments = {attachment};
    });
    const auto typed = [](const QByteArray &type) {
        return [type](Message &m) { m.attachments = {Attachment::fromBytes("x", u"x"_s, type)}; };
    };
    for (const char *type : {"nonsense", "a/b/c", "a b/c", "multipart/mixed", "image/\r\npng", "/",
                             "text/plain\r\nX: y"})
        row(type, Kind::Header, QString::fromUtf8(type), typed(type));
    row("file name", Kind::Header, u"a\r\nb"_s, [](Message &m) {
        m.attachments = {Attachment::fromBytes("x", u"x"_s)};
        m.attachments.first().name = u"a\r\nb"_s;
    });
    row("content id", Kind::Header, u"<a b>"_s, [](Message &m) {
        m.html = u"x"_s;
        m.inlineParts = {Attachment::fromBytes("x", u"x"_s)};
        m.inlineParts.first().contentId = "a b"_ba;
    });
    row("non-ASCII local part", Kind::NeedsSmtpUtf8, u"jörg@example.net"_s,
        [](Message &m) { m.to.first().localPart = u"jörg"_s; });
}

void tst_ComposedContent::refusals()
{
    QFETCH(Message, message);
    QFETCH(Problem::Kind, kind);
    const auto problem = problemOf(message);
    QVERIFY(problem);
    QCOMPARE(problem->kind, kind);
    QTEST(problem->value, "value");
    QVERIFY(!problem->reason.isEmpty());
}

void tst_ComposedContent::outlines()
{
    Message message = simpleMessage();
    message.html = u"<p>ü</p>"_s;
    message.attachments
        = {*Attachment::fromFile(m_folder.write(u"a.pdf"_s, QByteArray(1000, 'x')))};
    const auto outline = ComposedContent(message).outline({});
    QVERIFY(outline.hasValue());
    QCOMPARE(outline->type, "multipart/mixed"_ba);
    QCOMPARE(outline->parts[0].parts[1].type, "text/html"_ba);
    QCOMPARE(outline->parts[0].parts[1].encoding, "quoted-printable"_ba);
    QCOMPARE(outline->parts[0].parts[1].size, 9);
    QCOMPARE(outline->parts[1].name, u"a.pdf"_s);
    QCOMPARE(outline->parts[1].encoding, "base64"_ba);
    QCOMPARE(outline->parts[1].size, 1000);
    QCOMPARE(outline->size, 6 + 9 + 1000);
    QFile::remove(message.attachments.first().path);
    QVERIFY(!ComposedContent(message).outline({}).hasValue());
}

void tst_ComposedContent::flowedText()
{
    Message message = simpleMessage();
    const QString paragraph = u"word "_s.repeated(60).trimmed();
    message.text = u"> quoted\n"_s + paragraph + u"\n-- \nAnn\n"_s;
    message.formatFlowed = true;
    for (const bool reply : {false, true}) {
        message.inReplyTo = reply ? "<x@y>"_ba : ""_ba;
        const QByteArray bytes = bytesOf(message);
        QCOMPARE(bytes.contains("\r\n> quoted\r\n"), reply);
        const MimeEntity root = MimeEntity::read(bytes);
        QCOMPARE(root.contentType.parameters.value("format"), u"flowed"_s);
        QCOMPARE(root.text(bytes), *message.text);
    }
}

QTEST_GUILESS_MAIN(tst_ComposedContent)
#include "tst_ComposedContent.moc"
