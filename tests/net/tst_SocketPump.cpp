// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketWire.h"
#include "support/Patiently.h"
#include "support/WireProbe.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// What a broken line says of the octets that were on their way.
class tst_SocketPump : public QObject {
    Q_OBJECT

private slots:
    void init();
    void resetInsideALargeMessageLeavesItsEndHere();
    void whatLeftStaysLeft();
    void lastWordsComeBeforeTheBreak();

private:
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<SocketWire> m_wire;
    std::unique_ptr<WireProbe> m_probe;
    QTcpSocket *m_peer = nullptr;
};

void tst_SocketPump::init()
{
    QTest::failOnWarning(QRegularExpression(u"QIODevice"_s));
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    Endpoint endpoint;
    endpoint.host = u"127.0.0.1"_s;
    endpoint.port = m_server->serverPort();
    endpoint.security = Security::None;
    m_wire = std::make_unique<SocketWire>(endpoint);
    m_probe = std::make_unique<WireProbe>(*m_wire);
    m_wire->open();
    PATIENTLY_VERIFY(m_probe->has("opened"));
    PATIENTLY_VERIFY(m_server->hasPendingConnections());
    m_peer = m_server->nextPendingConnection();
}

/// More than any kernel buffers, to a peer that reads nothing and then resets the line.
void tst_SocketPump::resetInsideALargeMessageLeavesItsEndHere()
{
    m_peer->setReadBufferSize(1);
    const QByteArray block(1024 * 1024, 'x');
    for (int i = 0; i < 64; ++i)
        m_wire->write(block);
    const qint64 begin = 1;
    const qint64 end = m_wire->written();
    QVERIFY(m_wire->mayHaveLeft(begin));
    QVERIFY(!m_wire->mayHaveLeft(end));
    m_peer->abort();
    PATIENTLY_VERIFY(m_probe->failure.has_value());
    QCOMPARE(m_probe->failure->cause, FailureCause::ConnectionLost);
    QVERIFY(!m_wire->mayHaveLeft(end));
    QVERIFY(m_wire->queued() > 0);
}

void tst_SocketPump::whatLeftStaysLeft()
{
    m_wire->write("MAIL FROM:<ann@example.org>\r\n");
    PATIENTLY_COMPARE(m_wire->queued(), 0);
    const qint64 mark = m_wire->written();
    m_peer->abort();
    PATIENTLY_VERIFY(m_probe->failure.has_value());
    QVERIFY(m_wire->mayHaveLeft(mark));
    m_wire->write("RCPT TO:<bob@example.net>\r\n"); // the line is gone: nowhere
    QVERIFY(m_wire->mayHaveLeft(mark));
}

/// That octets left is told first, then what arrived, then the end.
void tst_SocketPump::lastWordsComeBeforeTheBreak()
{
    connect(m_wire.get(), &Wire::drained, m_probe.get(),
            [this] { m_probe->events.append(u"drained"_s); });
    m_probe->events.clear();
    m_wire->write("QUIT\r\n");
    m_peer->write("221 bye\r\n");
    m_peer->disconnectFromHost();
    PATIENTLY_VERIFY(m_probe->failure.has_value());
    QCOMPARE(m_probe->received, "221 bye\r\n");
    QCOMPARE(m_probe->events.constLast(), u"failed"_s);
    QVERIFY(m_probe->events.contains(u"drained"_s));
    QVERIFY(m_probe->events.indexOf(u"drained"_s) < m_probe->events.indexOf(u"failed"_s));
    QVERIFY(m_probe->events.indexOf(u"received"_s) < m_probe->events.indexOf(u"failed"_s));
}

QTEST_GUILESS_MAIN(tst_SocketPump)
#include "tst_SocketPump.moc"
