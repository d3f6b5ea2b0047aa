// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Address.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using posthorn::Address;
using posthorn::AddressList;

namespace {

QString described(const Address &address)
{
    return u"%1|%2|%3|%4"_s.arg(address.group, address.displayName, address.localPart,
                                address.domain);
}

QStringList described(const QList<Address> &addresses)
{
    QStringList lines;
    for (const Address &address : addresses)
        lines += described(address);
    return lines;
}

QString onlyReason(const QString &typed)
{
    const AddressList list = AddressList::parse(typed);
    return list.problems.size() == 1 ? list.problems.first().reason : QString();
}

QString randomText(QRandomGenerator &random, const QString &alphabet, int longest)
{
    QString text;
    const int length = random.bounded(longest + 1);
    for (int i = 0; i < length; ++i)
        text += alphabet[random.bounded(int(alphabet.size()))];
    return text;
}

} // namespace

class tst_AddressList : public QObject {
    Q_OBJECT
private slots:
    void lists_data();
    void lists();
    void problemsNameTheirPiece();
    void goodOnesStayBesideBadOnes();
    void randomAddressesComeBack();
    void randomTextNeverBreaksTheParser();
    void longListsKeepEveryAddress();
};

void tst_AddressList::lists_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("wanted");
    const QStringList two{u"||a|x.example"_s, u"||b|y.example"_s};
    const QStringList named{u"|A|a|x.example"_s, u"|B|b|y.example"_s};
    const QStringList grouped{u"T|A|a|x.example"_s, u"T||b|y.example"_s};
    const auto add = [](const char *name, const QString &typed, const QStringList &wanted) {
        QTest::newRow(name) << typed << wanted;
    };
    add("nothing", u""_s, {});
    add("blanks and separators", u" ,; \n,\t， "_s, {});
    add("comma", u"a@x.example,b@y.example"_s, two);
    add("empty entries", u",a@x.example,, ,b@y.example,"_s, two);
    add("semicolon", u"a@x.example; b@y.example;"_s, two);
    add("full-width comma", u"a@x.example，b@y.example"_s, two);
    add("full-width semicolon", u"a@x.example；b@y.example"_s, two);
    add("enumeration comma", u"a@x.example、b@y.example"_s, two);
    add("lines", u"a@x.example\nb@y.example\r\n\r\n"_s, two);
    add("folded", u"a@x.example,\r\n b@y.example"_s, two);
    add("paragraphs", u"a@x.example\u2029b@y.example"_s, two);
    add("tabs", u"a@x.example\tb@y.example"_s, two);
    add("columns", u"A\ta@x.example\nB\tb@y.example\n"_s, named);
    add("named lines", u"A <a@x.example>\nB <b@y.example>"_s, named);
    add("comments", u"a@x.example (A), b@y.example (B)"_s, named);
    add("group", u"T: A <a@x.example>, b@y.example;"_s, grouped);
    add("quoted group", u"\"T\":A <a@x.example>,b@y.example;,c@z.example"_s,
        grouped + QStringList{u"||c|z.example"_s});
    add("empty group", u"undisclosed-recipients:;"_s, {});
    add("two groups", u"T: a@x.example; U: b@y.example;"_s,
        {u"T||a|x.example"_s, u"U||b|y.example"_s});
    add("separators in quotes", u"\"A, B; C\" <a@x.example>, \"D\" <b@y.example>"_s,
        {u"|A, B; C|a|x.example"_s, u"|D|b|y.example"_s});
    add("twice", u"a@x.example, a@x.example"_s, {u"||a|x.example"_s, u"||a|x.example"_s});
}

void tst_AddressList::lists()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, wanted);
    const AddressList list = AddressList::parse(typed);
    QCOMPARE(list.problems.size(), 0);
    QCOMPARE(described(list.addresses), wanted);
    const AddressList again = AddressList::parse(AddressList::toString(list.addresses));
    QCOMPARE(again.problems.size(), 0);
    QCOMPARE(again.addresses, list.addresses);
}

void tst_AddressList::problemsNameTheirPiece()
{
    const AddressList list
        = AddressList::parse(u"ann@x.example, bob , Carl <c@@d>, Evil\r\nBcc: v@x.example"_s);
    QCOMPARE(list.addresses.size(), 2);
    QCOMPARE(list.problems.size(), 4);
    QCOMPARE(list.problems[0].value, u"bob"_s);
    QCOMPARE(list.problems[1].value, u"Carl <c@@d>"_s);
    QCOMPARE(list.problems[2].value, u"Evil"_s);
    QCOMPARE(list.problems[3].value, u"Bcc:"_s);
    QCOMPARE(onlyReason(u"ann@x.example, bob"_s), u"There is no @ in “bob”."_s);
    // A sentence stays short, and shows no control, whatever was pasted.
    const QString reason = onlyReason(QString(5000, u'x'));
    QVERIFY2(reason.size() < 120 && reason.contains(u'…'), qPrintable(reason));
    QVERIFY(!onlyReason(u"a\u0007b\u202e"_s).contains(u'\u0007'));
    QVERIFY(!onlyReason(u"a\u0007b\u202ec"_s).contains(u'\u202e'));
}

void tst_AddressList::goodOnesStayBesideBadOnes()
{
    const AddressList list = AddressList::parse(u"\"open, a@x.example\nb@y.example\nno"_s);
    QCOMPARE(described(list.addresses), QStringList{u"||b|y.example"_s});
    QCOMPARE(list.problems.size(), 2);
    QVERIFY(!AddressList::parseStrictly(u"a@x.example, no"_s));
    QCOMPARE(AddressList::parseStrictly(u"a@x.example, b@y.example"_s)->size(), 2);
}

void tst_AddressList::randomAddressesComeBack()
{
    QRandomGenerator random(20260101);
    const QString letters = u"abcXYZ019 .,;:<>()[]@\"\\'=?_-!#\tüß漢😀"_s;
    const QString localLetters = u"abcXYZ019 .,;:<>()[]@\"\\'=?_-!#ü漢"_s;
    const QStringList domains{u"x.example"_s,          u"bücher.example"_s, u"[192.0.2.1]"_s,
                              u"[IPv6:2001:db8::1]"_s, u"Sub.X.Example"_s,  u"日本語.jp"_s};
    QList<Address> all;
    for (int i = 0; i < 5000; ++i) {
        Address address;
        address.displayName = randomText(random, letters, 20);
        if (address.displayName.trimmed().isEmpty() || !address.displayName.isValidUtf16())
            address.displayName.clear();
        address.localPart = randomText(random, localLetters, 15) + u'x';
        address.domain = domains[random.bounded(int(domains.size()))];
        const auto again = Address::parse(address.toString());
        QVERIFY2(again, qPrintable(address.toString()));
        QCOMPARE(*again, address);
        if (random.bounded(10) == 0)
            address.group = randomText(random, letters, 8) + u'g';
        if (address.group.isValidUtf16())
            all += address;
    }
    const AddressList list = AddressList::parse(AddressList::toString(all));
    QVERIFY2(list.problems.isEmpty(),
             list.problems.isEmpty() ? "" : qPrintable(list.problems.first().reason));
    QCOMPARE(list.addresses.size(), all.size());
    QVERIFY(list.addresses == all);
}

void tst_AddressList::randomTextNeverBreaksTheParser()
{
    QRandomGenerator random(4711);
    const QString alphabet = u"ab@.,;:<>()[]\"\\ \t\n\r，＠ü\u200b\U0001f600-0\u0001"_s;
    for (int i = 0; i < 20000; ++i) {
        const QString text = randomText(random, alphabet, 30);
        const AddressList list = AddressList::parse(text);
        const AddressList again = AddressList::parse(AddressList::toString(list.addresses));
        QVERIFY2(again.problems.isEmpty() && again.addresses == list.addresses, qPrintable(text));
        for (const Address &address : list.addresses) {
            QVERIFY(!address.isNull());
            for (const char c : address.addrSpec())
                QVERIFY2(uchar(c) >= 0x20 && c != 0x7f, qPrintable(text));
        }
    }
}

void tst_AddressList::longListsKeepEveryAddress()
{
    QStringList typed;
    for (int i = 0; i < 10000; ++i)
        typed += u"\"Person %1, Things\" <person%1@dept%1.example>"_s.arg(i);
    const AddressList list = AddressList::parse(typed.join(u", "_s));
    QCOMPARE(list.addresses.size(), 10000);
    QCOMPARE(list.problems.size(), 0);
    QCOMPARE(list.addresses.last().localPart, u"person9999"_s);
    QCOMPARE(list.addresses.last().displayName, u"Person 9999, Things"_s);
    // Forms that invite a parser to look at everything again and again.
    for (const QString &piece :
         {u"("_s, u"\""_s, u"<"_s, u"["_s, u"<@a,"_s, u"a:"_s, u"\t"_s, u"@"_s})
        QVERIFY(AddressList::parse(piece.repeated(100000)).addresses.isEmpty());
}

QTEST_GUILESS_MAIN(tst_AddressList)
#include "tst_AddressList.moc"
