// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/StartOptions.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_StartOptions : public QObject {
    Q_OBJECT
private slots:
    void optionsAreRead();
    void bareFilesAreAttached();
    void oneMessageIsOpened();
    void aLinkIsTaken();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void pathsAreMeantInTheFolderOfTheAsker();
    void helpNamesEveryOption();
};

void tst_StartOptions::optionsAreRead()
{
    const auto options = StartOptions::parse(
        {u"--to"_s, u"a@b.example"_s, u"--to=c@d.example"_s, u"--cc"_s, u"e@f.example"_s,
         u"--bcc=g@h.example"_s, u"--subject"_s, u"--not an option"_s, u"--body=x=y"_s,
         u"--attach"_s, u"a.txt"_s, u"--account"_s, u"Work"_s});
    QCOMPARE(options.error, QString());
    QCOMPARE(options.to, u"a@b.example, c@d.example"_s);
    QCOMPARE(options.cc, u"e@f.example"_s);
    QCOMPARE(options.bcc, u"g@h.example"_s);
    QCOMPARE(options.subject, u"--not an option"_s);
    QCOMPARE(options.body, u"x=y"_s);
    QCOMPARE(options.attachments, QStringList{u"a.txt"_s});
    QCOMPARE(options.account, u"Work"_s);
}

void tst_StartOptions::bareFilesAreAttached()
{
    const auto options = StartOptions::parse(
        {u"a.txt"_s, u"mail.eml"_s, u"file:///srv/b%20c.txt"_s, u"--"_s, u"--odd name"_s});
    QCOMPARE(options.attachments,
             (QStringList{u"a.txt"_s, u"mail.eml"_s, u"/srv/b c.txt"_s, u"--odd name"_s}));
    QVERIFY(options.message.isEmpty());
}

void tst_StartOptions::oneMessageIsOpened()
{
    const auto options = StartOptions::parse({u"Mail.EML"_s});
    QCOMPARE(options.message, u"Mail.EML"_s);
    QVERIFY(options.attachments.isEmpty());
}

void tst_StartOptions::aLinkIsTaken()
{
    const auto options = StartOptions::parse({u"mailto:a@b.example?subject=S"_s});
    QVERIFY(options.link);
    QCOMPARE(options.link->subject, u"S"_s);
    QVERIFY(options.attachments.isEmpty());
}

void tst_StartOptions::mistakesAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QStringList{u"--frm"_s, u"x"_s} << u"--frm"_s;
    QTest::newRow("unknown with a value") << QStringList{u"--frm=x"_s} << u"--frm"_s;
    QTest::newRow("short") << QStringList{u"-x"_s} << u"-x"_s;
    QTest::newRow("no value") << QStringList{u"--subject"_s} << u"--subject"_s;
    QTest::newRow("two links") << QStringList{u"mailto:a@b.c"_s, u"mailto:d@e.f"_s} << u"mailto:"_s;
}

void tst_StartOptions::mistakesAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto options = StartOptions::parse(arguments);
    QVERIFY2(options.error.contains(named), qPrintable(options.error));
}

void tst_StartOptions::pathsAreMeantInTheFolderOfTheAsker()
{
    const QStringList arguments
        = {u"--attach"_s,          u"a.txt"_s,   u"/etc/b.txt"_s,    u"../c.txt"_s,
           u"file:///d%20e.txt"_s, u"--check"_s, u"--new-instance"_s};
    const auto options = StartOptions::parse(arguments, u"/home/ann/mail"_s);
    QCOMPARE(options.attachments,
             QStringList({u"/home/ann/mail/a.txt"_s, u"/etc/b.txt"_s, u"/home/ann/c.txt"_s,
                          u"/d e.txt"_s}));
    QVERIFY(options.check && options.newInstance);
    QCOMPARE(StartOptions::parse({u"letter.eml"_s}, u"/home/ann"_s).message,
             u"/home/ann/letter.eml"_s);
    QCOMPARE(StartOptions::parse({u"letter.eml"_s}).message, u"letter.eml"_s);
}

void tst_StartOptions::helpNamesEveryOption()
{
    QCOMPARE(StartOptions::parse({u"--help"_s}).wish, StartOptions::Wish::Help);
    QCOMPARE(StartOptions::parse({u"--version"_s}).wish, StartOptions::Wish::Version);
    for (const QString &option :
         {u"--to"_s, u"--cc"_s, u"--bcc"_s, u"--subject"_s, u"--body"_s, u"--attach"_s,
          u"--account"_s, u"--check"_s, u"--new-instance"_s, u"--version"_s, u"--help"_s})
        QVERIFY2(StartOptions::usage().contains(option), qPrintable(option));
}

QTEST_GUILESS_MAIN(tst_StartOptions)

#include "tst_StartOptions.moc"
