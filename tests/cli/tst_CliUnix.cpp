// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CliRunner.h"
#include "support/LineServer.h"
#include "support/Patiently.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Signals, pipes and limits as Unix has them.
class tst_CliUnix : public QObject {
    Q_OBJECT

    [[nodiscard]] static QStringList arguments(const LineServer &server,
                                               const QStringList &more = {})
    {
        return QStringList{u"send"_s,
                           u"--server=127.0.0.1:%1"_s.arg(server.serverPort()),
                           u"--security=none"_s,
                           u"--from=a@x.example"_s,
                           u"--to=b@y.example"_s,
                           u"--timeout=50"_s}
        + more;
    }
    QTemporaryDir m_directory;
    CliRunner m_cli;

private slots:
    void signalsCancel_data();
    void signalsCancel();
    void nohupIsKept();
    void aPipeThatNobodyReadsIsNoLog();
    void aPipeThatSomebodyReadsIsALog();
    void tooFewDescriptorsAreToldOf();
};

void tst_CliUnix::signalsCancel_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("INT") << SIGINT;
    QTest::newRow("TERM") << SIGTERM;
    QTest::newRow("HUP") << SIGHUP;
}

void tst_CliUnix::signalsCancel()
{
    QFETCH(int, signal);
    LineServer server({});
    server.answer = [](int, const QByteArray &line) {
        return line.startsWith("MAIL") ? "nothing yet"_ba : QByteArray();
    };
    QProcess process;
    m_cli.prepare(process, arguments(server, {u"--json"_s}));
    QSignalSpy ended(&process, &QProcess::finished);
    process.start();
    PATIENTLY_VERIFY(!server.heard.isEmpty() && LineServer::count(server.heard[0], "MAIL") == 1);
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(!ended.isEmpty() || ended.wait(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardOutput().contains("\"cancelled\""));
}

/// Who starts a program with nohup wants it to go on.
void tst_CliUnix::nohupIsKept()
{
    LineServer server({});
    bool struck = false;
    QProcess process;
    m_cli.prepare(process, arguments(server));
    process.setChildProcessModifier([] { ::signal(SIGHUP, SIG_IGN); });
    server.answer = [&](int, const QByteArray &line) {
        if (line.startsWith("MAIL") && !std::exchange(struck, true))
            ::kill(pid_t(process.processId()), SIGHUP);
        return QByteArray();
    };
    QSignalSpy ended(&process, &QProcess::finished);
    process.start();
    QVERIFY(!ended.isEmpty() || ended.wait(30'000));
    QVERIFY(struck);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(server.messages, 1);
}

void tst_CliUnix::aPipeThatNobodyReadsIsNoLog()
{
    const QString pipe = m_directory.filePath(u"unread"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    LineServer server({});
    const auto result = m_cli.run(arguments(server, {u"--log"_s, pipe}));
    QCOMPARE(result.code, 78);
    QVERIFY2(result.err.contains("nobody reads this pipe"), result.err.constData());
    QCOMPARE(server.messages, 0);
}

void tst_CliUnix::aPipeThatSomebodyReadsIsALog()
{
    const QByteArray pipe = QFile::encodeName(m_directory.filePath(u"read"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    LineServer server({});
    const auto result = m_cli.run(arguments(server, {u"--log"_s, QFile::decodeName(pipe)}));
    QCOMPARE(result.code, 0);
    QByteArray log(4096, '\0');
    log.resize(qMax(qsizetype(0), qsizetype(::read(reader, log.data(), size_t(log.size())))));
    ::close(reader);
    QVERIFY2(log.contains("C: MAIL FROM:<a@x.example>"), log.constData());
}

void tst_CliUnix::tooFewDescriptorsAreToldOf()
{
    LineServer server({});
    QProcess process;
    m_cli.prepare(process, arguments(server));
    process.setChildProcessModifier([] {
        for (int inherited = 3; inherited < 256; ++inherited)
            ::fcntl(inherited, F_SETFD, FD_CLOEXEC); // what runs the tests may have left some open
        const rlimit most = {4, 4};
        ::setrlimit(RLIMIT_NOFILE, &most);
    });
    QSignalSpy ended(&process, &QProcess::finished);
    process.start();
    QVERIFY(!ended.isEmpty() || ended.wait(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 70);
    QVERIFY(process.readAllStandardError().contains("may not open any more files"));
}

QTEST_GUILESS_MAIN(tst_CliUnix)
#include "tst_CliUnix.moc"
