// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ContactFile.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

QStringList found(const ContactFile &contacts)
{
    QStringList lines;
    for (const Address &address : contacts.addresses)
        lines.append(address.toString());
    return lines;
}

} // namespace

class tst_ContactFile : public QObject {
    Q_OBJECT
private slots:
    void readsCardsAndTables_data();
    void readsCardsAndTables();
    void countsWhatIsNoAddress();
    void saysWhyAFileCannotBeRead();
    void strangeFilesTakeNoLonger_data();
    void strangeFilesTakeNoLonger();
};

void tst_ContactFile::readsCardsAndTables_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("vCard 4.0") << "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zo\xc3\xab Lee\r\n"
                                  "EMAIL;PREF=1:zoe@example.org\r\nEND:VCARD\r\n"_ba
                               << QStringList{u"Zoë Lee <zoe@example.org>"_s};
    QTest::newRow("two addresses, groups, folded")
        << "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nitem1.EMAIL;TYPE=\"home:x\":ann@exa\n mple.org\n"
           "item2.EMAIL:ann@work.example\nEND:VCARD\n"_ba
        << QStringList{u"Ann <ann@example.org>"_s, u"Ann <ann@work.example>"_s};
    QTest::newRow("escaped comma") << "BEGIN:VCARD\nFN:Lee\\, Ann\nEMAIL:ann@example.org\n"
                                      "END:VCARD\n"_ba
                                   << QStringList{u"\"Lee, Ann\" <ann@example.org>"_s};
    QTest::newRow("no formatted name")
        << "BEGIN:VCARD\nN:Lee;Ann;Maria;;\nEMAIL:ann@example.org\nEND:VCARD\n"_ba
        << QStringList{u"Ann Maria Lee <ann@example.org>"_s};
    QTest::newRow("vCard 2.1, quoted-printable")
        << "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\r\n"
           "ller;Eva\r\nEMAIL;INTERNET:eva@example.net\r\nEND:VCARD\r\n"_ba
        << QStringList{u"Eva Müller <eva@example.net>"_s};
    QTest::newRow("a card without an address gives none to the next")
        << "BEGIN:VCARD\nFN:Ann\nEND:VCARD\nBEGIN:VCARD\nEMAIL:b@example.net\nEND:VCARD\n"_ba
        << QStringList{u"b@example.net"_s};
    QTest::newRow("vCard 2.1, quoted-printable, told of in a fold")
        << "BEGIN:VCARD\nN;ENCODING=\n QUOTED-PRINTABLE:M=C3=BC=\nller;Eva\n"
           "EMAIL:eva@example.net\nEND:VCARD\n"_ba
        << QStringList{u"Eva Müller <eva@example.net>"_s};
    QTest::newRow("an equals sign at the end of what is not quoted-printable")
        << "BEGIN:VCARD\nKEY:QUOTED-PRINTABLE=\nFN:Ann\nEMAIL:ann@example.org\nEND:VCARD\n"_ba
        << QStringList{u"Ann <ann@example.org>"_s};
    QTest::newRow("table with a heading")
        << "Display Name,E-mail Address,E-mail Type\r\n\"Lee, Ann\",ann@example.org,SMTP\r\n"_ba
        << QStringList{u"\"Lee, Ann\" <ann@example.org>"_s};
    QTest::newRow("semicolons, first and last name, two in one field")
        << "First Name;Last Name;E-mail 1 - Value\nAnn;Lee;ann@example.org ::: a@b.example\n"_ba
        << QStringList{u"Ann Lee <ann@example.org>"_s, u"Ann Lee <a@b.example>"_s};
    QTest::newRow("Chinese heading") << QByteArray("姓名,电子邮件\n王芳,wang@example.cn\n")
                                     << QStringList{u"王芳 <wang@example.cn>"_s};
    QTest::newRow("no heading, tabs")
        << "Ann Lee\tann@example.org\nBob\tbob@example.net"_ba
        << QStringList{u"Ann Lee <ann@example.org>"_s, u"Bob <bob@example.net>"_s};
    QTest::newRow("only addresses") << "ann@example.org\nbob@example.net\n"_ba
                                    << QStringList{u"ann@example.org"_s, u"bob@example.net"_s};
    QTest::newRow("quotes and a line break in a field")
        << "Name,Email\n\"Ann \"\"X\"\"\nLee\",ann@example.org\n"_ba
        << QStringList{u"\"Ann \\\"X\\\" Lee\" <ann@example.org>"_s};
    QTest::newRow("nothing") << ""_ba << QStringList{};
    QTest::newRow("no contacts at all") << "\x89PNG\r\n\x1a\n\0\0"_ba << QStringList{};
}

void tst_ContactFile::readsCardsAndTables()
{
    QFETCH(QByteArray, octets);
    QFETCH(QStringList, expected);
    QCOMPARE(found(ContactFile::parse(octets)), expected);
}

void tst_ContactFile::countsWhatIsNoAddress()
{
    const auto contacts = ContactFile::parse("Email\nann@\nbob@example.net\n");
    QCOMPARE(found(contacts), QStringList{u"bob@example.net"_s});
    QCOMPARE(contacts.unusable, 1);
}

void tst_ContactFile::saysWhyAFileCannotBeRead()
{
    const auto contacts = ContactFile::read(QDir::tempPath() + u"/there-is-no-such.vcf"_s);
    QVERIFY(!contacts);
    QVERIFY(contacts.error().reason.contains(u"there-is-no-such.vcf"_s));
}

void tst_ContactFile::strangeFilesTakeNoLonger_data()
{
    QTest::addColumn<QByteArray>("octets");
    const auto row = [](const char *name, const char *begin, const QByteArray &unit, int times) {
        QTest::newRow(name) << begin + unit.repeated(times);
    };
    row("folds that end in an equals sign", "BEGIN:VCARD\nX\n", " =\n", 1'000'000);
    row("folds of quoted-printable", "BEGIN:VCARD\nN;QUOTED-PRINTABLE:x=\n", " =\n", 1'000'000);
    row("folds of a long name", "BEGIN:VCARD\nN;QUOTED-PRINTABLE", " ;x=\n", 1'000'000);
    row("empty lines", "BEGIN:VCARD\n", "\n", 4'000'000);
    QTest::newRow("columns of addresses")
        << "email,"_ba.repeated(500'000) + "x\n" + "\n"_ba.repeated(500'000);
}

/// A quadratic algorithm would take hours here and run into the time-out of the test.
void tst_ContactFile::strangeFilesTakeNoLonger()
{
    QFETCH(QByteArray, octets);
    const ContactFile contacts = ContactFile::parse(octets + "\n");
    QVERIFY(contacts.addresses.isEmpty());
    QCOMPARE(contacts.unusable, 0);
}

QTEST_GUILESS_MAIN(tst_ContactFile)
#include "tst_ContactFile.moc"
