// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/PreferencesDialog.h"

#include "post/Preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_PreferencesDialog : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<PreferencesDialog> m_dialog;
    template <typename Type> Type *part(const QString &name) const
    {
        auto *found = m_dialog->findChild<Type *>(name);
        return found ? found : (QTest::qFail(qPrintable(name), __FILE__, __LINE__), nullptr);
    }
    void press(const QString &button) const { part<QPushButton>(button)->click(); }
    void choose(const QString &box, const QString &words) const
    {
        part<QComboBox>(box)->setCurrentText(words);
    }

private slots:
    void init();
    void cleanup();
    void showsTheDefaults();
    void everyControlIsStored();
    void applyKeepsTheDialogOpen();
    void cancelStoresNothing();
    void defaultsComeBackOnlyWithOk();
    void sectionsLeadToTheirPart();
    void accessKeysAndNamesAreUnique();
    void languagesAreInTheirOwnWords();
};

void tst_PreferencesDialog::init()
{
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"settings.ini"_s));
    m_dialog = std::make_unique<PreferencesDialog>(*m_preferences);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->open();
}

void tst_PreferencesDialog::cleanup()
{
    m_dialog.reset();
    m_preferences.reset();
}

void tst_PreferencesDialog::showsTheDefaults()
{
    QCOMPARE(part<QComboBox>(u"language"_s)->currentText(), u"System"_s);
    QCOMPARE(part<QComboBox>(u"defaultFormat"_s)->currentText(), u"Plain text"_s);
    QCOMPARE(part<QComboBox>(u"priorityForNewMessages"_s)->currentText(), u"Normal"_s);
    QCOMPARE(part<QSpinBox>(u"undoDelayInSeconds"_s)->value(), 0);
    QCOMPARE(part<QSpinBox>(u"autosaveIntervalInSeconds"_s)->value(), 30);
    QCOMPARE(part<QSpinBox>(u"warnAboveAttachmentSizeInMb"_s)->value(), 20);
    QCOMPARE(part<QSpinBox>(u"logLinesKept"_s)->value(), 20'000);
    QCOMPARE(part<QLineEdit>(u"attachmentKeywords"_s)->text(),
             u"attached, attachment, enclosed, 附件, 附上, 见附"_s);
    QVERIFY(!part<QCheckBox>(u"confirmBeforeSendingWithCtrlEnter"_s)->isChecked());
    QVERIFY(!part<QPushButton>(u"apply"_s)->isEnabled());
}

void tst_PreferencesDialog::everyControlIsStored()
{
    choose(u"language"_s, u"简体中文"_s);
    choose(u"appearance"_s, u"Dark"_s);
    choose(u"defaultFormat"_s, u"HTML"_s);
    choose(u"priorityForNewMessages"_s, u"Low"_s);
    part<QSpinBox>(u"fontSize"_s)->setValue(15);
    part<QSpinBox>(u"undoDelayInSeconds"_s)->setValue(7);
    part<QSpinBox>(u"autosaveIntervalInSeconds"_s)->setValue(90);
    part<QSpinBox>(u"warnAboveAttachmentSizeInMb"_s)->setValue(5);
    part<QSpinBox>(u"logLinesKept"_s)->setValue(3000);
    part<QLineEdit>(u"attachmentKeywords"_s)->setText(u"anbei， beigefügt;附件"_s);
    part<QPlainTextEdit>(u"signature"_s)->setPlainText(u"Ann\nExample"_s);
    const QList<QCheckBox *> boxes = m_dialog->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 8);
    for (QCheckBox *box : boxes)
        box->click();
    press(u"ok"_s);
    QVERIFY(!m_dialog->isVisible());

    PreferenceValues wanted;
    wanted.language = u"zh_CN"_s;
    wanted.appearance = PreferenceValues::Appearance::Dark;
    wanted.writeHtml = true;
    wanted.priority = Priority::Low;
    wanted.fontSize = 15;
    wanted.undoSeconds = 7;
    wanted.autosaveSeconds = 90;
    wanted.warnAboveMegabytes = 5;
    wanted.logLines = 3000;
    wanted.attachmentKeywords = {u"anbei"_s, u"beigefügt"_s, u"附件"_s};
    wanted.signature = u"Ann\nExample"_s;
    wanted.warnMissingAttachment = false;
    wanted.warnEmptySubject = false;
    wanted.keepCopies = false;
    wanted.closeAfterSending = false;
    wanted.confirmShortcut = true;
    wanted.sendUserAgent = false;
    wanted.notifySent = false;
    wanted.notifyFailed = false;
    QCOMPARE(m_preferences->values(), wanted);
    QCOMPARE(Preferences(m_folder.filePath(u"settings.ini"_s)).values(), wanted);
}

void tst_PreferencesDialog::applyKeepsTheDialogOpen()
{
    QSignalSpy changed(m_preferences.get(), &Preferences::changed);
    part<QSpinBox>(u"undoDelayInSeconds"_s)->setValue(7);
    QVERIFY(part<QPushButton>(u"apply"_s)->isEnabled());
    press(u"apply"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!part<QPushButton>(u"apply"_s)->isEnabled());
}

void tst_PreferencesDialog::cancelStoresNothing()
{
    part<QSpinBox>(u"undoDelayInSeconds"_s)->setValue(7);
    press(u"cancel"_s);
    QCOMPARE(m_preferences->values(), PreferenceValues());
}

void tst_PreferencesDialog::defaultsComeBackOnlyWithOk()
{
    PreferenceValues values;
    values.undoSeconds = 9;
    values.fontSize = 20;
    m_preferences->setValues(values);
    PreferencesDialog dialog(*m_preferences);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.findChild<QPushButton *>(u"restoreDefaults"_s)->click();
    QCOMPARE(dialog.findChild<QSpinBox *>(u"undoDelayInSeconds"_s)->value(), 0);
    QCOMPARE(m_preferences->values(), values);
    dialog.findChild<QPushButton *>(u"ok"_s)->click();
    QCOMPARE(m_preferences->values(), PreferenceValues());
}

void tst_PreferencesDialog::sectionsLeadToTheirPart()
{
    auto *sections = part<QListWidget>(u"sections"_s);
    QStringList titles;
    for (int row = 0; row < sections->count(); ++row)
        titles.append(sections->item(row)->text());
    QCOMPARE(titles,
             QStringList({u"General"_s, u"Writing"_s, u"Sending"_s, u"Log"_s, u"Notifications"_s}));
    sections->setCurrentRow(4);
    QVERIFY(part<QCheckBox>(u"notifyWhenSendingFailed"_s)->isVisible());
    QVERIFY(!part<QComboBox>(u"language"_s)->isVisible());
    sections->setCurrentRow(0);
    QVERIFY(part<QComboBox>(u"language"_s)->isVisible());
}

void tst_PreferencesDialog::accessKeysAndNamesAreUnique()
{
    QSet<QChar> keys;
    QStringList captions;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        captions.append(label->buddy() ? label->text() : QString());
    for (const QAbstractButton *button : m_dialog->findChildren<QAbstractButton *>())
        captions.append(button->text());
    for (const QString &caption : captions) {
        const qsizetype at = caption.indexOf(u'&');
        if (at < 0)
            continue;
        const QChar key = caption[at + 1].toLower();
        QVERIFY2(!keys.contains(key), qPrintable(caption));
        keys.insert(key);
    }
    QVERIFY(keys.size() > 15);
}

void tst_PreferencesDialog::languagesAreInTheirOwnWords()
{
    auto *language = part<QComboBox>(u"language"_s);
    QCOMPARE(language->itemText(1), u"English"_s);
    QCOMPARE(language->itemText(2), u"简体中文"_s);
}

QTEST_MAIN(tst_PreferencesDialog)
#include "tst_PreferencesDialog.moc"
