// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/PreferenceValues.h"
#include "ui/AttachmentWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_AttachmentWords : public QObject {
    Q_OBJECT
private slots:
    void findsWhatOneWrote_data();
    void findsWhatOneWrote();
    void findsTheWordsOneChose();
};

void tst_AttachmentWords::findsWhatOneWrote_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("English") << u"Hello,\nthe file is attached."_s << u"attached"_s;
    QTest::newRow("as it is written") << u"ATTACHED: the file"_s << u"ATTACHED"_s;
    QTest::newRow("plural") << u"see the attachments"_s << u"attachment"_s;
    QTest::newRow("part of another word") << u"unattached reattachedly"_s << QString();
    QTest::newRow("Chinese") << u"您好，请查收附件。"_s << u"附件"_s;
    QTest::newRow("Chinese beside Latin") << u"PDF附上了"_s << u"附上"_s;
    QTest::newRow("quoted") << u"> see the attachment\n >> 附件\nfine"_s << QString();
    QTest::newRow("behind a quote") << u"> hello\nenclosed you find"_s << u"enclosed"_s;
    QTest::newRow("signature") << u"fine\n-- \nattached to you"_s << QString();
    QTest::newRow("two dashes are no signature") << u"--\nattached"_s << u"attached"_s;
    QTest::newRow("forwarded") << u"fyi\n-----Original Message-----\nattached"_s << QString();
    QTest::newRow("forwarded, Chinese")
        << u"请看\n------------------ 原始邮件 ------------------\n见附"_s << QString();
    QTest::newRow("nothing") << u"hello"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void tst_AttachmentWords::findsWhatOneWrote()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    const QStringList own = AttachmentWords::ownLines(text.split(u'\n'));
    QCOMPARE(AttachmentWords::find(own, PreferenceValues::defaultAttachmentKeywords()), found);
}

void tst_AttachmentWords::findsTheWordsOneChose()
{
    QCOMPARE(AttachmentWords::find({u"Im Anhang steht es"_s}, {u" "_s, u" anhang "_s}),
             u"Anhang"_s);
    QCOMPARE(AttachmentWords::find({u"the file is attached"_s}, {}), QString());
}

QTEST_APPLESS_MAIN(tst_AttachmentWords)
#include "tst_AttachmentWords.moc"
