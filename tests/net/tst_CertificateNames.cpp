// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/CertificateNames.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// RFC 9525 and its forerunner RFC 6125, section 6.4.
class TestCertificateNames final : public QObject {
    Q_OBJECT
private slots:
    void covers_data()
    {
        QTest::addColumn<QString>("names"); // dNSName entries; `IP:` before an iPAddress
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *title, const QString &names, const QString &host, bool ok) {
            QTest::newRow(title) << names << host << ok;
        };
        row("the same", u"mx.example.org"_s, u"mx.example.org"_s, true);
        row("case of the certificate", u"MX.Example.ORG"_s, u"mx.example.org"_s, true);
        row("case of the host", u"mx.example.org"_s, u"MX.EXAMPLE.ORG"_s, true);
        row("dot of the root", u"mx.example.org"_s, u"mx.example.org."_s, true);
        row("second of two", u"a.example mx.example.org"_s, u"mx.example.org"_s, true);
        row("another name", u"mx.example.net"_s, u"mx.example.org"_s, false);
        row("parent", u"example.org"_s, u"mx.example.org"_s, false);
        row("child", u"mx.example.org"_s, u"example.org"_s, false);
        row("ends alike", u"x.example.org"_s, u"mx.example.org"_s, false);
        row("IDN as A-label", u"xn--bcher-kva.example"_s, u"bücher.example"_s, true);
        row("IDN as U-label in the certificate", u"bücher.example"_s, u"bücher.example"_s, false);
        row("one label", u"localhost"_s, u"localhost"_s, true);

        row("wildcard", u"*.example.org"_s, u"mx.example.org"_s, true);
        row("wildcard, case", u"*.EXAMPLE.org"_s, u"mx.example.org"_s, true);
        row("wildcard for an A-label", u"*.example.org"_s, u"bücher.example.org"_s, true);
        row("wildcard is one label, not two", u"*.example.org"_s, u"a.mx.example.org"_s, false);
        row("wildcard is one label, not none", u"*.example.org"_s, u"example.org"_s, false);
        row("wildcard and a leading dot", u"*.example.org"_s, u".example.org"_s, false);
        row("wildcard over a top-level domain", u"*.org"_s, u"example.org"_s, false);
        row("wildcard over one label", u"*.localhost"_s, u"mx.localhost"_s, false);
        row("wildcard alone", u"*"_s, u"localhost"_s, false);
        row("wildcard and a dot", u"*."_s, u"localhost"_s, false);
        row("wildcard with a part before", u"m*.example.org"_s, u"mx.example.org"_s, false);
        row("wildcard with a part behind", u"*x.example.org"_s, u"mx.example.org"_s, false);
        row("wildcard in an A-label", u"xn--*.example.org"_s, u"xn--bcher-kva.example.org"_s,
            false);
        row("wildcard in the middle", u"mx.*.org"_s, u"mx.example.org"_s, false);
        row("two wildcards", u"*.*.org"_s, u"mx.example.org"_s, false);
        row("wildcard twice in a label", u"**.example.org"_s, u"mx.example.org"_s, false);

        row("address", u"IP:192.0.2.1"_s, u"192.0.2.1"_s, true);
        row("address v6", u"IP:2001:db8::1"_s, u"2001:DB8:0::1"_s, true);
        row("another address", u"IP:192.0.2.2"_s, u"192.0.2.1"_s, false);
        row("address as dNSName", u"192.0.2.1"_s, u"192.0.2.1"_s, false);
        row("address v6 as dNSName", u"2001:db8::1"_s, u"2001:db8::1"_s, false);
        row("wildcard for an address", u"*.0.2.1"_s, u"192.0.2.1"_s, false);
        row("iPAddress for a name", u"IP:127.0.0.1"_s, u"localhost"_s, false);
        row("v4 is not v4 in v6", u"IP:::ffff:192.0.2.1"_s, u"192.0.2.1"_s, false);
        row("no name at all", QString(), u"localhost"_s, false);
    }

    void covers()
    {
        QFETCH(QString, names);
        QFETCH(QString, host);
        QFETCH(bool, expected);
        QStringList dns;
        QList<QHostAddress> addresses;
        for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
            if (name.startsWith("IP:"_L1))
                addresses.append(QHostAddress(name.mid(3)));
            else
                dns.append(name);
        }
        // A host that cannot be one is never asked for.
        const auto parsed = HostName::parse(host);
        QCOMPARE(parsed && CertificateNames(dns, addresses).covers(*parsed), expected);
    }

    void nulInName()
    {
        const QString name = u"mx.example.org"_s + QChar(u'\0') + u".evil.example"_s;
        const CertificateNames names({name}, {});
        QVERIFY(!names.covers(*HostName::parse(u"mx.example.org"_s)));
        QVERIFY(!names.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCertificateNames)
#include "tst_CertificateNames.moc"
