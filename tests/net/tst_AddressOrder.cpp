// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/AddressOrder.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class TestAddressOrder final : public QObject {
    Q_OBJECT
private slots:
    void order_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<IpVersion>("version");
        QTest::addColumn<QString>("bind");
        QTest::addColumn<QString>("expected");
        QTest::newRow("families take turns, the resolver's first family begins")
            << u"2001:db8::1 2001:db8::2 2001:db8::3 192.0.2.1 192.0.2.2"_s << IpVersion::Any
            << QString() << u"2001:db8::1 192.0.2.1 2001:db8::2 192.0.2.2 2001:db8::3"_s;
        QTest::newRow("IPv4 first stays first") << u"192.0.2.1 2001:db8::1"_s << IpVersion::Any
                                                << QString() << u"192.0.2.1 2001:db8::1"_s;
        QTest::newRow("the rest of the longer family in its order")
            << u"192.0.2.3 192.0.2.1 192.0.2.2 2001:db8::1"_s << IpVersion::Any << QString()
            << u"192.0.2.3 2001:db8::1 192.0.2.1 192.0.2.2"_s;
        QTest::newRow("twice the same") << u"192.0.2.1 192.0.2.1 192.0.2.2"_s << IpVersion::Any
                                        << QString() << u"192.0.2.1 192.0.2.2"_s;
        QTest::newRow("only IPv4") << u"2001:db8::1 192.0.2.1 192.0.2.2"_s << IpVersion::V4
                                   << QString() << u"192.0.2.1 192.0.2.2"_s;
        QTest::newRow("only IPv6")
            << u"2001:db8::1 192.0.2.1"_s << IpVersion::V6 << QString() << u"2001:db8::1"_s;
        QTest::newRow("none of that kind")
            << u"192.0.2.1"_s << IpVersion::V6 << QString() << QString();
        QTest::newRow("the family we leave from decides")
            << u"2001:db8::1 192.0.2.1"_s << IpVersion::Any << u"127.0.0.1"_s << u"192.0.2.1"_s;
        QTest::newRow("nothing") << QString() << IpVersion::Any << QString() << QString();
    }

    void order()
    {
        QFETCH(QString, found);
        QFETCH(IpVersion, version);
        QFETCH(QString, bind);
        QFETCH(QString, expected);
        QList<QHostAddress> addresses;
        for (const QString &text : found.split(u' ', Qt::SkipEmptyParts))
            addresses.append(QHostAddress(text));
        QStringList got;
        for (const QHostAddress &address : addressOrder(addresses, version, QHostAddress(bind)))
            got.append(address.toString());
        QCOMPARE(got.join(u' '), expected);
    }
};

QTEST_GUILESS_MAIN(TestAddressOrder)
#include "tst_AddressOrder.moc"
