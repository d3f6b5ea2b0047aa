// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/ProxyUrl.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_ProxyUrl : public QObject {
    Q_OBJECT
private slots:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refusesTheRest_data();
    void refusesTheRest();
    void neverWritesThePassword();
};

void tst_ProxyUrl::readsWhatPeopleWrite_data()
{
    using Kind = ProxySettings::Kind;
    QTest::addColumn<ProxySettings>("proxy");
    QTest::addColumn<QString>("again"); // as it is written anew
    const auto row = [](const char *written, const ProxySettings &proxy, const char *again) {
        QTest::newRow(written) << proxy << QString::fromLatin1(again);
    };
    row("", {}, "");
    row("  ", {}, "");
    row("system", {Kind::System, {}, 0, {}, {}}, "system");
    row(" System ", {Kind::System, {}, 0, {}, {}}, "system");
    row("socks5://p.example:1080", {Kind::Socks5, u"p.example"_s, 1080, {}, {}},
        "socks5://p.example:1080");
    row("SOCKS5://P.example:1080/", {Kind::Socks5, u"p.example"_s, 1080, {}, {}},
        "socks5://p.example:1080");
    row("http://[::1]:3128", {Kind::HttpConnect, u"::1"_s, 3128, {}, {}}, "http://[::1]:3128");
    row("http://ann%40x:p%3Aw%20d@p:65535",
        {Kind::HttpConnect, u"p"_s, 65535, u"ann@x"_s, u"p:w d"_s}, "http://ann%40x@p:65535");
}

void tst_ProxyUrl::readsWhatPeopleWrite()
{
    QFETCH(ProxySettings, proxy);
    QFETCH(QString, again);
    const auto parsed = ProxyUrl::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(parsed);
    QVERIFY(*parsed == proxy);
    QCOMPARE(ProxyUrl::text(*parsed), again);
}

void tst_ProxyUrl::refusesTheRest_data()
{
    QTest::addColumn<int>("unused");
    for (const char *written :
         {"p.example:1080", "socks4://p:1", "https://p:1", "ftp://p:1", "socks5://p", "socks5://:1",
          "http://p:0", "http://p:65536", "http://p:x", "http://p:1/x", "http://p:1?x",
          "http://p:1#x", "http://p q:1", "socks5:p:1", "systems"})
        QTest::newRow(written) << 0;
}

void tst_ProxyUrl::refusesTheRest()
{
    const auto parsed = ProxyUrl::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().reason, ProxyUrl::rule());
}

void tst_ProxyUrl::neverWritesThePassword()
{
    const auto wrong = ProxyUrl::parse(u"http://u:hunter2@p:1/x"_s);
    QVERIFY(!wrong);
    QVERIFY(!wrong.error().reason.contains(u"hunter2"_s));
    QVERIFY(!wrong.error().value.contains(u"hunter2"_s));
    const auto right = ProxyUrl::parse(u"http://u:hunter2@p:1"_s);
    QVERIFY(right);
    QVERIFY(!ProxyUrl::text(*right).contains(u"hunter2"_s));
}

QTEST_APPLESS_MAIN(tst_ProxyUrl)
#include "tst_ProxyUrl.moc"
