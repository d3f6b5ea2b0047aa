// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/AddressRace.h"
#include "support/Patiently.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

const auto here = u"127.0.0.1"_s;
const auto besides = u"127.0.0.2"_s; // also loopback, on Linux and Windows

AddressRace::Course course(const QStringList &addresses, quint16 port, int timeoutMs = 20'000)
{
    AddressRace::Course result;
    for (const QString &text : addresses)
        result.addresses.append(QHostAddress(text));
    result.port = port;
    result.timeoutMs = timeoutMs;
    return result;
}

std::unique_ptr<QTcpSocket> plainSocket()
{
    return std::make_unique<QTcpSocket>();
}

/// A port of the address on which nobody listens.
quint16 closedPort(const QString &address)
{
    QTcpServer server;
    server.listen(QHostAddress(address));
    return server.serverPort();
}

/// A server whose queue of waiting connections is full: who comes now gets no answer at all.
class SilentServer final {
public:
    explicit SilentServer(const QString &address, quint16 port = 0)
    {
        m_server.setListenBacklogSize(1);
        m_server.listen(QHostAddress(address), port);
        m_server.pauseAccepting();
        for (int i = 0; i < 8; ++i) {
            m_waiting.push_back(std::make_unique<QTcpSocket>());
            m_waiting.back()->connectToHost(QHostAddress(address), m_server.serverPort());
        }
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Some of the first are in, and the last is not.
    [[nodiscard]] bool isSilent() const
    {
        return m_waiting.front()->state() == QAbstractSocket::ConnectedState
            && m_waiting.back()->state() == QAbstractSocket::ConnectingState;
    }

private:
    QTcpServer m_server;
    std::vector<std::unique_ptr<QTcpSocket>> m_waiting;
};

#ifdef Q_OS_UNIX
/// Accepts when it is told to, and resets at once.
class ResettingServer final {
public:
    ResettingServer()
    {
        m_server.setListenBacklogSize(8);
        m_server.listen(QHostAddress(here));
        m_server.pauseAccepting();
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void resetAll()
    {
        const linger none{1, 0};
        for (;;) {
            const int line = ::accept(int(m_server.socketDescriptor()), nullptr, nullptr);
            if (line < 0)
                return;
            ++connections;
            ::setsockopt(line, SOL_SOCKET, SO_LINGER, &none, sizeof none);
            ::close(line);
        }
    }
    int connections = 0;

private:
    QTcpServer m_server;
};
#endif

} // namespace

class TestAddressRace final : public QObject {
    Q_OBJECT
private slots:
    /// A reset that comes before the event loop turns.
    void aServerThatHangsUpIsNotCalledAgain()
    {
#ifndef Q_OS_UNIX
        QSKIP("a reset cannot be made here");
#else
        ResettingServer server;
        AddressRace race(course({here}, server.port()), plainSocket);
        QSignalSpy won(&race, &AddressRace::won);
        QSignalSpy lost(&race, &AddressRace::lost);
        connect(
            &race, &AddressRace::noted, this, [&server] { server.resetAll(); },
            Qt::QueuedConnection);
        race.start();
        QTRY_VERIFY_WITH_TIMEOUT(won.size() + lost.size() == 1, 60'000);
        server.resetAll();
        QCOMPARE(server.connections, 1);
#endif
    }

    void firstWins()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(here)));
        AddressRace race(course({here, besides}, server.serverPort()), plainSocket);
        QSignalSpy won(&race, &AddressRace::won);
        race.start();
        QVERIFY(won.wait(60'000));
        const auto socket = race.takeWinner();
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
        QCOMPARE(socket->peerAddress().toString(), here);
        QVERIFY(!race.takeWinner());
    }

    void refusedGoesOnAtOnce()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(here)));
        AddressRace race(course({besides, here}, server.serverPort()), plainSocket);
        QSignalSpy won(&race, &AddressRace::won);
        QSignalSpy noted(&race, &AddressRace::noted);
        race.start();
        QVERIFY(won.wait(60'000));
        QCOMPARE(race.takeWinner()->peerAddress().toString(), here);
        QCOMPARE(noted.size(), 3);
        QVERIFY(noted.at(1).first().toString().contains(besides));
    }

    void bothFamilies()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(here)));
        AddressRace race(course({u"::1"_s, here}, server.serverPort()), plainSocket);
        QSignalSpy won(&race, &AddressRace::won);
        race.start();
        QVERIFY(won.wait(60'000));
        QCOMPARE(race.takeWinner()->peerAddress().toString(), here);
    }

    void allRefused()
    {
        const quint16 port = closedPort(here);
        AddressRace race(course({here, besides}, port), plainSocket);
        QSignalSpy lost(&race, &AddressRace::lost);
        QSignalSpy won(&race, &AddressRace::won);
        race.start();
        QVERIFY(lost.wait(60'000));
        const auto failure = lost.first().first().value<Failure>();
        QCOMPARE(failure.cause, FailureCause::ConnectionRefused);
        QCOMPARE(failure.kind, FailureKind::Network);
        QCOMPARE(failure.stage, Stage::Connect);
        QVERIFY2(failure.detail.contains(here + u": Connection refused"_s),
                 qPrintable(failure.detail));
        QVERIFY(failure.detail.contains(besides + u": "_s));
        QVERIFY(won.isEmpty());
    }

    /// RFC 8305 5: a silent address does not hold up the next one.
    void silentAddressIsOvertaken()
    {
        const SilentServer silent(here);
        PATIENTLY_VERIFY(silent.isSilent());
        QTcpServer server;
        if (!server.listen(QHostAddress(besides), silent.port()))
            QSKIP("this computer has no second loopback address");
        AddressRace race(course({here, besides}, silent.port(), 600'000), plainSocket);
        QSignalSpy won(&race, &AddressRace::won);
        race.start();
        QVERIFY(won.wait(60'000));
        QCOMPARE(race.takeWinner()->peerAddress().toString(), besides);
    }

    void silentAddressTimesOut()
    {
        const SilentServer silent(here);
        PATIENTLY_VERIFY(silent.isSilent());
        AddressRace race(course({here}, silent.port(), 100), plainSocket);
        QSignalSpy lost(&race, &AddressRace::lost);
        race.start();
        QVERIFY(lost.wait(60'000));
        const auto failure = lost.first().first().value<Failure>();
        QCOMPARE(failure.cause, FailureCause::TimedOut);
        QCOMPARE(failure.kind, FailureKind::Timeout);
        QVERIFY2(failure.detail.startsWith(here + u": no answer"_s), qPrintable(failure.detail));
    }

    void leavesFromTheAddressAskedFor()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(here)));
        auto way = course({here}, server.serverPort());
        way.bindAddress = QHostAddress(besides);
        AddressRace race(way, plainSocket);
        QSignalSpy won(&race, &AddressRace::won);
        race.start();
        QVERIFY(won.wait(60'000));
        QCOMPARE(race.takeWinner()->localAddress().toString(), besides);
    }

    void cannotLeaveFromForeignAddress()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(here)));
        auto way = course({here}, server.serverPort());
        way.bindAddress = QHostAddress(u"192.0.2.77"_s);
        AddressRace race(way, plainSocket);
        QSignalSpy lost(&race, &AddressRace::lost);
        race.start();
        QVERIFY(lost.wait(60'000));
        const auto failure = lost.first().first().value<Failure>();
        QCOMPARE(failure.cause, FailureCause::NetworkUnreachable);
        QVERIFY2(failure.detail.contains(u"cannot leave from 192.0.2.77"_s),
                 qPrintable(failure.detail));
        QVERIFY(!server.hasPendingConnections());
    }

    void stopped()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(here)));
        AddressRace race(course({here}, server.serverPort()), plainSocket);
        QSignalSpy won(&race, &AddressRace::won);
        QSignalSpy lost(&race, &AddressRace::lost);
        // In the slot of the first signal, as a person's Cancel would come.
        connect(&race, &AddressRace::noted, &race, &AddressRace::stop);
        QSignalSpy noted(&race, &AddressRace::noted);
        race.start();
        QVERIFY(noted.wait(60'000));
        QCoreApplication::processEvents();
        QVERIFY(won.isEmpty() && lost.isEmpty());
        QVERIFY(!server.hasPendingConnections());
    }
};

QTEST_GUILESS_MAIN(TestAddressRace)
#include "tst_AddressRace.moc"
