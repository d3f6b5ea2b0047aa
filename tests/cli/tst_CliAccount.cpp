// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CliRunner.h"
#include "mailbox/Mailbox.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Saved accounts: read and written by the verb, used by --account.
class tst_CliAccount : public QObject {
    Q_OBJECT

    [[nodiscard]] CliRunner::Result account(const QStringList &words) const
    {
        return m_cli.run(QStringList{u"account"_s} + words);
    }
    [[nodiscard]] QByteArrayList shown(const QString &name) const
    {
        return account({u"show"_s, name}).out.trimmed().split('\n');
    }
    std::unique_ptr<QTemporaryDir> m_home;
    CliRunner m_cli;

private slots:
    void init();
    void setsShowsAndRemoves();
    void renamesAndChoosesTheDefault();
    void portsFollowTheSecurity();
    void takesSettingsBack();
    void trustBelongsToTheServer();
    void refusals_data();
    void refusals();
    void keepsNoPassword();
    void sendsAsTheAccount();
    void optionsGoBeforeTheAccount();
    void unknownAccount();
    void passwordIsAskedFor();
};

void tst_CliAccount::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_cli.environment.insert(u"XDG_CONFIG_HOME"_s, m_home->path());
    m_cli.environment.insert(u"HOME"_s, m_home->path());
}

void tst_CliAccount::setsShowsAndRemoves()
{
    QCOMPARE(account({u"list"_s}).out, QByteArray());
    QCOMPARE(account({u"set"_s, u"Work"_s, u"server=mx.example"_s, u"from=Ann <ann@x.example>"_s,
                      u"user=ann"_s, u"helo=client.example"_s, u"timeout=30"_s, u"lmtp=yes"_s})
                 .code,
             0);
    QCOMPARE(account({u"list"_s}).out, "Work\n"_ba);
    const QByteArrayList lines = shown(u"WORK"_s);
    for (const char *line :
         {"name=Work", "default=yes", "from=Ann <ann@x.example>", "server=mx.example:587",
          "security=starttls", "user=ann", "helo=client.example", "timeout=30", "lmtp=yes"})
        QVERIFY2(lines.contains(line), line);
    const auto json = account({u"list"_s, u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out).array().at(0)[u"server"_s].toString(),
             u"mx.example:587"_s);
    QCOMPARE(account({u"remove"_s, u"work"_s}).code, 0);
    QCOMPARE(account({u"list"_s}).out, QByteArray());
    QCOMPARE(account({u"remove"_s, u"work"_s}).code, 78);
}

void tst_CliAccount::renamesAndChoosesTheDefault()
{
    QCOMPARE(account({u"set"_s, u"One"_s, u"server=one.example"_s}).code, 0);
    QCOMPARE(account({u"set"_s, u"Two"_s, u"server=two.example"_s, u"default=yes"_s}).code, 0);
    QVERIFY(!shown(u"One"_s).contains("default=yes"));
    QCOMPARE(account({u"set"_s, u"Two"_s, u"name=Zwei"_s}).code, 0);
    QVERIFY(shown(u"Zwei"_s).contains("default=yes"));
    QCOMPARE(account({u"list"_s}).out, "One\nZwei\n"_ba);
    QCOMPARE(account({u"set"_s, u"Zwei"_s, u"name=ONE"_s}).code, 64);
}

void tst_CliAccount::portsFollowTheSecurity()
{
    QCOMPARE(account({u"set"_s, u"A"_s, u"security=tls"_s, u"server=mx.example"_s}).code, 0);
    QVERIFY(shown(u"A"_s).contains("server=mx.example:465"));
    QCOMPARE(account({u"set"_s, u"A"_s, u"security=none"_s}).code, 0);
    QVERIFY(shown(u"A"_s).contains("server=mx.example:25"));
    QCOMPARE(account({u"set"_s, u"A"_s, u"server=[::1]:2525"_s, u"security=tls"_s}).code, 0);
    QVERIFY(shown(u"A"_s).contains("server=[::1]:2525"));
}

void tst_CliAccount::takesSettingsBack()
{
    QCOMPARE(account({u"set"_s, u"A"_s, u"server=mx.example"_s, u"user=ann"_s, u"ip=6"_s,
                      u"proxy=socks5://u@p.example:1080"_s, u"without=chunking,dsn"_s})
                 .code,
             0);
    QVERIFY(shown(u"A"_s).contains("without=CHUNKING,DSN"));
    QVERIFY(shown(u"A"_s).contains("proxy=socks5://u@p.example:1080"));
    QCOMPARE(account({u"set"_s, u"A"_s, u"user="_s, u"ip="_s, u"proxy="_s, u"without="_s}).code, 0);
    QCOMPARE(
        shown(u"A"_s),
        QByteArrayList({"name=A", "default=yes", "server=mx.example:587", "security=starttls"}));
}

void tst_CliAccount::trustBelongsToTheServer()
{
    const QString pin = u"pin=sha256:"_s + QString(64, u'a');
    QCOMPARE(account({u"set"_s, u"A"_s, u"server=mx.example"_s, pin}).code, 0);
    QVERIFY(shown(u"A"_s).contains(pin.toLatin1()));
    QCOMPARE(account({u"set"_s, u"A"_s, u"server=other.example"_s}).code, 0);
    QVERIFY(!shown(u"A"_s).contains(pin.toLatin1()));
    QCOMPARE(account({u"set"_s, u"A"_s, u"server=mx.example"_s}).code, 0);
    QCOMPARE(account({u"set"_s, u"A"_s, u"pin="_s}).code, 0);
    QVERIFY(!shown(u"A"_s).contains(pin.toLatin1()));
}

void tst_CliAccount::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    const auto set = [](const char *assignment) {
        return QStringList{u"set"_s, u"A"_s, u"server=mx.example"_s,
                           QString::fromLatin1(assignment)};
    };
    QTest::newRow("nothing") << QStringList() << 64;
    QTest::newRow("no such action") << QStringList{u"delete"_s, u"A"_s} << 64;
    QTest::newRow("nothing to set") << QStringList{u"set"_s, u"A"_s} << 64;
    QTest::newRow("no name") << QStringList{u"set"_s, u" "_s, u"server=x"_s} << 64;
    QTest::newRow("no server") << QStringList{u"set"_s, u"A"_s, u"user=ann"_s} << 64;
    QTest::newRow("no key") << set("colour=red") << 64;
    QTest::newRow("no value") << set("user") << 64;
    QTest::newRow("security") << set("security=ssl") << 64;
    QTest::newRow("address") << set("from=no address") << 64;
    QTest::newRow("port") << set("server=mx.example:0") << 64;
    QTest::newRow("timeout") << set("timeout=-1") << 64;
    QTest::newRow("mechanism") << set("auth=MAGIC") << 64;
    QTest::newRow("pin") << set("pin=sha256:12") << 64;
    QTest::newRow("helo") << set("helo=a b") << 65;
    QTest::newRow("line break") << set("user=a\nb") << 64;
    QTest::newRow("unknown") << QStringList{u"show"_s, u"A"_s} << 78;
    QTest::newRow("json of set") << QStringList{u"set"_s, u"A"_s, u"user=x"_s, u"--json"_s} << 64;
}

void tst_CliAccount::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const auto result = account(words);
    QCOMPARE(result.code, code);
    QVERIFY(!result.err.isEmpty());
    QCOMPARE(account({u"list"_s}).out, QByteArray());
}

void tst_CliAccount::keepsNoPassword()
{
    const auto result = account(
        {u"set"_s, u"A"_s, u"server=mx.example"_s, u"proxy=http://u:hunter2@p.example:1"_s});
    QCOMPARE(result.code, 64);
    QVERIFY(!result.err.contains("hunter2"));
    QDirIterator files(m_home->path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
    }
}

void tst_CliAccount::sendsAsTheAccount()
{
    Mailbox mailbox{MailboxSettings()};
    QList<ReceivedMessage> messages;
    connect(&mailbox, &Mailbox::received, &mailbox,
            [&](const ReceivedMessage &message) { messages.append(message); });
    QVERIFY(mailbox.listen());
    QCOMPARE(account({u"set"_s, u"Work"_s, u"server=127.0.0.1:%1"_s.arg(mailbox.port()),
                      u"security=none"_s, u"from=Ann Lee <ann@x.example>"_s,
                      u"reply-to=office@x.example"_s})
                 .code,
             0);
    const auto sent
        = m_cli.run({u"send"_s, u"--account=work"_s, u"--to=bob@y.example"_s, u"--body=hello"_s});
    QCOMPARE(sent.code, 0);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.constFirst().reversePath, "ann@x.example"_ba);
    QVERIFY(messages.constFirst().bytes.contains("From: Ann Lee <ann@x.example>\r\n"));
    QVERIFY(messages.constFirst().bytes.contains("Reply-To: office@x.example\r\n"));
    const auto other = m_cli.run({u"send"_s, u"--account=work"_s, u"--from=eve@x.example"_s,
                                  u"--to=bob@y.example"_s, u"--body=hello"_s});
    QCOMPARE(other.code, 0);
    QVERIFY(!messages.constLast().bytes.contains("Reply-To"));
    QCOMPARE(m_cli.run({u"check"_s, u"--account=work"_s, u"--quiet"_s}).code, 0);
}

void tst_CliAccount::optionsGoBeforeTheAccount()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    QCOMPARE(account({u"set"_s, u"Work"_s, u"server=nowhere.invalid:1"_s, u"security=tls"_s,
                      u"from=ann@x.example"_s, u"user=ann"_s})
                 .code,
             0);
    const auto sent = m_cli.run(
        {u"send"_s, u"--account=Work"_s, u"--server=127.0.0.1:%1"_s.arg(mailbox.port()),
         u"--security=none"_s, u"--auth=none"_s, u"--to=bob@y.example"_s, u"--body=hello"_s});
    QCOMPARE(sent.err, QByteArray());
    QCOMPARE(sent.code, 0);
}

void tst_CliAccount::unknownAccount()
{
    for (const QString &verb : {u"send"_s, u"check"_s, u"console"_s}) {
        const auto result = m_cli.run({verb, u"--account=Nobody"_s});
        QCOMPARE(result.code, 78);
        QVERIFY(result.err.contains("Nobody"));
    }
}

void tst_CliAccount::passwordIsAskedFor()
{
    QCOMPARE(account({u"set"_s, u"A"_s, u"server=127.0.0.1:1"_s, u"user=ann"_s}).code, 0);
    const auto result = m_cli.run({u"check"_s, u"--account=A"_s});
    QCOMPARE(result.code, 77);
    QVERIFY(result.err.contains("--password-file"));
}

QTEST_GUILESS_MAIN(tst_CliAccount)
#include "tst_CliAccount.moc"
