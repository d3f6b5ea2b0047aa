// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ServerAddress.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_ServerAddress : public QObject {
    Q_OBJECT
private slots:
    void isTakenApart_data();
    void isTakenApart();
    void isRefused_data();
    void isRefused();
    void loopback_data();
    void loopback();
};

void tst_ServerAddress::isTakenApart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port"); // 0: none
    QTest::addColumn<int>("security"); // -1: none
    const int none = -1;
    const int starttls = static_cast<int>(Security::Starttls);
    const int tls = static_cast<int>(Security::Tls);
    QTest::newRow("name") << u"smtp.example.org"_s << u"smtp.example.org"_s << 0 << none;
    QTest::newRow("blanks") << u"  mail.example.org\t"_s << u"mail.example.org"_s << 0 << none;
    QTest::newRow("port") << u"mail.example.org:2525"_s << u"mail.example.org"_s << 2525 << none;
    QTest::newRow("port 465") << u"mail.example.org:465"_s << u"mail.example.org"_s << 465 << tls;
    QTest::newRow("port 587") << u"m.example.org:587"_s << u"m.example.org"_s << 587 << starttls;
    QTest::newRow("port 25 weakens nothing")
        << u"m.example.org:25"_s << u"m.example.org"_s << 25 << none;
    QTest::newRow("smtps") << u"smtps://m.example.org"_s << u"m.example.org"_s << 465 << tls;
    QTest::newRow("smtps port") << u"SMTPS://m.example.org:2465/x"_s << u"m.example.org"_s << 2465
                                << tls;
    QTest::newRow("smtp") << u"smtp://m.example.org/"_s << u"m.example.org"_s << 0 << none;
    QTest::newRow("IPv4") << u"192.0.2.7:25"_s << u"192.0.2.7"_s << 25 << none;
    QTest::newRow("IPv6") << u"2001:db8::1"_s << u"2001:db8::1"_s << 0 << none;
    QTest::newRow("IPv6 in brackets") << u"[2001:db8::1]:25"_s << u"2001:db8::1"_s << 25 << none;
    QTest::newRow("IPv6 without port") << u"[::1]"_s << u"::1"_s << 0 << none;
    QTest::newRow("IDN") << u"пример.рф"_s << u"пример.рф"_s << 0 << none;
    QTest::newRow("localhost") << u"localhost"_s << u"localhost"_s << 0 << none;
    QTest::newRow("final dot") << u"mail.example.org."_s << u"mail.example.org."_s << 0 << none;
}

void tst_ServerAddress::isTakenApart()
{
    QFETCH(QString, typed);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(int, security);
    const auto address = ServerAddress::parse(typed);
    QVERIFY(address);
    QCOMPARE(address->host, host);
    QCOMPARE(static_cast<int>(address->port.value_or(0)), port);
    QCOMPARE(address->security ? static_cast<int>(*address->security) : -1, security);
}

void tst_ServerAddress::isRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("named"); // what the sentence must name
    QTest::newRow("nothing") << u"  "_s << u"smtp.example.org"_s;
    QTest::newRow("only a port") << u":25"_s << u"smtp.example.org"_s;
    QTest::newRow("blank") << u"mail example.org"_s << u"mail example.org"_s;
    QTest::newRow("underscore") << u"mail_1.example.org"_s << u"mail_1.example.org"_s;
    QTest::newRow("port 0") << u"m.example.org:0"_s << u"0"_s;
    QTest::newRow("port too large") << u"m.example.org:65536"_s << u"65536"_s;
    QTest::newRow("port in words") << u"m.example.org:smtp"_s << u"smtp"_s;
    QTest::newRow("empty label") << u"mail..example.org"_s << u"mail..example.org"_s;
    QTest::newRow("dash") << u"-mail.example.org"_s << u"-mail.example.org"_s;
    QTest::newRow("half brackets") << u"[::1"_s << u"[::1"_s;
    QTest::newRow("address") << u"ann@example.org"_s << u"ann@example.org"_s;
}

void tst_ServerAddress::isRefused()
{
    QFETCH(QString, typed);
    QFETCH(QString, named);
    const auto address = ServerAddress::parse(typed);
    QVERIFY(!address);
    QVERIFY2(address.error().reason.contains(named), qPrintable(address.error().reason));
}

void tst_ServerAddress::loopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("localhost") << u"LocalHost"_s << true;
    QTest::newRow("sub") << u"mail.localhost"_s << true;
    QTest::newRow("127") << u"127.0.0.1"_s << true;
    QTest::newRow("127.x") << u"127.8.9.10"_s << true;
    QTest::newRow("::1") << u"::1"_s << true;
    QTest::newRow("other") << u"192.168.0.1"_s << false;
    QTest::newRow("a name that only begins so") << u"localhost.example.org"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_ServerAddress::loopback()
{
    QFETCH(QString, host);
    QTEST(ServerAddress::isLoopback(host), "isLoopback");
}

QTEST_GUILESS_MAIN(tst_ServerAddress)

#include "tst_ServerAddress.moc"
