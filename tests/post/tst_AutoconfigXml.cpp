// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/AutoconfigXml.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_AutoconfigXml : public QObject {
    Q_OBJECT

    static QList<FoundSettings> parse(const QByteArray &xml)
    {
        return AutoconfigXml::parse(xml, *Address::parse(u"ann.lee@example.org"_s));
    }
    /// A file with one server of these elements.
    static QByteArray file(const QByteArray &server)
    {
        return R"(<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x">)"
               R"(<outgoingServer type="smtp">)"
            + server + "</outgoingServer></emailProvider></clientConfig>";
    }
    static QByteArray server(const QByteArray &host, const QByteArray &port,
                             const QByteArray &socketType, const QByteArray &user)
    {
        return "<hostname>" + host + "</hostname><port>" + port + "</port><socketType>" + socketType
            + "</socketType><username>" + user + "</username>";
    }

private slots:
    void takesTheOutgoingServers();
    void namesOfUsers_data();
    void namesOfUsers();
    void leavesOutWhatIsOdd_data();
    void leavesOutWhatIsOdd();
    void isBounded();
};

void tst_AutoconfigXml::takesTheOutgoingServers()
{
    const auto servers = parse(
        R"(<clientConfig><clientConfigUpdate url="x"/><emailProvider><incomingServer type="imap">
        <hostname>imap.example.org</hostname></incomingServer><outgoingServer type="smtp">
        <hostname> SMTP.example.org </hostname><port>465</port><socketType>SSL</socketType>
        <useGlobalPreferredServer>true</useGlobalPreferredServer></outgoingServer>
        <outgoingServer type="exchange"><hostname>ews.example.org</hostname><port>443</port>
        <socketType>SSL</socketType></outgoingServer><outgoingServer type="smtp">
        <hostname>smtp.example.org</hostname><port>587</port><socketType>STARTTLS</socketType>
        <authentication>OAuth2</authentication></outgoingServer></emailProvider></clientConfig>)");
    QCOMPARE(servers.size(), 2);
    QCOMPARE(servers.at(0).host, u"smtp.example.org"_s);
    QCOMPARE(servers.at(0).port, quint16(465));
    QVERIFY(servers.at(0).security == Security::Tls);
    QVERIFY(servers.at(0).hint.isEmpty());
    QVERIFY(servers.at(1).security == Security::Starttls);
    QVERIFY(!servers.at(1).hint.isEmpty());
}

void tst_AutoconfigXml::namesOfUsers_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QString>("user");
    QTest::newRow("address") << "%EMAILADDRESS%"_ba << u"ann.lee@example.org"_s;
    QTest::newRow("local part") << "%EMAILLOCALPART%"_ba << u"ann.lee"_s;
    QTest::newRow("both") << "%EMAILLOCALPART%+%EMAILDOMAIN%"_ba << u"ann.lee+example.org"_s;
    QTest::newRow("literal") << "mail-ann"_ba << u"mail-ann"_s;
    QTest::newRow("unknown") << "%REALNAME%"_ba << u"%REALNAME%"_s;
    QTest::newRow("control") << "a&#10;b"_ba << QString();
    QTest::newRow("none") << ""_ba << QString();
}

void tst_AutoconfigXml::namesOfUsers()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QString, user);
    const auto servers = parse(file(server("mx.example.org", "465", "SSL", pattern)));
    QCOMPARE(servers.size(), 1);
    QCOMPARE(servers.at(0).user, user);
}

void tst_AutoconfigXml::leavesOutWhatIsOdd_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a web page") << "<html><body>404</body></html>"_ba;
    QTest::newRow("unencrypted") << file(server("mx.example.org", "25", "plain", "x"));
    QTest::newRow("no security") << file("<hostname>mx.example.org</hostname><port>25</port>");
    QTest::newRow("no host") << file(server("", "465", "SSL", "x"));
    QTest::newRow("no name") << file(server("a b", "465", "SSL", "x"));
    QTest::newRow("port 0") << file(server("mx.example.org", "0", "SSL", "x"));
    QTest::newRow("port") << file(server("mx.example.org", "65536", "SSL", "x"));
    QTest::newRow("cut") << file(server("mx.example.org", "465", "SSL", "x")).chopped(20);
    QTest::newRow("entities") << "<!DOCTYPE a [<!ENTITY b \"c\">]>"
            + file(server("mx.example.org", "465", "SSL", "&b;"));
}

void tst_AutoconfigXml::leavesOutWhatIsOdd()
{
    QFETCH(QByteArray, xml);
    QVERIFY(parse(xml).isEmpty());
}

void tst_AutoconfigXml::isBounded()
{
    const QByteArray one = "<outgoingServer type=\"smtp\">"
        + server("mx.example.org", "465", "SSL", QByteArray(5000, 'u')) + "</outgoingServer>";
    QCOMPARE(parse("<clientConfig><emailProvider>" + one.repeated(30)
                   + "</emailProvider></clientConfig>")
                 .size(),
             10);
    QVERIFY(parse(file(server("mx.example.org", "465", "SSL", "x"))
                  + QByteArray(AutoconfigXml::MaximumSize, ' '))
                .isEmpty());
}

QTEST_GUILESS_MAIN(tst_AutoconfigXml)
#include "tst_AutoconfigXml.moc"
