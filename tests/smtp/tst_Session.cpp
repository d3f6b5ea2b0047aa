// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/SessionRun.h"

#include <QDir>
#include <QTest>

#include <optional>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Whole conversations from tests/scenarios, each delivered whole, by line and octet by octet.
class tst_Session : public QObject {
    Q_OBJECT

private slots:
    void scenario_data();
    void scenario();
    void cancelled_data();
    void cancelled();
};

void tst_Session::scenario_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("delivery");
    const QDir folder(QStringLiteral(SCENARIO_DIR));
    const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const QByteArray title = name.chopped(4).toUtf8();
        QTest::newRow(title + " whole") << folder.filePath(name) << 0;
        QTest::newRow(title + " by line") << folder.filePath(name) << 1;
        QTest::newRow(title + " by octet") << folder.filePath(name) << 2;
    }
}

void tst_Session::scenario()
{
    QFETCH(QString, path);
    QFETCH(int, delivery);
    const Scenario scenario = Scenario::read(path);
    Run run(scenario, scenario.script, static_cast<ScriptWire::Delivery>(delivery));
    run.session->open();
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.wire->complaint(), QString());

    const auto expectOutcome = scenario.value(u"outcome"_s);
    const QByteArray outcome
        = run.reports.isEmpty() ? QByteArray("none") : outcomeName(run.reports.constLast().outcome);
    QCOMPARE(QString::fromLatin1(outcome), expectOutcome);
    std::optional<Failure> failure = run.failure;
    if (!run.reports.isEmpty())
        failure = run.reports.constLast().failure;
    if (scenario.settings.contains(u"failure-stage"_s)) {
        QVERIFY(failure.has_value());
        QCOMPARE(QString::fromLatin1(stageName(failure->stage)),
                 scenario.value(u"failure-stage"_s));
        QCOMPARE(QString::fromLatin1(failureKindName(failure->kind)),
                 scenario.value(u"failure-kind"_s));
    } else {
        QVERIFY2(!failure, failure ? qPrintable(failure->detail) : "");
    }
    if (scenario.settings.contains(u"accepted"_s)) {
        QStringList accepted;
        for (const RecipientResult &recipient : run.reports.constLast().recipients) {
            if (recipient.accepted)
                accepted += recipient.address.addrSpecForPeople();
        }
        QCOMPARE(accepted.join(u", "_s), scenario.value(u"accepted"_s));
    }
    const QString secret = scenario.value(u"password"_s);
    QStringList told = run.log;
    if (failure)
        told += failure->detail;
    const QString encoded = QString::fromLatin1(
        ('\0' + scenario.value(u"user"_s).toUtf8() + '\0' + secret.toUtf8()).toBase64());
    for (const QString &line : std::as_const(told)) {
        QVERIFY2(secret.isEmpty() || !line.contains(secret), qPrintable(line));
        QVERIFY2(secret.isEmpty() || !line.contains(encoded), qPrintable(line));
    }
    if (scenario.settings.contains(u"never-written"_s))
        QVERIFY(!run.wire->written().contains(scenario.value(u"never-written"_s).toUtf8()));
    for (const QString &line : scenario.settings.values(u"logged"_s))
        QVERIFY2(run.log.contains(line), qPrintable(run.log.join(u'\n')));
}

void tst_Session::cancelled_data()
{
    QTest::addColumn<QStringList>("script");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("before the greeting") << QStringList{} << QByteArray("none");
    QTest::newRow("after MAIL") << QStringList{u"S: 220 mx"_s, u"C: EHLO client.example"_s,
                                               u"S: 250 mx"_s, u"C: MAIL FROM:<ann@example.org>"_s}
                                << QByteArray("cancelled");
    QTest::newRow("after the dot")
        << QStringList{u"S: 220 mx"_s, u"C: EHLO client.example"_s,
                       u"S: 250 mx"_s, u"C: MAIL FROM:<ann@example.org>"_s,
                       u"S: 250 ok"_s, u"C: RCPT TO:<bob@example.net>"_s,
                       u"S: 250 ok"_s, u"C: DATA"_s,
                       u"S: 354 go"_s, u"C: ~"_s}
        << QByteArray("uncertain");
}

void tst_Session::cancelled()
{
    QFETCH(QStringList, script);
    QFETCH(QByteArray, outcome);
    Run run({}, script, ScriptWire::Delivery::Whole);
    run.session->open();
    QVERIFY(QTest::qWaitFor([&] { return run.wire->complaint().isEmpty(); }));
    QCOMPARE(run.endings, 0);
    run.session->cancel();
    QCOMPARE(run.endings, 1);
    QVERIFY(run.wire->wasAborted());
    QCOMPARE(run.reports.isEmpty() ? QByteArray("none") : outcomeName(run.reports.first().outcome),
             outcome);
    const bool dotWasSent = run.wire->written().contains("\r\n.\r\n");
    QCOMPARE(dotWasSent, outcome == "uncertain");
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
