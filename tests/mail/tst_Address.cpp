// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Address.h"

#include <QTest>

using namespace Qt::StringLiterals;
using posthorn::Address;
using posthorn::AddressList;
using posthorn::Problem;

namespace {

QString described(const Address &address)
{
    return u"%1|%2|%3|%4"_s.arg(address.group, address.displayName, address.localPart,
                                address.domain);
}

QString onlyReason(const QString &typed)
{
    const AddressList list = AddressList::parse(typed);
    return list.problems.size() == 1 ? list.problems.first().reason : QString();
}

} // namespace

class tst_Address : public QObject {
    Q_OBJECT
private slots:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void singleAddress();
    void wireForm_data();
    void wireForm();
    void peopleForm_data();
    void peopleForm();
    void sameMailbox();
    void limits();
    void deepCommentsAreNoBurden();
};

void tst_Address::accepted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wanted"); // group|name|local part|domain
    const auto add = [](const char *name, const QString &typed, const QString &wanted) {
        QTest::newRow(name) << typed << wanted;
    };
    add("bare", u"ann@x.example"_s, u"||ann|x.example"_s);
    add("angle", u"<ann@x.example>"_s, u"||ann|x.example"_s);
    add("name", u"Ann Lee <ann@x.example>"_s, u"|Ann Lee|ann|x.example"_s);
    add("quoted name", u"\"Lee, Ann\" <ann@x.example>"_s, u"|Lee, Ann|ann|x.example"_s);
    add("quoted pair", u"\"A \\\"B\\\" \\\\C\" <ann@x.example>"_s, u"|A \"B\" \\C|ann|x.example"_s);
    add("dots in a name", u"John Q. Public <j@x.example>"_s, u"|John Q. Public|j|x.example"_s);
    add("words and quotes", u"J. \"Bob\" Dobbs <j@x.example>"_s, u"|J. Bob Dobbs|j|x.example"_s);
    add("comment as name", u"ann@x.example (Ann Lee)"_s, u"|Ann Lee|ann|x.example"_s);
    add("comment is dropped", u"Ann (home) Lee <ann@x.example> (x)"_s, u"|Ann Lee|ann|x.example"_s);
    add("nested comment", u"ann(a(b(c)))@(d)x.example"_s, u"|a(b(c))|ann|x.example"_s);
    add("blanks around the at", u"ann @ x.example"_s, u"||ann|x.example"_s);
    add("quoted local part", u"\"ann lee\"@x.example"_s, u"||ann lee|x.example"_s);
    add("needless quotes", u"\"ann\"@x.example"_s, u"||ann|x.example"_s);
    add("at in quotes", u"\"a@b\"@x.example"_s, u"||a@b|x.example"_s);
    add("obsolete local part", u"\"a\".b@x.example"_s, u"||a.b|x.example"_s);
    add("special atoms", u"a!#$%&'*+-/=?^_`{|}~b@x.example"_s,
        u"||a!#$%&'*+-/=?^_`{|}~b|x.example"_s);
    add("IPv4", u"ann@[192.0.2.1]"_s, u"||ann|[192.0.2.1]"_s);
    add("IPv6", u"ann@[IPv6:2001:db8::1]"_s, u"||ann|[IPv6:2001:db8::1]"_s);
    add("IPv6 with IPv4", u"ann@[IPv6:::ffff:192.0.2.1]"_s, u"||ann|[IPv6:::ffff:192.0.2.1]"_s);
    add("route", u"<@a.example,@b.example:ann@x.example>"_s, u"||ann|x.example"_s);
    add("one label", u"ann@localhost"_s, u"||ann|localhost"_s);
    add("case stays", u"Ann@X.Example"_s, u"||Ann|X.Example"_s);
    add("unicode domain", u"ann@Bücher.example"_s, u"||ann|bücher.example"_s);
    add("A-label", u"ann@xn--bcher-kva.example"_s, u"||ann|bücher.example"_s);
    add("sharp s", u"ann@faß.example"_s, u"||ann|faß.example"_s);
    add("unicode local part", u"jörg@x.example"_s, u"||jörg|x.example"_s);
    add("unicode name", u"Jörg Ä. <ann@x.example>"_s, u"|Jörg Ä.|ann|x.example"_s);
    add("full-width at", u"ann＠x.example"_s, u"||ann|x.example"_s);
    add("full-width dot", u"ann@x。example"_s, u"||ann|x.example"_s);
    add("at in a name", u"ann@x.example <ann@x.example>"_s, u"|ann@x.example|ann|x.example"_s);
    add("brackets in a name", u"[Team] Ann <ann@x.example>"_s, u"|[Team] Ann|ann|x.example"_s);
    add("half a bracket", u"Ann [x <ann@x.example>"_s, u"|Ann [x|ann|x.example"_s);
    add("mailto", u"mailto:ann@x.example"_s, u"||ann|x.example"_s);
    add("mailto in brackets", u"<MAILTO:ann@x.example>"_s, u"||ann|x.example"_s);
    add("blanks around", u"  \u00a0ann@x.example\u3000 "_s, u"||ann|x.example"_s);
    add("invisible marks around", u"\u200bann@x.example\ufeff"_s, u"||ann|x.example"_s);
    add("two columns", u"Ann Lee\tann@x.example"_s, u"|Ann Lee|ann|x.example"_s);
    add("backslash in a name", u"DOM\\ann <ann@x.example>"_s, u"|DOM\\ann|ann|x.example"_s);
    add("tab in quotes", u"\"a\tb\" <ann@x.example>"_s, u"|a\tb|ann|x.example"_s);
    add("looks encoded", u"\"=?utf-8?Q?x?=\" <ann@x.example>"_s, u"|=?utf-8?Q?x?=|ann|x.example"_s);
    add("empty name", u"\"\" <ann@x.example>"_s, u"||ann|x.example"_s);
    add("underscore in a host", u"ann@my_host.example"_s, u"||ann|my_host.example"_s);
}

void tst_Address::accepted()
{
    QFETCH(QString, typed);
    QFETCH(QString, wanted);
    const auto address = Address::parse(typed);
    QVERIFY2(address, address ? "" : qPrintable(address.error().reason));
    QCOMPARE(described(*address), wanted);
    const auto again = Address::parse(address->toString());
    QVERIFY2(again, qPrintable(address->toString()));
    QCOMPARE(*again, *address);
}

void tst_Address::refused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part"); // of the reason
    const auto add = [](const QString &typed, const QString &part) {
        QTest::newRow(qPrintable(typed)) << typed << part;
    };
    add(u"bob"_s, u"There is no @ in “bob”."_s);
    add(u"not an address"_s, u"There is no @ in “not an address”."_s);
    add(u"a@"_s, u"nothing behind the @"_s);
    add(u"@b.example"_s, u"nothing before the @"_s);
    add(u"a@b@c.example"_s, u"more than one @ in “a@b@c.example”"_s);
    add(u"a@b.example c@d.example"_s, u"Put a comma between the addresses"_s);
    add(u"a@ b@c.example"_s, u"more than one @"_s);
    add(u"Ann <a@b.example> Bob <c@d.example>"_s, u"comma between the addresses"_s);
    add(u"a b@c.example"_s, u"blank before the @"_s);
    add(u"a@b c"_s, u"blank behind the @"_s);
    add(u"a..b@c.example"_s, u"dot in the wrong place"_s);
    add(u".a@c.example"_s, u"dot in the wrong place"_s);
    add(u"a.@c.example"_s, u"dot in the wrong place"_s);
    add(u"a@b..example"_s, u"dot too many"_s);
    add(u"a@b.example."_s, u"dot too many"_s);
    add(u"a@-b.example"_s, u"“-b” is not allowed"_s);
    add(u"a@b-.example"_s, u"“b-” is not allowed"_s);
    add(u"a@☃.example"_s, u"“☃” is not allowed"_s);
    add(u"a@i♥ny.example"_s, u"“i♥ny” is not allowed"_s);
    add(u"a@b\u200cc.example"_s, u"is not allowed in a domain name"_s);
    add(u"a@exa\u200fmple.org"_s, u"not allowed"_s);
    add(u"a@א1a.example"_s, u"is not allowed in a domain name"_s);
    add(u"a@192.0.2.1"_s, u"[192.0.2.1]"_s);
    add(u"a@[192.0.2.256]"_s, u"no IP address"_s);
    add(u"a@[IPv6:1::2::3]"_s, u"no IP address"_s);
    add(u"a@[x]"_s, u"no IP address"_s);
    add(u"\"ann@x.example"_s, u"quotation mark is not closed"_s);
    add(u"ann@x.example (Ann"_s, u"parenthesis is not closed"_s);
    add(u"Ann <ann@x.example"_s, u"angle bracket is not closed"_s);
    add(u"ann@x.example>"_s, u"no address"_s);
    add(u"<ann@x.example> SIZE=1"_s, u"Nothing may stand behind"_s);
    add(u"<>"_s, u"no address between the angle brackets"_s);
    add(u"Ann <>"_s, u"no address between the angle brackets"_s);
    add(u"a\"b\"@x.example"_s, u"quotation marks"_s);
    add(u"a\\b@x.example"_s, u"only in quotation marks"_s);
    add(u"a\u0001b@x.example"_s, u"control character"_s);
    add(u"a\u200bb@x.example"_s, u"control character"_s);
    add(u"\"a\tb\"@x.example"_s, u"control character"_s);
    add(u"A\u0007nn <ann@x.example>"_s, u"control character in the name"_s);
    add(u"ann@x.exam\u0000ple"_s, u"not allowed"_s);
    add(u"Team: ann@x.example"_s, u"group “Team” is not closed"_s);
    add(u"Te\u0007am: ann@x.example;"_s, u"no address"_s);
    add(u"http://x.example/ann@home"_s, u"group “http” is not closed"_s);
    add(u"ann@x.example:25"_s, u"no address"_s);
    add(u"(only a comment)"_s, u"no @"_s);
}

void tst_Address::refused()
{
    QFETCH(QString, typed);
    QFETCH(QString, part);
    const auto address = Address::parse(typed);
    QVERIFY2(!address, address ? qPrintable(described(*address)) : "");
    QCOMPARE(address.error().kind, Problem::Kind::Address);
    QVERIFY2(address.error().reason.contains(part), qPrintable(address.error().reason));
}

void tst_Address::singleAddress()
{
    QVERIFY(!Address::parse(u""_s));
    QVERIFY(!Address::parse(u"a@x.example, b@y.example"_s));
    QVERIFY(!Address::parse(u"a@x.example\nb@y.example"_s));
    QVERIFY(Address::parse(u" a@x.example\n"_s));
    QVERIFY(Address().isNull());
    QCOMPARE(Address().addrSpec(), ""_ba);
    QCOMPARE(Address().toString(), u"<>"_s);
}

void tst_Address::wireForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("wanted");
    const auto add = [](const QString &typed, const QByteArray &wanted) {
        QTest::newRow(wanted.constData()) << typed << wanted;
    };
    add(u"Ann <ann@x.example>"_s, "ann@x.example"_ba);
    add(u"kunde@Bücher.example"_s, "kunde@xn--bcher-kva.example"_ba);
    add(u"a@faß.de"_s, "a@xn--fa-hia.de"_ba);
    add(u"a@日本語。jp"_s, "a@xn--wgv71a119e.jp"_ba);
    add(u"a@ＡＢＣ.example"_s, "a@abc.example"_ba);
    add(u"a@l·l.example"_s, "a@xn--ll-0ea.example"_ba);
    add(u"\"a b\"@x.example"_s, "\"a b\"@x.example"_ba);
    add(u"\"a\\\"\\\\b\"@x.example"_s, "\"a\\\"\\\\b\"@x.example"_ba);
    add(u"\"a..b\"@x.example"_s, "\"a..b\"@x.example"_ba);
    add(u"\"\"@x.example"_s, "\"\"@x.example"_ba);
    add(u"a@[192.0.2.1]"_s, "a@[192.0.2.1]"_ba);
    add(u"jörg@bücher.example"_s, "jörg@xn--bcher-kva.example"_ba);
}

void tst_Address::wireForm()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, wanted);
    const auto address = Address::parse(typed);
    QVERIFY2(address, address ? "" : qPrintable(address.error().reason));
    QCOMPARE(address->addrSpec(), wanted);
    QCOMPARE(address->needsSmtpUtf8(), wanted.startsWith("j\xc3"));
    const auto again = Address::parse(QString::fromUtf8(wanted));
    QVERIFY(again && again->sameMailbox(*address));
}

void tst_Address::peopleForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wanted");
    const auto add = [](const QString &typed, const QString &wanted) {
        QTest::newRow(qPrintable(wanted)) << typed << wanted;
    };
    add(u"Ann Lee<ann@xn--bcher-kva.example>"_s, u"Ann Lee <ann@bücher.example>"_s);
    add(u"\"Ann Lee\" <ann@x.example>"_s, u"Ann Lee <ann@x.example>"_s);
    add(u"\"Lee, Ann\" <ann@x.example>"_s, u"\"Lee, Ann\" <ann@x.example>"_s);
    add(u"\"a、b\" <ann@x.example>"_s, u"\"a、b\" <ann@x.example>"_s);
    add(u"<ann@x.example>"_s, u"ann@x.example"_s);
}

void tst_Address::peopleForm()
{
    QFETCH(QString, typed);
    QFETCH(QString, wanted);
    QCOMPARE(Address::parse(typed)->toString(), wanted);
}

void tst_Address::sameMailbox()
{
    const auto address = [](const QString &typed) { return *Address::parse(typed); };
    QVERIFY(address(u"A <a@X.example>"_s).sameMailbox(address(u"a@x.EXAMPLE"_s)));
    QVERIFY(!address(u"A@x.example"_s).sameMailbox(address(u"a@x.example"_s)));
    QVERIFY(address(u"a@bücher.example"_s).sameMailbox(address(u"a@xn--bcher-kva.example"_s)));
}

void tst_Address::limits()
{
    const QString label(63, u'd');
    const QString host = u".example"_s;
    QVERIFY(Address::parse(QString(64, u'l') + u'@' + label + host));
    QVERIFY(onlyReason(QString(65, u'l') + u'@' + label + host).contains(u"64 characters"_s));
    // Octets count, not characters, and the quotation marks too.
    QVERIFY(!Address::parse(QString(33, u'ü') + u'@' + label + host));
    QVERIFY(!Address::parse(u'"' + QString(63, u' ') + u"\"@"_s + label + host));
    QVERIFY(onlyReason(u"a@d"_s + label + host).contains(u"63 characters"_s));
    QVERIFY(!Address::parse(u"a@"_s + QString(63, u'ü') + host)); // as A-label
    const QString many = QStringList(4, label).join(u'.');
    QCOMPARE(many.size(), 255);
    QVERIFY(Address::parse(u"a@"_s + many));
    QVERIFY(onlyReason(u"a@"_s + many + u".d"_s).contains(u"255 characters"_s));
}

void tst_Address::deepCommentsAreNoBurden()
{
    const QString open(100000, u'(');
    const QString close(100000, u')');
    const auto address = Address::parse(u"ann"_s + open + u"x"_s + close + u"@x.example"_s);
    QVERIFY(address);
    QCOMPARE(address->localPart, u"ann"_s);
}

QTEST_GUILESS_MAIN(tst_Address)
#include "tst_Address.moc"
