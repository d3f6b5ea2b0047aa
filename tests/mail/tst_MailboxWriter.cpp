// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderText.h"

#include "mail/FieldTest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using fieldtest::faultIn;
using fieldtest::randomText;
using fieldtest::valueOf;
using posthorn::Address;
using posthorn::AddressList;
using posthorn::HeaderReader;
using posthorn::HeaderText;
using posthorn::Problem;

class tst_MailboxWriter : public QObject {
    Q_OBJECT
private slots:
    void mailboxes_data();
    void mailboxes();
    void mailboxesOverSmtpUtf8();
    void mailboxesAreChecked();
    void randomMailboxesComeBack();
    void manyRecipients();
};

void tst_MailboxWriter::mailboxes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("wanted"); // what stands behind `To: `
    const auto add = [](const char *name, const QString &typed, const QByteArray &wanted) {
        QTest::newRow(name) << typed << wanted;
    };
    add("bare", u"a@x.example"_s, "a@x.example"_ba);
    add("atoms", u"Ann Lee <a@x.example>"_s, "Ann Lee <a@x.example>"_ba);
    add("dot", u"John Q. Public <a@x.example>"_s, "\"John Q. Public\" <a@x.example>"_ba);
    add("comma", u"\"Doe, John\" <a@x.example>"_s, "\"Doe, John\" <a@x.example>"_ba);
    add("quotes", u"\"Joe \\\"Q\\\" \\\\\" <a@x.example>"_s,
        "\"Joe \\\"Q\\\" \\\\\" <a@x.example>"_ba);
    add("apostrophe", u"O'Brien <a@x.example>"_s, "O'Brien <a@x.example>"_ba);
    add("umlaut", u"Jörg <a@x.example>"_s, "=?utf-8?B?SsO2cmc=?= <a@x.example>"_ba);
    add("umlaut and comma", u"\"Ä, J\" <a@x.example>"_s, "=?utf-8?B?w4QsIEo=?= <a@x.example>"_ba);
    add("looks encoded", u"\"=?x?q?y?=\" <a@x.example>"_s,
        "=?utf-8?B?PT94P3E/eT89?= <a@x.example>"_ba);
    add("domain", u"a@bücher.example"_s, "a@xn--bcher-kva.example"_ba);
    add("quoted local part", u"\"a b\"@x.example"_s, "\"a b\"@x.example"_ba);
    add("group", u"Team: a@x.example, B <b@x.example>;, c@x.example"_s,
        "Team: a@x.example, B <b@x.example>;, c@x.example"_ba);
    add("encoded group", u"Ä: a@x.example;"_s, "=?utf-8?B?w4Q=?= : a@x.example;"_ba);
    add("two groups", u"A: a@x.example; \"B.\": b@x.example;"_s,
        "A: a@x.example;, \"B.\": b@x.example;"_ba);
}

void tst_MailboxWriter::mailboxes()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, wanted);
    const AddressList list = AddressList::parse(typed);
    QVERIFY(list.problems.isEmpty());
    const auto field = HeaderText::addressList("To"_ba, list.addresses);
    QVERIFY(field);
    QCOMPARE(*field, "To: " + wanted + "\r\n");
    QCOMPARE(HeaderReader::addresses(valueOf(*field)), list.addresses);
    // No group may stand in From.
    const auto from = HeaderText::addressList("From"_ba, list.addresses);
    QVERIFY(!from->contains(';'));
}

void tst_MailboxWriter::mailboxesOverSmtpUtf8()
{
    const QList<Address> addresses{*Address::parse(u"Jörg <jörg@bücher.example>"_s)};
    const auto refused = HeaderText::addressList("To"_ba, addresses);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Problem::Kind::NeedsSmtpUtf8);
    QCOMPARE(*HeaderText::addressList("To"_ba, addresses, true),
             "To: Jörg <jörg@bücher.example>\r\n"_ba);
}

void tst_MailboxWriter::mailboxesAreChecked()
{
    QVERIFY(!HeaderText::addressList("To"_ba, {}));
    QVERIFY(!HeaderText::addressList("To"_ba, {Address()}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{u"a\r\nBcc: b"_s, u"a"_s, u"x.example"_s, {}}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, u"a\r\nB: c"_s, u"x.example"_s, {}}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, u"a"_s, u"x\r\nB: c"_s, {}}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, u"a"_s, u"x.example"_s, u"g\nx"_s}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, u"a\0b"_s, u"x.example"_s, {}}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, QString(2000, u'a'), u"x.example"_s, {}}}));
}

void tst_MailboxWriter::randomMailboxesComeBack()
{
    QRandomGenerator random(2);
    const QStringList pieces{u" "_s,  u"a"_s, u"Word"_s, u"é"_s,  u"漢"_s, u"😀"_s,
                             u"=?"_s, u"."_s, u"\\"_s,   u"\""_s, u","_s,  u"<"_s,
                             u"("_s,  u";"_s, u":"_s,    u"@"_s,  u"'"_s};
    for (int round = 0; round < 500; ++round) {
        QList<Address> addresses;
        for (int i = random.bounded(8) + 1; i > 0; --i) {
            Address address;
            address.displayName
                = random.bounded(4) == 0 ? QString() : randomText(random, pieces, 40);
            if (address.displayName.trimmed().isEmpty())
                address.displayName.clear();
            address.localPart = u"user%1"_s.arg(random.bounded(1000));
            address.domain = u"bücher.example"_s;
            if (random.bounded(3) == 0)
                address.group = u"ü, g"_s.repeated(random.bounded(30) + 1);
            addresses += address;
        }
        const auto field = HeaderText::addressList("Cc"_ba, addresses);
        QVERIFY(field);
        QVERIFY2(faultIn(*field).isEmpty(), qPrintable(faultIn(*field)));
        QCOMPARE(HeaderReader::addresses(valueOf(*field)), addresses);
    }
}

void tst_MailboxWriter::manyRecipients()
{
    QList<Address> addresses;
    for (int i = 0; i < 3000; ++i)
        addresses += *Address::parse(u"\"Person %1, Dept.\" <person%1@x.example>"_s.arg(i));
    const auto field = HeaderText::addressList("To"_ba, addresses);
    QCOMPARE(faultIn(*field), QString());
    for (const QByteArray &line : field->split('\n')) {
        QVERIFY(line.size() <= 79);
        QVERIFY2(line.count('"') % 2 == 0, line.constData()); // never folded within quotes
    }
    QCOMPARE(HeaderReader::addresses(valueOf(*field)), addresses);
}

QTEST_GUILESS_MAIN(tst_MailboxWriter)
#include "tst_MailboxWriter.moc"
