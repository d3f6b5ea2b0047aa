// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/Mailbox.h"
#include "post/ServerSweep.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Every address of a name is checked, and one way where there is only one.
class tst_ServerSweep : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyAddressOfAName();
    void anAddressIsCheckedOnce();
    void anUnknownNameIsToldOnce();
    void cancelEndsTheSweep();
    void cancelDoesNotWaitForTheNames();

private:
    [[nodiscard]] static ServerSettings serverAt(const QString &host, quint16 port);
    void run(const ServerSettings &server);

    std::unique_ptr<ServerSweep> m_sweep;
    QStringList m_begun;
    QStringList m_checked;
    std::optional<QList<CheckReport>> m_reports;
};

void tst_ServerSweep::init()
{
    m_sweep = std::make_unique<ServerSweep>();
    m_begun.clear();
    m_checked.clear();
    m_reports.reset();
    connect(m_sweep.get(), &ServerSweep::addressBegun, this,
            [this](const QString &address) { m_begun += address; });
    connect(m_sweep.get(), &ServerSweep::addressChecked, this,
            [this](const QString &address) { m_checked += address; });
    connect(m_sweep.get(), &ServerSweep::finished, this,
            [this](const QList<CheckReport> &reports) { m_reports = reports; });
}

ServerSettings tst_ServerSweep::serverAt(const QString &host, quint16 port)
{
    ServerSettings server;
    server.endpoint.host = host;
    server.endpoint.port = port;
    server.endpoint.security = Security::None;
    server.timeoutSeconds = 20;
    return server;
}

void tst_ServerSweep::run(const ServerSettings &server)
{
    m_sweep->start(server, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(m_reports.has_value(), 30'000);
    QCOMPARE(m_begun.size(), m_reports->size());
    QCOMPARE(m_checked, m_begun);
}

/// The mailbox listens at 127.0.0.1 only; where `localhost` is ::1 as well, that one is refused.
void tst_ServerSweep::everyAddressOfAName()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    run(serverAt(u"localhost"_s, mailbox.port()));
    QVERIFY(m_begun.contains(u"127.0.0.1"_s));
    for (qsizetype i = 0; i < m_begun.size(); ++i) {
        const CheckReport &report = m_reports->at(i);
        QCOMPARE(report.ok, m_begun.at(i) == "127.0.0.1"_L1);
        QCOMPARE(report.server.host, u"localhost"_s);
        if (report.ok)
            QCOMPARE(report.server.address, m_begun.at(i));
    }
}

void tst_ServerSweep::anAddressIsCheckedOnce()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    run(serverAt(u"127.0.0.1"_s, mailbox.port()));
    QCOMPARE(m_begun, QStringList{QString()});
    QVERIFY(m_reports->constFirst().ok);
}

void tst_ServerSweep::anUnknownNameIsToldOnce()
{
    run(serverAt(u"no-such-host.invalid"_s, 25));
    QCOMPARE(m_reports->size(), 1);
    QCOMPARE(m_reports->constFirst().failure->cause, FailureCause::NameUnknown);
}

void tst_ServerSweep::cancelEndsTheSweep()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    connect(m_sweep.get(), &ServerSweep::addressBegun, m_sweep.get(), &ServerSweep::cancel);
    run(serverAt(u"localhost"_s, mailbox.port()));
    QCOMPARE(m_reports->size(), 1);
    QCOMPARE(m_reports->constFirst().failure->cause, FailureCause::Cancelled);
}

/// A dead name server would take its time.
void tst_ServerSweep::cancelDoesNotWaitForTheNames()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    m_sweep->start(serverAt(u"localhost"_s, mailbox.port()), {}, {});
    QCoreApplication::sendPostedEvents(m_sweep.get()); // the lookup has begun
    m_sweep->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(m_reports.has_value(), 30'000);
    QCOMPARE(m_begun, QStringList{QString()});
    QCOMPARE(m_reports->size(), 1);
    QVERIFY(m_reports->constFirst().failure);
    QCOMPARE(m_reports->constFirst().failure->kind, FailureKind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_ServerSweep)
#include "tst_ServerSweep.moc"
