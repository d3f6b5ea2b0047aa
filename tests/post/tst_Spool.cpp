// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Spool.h"

#include "post/SpoolLock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_Spool : public QObject {
    Q_OBJECT
private slots:
    void aCopyIsTheSame_data();
    void aCopyIsTheSame();
    void whatCannotBeReadIsNotCopied();
    void aLockIsForOne();
    void anEmptyLockOfLongAgoIsForOne();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &octets) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(octets), octets.size());
    }
    void leaveEmptyLock(int secondsAgo) const;

    QTemporaryDir m_folder;
};

void tst_Spool::aCopyIsTheSame_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("small") << "one\n"_ba;
    QTest::newRow("several blocks") << "some octets\n"_ba.repeated(20'000);
}

void tst_Spool::aCopyIsTheSame()
{
    QFETCH(QByteArray, octets);
    write(u"from"_s, octets);
    QVERIFY(!Spool::copy(path(u"from"_s), path(u"to"_s)));
    QFile copy(path(u"to"_s));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), octets);
}

/// A disk that goes bad in the middle of the message.
void tst_Spool::whatCannotBeReadIsNotCopied()
{
    const QString unreadable = u"/proc/self/mem"_s; // nothing is at its beginning
    QFile probe(unreadable);
    char octet = 0;
    if (!probe.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || probe.read(&octet, 1) >= 0)
        QSKIP("This system has no file that opens and cannot be read.");
    const auto problem = Spool::copy(unreadable, path(u"half"_s));
    QVERIFY(problem);
    QVERIFY(!problem->reason.isEmpty());
    QVERIFY(!QFile::exists(path(u"half"_s)));
}

void tst_Spool::aLockIsForOne()
{
    auto lock = SpoolLock::take(path(u"lock"_s));
    QVERIFY(lock);
    QVERIFY(!SpoolLock::take(path(u"lock"_s)));
    lock.reset();
    QVERIFY(SpoolLock::take(path(u"lock"_s)));
}

void tst_Spool::leaveEmptyLock(int secondsAgo) const
{
    QFile file(path(u"empty.lock"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo),
                             QFileDevice::FileModificationTime));
}

/// A process ended between making the file and writing into it. Many want it now.
void tst_Spool::anEmptyLockOfLongAgoIsForOne()
{
    constexpr int Takers = 6;
    for (int round = 0; round < 200; ++round) {
        leaveEmptyLock(60);
        std::vector<std::unique_ptr<QLockFile>> locks(Takers);
        std::vector<std::thread> threads;
        std::latch start(Takers);
        for (auto &lock : locks) {
            threads.emplace_back([&lock, &start, this] {
                start.arrive_and_wait();
                lock = SpoolLock::take(path(u"empty.lock"_s));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        const auto taken = std::count_if(locks.cbegin(), locks.cend(),
                                         [](const auto &lock) { return lock != nullptr; });
        QCOMPARE(taken, 1);
        locks.clear();
        QCOMPARE(QDir(m_folder.path()).entryList({u"empty*"_s}, QDir::Files), QStringList());
    }
    leaveEmptyLock(0); // somebody may be about to write into it
    QVERIFY(!SpoolLock::take(path(u"empty.lock"_s)));
}

QTEST_GUILESS_MAIN(tst_Spool)
#include "tst_Spool.moc"
