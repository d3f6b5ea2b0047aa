// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/HostName.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class TestHostName final : public QObject {
    Q_OBJECT
private slots:
    void names_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"smtp.example.org"_s << u"smtp.example.org"_s;
        QTest::newRow("case") << u"SMTP.Example.ORG"_s << u"smtp.example.org"_s;
        QTest::newRow("dot of the root") << u"smtp.example.org."_s << u"smtp.example.org"_s;
        QTest::newRow("blanks around") << u" smtp.example.org "_s << u"smtp.example.org"_s;
        QTest::newRow("one label") << u"localhost"_s << u"localhost"_s;
        QTest::newRow("underscore") << u"mail_1.example"_s << u"mail_1.example"_s;
        QTest::newRow("umlaut") << u"bücher.example"_s << u"xn--bcher-kva.example"_s;
        QTest::newRow("sharp s is no ss (RFC 5894 7.2)") << u"straße.de"_s << u"xn--strae-oqa.de"_s;
        QTest::newRow("A-label") << u"XN--BCHER-KVA.example"_s << u"xn--bcher-kva.example"_s;
    }

    void names()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        const auto host = HostName::parse(typed);
        QVERIFY(host);
        QCOMPARE(host->name, name);
        QVERIFY(!host->isAddress());
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("v4") << u"192.0.2.1"_s << u"192.0.2.1"_s;
        QTest::newRow("v6") << u"2001:DB8::0:1"_s << u"2001:db8::1"_s;
        QTest::newRow("v6 in brackets") << u"[2001:db8::1]"_s << u"2001:db8::1"_s;
        QTest::newRow("full-width digits") << u"１２７.0.0.1"_s << u"127.0.0.1"_s;
    }

    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        const auto host = HostName::parse(typed);
        QVERIFY(host);
        QVERIFY(host->isAddress());
        QCOMPARE(host->name, name);
        QCOMPARE(host->address, QHostAddress(name));
    }

    void scopeIsForConnectingOnly()
    {
        const auto host = HostName::parse(u"fe80::1%7"_s);
        QVERIFY(host);
        QCOMPARE(host->name, u"fe80::1%7"_s);
        QCOMPARE(host->address, QHostAddress(u"fe80::1"_s));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("dot") << u"."_s;
        QTest::newRow("empty label") << u"a..b"_s;
        QTest::newRow("blank inside") << u"exa mple.org"_s;
        QTest::newRow("line break") << u"example.org\r\nEHLO x"_s;
        QTest::newRow("NUL") << u"example.org"_s + QChar(u'\0') + u".evil.example"_s;
        QTest::newRow("slash") << u"example.org/x"_s;
        QTest::newRow("wildcard") << u"*.example.org"_s;
        QTest::newRow("empty brackets") << u"[]"_s;
        QTest::newRow("too long") << QString(u"abcdefgh."_s.repeated(40) + u"org"_s);
        QTest::newRow("label too long") << QString(QString(64, u'a') + u".org"_s);
    }

    void refused()
    {
        QFETCH(QString, typed);
        QVERIFY(!HostName::parse(typed));
    }
};

QTEST_GUILESS_MAIN(TestHostName)
#include "tst_HostName.moc"
