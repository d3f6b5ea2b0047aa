// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CommandLine.h"
#include "cli/Option.h"

#include <QSet>
#include <QTest>

using namespace posthorn;
using namespace posthorn::cli;
using namespace Qt::StringLiterals;

class tst_CliCommandLine : public QObject {
    Q_OBJECT

    static ExitCode codeOf(const Made<CommandLine> &line)
    {
        return line ? ExitCode::Ok : line.error().code;
    }

private slots:
    void namesAreUniqueWithinAVerb();
    void contractIsComplete_data();
    void contractIsComplete();
    void whatIsNotBuiltIsUnknown_data();
    void whatIsNotBuiltIsUnknown();
    void bothForms();
    void anyValueIsTaken();
    void twoDashesEndTheOptions();
    void refusals_data();
    void refusals();
    void suggestsTheNearestOption();
    void valuesAreUtf8();
    void numbers();
    void choices();
};

void tst_CliCommandLine::namesAreUniqueWithinAVerb()
{
    for (const VerbFlag verb : {VerbFlag::Send, VerbFlag::Message, VerbFlag::Serve}) {
        QSet<QString> names;
        for (const Option &option : Option::all()) {
            if (!option.verbs.testFlag(verb))
                continue;
            QVERIFY2(!names.contains(option.nameText()), option.name);
            names.insert(option.nameText());
            QVERIFY(option.nameText().startsWith(u'-'));
            QVERIFY2(option.helpText().endsWith(u'.'), option.name);
        }
    }
}

void tst_CliCommandLine::contractIsComplete_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("names");
    QTest::newRow("server")
        << int(VerbFlag::Send)
        << u"account server security connect tls-name tls-min ca-file pin client-cert "
           "client-key user password-file password-env password-stdin token-file "
           "auth allow-plain-auth helo lmtp proxy proxy-password-env bind timeout "
           "without"_s;
    const QString message
        = u"from to cc bcc envelope-from reply-to subject body body-file html-file attach inline "
          "header priority request-read-receipt dsn dsn-ret envid require-tls deliver-by hold-for "
          "hold-until mt-priority charset date "
          "message-id boundary-seed format-flowed eml encoding"_s;
    QTest::newRow("message of send")
        << int(VerbFlag::Send) << message + u" all-or-nothing repeat"_s;
    QTest::newRow("message") << int(VerbFlag::Message) << message;
    QTest::newRow("output") << int(VerbFlag::Send)
                            << u"log log-secrets json progress quiet verbose"_s;
    QTest::newRow("check") << int(VerbFlag::Check)
                           << u"account server from to stop-after all-addresses report log json"_s;
    QTest::newRow("console") << int(VerbFlag::Console)
                             << u"account server security user log log-secrets"_s;
    QTest::newRow("serve") << int(VerbFlag::Serve)
                           << u"listen port directory security cert key user password-env count"_s;
}

void tst_CliCommandLine::contractIsComplete()
{
    QFETCH(int, verb);
    QFETCH(QString, names);
    for (const QString &name : names.split(u' '))
        QVERIFY2(Option::find(VerbFlag(verb), u"--"_s + name), qPrintable(name));
    QVERIFY(Option::find(VerbFlag::Send, u"-4"_s));
    QVERIFY(Option::find(VerbFlag::Send, u"-6"_s));
}

void tst_CliCommandLine::whatIsNotBuiltIsUnknown_data()
{
    QTest::addColumn<QByteArray>("option");
    for (const char *name : {"--stop-after=ehlo", "--all-addresses", "--report=x", "--password=x",
                             "--dot-stuffed", "-f", "-", "--"})
        QTest::newRow(name) << QByteArray(name);
}

void tst_CliCommandLine::whatIsNotBuiltIsUnknown()
{
    QFETCH(QByteArray, option);
    const auto line = CommandLine::parse(VerbFlag::Send, {option});
    if (option == "-")
        QCOMPARE(line->words(), QStringList{u"-"_s});
    else if (option == "--")
        QVERIFY(line && line->words().isEmpty());
    else
        QCOMPARE(codeOf(line), ExitCode::Usage);
}

void tst_CliCommandLine::bothForms()
{
    const auto line = CommandLine::parse(
        VerbFlag::Send, {"--to", "a@x.example", "--to=b@y.example", "--subject=a=b", "-4"});
    QVERIFY(line.hasValue());
    QCOMPARE(line->values(Opt::To), (QStringList{u"a@x.example"_s, u"b@y.example"_s}));
    QCOMPARE(line->value(Opt::Subject), u"a=b"_s);
    QVERIFY(line->has(Opt::Ipv4));
    QVERIFY(!line->has(Opt::Ipv6));
}

void tst_CliCommandLine::anyValueIsTaken()
{
    const auto line
        = CommandLine::parse(VerbFlag::Message, {"--body", "--subject", "--subject", ""});
    QVERIFY(line.hasValue());
    QCOMPARE(line->value(Opt::Body), u"--subject"_s);
    QVERIFY(line->has(Opt::Subject));
    QVERIFY(line->value(Opt::Subject).isEmpty());
}

void tst_CliCommandLine::twoDashesEndTheOptions()
{
    const auto line = CommandLine::parse(VerbFlag::Explain, {"--", "--json", "550"});
    QVERIFY(line.hasValue());
    QCOMPARE(line->words(), (QStringList{u"--json"_s, u"550"_s}));
}

void tst_CliCommandLine::refusals_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown") << QByteArrayList{"--no-such-option"} << 64 << u"--no-such-option"_s;
    QTest::newRow("value missing") << QByteArrayList{"--to"} << 64 << u"--to needs a value"_s;
    QTest::newRow("value unwanted") << QByteArrayList{"--json=1"} << 64 << u"takes no value"_s;
    QTest::newRow("twice") << QByteArrayList{"--subject", "a", "--subject", "b"} << 64
                           << u"twice"_s;
    QTest::newRow("of another verb")
        << QByteArrayList{"--directory", "x"} << 64 << u"--directory"_s;
    QTest::newRow("escaped") << QByteArrayList{"--a\x1b[2J"} << 64 << u"--a\\x1b[2J"_s;
    QTest::newRow("latin-1") << QByteArrayList{"--subject", "Gr\xfc\xdf"} << 65
                             << u"Gr\\xfc\\xdf"_s;
}

void tst_CliCommandLine::refusals()
{
    QFETCH(QByteArrayList, arguments);
    QFETCH(int, code);
    QFETCH(QString, words);
    const auto line = CommandLine::parse(VerbFlag::Send, arguments);
    QVERIFY(!line.hasValue());
    QCOMPARE(int(line.error().code), code);
    QVERIFY2(line.error().text.contains(words), qPrintable(line.error().text));
}

void tst_CliCommandLine::suggestsTheNearestOption()
{
    const auto typo = CommandLine::parse(VerbFlag::Send, {"--sevrer", "x"});
    QVERIFY(typo.error().text.contains(u"--server"_s));
    const auto longer = CommandLine::parse(VerbFlag::Send, {"--attachment", "x"});
    QVERIFY(longer.error().text.contains(u"did you mean --attach?"_s));
    const auto alien = CommandLine::parse(VerbFlag::Send, {"--zzzzzzzzz"});
    QVERIFY(!alien.error().text.contains(u"did you mean"_s));
}

void tst_CliCommandLine::valuesAreUtf8()
{
    const auto line = CommandLine::parse(
        VerbFlag::Message, {"--subject", QByteArray("Gr\xc3\xbc\xc3\x9f \xf0\x9f\x8e\xba")});
    QVERIFY(line.hasValue());
    QCOMPARE(line->value(Opt::Subject), u"Grüß 🎺"_s);
    // A surrogate on its own, written as CESU-8, is no UTF-8.
    QCOMPARE(codeOf(CommandLine::parse(VerbFlag::Message, {"--subject", "\xed\xa0\x80"})),
             ExitCode::Data);
}

void tst_CliCommandLine::numbers()
{
    const auto number = [](const char *text) {
        const auto line = CommandLine::parse(VerbFlag::Send, {"--timeout", text});
        const auto value = line->number(Opt::Timeout, 1, 100);
        return value ? value->value_or(-1) : -2;
    };
    QCOMPARE(number("1"), 1);
    QCOMPARE(number("100"), 100);
    for (const char *bad :
         {"0", "101", "", "-1", "+1", " 1", "1.5", "0x10", "99999999999999999999", "٣"})
        QCOMPARE(number(bad), -2);
    const auto none = CommandLine::parse(VerbFlag::Send, {});
    QVERIFY(!none->number(Opt::Timeout, 1, 100)->has_value());
}

void tst_CliCommandLine::choices()
{
    const QStringList words = {u"high"_s, u"low"_s};
    const auto low = CommandLine::parse(VerbFlag::Send, {"--priority", "LOW"});
    QCOMPARE(low->choice(Opt::Priority, words)->value_or(-1), 1);
    const auto other = CommandLine::parse(VerbFlag::Send, {"--priority", "extreme"});
    const auto refused = other->choice(Opt::Priority, words);
    QVERIFY(!refused.hasValue());
    QCOMPARE(refused.error().code, ExitCode::Usage);
    QVERIFY(refused.error().text.contains(u"extreme"_s));
    QVERIFY(refused.error().text.contains(u"high, low"_s));
}

QTEST_GUILESS_MAIN(tst_CliCommandLine)
#include "tst_CliCommandLine.moc"
