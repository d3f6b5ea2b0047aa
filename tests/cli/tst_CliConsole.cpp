// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CliRunner.h"
#include "mailbox/Mailbox.h"
#include "support/TestPki.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {
const QString password = QStringLiteral("Tr0ub4dor-&3-hunter2");
} // namespace

/// console against the built-in mailbox.
class tst_CliConsole : public QObject {
    Q_OBJECT

    [[nodiscard]] CliRunner::Result talk(const Mailbox &mailbox, const QStringList &more,
                                         const QByteArray &input) const
    {
        return m_cli.run(QStringList{u"console"_s, u"--server=localhost:%1"_s.arg(mailbox.port()),
                                     u"--connect=127.0.0.1"_s}
                             + more,
                         input);
    }
    CliRunner m_cli;

private slots:
    void repliesToWhatIsTyped();
    void deliversWhatIsTyped();
    void endsWithTheInput();
    void anUnfinishedMessageIsGivenUp();
    void signsInBefore();
    void typedSecretsAreHidden();
    void typedStarttlsUpgrades();
    void logTakesThePlaceOfTheReplies();
    void refusals_data();
    void refusals();
};

void tst_CliConsole::repliesToWhatIsTyped()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    const auto result = talk(mailbox, {u"--security=none"_s}, "NOOP\r\nVRFY ann\nXYZ\nQUIT\n");
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.code, 0);
    const QByteArrayList lines = result.out.trimmed().split('\n');
    QVERIFY(lines.constFirst().startsWith("220 "));
    QVERIFY(lines.at(lines.size() - 4).startsWith("250 "));
    QVERIFY(lines.at(lines.size() - 3).startsWith("252 "));
    QVERIFY(lines.at(lines.size() - 2).startsWith("500 "));
    QVERIFY(lines.constLast().startsWith("221 "));
}

void tst_CliConsole::deliversWhatIsTyped()
{
    Mailbox mailbox{MailboxSettings()};
    QList<ReceivedMessage> messages;
    connect(&mailbox, &Mailbox::received, &mailbox,
            [&](const ReceivedMessage &message) { messages.append(message); });
    QVERIFY(mailbox.listen());
    const auto result = talk(mailbox, {u"--security=none"_s},
                             "MAIL FROM:<ann@x.example>\nRCPT TO:<bob@y.example>\nDATA\n"
                             "Subject: typed\n\n.a dot\n.\n");
    QCOMPARE(result.code, 0);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.constFirst().bytes, "Subject: typed\r\n\r\n.a dot\r\n"_ba);
}

void tst_CliConsole::endsWithTheInput()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    const auto result = talk(mailbox, {u"--security=none"_s, u"--verbose"_s}, "NOOP");
    QCOMPARE(result.code, 0);
    QVERIFY(result.err.contains("C: NOOP\n"));
    QVERIFY(result.err.contains("C: QUIT\n"));
}

void tst_CliConsole::anUnfinishedMessageIsGivenUp()
{
    Mailbox mailbox{MailboxSettings()};
    int received = 0;
    connect(&mailbox, &Mailbox::received, &mailbox, [&] { ++received; });
    QVERIFY(mailbox.listen());
    const auto result = talk(mailbox, {u"--security=none"_s},
                             "MAIL FROM:<ann@x.example>\nRCPT TO:<bob@y.example>\nDATA\nhalf\n");
    QCOMPARE(result.code, 65);
    QVERIFY(!result.err.isEmpty());
    QCOMPARE(received, 0);
}

void tst_CliConsole::signsInBefore()
{
    MailboxSettings settings;
    settings.user = u"ann"_s;
    settings.password = password;
    Mailbox mailbox(settings);
    QVERIFY(mailbox.listen());
    const QStringList options = {u"--security=none"_s, u"--user=ann"_s, u"--password-stdin"_s,
                                 u"--allow-plain-auth"_s, u"--verbose"_s};
    const auto result
        = talk(mailbox, options, password.toUtf8() + "\nMAIL FROM:<ann@x.example>\nQUIT\n");
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains("\n235 "));
    QVERIFY(!(result.out + result.err).contains(password.toUtf8()));
    const auto wrong = talk(mailbox, options, "wrong-password\nQUIT\n");
    QCOMPARE(wrong.code, 77);
}

void tst_CliConsole::typedSecretsAreHidden()
{
    MailboxSettings settings;
    settings.user = u"ann"_s;
    settings.password = password;
    Mailbox mailbox(settings);
    QVERIFY(mailbox.listen());
    const QByteArray answer
        = QByteArray(QByteArray(1, '\0') + "ann" + '\0' + password.toUtf8()).toBase64();
    const auto result = talk(mailbox, {u"--security=none"_s, u"--allow-plain-auth"_s, u"--log=-"_s},
                             "AUTH PLAIN " + answer + "\nQUIT\n");
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains("C: AUTH PLAIN [hidden]"));
    QVERIFY(result.out.contains("S: 235 "));
    QVERIFY(!result.out.contains(answer));
    const auto kept = talk(mailbox, {u"--security=none"_s}, "AUTH PLAIN " + answer + "\n");
    QCOMPARE(kept.code, 0);
    QVERIFY(!kept.out.contains("235 "));
    QVERIFY(!kept.err.isEmpty() && !kept.err.contains(answer));
}

void tst_CliConsole::typedStarttlsUpgrades()
{
    MailboxSettings settings;
    settings.security = Security::Starttls;
    settings.certificateFile = TestPki::good().certificateFile;
    settings.keyFile = TestPki::good().keyFile;
    Mailbox mailbox(settings);
    QVERIFY(mailbox.listen());
    const QString ca = u"--ca-file="_s + TestPki::caFile();
    const auto result = talk(mailbox, {u"--security=none"_s, u"--verbose"_s, ca},
                             "STARTTLS\nEHLO client.example\nQUIT\n");
    QCOMPARE(result.code, 0);
    QVERIFY(result.err.contains("TLSv1.3"));
    QVERIFY(result.out.contains("221 "));
    const auto untrusted = talk(mailbox, {u"--security=none"_s}, "STARTTLS\nEHLO again\n");
    QCOMPARE(untrusted.code, 76);
    const auto before = talk(mailbox, {ca}, "STARTTLS\nQUIT\n");
    QCOMPARE(before.code, 0);
    QVERIFY(before.err.contains("already"));
}

void tst_CliConsole::logTakesThePlaceOfTheReplies()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    const auto result = talk(mailbox, {u"--security=none"_s, u"--log=-"_s}, "NOOP\n");
    QVERIFY(result.out.contains(" C: NOOP\n"));
    QVERIFY(!result.out.contains("\n250 "));
}

void tst_CliConsole::refusals_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("no server") << QStringList() << 64;
    QTest::newRow("a message option")
        << QStringList{u"--server=localhost"_s, u"--to=a@x.example"_s} << 64;
    QTest::newRow("json") << QStringList{u"--server=localhost"_s, u"--json"_s} << 64;
    QTest::newRow("nobody listens")
        << QStringList{u"--server=127.0.0.1:1"_s, u"--security=none"_s} << 74;
    QTest::newRow("no such host") << QStringList{u"--server=nowhere.invalid"_s,
                                                 u"--security=none"_s}
                                  << 68;
    QTest::newRow("no such mechanism")
        << QStringList{u"--server=localhost"_s, u"--auth=MAGIC"_s} << 78;
}

void tst_CliConsole::refusals()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    const auto result = m_cli.run(QStringList{u"console"_s} + options, "NOOP\n");
    QCOMPARE(result.code, code);
    QVERIFY(!result.err.isEmpty());
}

QTEST_GUILESS_MAIN(tst_CliConsole)
#include "tst_CliConsole.moc"
