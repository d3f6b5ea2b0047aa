// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/DiscoveryNetwork.h"

#include "support/Patiently.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <memory>
#include <optional>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// The real network, against a web server that is in no hurry.
class tst_DiscoveryNetwork : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void init();
    void aServerThatDripsIsLeft();
    void whoIsGoneIsNotAnswered();

private:
    void drip(QTcpSocket *socket);
    [[nodiscard]] QUrl address() const
    {
        return QUrl(u"http://127.0.0.1:%1/config.xml"_s.arg(m_server->serverPort()));
    }

    std::unique_ptr<QTcpServer> m_server;
    int m_dripping = 0;
    int m_left = 0;
};

void tst_DiscoveryNetwork::init()
{
    m_dripping = m_left = 0;
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QTcpServer::newConnection, this,
            [this] { drip(m_server->nextPendingConnection()); });
}

/// An octet now and then, so that something always comes.
void tst_DiscoveryNetwork::drip(QTcpSocket *socket)
{
    ++m_dripping;
    connect(socket, &QTcpSocket::disconnected, this, [this] { ++m_left; });
    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
    timer->start(20);
}

void tst_DiscoveryNetwork::aServerThatDripsIsLeft()
{
    const auto network = DiscoveryNetwork::real(std::chrono::milliseconds(500));
    std::optional<QByteArray> answer;
    QObject context;
    network->fetch(address(), 1'000'000, &context,
                   [&answer](const QByteArray &file) { answer = file; });
    QVERIFY(!answer);
    PATIENTLY_VERIFY(answer.has_value());
    QCOMPARE(*answer, QByteArray());
    PATIENTLY_COMPARE(m_left, m_dripping);
}

/// Nor does the line stay open behind a search that was stopped.
void tst_DiscoveryNetwork::whoIsGoneIsNotAnswered()
{
    const auto network = DiscoveryNetwork::real(std::chrono::minutes(10));
    bool answered = false;
    auto context = std::make_unique<QObject>();
    network->fetch(address(), 1'000'000, context.get(),
                   [&answered](const QByteArray &) { answered = true; });
    PATIENTLY_COMPARE(m_dripping, 1);
    context.reset();
    PATIENTLY_COMPARE(m_left, 1);
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(tst_DiscoveryNetwork)
#include "tst_DiscoveryNetwork.moc"
