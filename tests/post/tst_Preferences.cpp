// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Preferences.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_Preferences : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString file() const { return m_folder.filePath(u"settings.ini"_s); }
    static PreferenceValues everythingElse();

private slots:
    void init() { QFile::remove(file()); }
    void aFreshStartHoldsTheDefaults();
    void everythingComesBack();
    void onlyWhatDiffersIsWritten();
    void changesAreToldOnce();
    void damagedValuesAreTheDefaults();
    void numbersStayInTheirRanges();
    void keywordsAreTidied();
};

PreferenceValues tst_Preferences::everythingElse()
{
    PreferenceValues values;
    values.language = u"zh_CN"_s;
    values.appearance = PreferenceValues::Appearance::Dark;
    values.fontSize = 14;
    values.writeHtml = true;
    values.priority = Priority::High;
    values.signature = u"-- \nAnn, „x“\n\\ %1"_s;
    values.autosaveSeconds = 60;
    values.warnMissingAttachment = false;
    values.attachmentKeywords = {u"anbei"_s, u"附件"_s};
    values.warnEmptySubject = false;
    values.warnAboveMegabytes = 0;
    values.checkSpelling = false;
    values.spellingLanguage = u"en_GB"_s;
    values.undoSeconds = 10;
    values.keepCopies = false;
    values.closeAfterSending = false;
    values.confirmShortcut = true;
    values.sendUserAgent = false;
    values.logLines = 5000;
    values.notifySent = false;
    values.notifyFailed = false;
    return values;
}

void tst_Preferences::aFreshStartHoldsTheDefaults()
{
    const PreferenceValues values = Preferences(file()).values();
    QCOMPARE(values, PreferenceValues());
    QCOMPARE(values.autosaveSeconds, 30);
    QCOMPARE(values.undoSeconds, 0);
    QCOMPARE(values.logLines, 20'000);
    QVERIFY(values.attachmentKeywords.contains(u"见附"_s));
}

void tst_Preferences::everythingComesBack()
{
    QVERIFY(Preferences(file()).setValues(everythingElse()));
    QCOMPARE(Preferences(file()).values(), everythingElse());
    PreferenceValues none;
    none.attachmentKeywords.clear();
    QVERIFY(Preferences(file()).setValues(none));
    QCOMPARE(Preferences(file()).values(), none);
    QVERIFY(Preferences(file()).setValues({}));
    QCOMPARE(Preferences(file()).values(), PreferenceValues());
}

void tst_Preferences::onlyWhatDiffersIsWritten()
{
    {
        QSettings others(file(), QSettings::IniFormat);
        others.setValue("accounts/size"_L1, 1);
    }
    PreferenceValues values;
    values.undoSeconds = 5;
    QVERIFY(Preferences(file()).setValues(values));
    const QSettings written(file(), QSettings::IniFormat);
    QCOMPARE(written.allKeys(), QStringList({u"accounts/size"_s, u"preferences/undoSeconds"_s}));
}

void tst_Preferences::changesAreToldOnce()
{
    Preferences preferences(file());
    QSignalSpy changed(&preferences, &Preferences::changed);
    preferences.setValues(everythingElse());
    preferences.setValues(everythingElse());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<PreferenceValues>(), everythingElse());
    QCOMPARE(changed[0][1].value<PreferenceValues>(), PreferenceValues());
}

void tst_Preferences::damagedValuesAreTheDefaults()
{
    {
        QSettings settings(file(), QSettings::IniFormat);
        settings.setValue("preferences/appearance"_L1, u"purple"_s);
        settings.setValue("preferences/priority"_L1, 7);
        settings.setValue("preferences/autosaveSeconds"_L1, u"soon"_s);
        settings.setValue("preferences/keepCopies"_L1, u"maybe"_s);
    }
    QCOMPARE(Preferences(file()).values(), PreferenceValues());
}

void tst_Preferences::numbersStayInTheirRanges()
{
    {
        QSettings settings(file(), QSettings::IniFormat);
        settings.setValue("preferences/autosaveSeconds"_L1, 0);
        settings.setValue("preferences/undoSeconds"_L1, 4000);
        settings.setValue("preferences/logLines"_L1, -1);
        settings.setValue("preferences/fontSize"_L1, 1);
        settings.setValue("preferences/warnAboveMegabytes"_L1, -3);
    }
    const PreferenceValues values = Preferences(file()).values();
    QCOMPARE(values.autosaveSeconds, 5);
    QCOMPARE(values.undoSeconds, 30);
    QCOMPARE(values.logLines, 1000);
    QCOMPARE(values.fontSize, 6);
    QCOMPARE(values.warnAboveMegabytes, 0);
}

void tst_Preferences::keywordsAreTidied()
{
    PreferenceValues values;
    values.attachmentKeywords = {u" enclosed "_s, {}, u"Enclosed"_s, u"see  file"_s};
    QCOMPARE(values.bounded().attachmentKeywords, QStringList({u"enclosed"_s, u"see file"_s}));
}

QTEST_GUILESS_MAIN(tst_Preferences)
#include "tst_Preferences.moc"
