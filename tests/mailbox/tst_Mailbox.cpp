// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/Mailbox.h"

#include "Client.h"
#include "mailbox/MailboxConnection.h"
#include "mailbox/MessageStore.h"
#include "support/TestPki.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

/// Hands out the last connection as a QSslSocket.
class SocketServer : public QTcpServer {
public:
    std::unique_ptr<QSslSocket> socket;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        socket = std::make_unique<QSslSocket>();
        socket->setSocketDescriptor(descriptor);
    }
};

} // namespace

/// The built-in mailbox over real sockets, with and without TLS.
class tst_Mailbox : public QObject {
    Q_OBJECT

private slots:
    void receives_data() { addCuts(); }
    void receives();
    void receivesOverTls();
    void receivesOverStarttls();
    void receivesALargeMessageOverTls();
    void refusesCommandsBehindStarttls();
    void staysAliveAfterAFailedHandshake();
    void listensOnLoopbackUnlessTold();
    void cannotListen_data();
    void cannotListen();
    void cannotListenTwice();
    void behaviourChangesWhileOpen();
    void dropsTheConnectionInTheData();
    void neverAnswers();
    void boundsConnections();
    void hangsUpAfterIdleTime();
    void hangsUpWhenClosed();
    void saysYesOnlyToWhatIsOnDisk();
    void refusesWhatCannotBeStored();
    void mayBeDeletedByWhoeverHears();
    void answersEvenIfClosedByWhoeverHears();
    void doesNotReadFromWhoeverDoesNotRead();
    void forgetsABrokenMessage();

private:
    const QByteArray m_hello = "EHLO client.test\r\n"_ba;
    const QByteArray m_envelope = "MAIL FROM:<a@x.example>\r\nRCPT TO:<b@y.example>\r\n"_ba;
    const QByteArray m_message = "DATA\r\nSubject: hello\r\n\r\n..dot\r\n.\r\n"_ba;

    [[nodiscard]] static MailboxSettings withTls(Security security)
    {
        MailboxSettings settings;
        settings.security = security;
        settings.certificateFile = TestPki::good().certificateFile;
        settings.keyFile = TestPki::good().keyFile;
        return settings;
    }
};

void tst_Mailbox::receives()
{
    QFETCH(const int, cut);
    Mailbox mailbox{MailboxSettings()};
    QSignalSpy received(&mailbox, &Mailbox::received);
    QVERIFY2(mailbox.listen(), qPrintable(mailbox.errorString()));
    Client client(mailbox);
    QCOMPARE(client.codes(), "220"_ba);
    client.say(m_hello + m_envelope + m_message + "QUIT\r\n", Cut(cut));
    QCOMPARE(client.codes(6), "250 250 250 354 250 221"_ba);
    QVERIFY(client.waitsForTheEnd());
    QCOMPARE(received.size(), 1);
    const auto message = received.first().first().value<ReceivedMessage>();
    QCOMPARE(message.bytes, "Subject: hello\r\n\r\n.dot\r\n"_ba);
    QCOMPARE(mailbox.messages().size(), 1);
    mailbox.forgetMessages();
    QVERIFY(mailbox.messages().isEmpty());
}

void tst_Mailbox::receivesOverTls()
{
    Mailbox mailbox(withTls(Security::Tls));
    QSignalSpy received(&mailbox, &Mailbox::received);
    QVERIFY2(mailbox.listen(), qPrintable(mailbox.errorString()));
    Client client(mailbox);
    QVERIFY(client.startsTls());
    QCOMPARE(client.codes(), "220"_ba);
    client.say(m_hello + m_envelope + m_message + "QUIT\r\n");
    QCOMPARE(client.codes(6), "250 250 250 354 250 221"_ba);
    QCOMPARE(received.size(), 1);
}

void tst_Mailbox::receivesOverStarttls()
{
    MailboxSettings settings = withTls(Security::Starttls);
    settings.user = u"alice"_s;
    settings.password = u"wonderland"_s;
    Mailbox mailbox(settings);
    QSignalSpy received(&mailbox, &Mailbox::received);
    QVERIFY2(mailbox.listen(), qPrintable(mailbox.errorString()));
    Client client(mailbox);
    client.say(m_hello + m_envelope + "STARTTLS\r\n");
    QCOMPARE(client.codes(5), "220 250 530 530 220"_ba);
    QVERIFY(client.startsTls());
    client.say(m_hello + "AUTH PLAIN " + "\0alice\0wonderland"_ba.toBase64() + "\r\n" + m_envelope
               + m_message);
    QCOMPARE(client.codes(6), "250 235 250 250 354 250"_ba);
    QCOMPARE(received.size(), 1);
}

// More than every buffer on the way holds, to a file.
void tst_Mailbox::receivesALargeMessageOverTls()
{
    const QTemporaryDir directory;
    MailboxSettings settings = withTls(Security::Tls);
    settings.directory = directory.path();
    Mailbox mailbox(settings);
    QSignalSpy received(&mailbox, &Mailbox::received);
    QVERIFY(mailbox.listen());
    Client client(mailbox);
    QVERIFY(client.startsTls());
    const QByteArray content = (QByteArray(998, 'x') + "\r\n").repeated(10'000);
    client.say(m_hello + m_envelope + "DATA\r\n" + content + ".\r\n");
    QCOMPARE(client.codes(6), "220 250 250 250 354 250"_ba);
    QCOMPARE(received.size(), 1);
    const auto message = received.first().first().value<ReceivedMessage>();
    QCOMPARE(message.size, content.size());
    QVERIFY(message.bytes.isEmpty());
    QFile file(message.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("b@y.example\r\n" + content));
}

void tst_Mailbox::refusesCommandsBehindStarttls()
{
    Mailbox mailbox(withTls(Security::Starttls));
    QVERIFY(mailbox.listen());
    for (const qsizetype count : {1, 100'000}) {
        Client client(mailbox);
        client.say(m_hello + "STARTTLS\r\n" + QByteArray("NOOP\r\n").repeated(count));
        QCOMPARE(client.codes(3), "220 250 501"_ba);
        QVERIFY(client.waitsForTheEnd());
    }
}

void tst_Mailbox::staysAliveAfterAFailedHandshake()
{
    Mailbox mailbox(withTls(Security::Tls));
    QSignalSpy noted(&mailbox, &Mailbox::noted);
    QVERIFY(mailbox.listen());
    Client plain(mailbox);
    plain.say("EHLO this is no TLS\r\n"_ba);
    QVERIFY(plain.waitsForTheEnd());
    QTRY_COMPARE(noted.size(), 1);
    Client client(mailbox);
    QVERIFY(client.startsTls());
    QCOMPARE(client.codes(), "220"_ba);
}

void tst_Mailbox::listensOnLoopbackUnlessTold()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(!mailbox.isListening());
    QVERIFY(mailbox.listen());
    QVERIFY(mailbox.isListening());
    QVERIFY(QHostAddress(mailbox.address()).isLoopback());
    QVERIFY(mailbox.port() != 0);
}

void tst_Mailbox::cannotListen_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("named");
    const QString here = u"127.0.0.1"_s;
    const QString certificate = TestPki::good().certificateFile;
    const QString key = TestPki::good().keyFile;
    QTest::newRow("no address") << u"mail.example"_s << certificate << key << u"mail.example"_s;
    QTest::newRow("no certificate") << here << QString() << key << u"certificate"_s;
    QTest::newRow("missing certificate") << here << u"/nowhere"_s << key << u"/nowhere"_s;
    QTest::newRow("key as certificate") << here << key << key << u"certificate"_s;
    QTest::newRow("missing key") << here << certificate << u"/nowhere"_s << u"/nowhere"_s;
    QTest::newRow("certificate as key") << here << certificate << certificate << u"key"_s;
}

void tst_Mailbox::cannotListen()
{
    QFETCH(const QString, address);
    QFETCH(const QString, certificate);
    QFETCH(const QString, key);
    QFETCH(const QString, named);
    MailboxSettings settings;
    settings.listenAddress = address;
    settings.security = Security::Tls;
    settings.certificateFile = certificate;
    settings.keyFile = key;
    Mailbox mailbox(settings);
    QVERIFY(!mailbox.listen());
    QVERIFY2(mailbox.errorString().contains(named), qPrintable(mailbox.errorString()));
    QVERIFY(!mailbox.isListening());
}

void tst_Mailbox::cannotListenTwice()
{
    Mailbox one{MailboxSettings()};
    QVERIFY(one.listen());
    MailboxSettings settings;
    settings.port = one.port();
    Mailbox other(settings);
    QVERIFY(!other.listen());
    QVERIFY(!other.errorString().isEmpty());
}

void tst_Mailbox::behaviourChangesWhileOpen()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    Client client(mailbox);
    client.say(m_hello);
    QCOMPARE(client.codes(2), "220 250"_ba);
    mailbox.setBehaviour(MailboxBehaviour::RefuseSender);
    QVERIFY(mailbox.behaviour() == MailboxBehaviour::RefuseSender);
    client.say(m_envelope);
    QCOMPARE(client.codes(2), "550 503"_ba);
    mailbox.setBehaviour(MailboxBehaviour::TryLater);
    client.say(m_envelope);
    QCOMPARE(client.codes(2), "250 450"_ba);
}

void tst_Mailbox::dropsTheConnectionInTheData()
{
    Mailbox mailbox{MailboxSettings()};
    QSignalSpy received(&mailbox, &Mailbox::received);
    mailbox.setBehaviour(MailboxBehaviour::DropInData);
    QVERIFY(mailbox.listen());
    Client client(mailbox);
    client.say(m_hello + m_envelope + "DATA\r\n");
    QCOMPARE(client.codes(5), "220 250 250 250 354"_ba);
    client.say("Subject: never whole\r\n"_ba);
    QVERIFY(client.waitsForTheEnd());
    QCOMPARE(client.codes(), ""_ba);
    QCOMPARE(received.size(), 0);
}

void tst_Mailbox::neverAnswers()
{
    MailboxSettings settings;
    settings.idleTimeoutMs = 200;
    Mailbox mailbox(settings);
    mailbox.setBehaviour(MailboxBehaviour::NeverAnswer);
    QVERIFY(mailbox.listen());
    Client client(mailbox);
    client.say(m_hello);
    // It says nothing until the idle time is over, and not even then.
    QCOMPARE(client.codes(), ""_ba);
    QVERIFY(client.isClosed());
}

void tst_Mailbox::boundsConnections()
{
    MailboxSettings settings;
    settings.maximumConnections = 2;
    Mailbox mailbox(settings);
    QSignalSpy noted(&mailbox, &Mailbox::noted);
    QVERIFY(mailbox.listen());
    auto one = std::make_unique<Client>(mailbox);
    Client other(mailbox);
    QCOMPARE(one->codes(), "220"_ba);
    QCOMPARE(other.codes(), "220"_ba);
    Client third(mailbox);
    QCOMPARE(third.codes(), "421"_ba);
    QVERIFY(third.waitsForTheEnd());
    QCOMPARE(noted.size(), 1);
    one->say("QUIT\r\n"_ba);
    QVERIFY(one->waitsForTheEnd());
    Client fourth(mailbox);
    QCOMPARE(fourth.codes(), "220"_ba);
}

void tst_Mailbox::hangsUpAfterIdleTime()
{
    MailboxSettings settings;
    settings.idleTimeoutMs = 100;
    Mailbox mailbox(settings);
    QVERIFY(mailbox.listen());
    Client client(mailbox);
    QCOMPARE(client.codes(2), "220 421"_ba);
    QVERIFY(client.waitsForTheEnd());
}

void tst_Mailbox::hangsUpWhenClosed()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    Client client(mailbox);
    QCOMPARE(client.codes(), "220"_ba);
    mailbox.close();
    QVERIFY(!mailbox.isListening());
    QVERIFY(client.waitsForTheEnd());
    QVERIFY(mailbox.listen());
    Client again(mailbox);
    QCOMPARE(again.codes(), "220"_ba);
}

void tst_Mailbox::saysYesOnlyToWhatIsOnDisk()
{
    const QTemporaryDir directory;
    MailboxSettings settings;
    settings.directory = directory.path();
    Mailbox mailbox(settings);
    QStringList present;
    connect(&mailbox, &Mailbox::received, this, [&](const ReceivedMessage &message) {
        if (QFile::exists(message.file))
            present.append(message.file);
    });
    QVERIFY(mailbox.listen());
    Client client(mailbox);
    // One by one, so that a reply can be compared with the disk.
    client.say(m_hello);
    QCOMPARE(client.codes(2), "220 250"_ba);
    for (int i = 1; i <= 3; ++i) {
        client.say(m_envelope + m_message);
        QCOMPARE(client.codes(4), "250 250 354 250"_ba);
        QCOMPARE(QDir(directory.path()).entryList({u"*.eml"_s}, QDir::Files).size(), i);
        QCOMPARE(present.size(), i);
    }
}

void tst_Mailbox::refusesWhatCannotBeStored()
{
    QTemporaryDir directory;
    MailboxSettings settings;
    settings.directory = directory.path();
    Mailbox mailbox(settings);
    QSignalSpy noted(&mailbox, &Mailbox::noted);
    QSignalSpy received(&mailbox, &Mailbox::received);
    QVERIFY(mailbox.listen());
    Client client(mailbox);
    client.say(m_hello + m_envelope + "DATA\r\nx\r\n");
    QCOMPARE(client.codes(5), "220 250 250 250 354"_ba);
    QVERIFY(directory.remove());
    client.say(".\r\n"_ba);
    QCOMPARE(client.codes(), "452"_ba);
    client.say(m_envelope + "DATA\r\n");
    QCOMPARE(client.codes(3), "250 250 452"_ba);
    QCOMPARE(noted.size(), 2);
    QVERIFY(!noted.first().first().toString().isEmpty());
    client.say(m_envelope + "BDAT 6 LAST\r\nQUIT\r\nNOOP\r\n");
    QCOMPARE(client.codes(4), "250 250 452 250"_ba);
    QCOMPARE(received.size(), 0);
}

void tst_Mailbox::mayBeDeletedByWhoeverHears()
{
    auto mailbox = std::make_unique<Mailbox>(MailboxSettings());
    bool heard = false;
    connect(mailbox.get(), &Mailbox::received, this, [&] {
        heard = true;
        mailbox.reset();
    });
    QVERIFY(mailbox->listen());
    Client client(*mailbox);
    // Two messages at once: the second must not be told to anybody.
    client.say(m_hello + m_envelope + m_message + m_envelope + m_message);
    QVERIFY(client.waitsForTheEnd());
    QVERIFY(heard);
    QVERIFY(!mailbox);
}

void tst_Mailbox::answersEvenIfClosedByWhoeverHears()
{
    Mailbox mailbox{MailboxSettings()};
    connect(&mailbox, &Mailbox::received, &mailbox, &Mailbox::close);
    QVERIFY(mailbox.listen());
    Client client(mailbox);
    client.say(m_hello + m_envelope + m_message);
    QCOMPARE(client.codes(6), "220 250 250 250 354 250"_ba);
    QVERIFY(client.waitsForTheEnd());
}

// Replies do not pile up for a client that only talks.
void tst_Mailbox::doesNotReadFromWhoeverDoesNotRead()
{
    SocketServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSslSocket client;
    client.setReadBufferSize(1024);
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.serverPort());
    QTRY_VERIFY(server.socket);
    MessageStore store{MailboxSettings()};
    QSslSocket *socket = server.socket.release();
    MailboxConnection connection(socket, {}, store, nullptr);
    connection.start(MailboxBehaviour::AcceptEverything);

    const int count = 200'000;
    client.write(QByteArray("EHLO x\r\n").repeated(count) + "QUIT\r\n");
    qint64 most = 0;
    const auto isStuck = [&, last = qint64(-1), calm = 0]() mutable {
        const qint64 unsent = socket->bytesToWrite();
        most = std::max(most, unsent);
        calm = unsent == last && unsent > 0 ? calm + 1 : 0;
        last = unsent;
        return calm > 5;
    };
    QVERIFY(QTest::qWaitFor(isStuck, 30'000));
    QVERIFY2(most < 4 * 1024 * 1024, qPrintable(QString::number(most)));

    // And all is answered once it reads.
    client.setReadBufferSize(0);
    QByteArray end;
    qsizetype lines = 0;
    const auto isAnswered = [&] {
        const QByteArray read = client.readAll();
        lines += read.count('\n');
        end = (end + read).right(100);
        return end.contains("221 2.0.0");
    };
    QVERIFY(QTest::qWaitFor(isAnswered, 120'000));
    QCOMPARE(lines, 1 + count * 8 + 1); // greeting, EHLO replies of eight lines, goodbye
}

void tst_Mailbox::forgetsABrokenMessage()
{
    const QTemporaryDir directory;
    MailboxSettings settings;
    settings.directory = directory.path();
    Mailbox mailbox(settings);
    QVERIFY(mailbox.listen());
    {
        Client client(mailbox);
        client.say(m_hello + m_envelope + "DATA\r\nhalf a mess");
        QCOMPARE(client.codes(5), "220 250 250 250 354"_ba);
    }
    QTRY_VERIFY(QDir(directory.path()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Mailbox)
#include "tst_Mailbox.moc"
