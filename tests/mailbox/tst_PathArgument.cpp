// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/PathArgument.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// What follows MAIL and RCPT.
class tst_PathArgument : public QObject {
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void isNoMailbox_data();
    void isNoMailbox();
    void findsRepeatedParameters();
};

void tst_PathArgument::parses_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("parameters");
    const auto row = [](const char *name, const QByteArray &argument, const QByteArray &path,
                        const QByteArray &parameters) {
        QTest::newRow(name) << argument << path << parameters;
    };
    row("plain", "TO:<a@b.example>"_ba, "a@b.example"_ba, ""_ba);
    row("lower case", "to:<a@b.example>"_ba, "a@b.example"_ba, ""_ba);
    row("blank before", "TO:  <a@b.example>"_ba, "a@b.example"_ba, ""_ba);
    row("source route", "TO:<@x.example,@y.example:a@b.example>"_ba, "a@b.example"_ba, ""_ba);
    row("postmaster", "TO:<Postmaster>"_ba, "Postmaster"_ba, ""_ba);
    row("bracket in quotes", "TO:<\"a> \\\"b\"@c.example>"_ba, "\"a> \\\"b\"@c.example"_ba, ""_ba);
    row("literal", "TO:<a@[IPv6:::1]>"_ba, "a@[IPv6:::1]"_ba, ""_ba);
    row("UTF-8", "TO:<j\xC3\xBCrgen@m\xC3\xBCller.example>"_ba,
        "j\xC3\xBCrgen@m\xC3\xBCller.example"_ba, ""_ba);
    row("special characters", "TO:<!#$%&'*+-/=?^_`{|}~@b.example>"_ba,
        "!#$%&'*+-/=?^_`{|}~@b.example"_ba, ""_ba);
    row("parameters", "TO:<a@b.example> notify=NEVER ORCPT=rfc822;a+40b"_ba, "a@b.example"_ba,
        "NOTIFY=NEVER ORCPT=rfc822;a+40b"_ba);
    row("flag", "TO:<a@b.example>  X "_ba, "a@b.example"_ba, "X="_ba);
}

void tst_PathArgument::parses()
{
    QFETCH(const QByteArray, argument);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, parameters);
    const auto parsed = PathArgument::parse(argument, "TO:"_ba);
    QVERIFY(parsed);
    QCOMPARE(parsed->path, path);
    QVERIFY(parsed->isMailbox());
    QByteArrayList words;
    for (const PathArgument::Parameter &parameter : parsed->parameters)
        words.append(parameter.key + '=' + parameter.value);
    QCOMPARE(words.join(' '), parameters);
}

void tst_PathArgument::refuses_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("other keyword") << "FROM:<a@b.example>"_ba;
    QTest::newRow("no colon") << "TO <a@b.example>"_ba;
    QTest::newRow("no brackets") << "TO:a@b.example"_ba;
    QTest::newRow("not ended") << "TO:<a@b.example"_ba;
    QTest::newRow("open quote") << "TO:<\"a@b.example>"_ba;
    QTest::newRow("quote ends in a backslash") << "TO:<\"a\\"_ba;
    QTest::newRow("text behind") << "TO:<a@b.example>X"_ba;
    QTest::newRow("bad key") << "TO:<a@b.example> =x"_ba;
    QTest::newRow("odd key") << "TO:<a@b.example> a(b=x"_ba;
}

void tst_PathArgument::refuses()
{
    QFETCH(const QByteArray, argument);
    QVERIFY(!PathArgument::parse(argument, "TO:"_ba));
}

void tst_PathArgument::isNoMailbox_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no domain") << "alice"_ba;
    QTest::newRow("empty domain") << "alice@"_ba;
    QTest::newRow("empty local part") << "@b.example"_ba;
    QTest::newRow("two at signs") << "a@b@c.example"_ba;
    QTest::newRow("blank") << "a b@c.example"_ba;
    QTest::newRow("text behind quotes") << "\"a\"b@c.example"_ba;
    QTest::newRow("control") << "a\tb@c.example"_ba;
    QTest::newRow("control in quotes") << "\"a\x07\"@c.example"_ba;
    QTest::newRow("broken UTF-8") << "a\xFF@c.example"_ba;
    QTest::newRow("C1 control") << "a\xC2\x85@c.example"_ba;
    QTest::newRow("line separator") << "a\xE2\x80\xA8@c.example"_ba;
    QTest::newRow("open literal") << "a@[127.0.0.1"_ba;
    QTest::newRow("too long") << QByteArray(600, 'a') + "@c.example";
}

void tst_PathArgument::isNoMailbox()
{
    QFETCH(const QByteArray, path);
    QVERIFY(!(PathArgument{path, {}}.isMailbox()));
}

void tst_PathArgument::findsRepeatedParameters()
{
    const auto repeated = PathArgument::parse("TO:<a@b.example> X=1 Y=2 x=1"_ba, "TO:"_ba);
    QVERIFY(repeated && repeated->hasRepeatedParameter());
    const auto single = PathArgument::parse("TO:<a@b.example> X=1 Y=1"_ba, "TO:"_ba);
    QVERIFY(single && !single->hasRepeatedParameter());
}

QTEST_GUILESS_MAIN(tst_PathArgument)
#include "tst_PathArgument.moc"
