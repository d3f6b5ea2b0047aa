// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeFiles.h"
#include "ui/FakeSender.h"

#include "post/Preferences.h"
#include "ui/ComposeWindow.h"
#include "ui/MessageBar.h"
#include "ui/PostOffice.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// What a window does with its files on the disk, whatever becomes of those.
class tst_ComposeFiles : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aDraftThatCannotBeOpenedIsNotReplaced();
    void whatIsTypedWhileADraftOpensStays();
    void aDraftThatIsBeingOpenedIsOpenedOnce();
    void theEndKeepsTheTextWithoutTheMissingFile();

private:
    [[nodiscard]] Drafts drafts() const { return Drafts(m_folder->filePath(u"drafts"_s)); }
    [[nodiscard]] QString savedDraft() const;
    [[nodiscard]] QList<ComposeWindow *> windows() const;
    static void type(ComposeWindow *window, const QString &subject);
    static void saveDraft(ComposeWindow *window);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostOffice> m_office;
};

void tst_ComposeFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    PostOffice::Places places;
    places.settingsFile = m_folder->filePath(u"settings.ini"_s);
    places.draftsFolder = m_folder->filePath(u"drafts"_s);
    places.addressesFile = m_folder->filePath(u"addresses"_s);
    places.makeSender = [] { return std::make_unique<FakeSender>(); };
    m_office = std::make_unique<PostOffice>(places);
}

void tst_ComposeFiles::cleanup()
{
    qDeleteAll(windows());
    m_office.reset();
}

QList<ComposeWindow *> tst_ComposeFiles::windows() const
{
    QList<ComposeWindow *> found;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (auto *window = qobject_cast<ComposeWindow *>(widget))
            found.append(window);
    }
    return found;
}

QString tst_ComposeFiles::savedDraft() const
{
    ComposeState state;
    state.from = u"Ann <ann@example.org>"_s;
    state.subject = u"The only copy"_s;
    state.body = u"much work"_s;
    const Expected<QString> id = drafts().save(state.draft());
    return id ? *id : id.error().reason;
}

void tst_ComposeFiles::type(ComposeWindow *window, const QString &subject)
{
    auto *field = window->findChild<QLineEdit *>(u"subject"_s);
    field->setText({});
    QTest::keyClicks(field, subject);
}

void tst_ComposeFiles::saveDraft(ComposeWindow *window)
{
    const QList<QAction *> actions = window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == u"Save draft"_s)
            action->trigger();
    }
}

void tst_ComposeFiles::aDraftThatCannotBeOpenedIsNotReplaced()
{
    const QString id = savedDraft();
    const QString aside = m_folder->filePath(u"aside"_s);
    QVERIFY(QFile::rename(drafts().fileOf(id), aside)); // a disk that fails for a while
    ComposeWindow *window = m_office->newWindow();
    window->show();
    window->openDraft(id);
    QTRY_VERIFY(window->findChild<MessageBar *>()->texts().join(u' ').contains(id));
    QVERIFY(QFile::rename(aside, drafts().fileOf(id)));
    window->findChild<QLineEdit *>(u"from"_s)->setText(u"Ann <ann@example.org>"_s);
    type(window, u"Something else"_s);
    saveDraft(window);
    QTRY_VERIFY(!window->isWindowModified());
    QCOMPARE(drafts().load(id)->message.subject, u"The only copy"_s);
    QCOMPARE(drafts().list().size(), 2);
}

void tst_ComposeFiles::whatIsTypedWhileADraftOpensStays()
{
    const QString id = savedDraft();
    ComposeWindow *window = m_office->newWindow();
    window->show();
    window->openDraft(id);
    type(window, u"Typed at once"_s);
    QTRY_VERIFY(windows().size() == 2);
    const QList<ComposeWindow *> both = windows();
    ComposeWindow *other = both[0] == window ? both[1] : both[0];
    QTRY_COMPARE(other->state().subject, u"The only copy"_s);
    QCOMPARE(other->draft(), id);
    QCOMPARE(window->state().subject, u"Typed at once"_s);
    QVERIFY(window->draft().isEmpty());
}

void tst_ComposeFiles::aDraftThatIsBeingOpenedIsOpenedOnce()
{
    const QString id = savedDraft();
    m_office->openDraft(id);
    m_office->openDraft(id);
    QCOMPARE(windows().size(), 1);
    QTRY_COMPARE(windows().constFirst()->state().subject, u"The only copy"_s);
}

void tst_ComposeFiles::theEndKeepsTheTextWithoutTheMissingFile()
{
    QFile file(m_folder->filePath(u"report.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    ComposeWindow *window = m_office->newWindow();
    window->show();
    window->attachFiles({file.fileName()});
    QTRY_COMPARE(window->state().attachments.size(), 1);
    QVERIFY(file.remove());
    type(window, u"Hours of work"_s);
    m_office->saveEverything();
    const QList<Drafts::Entry> kept = drafts().list();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].subject, u"Hours of work"_s);
}

QTEST_MAIN(tst_ComposeFiles)

#include "tst_ComposeFiles.moc"
