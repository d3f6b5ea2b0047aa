// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderBlock.h"
#include "mail/HeaderReader.h"
#include "support/ComposedMessages.h"

#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_MessageHeader : public QObject {
    Q_OBJECT
private slots:
    void headerFields();
    void blindCopiesAreNowhere();
    void nobodyToShow();
    void senderField();
    void extraFields();
    void smtpUtf8OnlyWhereNeeded();
};

void tst_MessageHeader::headerFields()
{
    Message message = simpleMessage();
    message.userAgent = true;
    message.priority = Priority::Lowest;
    message.requestReadReceipt = true;
    message.replyTo = message.to;
    message.cc = message.to;
    message.inReplyTo = "<a@b>"_ba;
    message.references = "<x@y> <a@b>"_ba;
    QList<QByteArray> names;
    const HeaderBlock header = HeaderBlock::parse(bytesOf(message));
    for (const RawField &field : header.fields)
        names += field.name;
    QCOMPARE(names.join(' '),
             "Date From Reply-To To Cc Subject Message-ID In-Reply-To References User-Agent "
             "X-Priority Importance Priority Disposition-Notification-To MIME-Version "
             "Content-Type Content-Transfer-Encoding"_ba);
    QCOMPARE(header.value("X-Priority").trimmed().left(1), "5"_ba);
    QCOMPARE(header.value("Importance").trimmed(), "low"_ba);
    QVERIFY(header.value("User-Agent").trimmed().startsWith("Posthorn/"));
    QCOMPARE(HeaderReader::addresses(header.value("Disposition-Notification-To")),
             HeaderReader::addresses(header.value("From")));
}

void tst_MessageHeader::blindCopiesAreNowhere()
{
    Message message = simpleMessage();
    message.bcc = {{u"Hidden Person"_s, u"hidden.person"_s, u"secret.example"_s, {}}};
    const QByteArray bytes = bytesOf(message).toLower();
    QVERIFY(!bytes.contains("hidden"));
    QVERIFY(!bytes.contains("secret"));
    QVERIFY(!bytes.contains("bcc"));
}

void tst_MessageHeader::nobodyToShow()
{
    Message message = simpleMessage();
    message.bcc = std::exchange(message.to, {});
    QCOMPARE(HeaderBlock::parse(bytesOf(message)).value("To").trimmed(),
             "undisclosed-recipients:;"_ba);
    message.cc = message.bcc;
    QVERIFY(!HeaderBlock::parse(bytesOf(message)).contains("To"));
}

void tst_MessageHeader::senderField()
{
    Message message = simpleMessage();
    const auto senderOf
        = [](const Message &m) { return HeaderBlock::parse(bytesOf(m)).value("Sender").trimmed(); };
    QVERIFY(senderOf(message).isEmpty());
    message.sender = message.from.first();
    QVERIFY(senderOf(message).isEmpty());
    message.sender = Address{{}, u"desk"_s, u"posthorn.example"_s, {}};
    QCOMPARE(senderOf(message), "desk@posthorn.example"_ba);
    message.sender = std::nullopt;
    message.from.append({{}, u"two"_s, u"posthorn.example"_s, {}});
    QCOMPARE(senderOf(message), "Ann Lee <ann@posthorn.example>"_ba);
}

void tst_MessageHeader::extraFields()
{
    Message message = simpleMessage();
    message.userAgent = true;
    message.inReplyTo = "<ours@x>"_ba;
    message.extraFields = {{"X-Tag"_ba, u"one"_s},
                           {"X-Tag"_ba, u"two"_s},
                           {"user-agent"_ba, u"Other/1"_s},
                           {"In-Reply-To"_ba, u"<theirs@x>"_s}};
    const HeaderBlock header = HeaderBlock::parse(bytesOf(message));
    QList<QByteArray> tags;
    for (const RawField &field : header.fields) {
        if (field.name == "X-Tag")
            tags += field.value.trimmed();
    }
    QCOMPARE(tags, (QList<QByteArray>{"one", "two"}));
    QCOMPARE(header.value("User-Agent").trimmed(), "Other/1"_ba);
    QCOMPARE(header.value("In-Reply-To").trimmed(), "<theirs@x>"_ba);
}

void tst_MessageHeader::smtpUtf8OnlyWhereNeeded()
{
    const Transport utf8{true, false, true};
    Message message = simpleMessage();
    message.subject = u"Grüße"_s;
    const auto plain = ComposedContent(message).open(utf8);
    QVERIFY(!(*plain)->needsSmtpUtf8());
    message.to.first().localPart = u"jörg"_s;
    const auto raw = ComposedContent(message).open(utf8);
    QVERIFY((*raw)->needsSmtpUtf8());
    QVERIFY((*raw)->readAll().contains("To: jörg@example.net\r\n"));
    // Nobody sees the address of a blind copy, so the header does not need it.
    message.bcc = std::exchange(message.to, {});
    QVERIFY(!problemOf(message));
}

QTEST_GUILESS_MAIN(tst_MessageHeader)
#include "tst_MessageHeader.moc"
