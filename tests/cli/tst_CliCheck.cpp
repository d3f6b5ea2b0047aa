// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CliRunner.h"
#include "mailbox/Mailbox.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {
const QString password = QStringLiteral("Tr0ub4dor-&3-hunter2");
} // namespace

/// check against the built-in mailbox: steps, addresses, and the report that is left behind.
class tst_CliCheck : public QObject {
    Q_OBJECT

    [[nodiscard]] CliRunner::Result check(const Mailbox &mailbox, const QStringList &more) const
    {
        return m_cli.run(QStringList{u"check"_s, u"--server=localhost:%1"_s.arg(mailbox.port()),
                                     u"--security=none"_s}
                             + more,
                         password.toUtf8() + '\n');
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_directory;
    CliRunner m_cli;

private slots:
    void init() { m_cli.directory = m_directory.path(); }
    void stepsAreTold();
    void everyAddress();
    void pageWithoutSecrets();
    void pageEscapesTheServersWords();
    void jsonReport();
    void reportOfAFailure();
    void refusals_data();
    void refusals();
};

void tst_CliCheck::stepsAreTold()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    const auto result
        = check(mailbox, {u"--from=ann@x.example"_s, u"--to=bob@y.example"_s, u"--json"_s});
    QCOMPARE(result.code, 0);
    const QJsonObject object = QJsonDocument::fromJson(result.out).object();
    QVERIFY(object[u"ok"_s].toBool());
    QVERIFY(object[u"server"_s][u"chain"_s].isArray());
    QVERIFY(!object.contains(u"addresses"_s));
    QStringList passed;
    for (const QJsonValue step : object[u"steps"_s].toArray()) {
        if (step[u"state"_s] == u"passed"_s)
            passed += step[u"stage"_s].toString();
    }
    for (const QString &stage : {u"greeting"_s, u"ehlo"_s, u"mail"_s, u"rcpt"_s, u"quit"_s})
        QVERIFY2(passed.contains(stage), qPrintable(stage));
}

void tst_CliCheck::everyAddress()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    const auto result = check(mailbox, {u"--all-addresses"_s, u"-4"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.startsWith("address 127.0.0.1 (1 of "));
}

void tst_CliCheck::pageWithoutSecrets()
{
    MailboxSettings settings;
    settings.user = u"ann"_s;
    settings.password = password;
    Mailbox mailbox(settings);
    QVERIFY(mailbox.listen());
    const auto result
        = check(mailbox,
                {u"--user=ann"_s, u"--password-stdin"_s, u"--allow-plain-auth"_s, u"--auth=plain"_s,
                 u"--report=r.html"_s, u"--log-secrets"_s, u"--log=secret.log"_s});
    QCOMPARE(result.code, 0);
    const QByteArray page = content(u"r.html"_s);
    QVERIFY(page.startsWith("<!DOCTYPE html>"));
    QVERIFY(page.contains("C: AUTH PLAIN [hidden]"));
    QVERIFY(page.contains("S: 235 "));
    QVERIFY(page.endsWith("</html>\n"));
    QVERIFY(!page.contains(password.toUtf8()));
    QVERIFY(!page.contains(password.toUtf8().toBase64()));
    QVERIFY(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"));
}

void tst_CliCheck::pageEscapesTheServersWords()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    // The mailbox repeats the name that we give to EHLO and MAIL; a name cannot hold markup, the
    // recipient that it echoes can.
    const auto result = check(
        mailbox,
        {u"--from=ann@x.example"_s, u"--to=\"<b>x</b>\"@y.example"_s, u"--report=e.html"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(!content(u"e.html"_s).contains("<b>"));
    QVERIFY(content(u"e.html"_s).contains("&lt;b&gt;x"));
}

void tst_CliCheck::jsonReport()
{
    Mailbox mailbox{MailboxSettings()};
    QVERIFY(mailbox.listen());
    QCOMPARE(check(mailbox, {u"--report=r.json"_s, u"--quiet"_s}).code, 0);
    const QJsonObject object = QJsonDocument::fromJson(content(u"r.json"_s)).object();
    QVERIFY(object[u"ok"_s].toBool());
    QVERIFY(object[u"log"_s].toArray().size() > 5);
    QVERIFY(!object[u"time"_s].toString().isEmpty());
}

void tst_CliCheck::reportOfAFailure()
{
    Mailbox mailbox{MailboxSettings()};
    mailbox.setBehaviour(MailboxBehaviour::RefuseSender);
    QVERIFY(mailbox.listen());
    const auto result = check(mailbox,
                              {u"--from=ann@x.example"_s, u"--to=bob@y.example"_s,
                               u"--report=f.json"_s, u"--all-addresses"_s, u"-4"_s});
    QCOMPARE(result.code, 69);
    const QJsonObject object = QJsonDocument::fromJson(content(u"f.json"_s)).object();
    QCOMPARE(object[u"failure"_s][u"stage"_s].toString(), u"mail"_s);
    QVERIFY(!object[u"failure"_s][u"headline"_s].toString().isEmpty());
}

void tst_CliCheck::refusals_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("code");
    QTest::newRow("kind") << u"--report=report.txt"_s << 64;
    QTest::newRow("no kind") << u"--report=-"_s << 64;
    QTest::newRow("no folder") << u"--report=nowhere/report.html"_s << 78;
    QTest::newRow("a folder") << u"--report=folder.html"_s << 78;
    QTest::newRow("stage") << u"--stop-after=body"_s << 64;
}

void tst_CliCheck::refusals()
{
    QFETCH(QString, option);
    QFETCH(int, code);
    QVERIFY(QDir(m_directory.path()).mkpath(u"folder.html"_s));
    const auto result = m_cli.run({u"check"_s, u"--server=127.0.0.1:1"_s, option});
    QCOMPARE(result.code, code);
    QVERIFY(!result.err.isEmpty());
}

QTEST_GUILESS_MAIN(tst_CliCheck)
#include "tst_CliCheck.moc"
