// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/MailboxTransaction.h"

#include <QTest>

using namespace posthorn;

/// What one transaction takes of the memory that all of them share.
class tst_MailboxTransaction : public QObject {
    Q_OBJECT

private slots:
    void recipientsCount();
    void whatIsOverTakesNothing();

private:
    /// How many recipients are taken before there is no room.
    static int fill(MailboxTransaction &transaction);
    static MailboxSettings smallMailbox()
    {
        MailboxSettings settings;
        settings.maximumBytesInMemory = 1000;
        return settings;
    }
};

int tst_MailboxTransaction::fill(MailboxTransaction &transaction)
{
    constexpr auto Behaviour = MailboxBehaviour::AcceptEverything;
    if (!transaction.mail("FROM:<a@x.example>", Behaviour).startsWith("250"))
        return -1;
    for (int taken = 0; taken < 100; ++taken) {
        const QByteArray path
            = QByteArray::number(1000 + taken) + "@" + QByteArray(88, 'x') + ".example";
        const QByteArray reply = transaction.rcpt("TO:<" + path + ">", Behaviour);
        if (!reply.startsWith("250"))
            return reply.startsWith("452 4.3.1") ? taken : -1;
    }
    return 100;
}

void tst_MailboxTransaction::recipientsCount()
{
    MessageStore store(smallMailbox());
    MailboxTransaction first(store);
    MailboxTransaction second(store);
    QCOMPARE(fill(first), 9); // of 101 octets each
    QCOMPARE(fill(second), 0);
    QVERIFY(!store.reserve(101));
}

void tst_MailboxTransaction::whatIsOverTakesNothing()
{
    MessageStore store(smallMailbox());
    {
        MailboxTransaction left(store);
        QCOMPARE(fill(left), 9);
    }
    MailboxTransaction transaction(store);
    QCOMPARE(fill(transaction), 9);
    transaction.reset();
    QCOMPARE(fill(transaction), 9);
    QCOMPARE(transaction.beginContent(false, MailboxBehaviour::AcceptEverything), QByteArray());
    QVERIFY(transaction.finish().startsWith("250"));
    QVERIFY(store.reserve(1000)); // what is kept has an account of its own
    store.release(1000);
    QCOMPARE(fill(transaction), 9);
}

QTEST_GUILESS_MAIN(tst_MailboxTransaction)
#include "tst_MailboxTransaction.moc"
