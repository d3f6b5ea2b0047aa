// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/AddressBook.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

QList<Address> list(const QString &typed)
{
    return AddressList::parse(typed).addresses;
}

QDateTime day(int number)
{
    return {QDate(2026, 1, number), QTime(12, 0), Qt::UTC};
}

QStringList found(const AddressBook &book, const QString &typed)
{
    QStringList lines;
    for (const Address &address : book.find(typed, 10))
        lines.append(address.toString());
    return lines;
}

} // namespace

class tst_AddressBook : public QObject {
    Q_OBJECT
private slots:
    void findsByNameAndAddress_data();
    void findsByNameAndAddress();
    void whatIsUsedMoreComesFirst();
    void oneMailboxIsOneEntry();
    void importsOnlyWhatIsNew();
    void forgets();
    void staysWithinItsBounds();
    void comesBackFromItsFile();
    void aBrokenFileIsAnEmptyBook_data();
    void aBrokenFileIsAnEmptyBook();
    void saysWhyItCannotBeWritten();
};

void tst_AddressBook::findsByNameAndAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    const QString zoe = u"Zoë Müller <z.m@example.org>"_s;
    const QString wang = u"王芳 <wang@example.cn>"_s;
    QTest::newRow("beginning of the name") << u"zo"_s << QStringList{zoe};
    QTest::newRow("last name, no accent") << u"MULL"_s << QStringList{zoe};
    QTest::newRow("two words in any order") << u"mül zoe"_s << QStringList{zoe};
    QTest::newRow("address") << u"z.m@ex"_s << QStringList{zoe};
    QTest::newRow("domain") << u"example.cn"_s << QStringList{wang};
    QTest::newRow("within a Chinese name") << u"芳"_s << QStringList{wang};
    QTest::newRow("both, the beginning of a word first") << u"m"_s << QStringList{zoe, wang};
    QTest::newRow("every word counts") << u"zoe wang"_s << QStringList{};
    QTest::newRow("nothing typed") << u"  "_s << QStringList{};
}

void tst_AddressBook::findsByNameAndAddress()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    AddressBook book;
    book.noteUse(list(u"王芳 <wang@example.cn>, Zoë Müller <z.m@example.org>"_s), day(1));
    QCOMPARE(found(book, typed), expected);
}

void tst_AddressBook::whatIsUsedMoreComesFirst()
{
    AddressBook book;
    book.noteUse(list(u"a@example.org, b@example.org, c@example.org"_s), day(1));
    book.noteUse(list(u"c@example.org"_s), day(2));
    book.noteUse(list(u"b@example.org"_s), day(3));
    QCOMPARE(found(book, u"example"_s),
             QStringList({u"b@example.org"_s, u"c@example.org"_s, u"a@example.org"_s}));
    QCOMPARE(book.find(u"example"_s, 1).size(), 1);
}

void tst_AddressBook::oneMailboxIsOneEntry()
{
    AddressBook book;
    book.noteUse(list(u"Ann <ann@example.org>"_s), day(1));
    book.noteUse(list(u"ann@EXAMPLE.org"_s), day(2));
    QCOMPARE(found(book, u"ann"_s), QStringList{u"Ann <ann@example.org>"_s});
    book.noteUse(list(u"Ann Lee <ann@example.org>"_s), day(3));
    QCOMPARE(found(book, u"ann"_s), QStringList{u"Ann Lee <ann@example.org>"_s});
}

void tst_AddressBook::importsOnlyWhatIsNew()
{
    AddressBook book;
    book.noteUse(list(u"Ann <ann@example.org>, bob@example.net"_s), day(1));
    QCOMPARE(book.import(list(u"X <ann@example.org>, Bob <bob@example.net>, eva@example.net"_s)),
             1);
    QCOMPARE(found(book, u"ann"_s), QStringList{u"Ann <ann@example.org>"_s});
    QCOMPARE(found(book, u"bob"_s), QStringList{u"Bob <bob@example.net>"_s});
    QCOMPARE(book.size(), 3);
}

void tst_AddressBook::forgets()
{
    AddressBook book;
    book.noteUse(list(u"ann@example.org"_s), day(1));
    QVERIFY(book.forget(list(u"Ann <ann@example.org>"_s).first()));
    QVERIFY(!book.forget(list(u"ann@example.org"_s).first()));
    QCOMPARE(book.size(), 0);
}

void tst_AddressBook::staysWithinItsBounds()
{
    AddressBook book;
    QList<Address> many;
    for (int i = 0; i < AddressBook::MostEntries; ++i)
        many.append({{}, u"p%1"_s.arg(i), u"example.org"_s, {}});
    book.noteUse(many, day(1));
    book.noteUse(list(u"latest@example.org"_s), day(2));
    QCOMPARE(book.size(), AddressBook::MostEntries);
    QCOMPARE(found(book, u"latest"_s).size(), 1);
    QCOMPARE(book.import(list(u"more@example.org"_s)), 0);
    book.noteUse({{QString(2000, u'x'), u"long"_s, u"example.org"_s, {}}}, day(3));
    QVERIFY(found(book, u"long"_s).isEmpty());
}

void tst_AddressBook::comesBackFromItsFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"new/addresses.json"_s);
    AddressBook book;
    book.noteUse(list(u"b@example.org, \"Lee, Zoë\" <a@example.org>"_s), day(1));
    book.noteUse(list(u"b@example.org"_s), day(2));
    book.import(list(u"c@example.org"_s));
    QVERIFY(!book.write(file));
    QCOMPARE(QFile::permissions(file)
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    const AddressBook again = AddressBook::read(file);
    QCOMPARE(found(again, u"example"_s), found(book, u"example"_s));
    QCOMPARE(again.size(), 3);
}

void tst_AddressBook::aBrokenFileIsAnEmptyBook_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no JSON") << "{"_ba;
    QTest::newRow("other JSON") << "[1, 2]"_ba;
    QTest::newRow("no addresses") << R"({"addresses": [1, {"address": "x"}, {"uses": -1}]})"_ba;
}

void tst_AddressBook::aBrokenFileIsAnEmptyBook()
{
    QFETCH(QByteArray, octets);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"addresses.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(octets);
    file.close();
    QCOMPARE(AddressBook::read(file.fileName()).size(), 0);
    QCOMPARE(AddressBook::read(folder.filePath(u"none"_s)).size(), 0);
}

void tst_AddressBook::saysWhyItCannotBeWritten()
{
    const QTemporaryDir folder; // a folder stands where the file would be
    const auto problem = AddressBook().write(folder.path());
    QVERIFY(problem);
    QVERIFY(!problem->reason.isEmpty());
}

QTEST_GUILESS_MAIN(tst_AddressBook)
#include "tst_AddressBook.moc"
