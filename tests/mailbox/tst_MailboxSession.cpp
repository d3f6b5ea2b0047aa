// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "Talk.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// The conversation of the built-in mailbox, without a socket: whole, line by line and octet by
/// octet.
class tst_MailboxSession : public QObject {
    Q_OBJECT

private slots:
    void receivesAMessage_data() { addCuts(); }
    void receivesAMessage();
    void receivesChunks_data() { addCuts(); }
    void receivesChunks();
    void announcesWhatItCan();
    void answers_data();
    void answers();
    void keepsTransactionsApart();
    void refusesBareLineEnds_data();
    void refusesBareLineEnds();
    void boundsLines();
    void boundsMessages();
    void boundsRecipients();
    void boundsErrors();
    void passesOverRefusedChunks_data() { addCuts(); }
    void passesOverRefusedChunks();
    void closesWhereAChunkHasNoSize_data();
    void closesWhereAChunkHasNoSize();
    void behaves_data();
    void behaves();
    void dropsTheConnectionInTheData();
    void neverAnswers();
    void timesOut();

private:
    const QByteArray m_envelope = "MAIL FROM:<a@x.example>\r\nRCPT TO:<b@y.example>\r\n"_ba;
};

void tst_MailboxSession::receivesAMessage()
{
    QFETCH(const int, cut);
    Talk talk;
    const QByteArray codes
        = talk.codes("EHLO client.test\r\n"
                     "MAIL FROM:<a@x.example> BODY=8BITMIME RET=HDRS ENVID=1+2B\r\n"
                     "RCPT TO:<b@y.example> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;b+40y.example\r\n"
                     "RCPT TO:<c@y.example>\r\n"
                     "DATA\r\n"
                     "Subject: dots\r\n\r\n..\r\n...\r\nGr\xC3\xBC\xC3\x9F"
                     "e\r\n.\r\n"
                     "NOOP\r\nQUIT\r\nNOOP\r\n"_ba,
                     Cut(cut));
    QCOMPARE(codes, "220 250 250 250 250 354 250 250 221"_ba);
    QCOMPARE(talk.messages().size(), 1);
    const ReceivedMessage message = talk.messages().first();
    QCOMPARE(message.reversePath, "a@x.example"_ba);
    QCOMPARE(message.recipients, (QByteArrayList{"b@y.example"_ba, "c@y.example"_ba}));
    QCOMPARE(message.bytes,
             "Subject: dots\r\n\r\n.\r\n..\r\nGr\xC3\xBC\xC3\x9F"
             "e\r\n"_ba);
    QCOMPARE(message.size, message.bytes.size());
    QVERIFY(message.file.isEmpty());
    QVERIFY(message.time.isValid());
    QVERIFY(talk.session().wish() == MailboxSession::Wish::Close);
}

void tst_MailboxSession::receivesChunks()
{
    QFETCH(const int, cut);
    Talk talk;
    talk.greeted();
    const QByteArray codes = talk.codes("MAIL FROM:<> BODY=BINARYMIME\r\nRCPT TO:<b@y.example>\r\n"
                                        "BDAT 7\r\na\n\0.\r\n.BDAT 0\r\n"
                                        "bdat 9 last\r\n\r\n.\r\nQUIT"
                                        "BDAT 1 LAST\r\nxNOOP\r\n"_ba,
                                        Cut(cut));
    QCOMPARE(codes, "250 250 250 250 250 503 250"_ba);
    QCOMPARE(talk.messages().size(), 1);
    QVERIFY(talk.messages().first().reversePath.isEmpty());
    QCOMPARE(talk.messages().first().bytes, "a\n\0.\r\n.\r\n.\r\nQUIT"_ba);
}

void tst_MailboxSession::announcesWhatItCan()
{
    MailboxSettings settings;
    settings.maximumMessageSize = 12345;
    Talk plain(settings);
    QVERIFY(plain.say("EHLO x\r\n"_ba)
                .endsWith("250-localhost greets you\r\n"
                          "250-PIPELINING\r\n250-SIZE 12345\r\n"
                          "250-8BITMIME\r\n250-SMTPUTF8\r\n"
                          "250-ENHANCEDSTATUSCODES\r\n250-DSN\r\n"
                          "250 CHUNKING\r\n"));
    QVERIFY(!plain.say("HELO x\r\n"_ba).contains("250-"));
}

void tst_MailboxSession::answers_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *name, const QByteArray &said, const QByteArray &codes) {
        QTest::newRow(name) << said << codes;
    };
    const QByteArray hello = "EHLO x\r\n"_ba;
    const QByteArray mail = hello + "MAIL FROM:<a@x.example>";
    const QByteArray rcpt = mail + "\r\nRCPT TO:<b@y.example>";
    row("lower case", "ehlo x\r\nmail from:<a@x.example>\r\n"_ba, "250 250"_ba);
    row("mail before hello", "MAIL FROM:<a@x.example>\r\n"_ba, "503"_ba);
    row("after HELO", "HELO x\r\nMAIL FROM:<a@x.example>\r\n"_ba, "250 250"_ba);
    row("hello without name", "EHLO\r\nHELO \r\n"_ba, "501 501"_ba);
    row("nested", mail + "\r\nMAIL FROM:<a@x.example>\r\n", "250 250 503"_ba);
    row("rcpt first", hello + "RCPT TO:<a@x.example>\r\n", "250 503"_ba);
    row("data first", hello + "DATA\r\n", "250 503"_ba);
    row("data without rcpt", mail + "\r\nDATA\r\n", "250 250 554"_ba);
    row("data with argument", rcpt + "\r\nDATA x\r\n", "250 250 250 501"_ba);
    row("data for binary", mail + " BODY=BINARYMIME\r\nRCPT TO:<b@y.example>\r\nDATA\r\n",
        "250 250 250 503"_ba);
    row("data after bdat", rcpt + "\r\nBDAT 1\r\nxDATA\r\n", "250 250 250 250 503"_ba);
    row("rcpt after bdat", rcpt + "\r\nBDAT 1\r\nxRCPT TO:<c@y.example>\r\n",
        "250 250 250 250 503"_ba);
    row("hello forgets", rcpt + "\r\nEHLO x\r\nDATA\r\n", "250 250 250 250 503"_ba);
    row("reset forgets", rcpt + "\r\nRSET\r\nDATA\r\n", "250 250 250 250 503"_ba);
    row("null recipient", mail + "\r\nRCPT TO:<>\r\n", "250 250 501"_ba);
    row("bad sender", hello + "MAIL FROM:<alice>\r\n", "250 501"_ba);
    row("bad syntax", hello + "MAIL FROM:a@x.example\r\nMAIL TO:<a@x.example>\r\nMAIL\r\n",
        "250 501 501 501"_ba);
    row("UTF-8 without SMTPUTF8", hello + "MAIL FROM:<\xC3\xBC@x.example>\r\n", "250 553"_ba);
    row("UTF-8 recipient without SMTPUTF8", mail + "\r\nRCPT TO:<\xC3\xBC@x.example>\r\n",
        "250 250 553"_ba);
    row("UTF-8 with SMTPUTF8",
        hello + "MAIL FROM:<\xC3\xBC@x.example> SMTPUTF8\r\nRCPT TO:<\xC3\xB6@x.example>\r\n",
        "250 250 250"_ba);
    row("size declared", mail + " SIZE=1000\r\n", "250 250"_ba);
    row("size too big", mail + " SIZE=99999999999\r\n", "250 552"_ba);
    row("size nonsense", mail + " SIZE=x\r\n", "250 501"_ba);
    row("size negative", mail + " SIZE=-1\r\n", "250 501"_ba);
    row("body unknown", mail + " BODY=9BIT\r\n", "250 501"_ba);
    row("parameter unknown", mail + " X-FOO=1\r\n", "250 555"_ba);
    row("parameter twice", mail + " SIZE=1 SIZE=1\r\n", "250 501"_ba);
    row("rcpt parameter unknown", mail + "\r\nRCPT TO:<b@y.example> SIZE=1\r\n", "250 250 555"_ba);
    row("unknown", "XYZZY\r\nEXPN list\r\n\r\n"_ba, "500 500 500"_ba);
    row("others", "NOOP x\r\nHELP\r\nVRFY bob\r\nVRFY\r\nRSET\r\n"_ba, "250 214 252 501 250"_ba);
    row("not offered", hello + "AUTH PLAIN AGEAYg==\r\nSTARTTLS\r\n", "250 502 502"_ba);
    row("bare LF", "NOOP\nNOOP\r\n"_ba, "500 250"_ba);
    row("bare CR", "NOOP\rNOOP\r\nNOOP\r\n"_ba, "500 250"_ba);
    row("controls", "NOOP \x07\r\nNOOP \0\r\nNOOP \x7f\r\nNOOP\t\r\n"_ba, "500 500 500 500"_ba);
}

void tst_MailboxSession::answers()
{
    QFETCH(const QByteArray, said);
    QFETCH(const QByteArray, codes);
    for (const Cut cut : {Cut::Whole, Cut::Lines, Cut::Octets}) {
        Talk talk;
        QCOMPARE(talk.session().takeReplies().left(4), "220 "_ba);
        QCOMPARE(talk.codes(said, cut), codes);
        QVERIFY(talk.messages().isEmpty());
    }
}

void tst_MailboxSession::keepsTransactionsApart()
{
    Talk talk;
    talk.greeted();
    talk.say(m_envelope + "DATA\r\none\r\n.\r\n");
    QCOMPARE(talk.codes("DATA\r\n"_ba), "503"_ba);
    talk.say("MAIL FROM:<c@x.example>\r\nRCPT TO:<d@y.example>\r\nDATA\r\ntwo\r\n.\r\n"_ba);
    QCOMPARE(talk.messages().size(), 2);
    QCOMPARE(talk.messages().at(0).bytes, "one\r\n"_ba);
    QCOMPARE(talk.messages().at(1).bytes, "two\r\n"_ba);
    QCOMPARE(talk.messages().at(1).recipients, QByteArrayList{"d@y.example"_ba});
    QCOMPARE(talk.store().kept().size(), 2);
}

void tst_MailboxSession::refusesBareLineEnds_data()
{
    QTest::addColumn<QByteArray>("trick");
    QTest::newRow("LF . LF") << "\n.\n"_ba;
    QTest::newRow("LF . CRLF") << "\n.\r\n"_ba;
    QTest::newRow("CR . CR") << "\r.\r"_ba;
    QTest::newRow("CR . CRLF") << "\r.\r\n"_ba;
    QTest::newRow("CRLF . CR") << "\r\n.\r"_ba;
    QTest::newRow("CRLF . LF") << "\r\n.\n"_ba;
    QTest::newRow("CR CRLF . CR CRLF") << "\r\r\n.\r\r\n"_ba;
}

// SMTP smuggling: nothing behind such an "end" may be taken for a command.
void tst_MailboxSession::refusesBareLineEnds()
{
    QFETCH(const QByteArray, trick);
    for (const Cut cut : {Cut::Whole, Cut::Lines, Cut::Octets}) {
        Talk talk;
        talk.greeted();
        const QByteArray codes = talk.codes(m_envelope + "DATA\r\nfirst" + trick + m_envelope
                                                + "DATA\r\nsmuggled\r\n.\r\nNOOP\r\n",
                                            cut);
        QCOMPARE(codes, "250 250 354 550 250"_ba);
        QVERIFY(talk.messages().isEmpty());
    }
}

void tst_MailboxSession::boundsLines()
{
    Talk talk;
    talk.greeted();
    const QByteArray fits = "NOOP " + QByteArray(MailboxSession::longestLine - 7, 'x') + "\r\n";
    const QByteArray tooLong = "NOOP " + QByteArray(MailboxSession::longestLine - 4, 'x') + "\r\n";
    for (const Cut cut : {Cut::Whole, Cut::Octets}) {
        QCOMPARE(talk.codes(fits, cut), "250"_ba);
        QCOMPARE(talk.codes(tooLong + "NOOP\r\n", cut), "500 250"_ba);
        QCOMPARE(talk.codes(QByteArray(500'000, 'x') + "\r\nNOOP\r\n", cut), "500 250"_ba);
    }
}

void tst_MailboxSession::boundsMessages()
{
    MailboxSettings settings;
    settings.maximumMessageSize = 1000;
    Talk talk(settings);
    talk.greeted();
    const QByteArray fits = QByteArray(998, 'x') + "\r\n";
    QCOMPARE(talk.codes(m_envelope + "DATA\r\n" + fits + ".\r\n"), "250 250 354 250"_ba);
    QCOMPARE(talk.codes(m_envelope + "DATA\r\n" + fits + "x\r\n.\r\n"), "250 250 354 552"_ba);
    QCOMPARE(talk.codes(m_envelope + "BDAT 1000 LAST\r\n" + fits), "250 250 250"_ba);
    QCOMPARE(talk.codes(m_envelope + "BDAT 1000\r\n" + fits + "BDAT 1 LAST\r\nx"),
             "250 250 250 552"_ba);
    QCOMPARE(talk.messages().size(), 2);
}

void tst_MailboxSession::boundsRecipients()
{
    Talk talk;
    talk.greeted();
    talk.say("MAIL FROM:<a@x.example>\r\n"_ba);
    QByteArray recipients;
    for (int i = 0; i < MailboxTransaction::maximumRecipients; ++i)
        recipients += "RCPT TO:<r" + QByteArray::number(i) + "@y.example>\r\n";
    QVERIFY(!talk.codes(recipients).contains("4"));
    QCOMPARE(talk.codes("RCPT TO:<one.more@y.example>\r\n"_ba), "452"_ba);
    QCOMPARE(talk.codes("DATA\r\nx\r\n.\r\n"_ba), "354 250"_ba);
    QCOMPARE(talk.messages().first().recipients.size(), MailboxTransaction::maximumRecipients);
}

void tst_MailboxSession::boundsErrors()
{
    Talk talk;
    talk.greeted();
    const QByteArray replies = talk.say(QByteArray("FOO\r\n").repeated(1000));
    QVERIFY(replies.endsWith("421 4.7.0 Too many errors\r\n"));
    QVERIFY(replies.count('\n') < 30);
    QVERIFY(talk.session().wish() == MailboxSession::Wish::Close);
    QCOMPARE(talk.say("NOOP\r\n"_ba), ""_ba);
}

void tst_MailboxSession::passesOverRefusedChunks()
{
    QFETCH(const int, cut);
    Talk talk;
    talk.greeted();
    QCOMPARE(talk.codes("BDAT 6 LAST\r\nQUIT\r\nMAIL FROM:<a@x.example>\r\n"
                        "BDAT 6\r\nQUIT\r\nNOOP\r\n"_ba,
                        Cut(cut)),
             "503 250 554 250"_ba);
    QVERIFY(talk.session().wish() == MailboxSession::Wish::Read);
}

void tst_MailboxSession::closesWhereAChunkHasNoSize_data()
{
    QTest::addColumn<QByteArray>("argument");
    for (const char *argument : {"", "x", "-1", "1 FIRST", "1 LAST LAST", "99999999999999999999"})
        QTest::newRow(argument) << QByteArray(argument);
}

void tst_MailboxSession::closesWhereAChunkHasNoSize()
{
    QFETCH(const QByteArray, argument);
    Talk talk;
    talk.greeted();
    QCOMPARE(talk.codes(m_envelope + "BDAT " + argument + "\r\nQUIT\r\n"), "250 250 501"_ba);
    QVERIFY(talk.session().wish() == MailboxSession::Wish::Close);
}

void tst_MailboxSession::behaves_data()
{
    QTest::addColumn<int>("behaviour");
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<QByteArray>("chunkedCodes");
    QTest::addColumn<int>("messages");
    const auto row = [](const char *name, MailboxBehaviour behaviour, const QByteArray &codes,
                        const QByteArray &chunkedCodes, int messages) {
        QTest::newRow(name) << int(behaviour) << codes << chunkedCodes << messages;
    };
    row("accept", MailboxBehaviour::AcceptEverything, "250 250 250 250 354 250"_ba,
        "250 250 250 250 250"_ba, 2);
    row("sender", MailboxBehaviour::RefuseSender, "550 503 503 503 503 500 500 500"_ba,
        "550 503 503 503 503"_ba, 0);
    row("recipients", MailboxBehaviour::RefuseEveryOtherRecipient, "250 250 550 250 354 250"_ba,
        "250 250 550 250 250"_ba, 2);
    row("later", MailboxBehaviour::TryLater, "250 450 450 450 554 500 500 500"_ba,
        "250 450 450 450 554"_ba, 0);
    row("too big", MailboxBehaviour::TooBig, "250 250 250 250 354 552"_ba, "250 250 250 250 552"_ba,
        0);
}

void tst_MailboxSession::behaves()
{
    QFETCH(const int, behaviour);
    QFETCH(const QByteArray, codes);
    QFETCH(const QByteArray, chunkedCodes);
    QFETCH(const int, messages);
    const QByteArray envelope = m_envelope + "RCPT TO:<c@y.example>\r\nRCPT TO:<d@y.example>\r\n";
    Talk talk;
    talk.session().setBehaviour(MailboxBehaviour(behaviour));
    talk.greeted();
    QCOMPARE(talk.codes(envelope + "DATA\r\nx\r\n\r\n.\r\n"), codes);
    talk.say("RSET\r\n"_ba);
    QCOMPARE(talk.codes(envelope + "BDAT 3 LAST\r\nx\r\n"), chunkedCodes);
    QCOMPARE(talk.messages().size(), messages);
    QCOMPARE(talk.store().kept().size(), messages);
    if (messages > 0 && behaviour == int(MailboxBehaviour::RefuseEveryOtherRecipient)) {
        QCOMPARE(talk.messages().first().recipients,
                 (QByteArrayList{"b@y.example"_ba, "d@y.example"_ba}));
    }
}

void tst_MailboxSession::dropsTheConnectionInTheData()
{
    for (const char *content : {"DATA\r\nx\r\n.\r\n", "BDAT 3 LAST\r\nx\r\n"}) {
        Talk talk;
        talk.session().setBehaviour(MailboxBehaviour::DropInData);
        talk.greeted();
        talk.say(m_envelope);
        const QByteArray codes = talk.codes(content);
        QVERIFY(!codes.contains("250"));
        QVERIFY(talk.session().wish() == MailboxSession::Wish::Abort);
        QVERIFY(talk.messages().isEmpty());
    }
}

void tst_MailboxSession::neverAnswers()
{
    MessageStore store{MailboxSettings()};
    MailboxSession session({}, store, true);
    session.setBehaviour(MailboxBehaviour::NeverAnswer);
    session.greet(false);
    session.receive("EHLO x\r\nQUIT\r\n"_ba);
    QCOMPARE(session.takeReplies(), ""_ba);
    QVERIFY(session.wish() == MailboxSession::Wish::Read);
}

void tst_MailboxSession::timesOut()
{
    Talk talk;
    talk.greeted();
    talk.session().timeOut();
    QVERIFY(talk.session().takeReplies().startsWith("421 "));
    QVERIFY(talk.session().wish() == MailboxSession::Wish::Close);
}

QTEST_GUILESS_MAIN(tst_MailboxSession)
#include "tst_MailboxSession.moc"
