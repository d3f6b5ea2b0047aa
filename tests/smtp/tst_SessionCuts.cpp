// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/SessionRun.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// The line is cut at every octet of either direction, and each letter's outcome is true.
class tst_SessionCuts : public QObject {
    Q_OBJECT

private slots:
    void everyCutOfTheServerIsToldTruly_data();
    void everyCutOfTheServerIsToldTruly();
    void everyCutOfTheClientIsToldTruly_data();
    void everyCutOfTheClientIsToldTruly();
};

namespace {

/// Conversations with three letters: `# 24` octets each, answered with `queued as N`.
QStringList conversation(const QString &kind)
{
    const QStringList envelope{u"C: MAIL FROM:<ann@example.org>"_s,
                               u"C: RCPT TO:<bob@example.net>"_s};
    const bool chunked = kind == "chunked"_L1;
    const bool pipelined = kind != "one by one"_L1;
    QStringList script{u"S: 220 mx"_s, u"C: EHLO client.example"_s, u"S: 250-mx"_s};
    if (pipelined)
        script += u"S: 250-PIPELINING"_s;
    script += chunked ? u"S: 250 CHUNKING"_s : u"S: 250 HELP"_s;
    const auto queued = [](int letter) { return u"S: 250 2.0.0 queued as %1"_s.arg(letter); };
    const QStringList ok{u"S: 250 ok"_s, u"S: 250 ok"_s};
    const QStringList chunk = envelope + QStringList{u"C: BDAT 24 LAST"_s, u"C: # 24"_s};
    const QStringList data{u"C: DATA"_s};
    const QStringList go{u"S: 354 go"_s, u"C: ~"_s};
    if (chunked)
        return script + chunk + ok + QStringList{queued(1)} + chunk + QStringList{u"C: RSET"_s}
        + chunk + ok + QStringList{queued(2), u"S: 250 reset"_s} + ok + QStringList{queued(3)};
    if (pipelined)
        return script + envelope + data + ok + go + QStringList{queued(1)} + envelope + data + ok
            + go + envelope + data + QStringList{queued(2)} + ok + go + QStringList{queued(3)};
    for (int letter = 1; letter <= 3; ++letter) {
        for (const QString &line : envelope)
            script += QStringList{line, u"S: 250 ok"_s};
        script += data + go + QStringList{queued(letter)};
    }
    return script;
}

/// Where the content of a letter ends among the octets that are written; -1: it was not written.
qint64 endOfLetter(const QByteArray &written, int letter, bool chunked)
{
    const QByteArray last
        = "letter " + QByteArray::number(letter) + (chunked ? "\r\n" : "\r\n.\r\n");
    const qsizetype at = written.indexOf(last);
    return at < 0 ? -1 : at + last.size();
}

/// Every letter's outcome follows from two facts: did all of it leave, and did its answer arrive.
void verifyTruth(const Run &run, const QString &kind)
{
    const qint64 left = run.wire->written().size() - run.wire->queued();
    for (int letter = 1; letter <= 3; ++letter) {
        const QByteArray outcome = run.reports.size() < letter
            ? QByteArray("none")
            : outcomeName(run.reports.at(letter - 1).outcome);
        const qint64 end = endOfLetter(run.wire->written(), letter, kind == "chunked"_L1);
        const bool heard = run.log.contains(u"S: 250 2.0.0 queued as %1"_s.arg(letter));
        const bool whole = end >= 0 && end <= left;
        if (heard)
            QCOMPARE(outcome, "accepted");
        else if (whole)
            QCOMPARE(outcome, "uncertain");
        else
            QVERIFY2(outcome == "none" || outcome == "failed", outcome.constData());
    }
}

void conversations()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : {u"one by one"_s, u"pipelined"_s, u"chunked"_s})
        QTest::newRow(qPrintable(kind)) << kind;
}

} // namespace

void tst_SessionCuts::everyCutOfTheServerIsToldTruly_data()
{
    conversations();
}

/// What the server says is cut at every octet.
void tst_SessionCuts::everyCutOfTheServerIsToldTruly()
{
    QFETCH(QString, kind);
    const QStringList whole = conversation(kind);
    int cuts = 0;
    for (qsizetype step = 0; step < whole.size(); ++step) {
        if (!whole.at(step).startsWith("S:"_L1))
            continue;
        const QByteArray line = whole.at(step).mid(3).toUtf8() + "\r\n";
        for (qsizetype cut = 0; cut <= line.size(); ++cut) {
            QStringList script = whole.mid(0, step);
            script += u"< %1"_s.arg(QString::fromLatin1(line.left(cut).toHex()));
            script += u"! drop"_s;
            Run run({}, script, ScriptWire::Delivery::Whole, 3);
            run.session->open();
            QVERIFY(run.waitForEnd());
            verifyTruth(run, kind);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"cut at step %1, octet %2"_s.arg(step).arg(cut)));
            ++cuts;
        }
    }
    QVERIFY(cuts > 150);
}

void tst_SessionCuts::everyCutOfTheClientIsToldTruly_data()
{
    conversations();
}

/// The server vanishes at every octet that it is sent; what it said to those before is heard, or
/// is lost with it.
void tst_SessionCuts::everyCutOfTheClientIsToldTruly()
{
    QFETCH(QString, kind);
    const QStringList whole = conversation(kind);
    Run complete({}, whole + QStringList{u"C: QUIT"_s}, ScriptWire::Delivery::Whole, 3);
    complete.session->open();
    QVERIFY(complete.waitForEnd());
    QCOMPARE(complete.wire->complaint(), QString());
    const qint64 length = complete.wire->written().size();
    QVERIFY(length > 200);
    for (qint64 cut = 0; cut < 2 * length; ++cut) {
        Run run({}, whole, ScriptWire::Delivery::Whole, 3);
        run.wire->vanishAfter(cut / 2, cut % 2 == 1);
        run.session->open();
        QVERIFY(run.waitForEnd());
        verifyTruth(run, kind);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"cut at octet %1 of %2"_s.arg(cut / 2).arg(length)));
    }
}

QTEST_GUILESS_MAIN(tst_SessionCuts)
#include "tst_SessionCuts.moc"
