// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/EnvelopeCommands.h"
#include "support/FixedContent.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_EnvelopeCommands : public QObject {
    Q_OBJECT

private slots:
    void nothingThatWasNotOffered();
    void everythingThatWasOffered();
    void xtext();
    void unicodeRecipients();
    void wishesAboutTime();
};

namespace {

Capabilities offering(const QList<QByteArray> &lines)
{
    return Capabilities::fromReply({250, QList<QByteArray>{"mx"} + lines});
}

Envelope envelope()
{
    Envelope envelope;
    envelope.reversePath = *Address::parse(u"ann@example.org"_s);
    envelope.dsn.success = true;
    envelope.dsn.delay = true;
    envelope.dsn.returnFull = false;
    envelope.dsn.envelopeId = "a b";
    return envelope;
}

} // namespace

void tst_EnvelopeCommands::nothingThatWasNotOffered()
{
    const FixedStream content("x\r\n", BodyType::SevenBit, -1);
    QCOMPARE(EnvelopeCommands::mail(envelope(), content, false, {}), "MAIL FROM:<ann@example.org>");
    QCOMPARE(
        EnvelopeCommands::rcpt(*Address::parse(u"bob@example.net"_s), envelope().dsn, false, {}),
        "RCPT TO:<bob@example.net>");
}

void tst_EnvelopeCommands::everythingThatWasOffered()
{
    const FixedStream content("x\r\n", BodyType::EightBit, -1);
    const Capabilities all = offering({"SIZE 100", "8BITMIME", "DSN", "SMTPUTF8"});
    QCOMPARE(EnvelopeCommands::mail(envelope(), content, true, all),
             "MAIL FROM:<ann@example.org> SIZE=3 BODY=8BITMIME SMTPUTF8 RET=HDRS ENVID=a+20b");
    QCOMPARE(
        EnvelopeCommands::rcpt(*Address::parse(u"bob+tag@example.net"_s), envelope().dsn, true,
                               all),
        "RCPT TO:<bob+tag@example.net> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;bob+2Btag@example.net");
}

void tst_EnvelopeCommands::xtext()
{
    QCOMPARE(EnvelopeCommands::xtext("a+b=c d\r\n\x7f"), "a+2Bb+3Dc+20d+0D+0A+7F");
    QCOMPARE(EnvelopeCommands::xtext("plain~!"), "plain~!");
}

void tst_EnvelopeCommands::unicodeRecipients()
{
    const Capabilities all = offering({"DSN", "SMTPUTF8"});
    const Address user = *Address::parse(u"用户@例子.example"_s);
    QVERIFY(user.needsSmtpUtf8());
    const QByteArray line = EnvelopeCommands::rcpt(user, envelope().dsn, true, all);
    QVERIFY2(line.startsWith("RCPT TO:<用户@"), line.constData());
    QVERIFY2(line.contains(" ORCPT=utf-8;"), line.constData());
    QVERIFY(line.endsWith(" ORCPT=utf-8;\\x{7528}\\x{6237}@xn--fsqu00a.example"));
}

void tst_EnvelopeCommands::wishesAboutTime()
{
    const FixedStream content("x\r\n", BodyType::SevenBit, -1);
    Envelope wishful;
    wishful.wishes.deadline = DeliveryWishes::Deadline{3600, false};
    wishful.wishes.holdUntil = QDateTime::fromString(u"2030-01-31T10:00:00+02:00"_s, Qt::ISODate);
    wishful.wishes.priority = 4;
    QCOMPARE(EnvelopeCommands::mail(wishful, content, false, {}),
             "MAIL FROM:<> BY=3600;N HOLDUNTIL=2030-01-31T08:00:00Z MT-PRIORITY=4");
    QVERIFY(wishful.wishes.obstacle({}));
    const Capabilities early
        = offering({"DELIVERBY", "MT-PRIORITY", "FUTURERELEASE 9 2029-01-01T00:00:00Z"});
    QCOMPARE(wishful.wishes.obstacle(early)->value, u"FUTURERELEASE"_s);
    QVERIFY(wishful.wishes.obstacle(early)->detail.contains("2029-01-01"_L1));
    const Capabilities all
        = offering({"DELIVERBY", "MT-PRIORITY", "FUTURERELEASE 9 2031-01-01T00:00:00Z"});
    QVERIFY(!wishful.wishes.obstacle(all));
}

QTEST_GUILESS_MAIN(tst_EnvelopeCommands)
#include "tst_EnvelopeCommands.moc"
