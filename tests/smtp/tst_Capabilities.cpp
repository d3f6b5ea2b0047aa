// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Capabilities.h"

#include <QTest>

using namespace posthorn;

class tst_Capabilities : public QObject {
    Q_OBJECT

private slots:
    void keywordsInAnyCase();
    void sizes_data();
    void sizes();
    void authLists();
    void limits();
    void disabled();
    void firstLineIsTheName();
};

namespace {

Capabilities from(const QList<QByteArray> &lines)
{
    return Capabilities::fromReply({250, QList<QByteArray>{"mx.example"} + lines});
}

} // namespace

void tst_Capabilities::keywordsInAnyCase()
{
    const Capabilities capabilities = from({"StartTls", "8bitmime ", "  PIPELINING"});
    QVERIFY(capabilities.has("STARTTLS"));
    QVERIFY(capabilities.has("8BITMIME"));
    QVERIFY(capabilities.has("PIPELINING"));
    QVERIFY(!capabilities.has("CHUNKING"));
}

void tst_Capabilities::sizes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("size"); // -1: not known
    QTest::newRow("number") << QByteArray("SIZE 1000") << qint64(1000);
    QTest::newRow("zero is no limit") << QByteArray("SIZE 0") << qint64(0);
    QTest::newRow("without number") << QByteArray("SIZE") << qint64(-1);
    QTest::newRow("no number") << QByteArray("SIZE big") << qint64(-1);
    QTest::newRow("negative") << QByteArray("SIZE -5") << qint64(-1);
    QTest::newRow("too large") << QByteArray("SIZE 99999999999999999999") << qint64(-1);
    QTest::newRow("not there") << QByteArray("HELP") << qint64(-1);
}

void tst_Capabilities::sizes()
{
    QFETCH(QByteArray, line);
    QFETCH(qint64, size);
    QCOMPARE(from({line}).maximumSize().value_or(-1), size);
}

void tst_Capabilities::authLists()
{
    const Capabilities capabilities = from({"AUTH plain LOGIN", "AUTH=LOGIN CRAM-MD5"});
    QCOMPARE(capabilities.authMechanisms(), (QList<QByteArray>{"PLAIN", "LOGIN", "CRAM-MD5"}));
    QVERIFY(from({}).authMechanisms().isEmpty());
}

void tst_Capabilities::limits()
{
    const Capabilities capabilities = from({"LIMITS rcptmax=20 MAILMAX=x"});
    QCOMPARE(capabilities.limit("RCPTMAX").value_or(-1), 20);
    QVERIFY(!capabilities.limit("MAILMAX"));
    QVERIFY(!capabilities.limit("RCPTDOMAINMAX"));
}

void tst_Capabilities::disabled()
{
    Capabilities capabilities = from({"PIPELINING", "SIZE 5"});
    capabilities.disable("PIPELINING");
    QVERIFY(!capabilities.has("PIPELINING"));
    QVERIFY(capabilities.has("SIZE"));
    QCOMPARE(capabilities.lines().size(), 2);
}

void tst_Capabilities::firstLineIsTheName()
{
    QVERIFY(!Capabilities::fromReply({250, {"STARTTLS"}}).has("STARTTLS"));
}

QTEST_GUILESS_MAIN(tst_Capabilities)
#include "tst_Capabilities.moc"
