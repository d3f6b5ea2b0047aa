// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeState.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_ComposeState : public QObject {
    Q_OBJECT
private slots:
    void faults_data();
    void faults();
    void everybodyGetsItOnce();
    void notificationsAreAskedOfTheServer();
    void becomesAMessageAndBack();
    void aDraftKeepsWhatIsNoAddressYet();
    void aDraftWithoutSenderStaysOne();
    void blankMeansNothingToMiss();

private:
    static ComposeState filled();
};

ComposeState tst_ComposeState::filled()
{
    ComposeState state;
    state.from = u"Ann Example <ann@example.org>"_s;
    state.to = u"bob@example.net, Carol <carol@example.net>"_s;
    state.subject = u"Grüße"_s;
    state.body = u"one\ntwo"_s;
    return state;
}

void tst_ComposeState::faults_data()
{
    using Field = ComposeState::Field;
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("bcc");
    QTest::addColumn<int>("field"); // -1: nothing is wrong
    const QString ann = u"ann@example.org"_s;
    const QString bob = u"bob@example.net"_s;
    QTest::newRow("good") << ann << bob << QString() << -1;
    QTest::newRow("only bcc") << ann << QString() << bob << -1;
    QTest::newRow("nobody") << ann << u"  "_s << QString() << static_cast<int>(Field::To);
    QTest::newRow("nobody comes first")
        << QString() << QString() << QString() << static_cast<int>(Field::To);
    QTest::newRow("half an address")
        << ann << u"bob@"_s << QString() << static_cast<int>(Field::To);
    QTest::newRow("one of two") << ann << u"bob@example.net, carol"_s << QString()
                                << static_cast<int>(Field::To);
    QTest::newRow("bad bcc") << ann << bob << u"@x"_s << static_cast<int>(Field::Bcc);
    QTest::newRow("no sender") << QString() << bob << QString() << static_cast<int>(Field::From);
    QTest::newRow("two senders") << u"ann@example.org, x@example.org"_s << bob << QString()
                                 << static_cast<int>(Field::From);
}

void tst_ComposeState::faults()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, bcc);
    QFETCH(int, field);
    ComposeState state;
    state.from = from;
    state.to = to;
    state.bcc = bcc;
    const auto fault = state.fault();
    QCOMPARE(fault ? static_cast<int>(fault->field) : -1, field);
    if (fault)
        QVERIFY(!fault->sentence.isEmpty());
}

void tst_ComposeState::everybodyGetsItOnce()
{
    ComposeState state = filled();
    state.cc = u"Bob Again <bob@EXAMPLE.net>"_s;
    state.bcc = u"eve@example.net, carol@example.net"_s;
    QStringList specs;
    const auto recipients = state.envelope().recipients;
    for (const Address &address : recipients)
        specs.append(QString::fromUtf8(address.addrSpec()));
    QCOMPARE(specs,
             (QStringList{u"bob@example.net"_s, u"carol@example.net"_s, u"eve@example.net"_s}));
    QCOMPARE(state.envelope().reversePath.addrSpec(), "ann@example.org"_ba);
}

void tst_ComposeState::notificationsAreAskedOfTheServer()
{
    ComposeState state = filled();
    QVERIFY(state.envelope().dsn.isDefault());
    state.deliveryNotifications = true;
    const DsnOptions dsn = state.envelope().dsn;
    QVERIFY(dsn.success && dsn.failure && dsn.delay && !dsn.never);
}

void tst_ComposeState::becomesAMessageAndBack()
{
    ComposeState state = filled();
    state.cc = u"dan@example.net"_s;
    state.replyTo = u"office@example.org"_s;
    state.priority = Priority::High;
    state.readReceipt = true;
    state.inReplyTo = "<1@example.org>";
    state.references = "<0@example.org> <1@example.org>";
    state.attachments = {Attachment::fromBytes("x", u"x.txt"_s)};
    const ComposeState again = ComposeState::fromMessage(state.message());
    QCOMPARE(again.from, state.from);
    QCOMPARE(again.to, state.to);
    QCOMPARE(again.cc, state.cc);
    QCOMPARE(again.replyTo, state.replyTo);
    QCOMPARE(again.subject, state.subject);
    QCOMPARE(again.body, state.body);
    QCOMPARE(again.priority, state.priority);
    QCOMPARE(again.readReceipt, true);
    QCOMPARE(again.inReplyTo, state.inReplyTo);
    QCOMPARE(again.references, state.references);
    QCOMPARE(again.attachments.size(), 1);
}

void tst_ComposeState::aDraftKeepsWhatIsNoAddressYet()
{
    ComposeState state = filled();
    state.to = u"bob@example.net, carol@, d"_s;
    state.bcc = u"eve@example.net"_s;
    state.deliveryNotifications = true;
    const Draft draft = state.draft();
    QCOMPARE(draft.message.to.size(), 1);
    const ComposeState again = ComposeState::fromDraft(draft);
    QCOMPARE(again.to, state.to);
    QCOMPARE(again.bcc, state.bcc);
    QCOMPARE(again.from, state.from);
    QVERIFY(again.deliveryNotifications);
}

void tst_ComposeState::aDraftWithoutSenderStaysOne()
{
    ComposeState state = filled();
    state.from.clear();
    const Draft draft = state.draft();
    QCOMPARE(draft.message.from.size(), 1); // a message needs one
    QCOMPARE(ComposeState::fromDraft(draft).from, QString());
}

void tst_ComposeState::blankMeansNothingToMiss()
{
    ComposeState state;
    state.from = u"ann@example.org"_s;
    state.body = u" \n"_s;
    QVERIFY(state.isBlank());
    state.bcc = u"x"_s;
    QVERIFY(!state.isBlank());
}

QTEST_GUILESS_MAIN(tst_ComposeState)

#include "tst_ComposeState.moc"
