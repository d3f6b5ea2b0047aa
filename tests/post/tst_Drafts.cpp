// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Drafts.h"

#include "mail/MessageReader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_Drafts : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void comesBackAsItWas();
    void bccIsNotInTheMessage();
    void savingAgainReplaces();
    void aFailedSaveLeavesTheOldOne();
    void theTwoFilesChangeTogether();
    void whatWasSavedCanBeOpenedHoweverLarge();
    void isListedLatestFirst();
    void isRemovedWhole();
    void idsLeadNowhereElse();
    void onlyTheOwnerMayRead();

private:
    static Draft draft();
    [[nodiscard]] Drafts drafts() const { return Drafts(m_folder->filePath(u"drafts"_s)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

Draft tst_Drafts::draft()
{
    Draft draft;
    draft.message.from = {{u"Ann"_s, u"ann"_s, u"example.org"_s, {}}};
    draft.message.to = {{{}, u"bob"_s, u"example.net"_s, {}}};
    draft.message.bcc = {{u"Eve"_s, u"eve"_s, u"example.net"_s, {}}};
    draft.message.subject = u"Grüße 你好"_s;
    draft.message.text = u"one\ntwo"_s;
    draft.message.attachments = {Attachment::fromBytes(QByteArray("\0\1\2", 3), u"größe.bin"_s)};
    draft.message.extraFields = {{"X-Mine", u"ä"_s}};
    draft.typed = {{u"to"_s, u"bob@example.net, carol@"_s}};
    draft.deliveryNotifications = true;
    draft.account = u"Work"_s;
    return draft;
}

void tst_Drafts::comesBackAsItWas()
{
    const auto id = drafts().save(draft());
    QVERIFY(id);
    const auto again = drafts().load(*id);
    QVERIFY(again);
    const Draft original = draft();
    QCOMPARE(again->message.from, original.message.from);
    QCOMPARE(again->message.to, original.message.to);
    QCOMPARE(again->message.bcc, original.message.bcc);
    QCOMPARE(again->message.subject, original.message.subject);
    QCOMPARE(again->message.text.value_or(QString()).trimmed(), *original.message.text);
    QCOMPARE(again->message.attachments.size(), 1);
    QCOMPARE(again->message.attachments[0].name, u"größe.bin"_s);
    QCOMPARE(again->message.attachments[0].bytes, QByteArray("\0\1\2", 3));
    QCOMPARE(again->message.extraFields, original.message.extraFields);
    QCOMPARE(again->typed, original.typed);
    QVERIFY(again->deliveryNotifications);
    QCOMPARE(again->account, original.account);
}

void tst_Drafts::bccIsNotInTheMessage()
{
    const auto id = drafts().save(draft());
    QFile file(drafts().fileOf(*id));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("bob@example.net"));
    QVERIFY(!written.contains("eve"));
    QVERIFY(!written.toLower().contains("bcc"));
}

void tst_Drafts::savingAgainReplaces()
{
    Draft changed = draft();
    const auto id = drafts().save(changed);
    changed.message.subject = u"changed"_s;
    const auto same = drafts().save(changed, *id);
    QVERIFY(same);
    QCOMPARE(*same, *id);
    QCOMPARE(drafts().list().size(), 1);
    QCOMPARE(drafts().load(*id)->message.subject, u"changed"_s);
}

void tst_Drafts::aFailedSaveLeavesTheOldOne()
{
    const auto id = drafts().save(draft());
    Draft broken = draft();
    broken.message.subject = u"changed"_s;
    broken.message.attachments[0] = Attachment();
    broken.message.attachments[0].path = m_folder->filePath(u"missing"_s);
    broken.message.attachments[0].name = u"missing"_s;
    const auto result = drafts().save(broken, *id);
    QVERIFY(!result);
    QVERIFY(result.error().reason.contains(u"missing"_s));
    QCOMPARE(drafts().load(*id)->message.subject, draft().message.subject);
}

void tst_Drafts::theTwoFilesChangeTogether()
{
    const auto id = drafts().save(draft());
    Draft broken = draft();
    broken.message.bcc.clear();
    broken.typed = {{u"to"_s, u"carol@example.net, dave@"_s}};
    broken.message.attachments[0] = Attachment();
    broken.message.attachments[0].path = m_folder->filePath(u"missing"_s);
    QVERIFY(!drafts().save(broken, *id));
    const auto kept = drafts().load(*id);
    QVERIFY(kept);
    QCOMPARE(kept->message.bcc, draft().message.bcc);
    QCOMPARE(kept->typed, draft().typed);
    QCOMPARE(QDir(drafts().folder()).entryList(QDir::Files).size(), 2); // nothing half written
}

void tst_Drafts::whatWasSavedCanBeOpenedHoweverLarge()
{
    const auto id = drafts().save(draft());
    // Behind its last boundary a message may have anything; a file with a hole takes no room.
    if (!QFile::resize(drafts().fileOf(*id), MessageReader::LargestFile + 1))
        QSKIP("no room for a large file");
    QVERIFY(!MessageReader::fromFile(drafts().fileOf(*id)));
    const auto again = drafts().load(*id);
    QVERIFY(again);
    QCOMPARE(again->message.attachments.size(), 1);
    QCOMPARE(again->message.attachments[0].bytes, draft().message.attachments[0].bytes);
}

void tst_Drafts::isListedLatestFirst()
{
    QVERIFY(drafts().list().isEmpty());
    Draft first = draft();
    Draft second = draft();
    second.message.subject = u"second"_s;
    const auto firstId = drafts().save(first);
    const auto secondId = drafts().save(second);
    QFile older(drafts().fileOf(*firstId));
    QVERIFY(older.open(QIODevice::ReadWrite));
    QVERIFY(older.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                              QFileDevice::FileModificationTime));
    older.close();
    const auto list = drafts().list();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].id, *secondId);
    QCOMPARE(list[0].subject, u"second"_s);
    QCOMPARE(list[1].subject, draft().message.subject);
    QCOMPARE(list[1].to, u"bob@example.net"_s);
    QVERIFY(list[1].size > 0);
}

void tst_Drafts::isRemovedWhole()
{
    const auto id = drafts().save(draft());
    QVERIFY(drafts().remove(*id));
    QVERIFY(QDir(drafts().folder()).isEmpty());
    QVERIFY(!drafts().remove(*id));
}

void tst_Drafts::idsLeadNowhereElse()
{
    QFile outside(m_folder->filePath(u"outside.eml"_s));
    QVERIFY(outside.open(QIODevice::WriteOnly));
    outside.write("Subject: x\n\n");
    outside.close();
    QVERIFY(drafts().save(draft()));
    QVERIFY(!drafts().load(u"../outside"_s));
    QVERIFY(!drafts().remove(u"../outside"_s));
    QVERIFY(outside.exists());
    const auto id = drafts().save(draft(), u"../evil"_s);
    QVERIFY(id);
    QVERIFY(!id->contains(u'/'));
}

void tst_Drafts::onlyTheOwnerMayRead()
{
    if (QSysInfo::productType() == u"windows"_s)
        QSKIP("Windows keeps a person's folders apart by itself");
    QVERIFY(drafts().save(draft()));
    const auto permissions = QFile::permissions(drafts().folder());
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(!(permissions & others));
}

QTEST_GUILESS_MAIN(tst_Drafts)

#include "tst_Drafts.moc"
