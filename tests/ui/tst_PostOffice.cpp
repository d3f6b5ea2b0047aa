// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/FakeSender.h"
#include "ui/PostOffice.h"

#include "app/Languages.h"
#include "post/Drafts.h"
#include "ui/ComposeWindow.h"
#include "ui/DeliveryNotice.h"
#include "ui/Notifier.h"
#include "ui/OutboxDialog.h"
#include "ui/OutboxKeeper.h"
#include "ui/PreferencesDialog.h"
#include "ui/TestMailboxDialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

class FakeNotifier final : public Notifier {
    Q_OBJECT
public:
    static inline QStringList told;
    static inline std::function<void()> open;

    void notify(const QString &title, const QString &text, QObject *,
                const std::function<void()> &opens) override
    {
        told.append(title + u'\n' + text);
        open = opens;
    }
};

DeliveryReport report(Outcome outcome, const QStringList &people)
{
    DeliveryReport made;
    made.outcome = outcome;
    for (const QString &person : people)
        made.recipients.append({*Address::parse(person), outcome == Outcome::Accepted, {}});
    return made;
}

} // namespace

class tst_PostOffice : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostOffice> m_office;
    [[nodiscard]] QList<ComposeWindow *> windows() const
    {
        QList<ComposeWindow *> found;
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *widget : all) {
            if (auto *window = qobject_cast<ComposeWindow *>(widget); window && window->isVisible())
                found.append(window);
        }
        return found;
    }

private slots:
    void init();
    void cleanup();
    void noticesNameWhatHappened();
    void tellsOnlyWhileNoWindowIsInUse();
    void preferencesDecideWhatIsTold();
    void whatEndsInTheOutboxIsToldOf();
    void theEndKeepsWhatIsWritten();
    void quitAsksForOneWindowAfterTheOther();
    void aNewLanguageRenewsTheWindows();
    void systemLanguagesAreFound();
    void theTestMailboxListensWhenItIsLookedInto();
};

void tst_PostOffice::init()
{
    FakeNotifier::told.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    PostOffice::Places places;
    places.settingsFile = m_folder->filePath(u"settings.ini"_s);
    places.draftsFolder = m_folder->filePath(u"drafts"_s);
    places.addressesFile = m_folder->filePath(u"addresses"_s);
    places.makeSender = [] { return std::make_unique<FakeSender>(); };
    places.makeNotifier = [] { return std::make_unique<FakeNotifier>(); };
    m_office = std::make_unique<PostOffice>(places);
}

void tst_PostOffice::cleanup()
{
    const QList<ComposeWindow *> open = windows();
    for (ComposeWindow *window : open)
        delete window;
    m_office.reset();
}

void tst_PostOffice::noticesNameWhatHappened()
{
    const auto one = DeliveryNotice::of(report(Outcome::Accepted, {u"bob@example.net"_s}));
    QVERIFY(one && one->sent);
    QCOMPARE(one->title, u"Message sent"_s);
    QCOMPARE(one->text, u"to bob@example.net"_s);
    const auto two = DeliveryNotice::of(
        report(Outcome::Accepted, {u"bob@example.net"_s, u"carol@example.net"_s}));
    QVERIFY2(two->text.startsWith(u"to bob@example.net and 1 other"_s), qPrintable(two->text));
    DeliveryReport lost = report(Outcome::Failed, {u"bob@example.net"_s});
    lost.server.host = u"mail.example.org"_s;
    lost.failure = Failure();
    const auto none = DeliveryNotice::of(lost);
    QVERIFY(none && !none->sent);
    QCOMPARE(none->title, u"Message not sent"_s);
    QVERIFY(!none->text.isEmpty());
    QVERIFY(!DeliveryNotice::of(report(Outcome::Cancelled, {u"bob@example.net"_s})));
}

void tst_PostOffice::tellsOnlyWhileNoWindowIsInUse()
{
    QPointer<ComposeWindow> window = m_office->newWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window));
    m_office->announce(report(Outcome::Accepted, {u"bob@example.net"_s}), window);
    QVERIFY(FakeNotifier::told.isEmpty());
    window->hide();
    QTRY_VERIFY(!QApplication::activeWindow());
    m_office->announce(report(Outcome::Accepted, {u"bob@example.net"_s}), window);
    QCOMPARE(FakeNotifier::told, QStringList{u"Message sent\nto bob@example.net"_s});
    FakeNotifier::open();
    QVERIFY(window->isVisible());
    delete window;
}

void tst_PostOffice::preferencesDecideWhatIsTold()
{
    PreferenceValues values;
    values.notifySent = false;
    m_office->preferences().setValues(values);
    QWidget window;
    m_office->announce(report(Outcome::Accepted, {u"bob@example.net"_s}), &window);
    QVERIFY(FakeNotifier::told.isEmpty());
    m_office->announce(report(Outcome::Refused, {u"bob@example.net"_s}), &window);
    QCOMPARE(FakeNotifier::told.size(), 1);
    values.notifyFailed = false;
    m_office->preferences().setValues(values);
    m_office->announce(report(Outcome::Refused, {u"bob@example.net"_s}), &window);
    QCOMPARE(FakeNotifier::told.size(), 1);
}

void tst_PostOffice::whatEndsInTheOutboxIsToldOf()
{
    QPointer<ComposeWindow> window = m_office->newWindow(); // another message is being written
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window));
    OutboxEntry entry;
    entry.state = OutboxEntry::State::Queued; // it is tried again
    DeliveryReport failed = report(Outcome::Temporary, {u"bob@example.net"_s});
    emit m_office->outbox().settled(entry, failed);
    QVERIFY(FakeNotifier::told.isEmpty());
    entry.state = OutboxEntry::State::Sent;
    emit m_office->outbox().settled(entry, report(Outcome::Accepted, {u"bob@example.net"_s}));
    QCOMPARE(FakeNotifier::told, QStringList{u"Message sent\nto bob@example.net"_s});
    entry.state = OutboxEntry::State::Failed;
    emit m_office->outbox().settled(entry, report(Outcome::Refused, {u"bob@example.net"_s}));
    QCOMPARE(FakeNotifier::told.size(), 2);
    FakeNotifier::open();
    QVERIFY(m_office->outboxDialog() && m_office->outboxDialog()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(m_office->outboxDialog()));
    emit m_office->outbox().settled(entry, report(Outcome::Refused, {u"bob@example.net"_s}));
    QCOMPARE(FakeNotifier::told.size(), 2); // it is before the person's eyes
    delete window;
}

void tst_PostOffice::theEndKeepsWhatIsWritten()
{
    QPointer<ComposeWindow> blank = m_office->newWindow();
    QPointer<ComposeWindow> written = m_office->newWindow();
    blank->show();
    written->show();
    written->findChild<QLineEdit *>(u"subject"_s)->setText(u"Half a letter"_s);
    written->setWindowModified(true);
    m_office->saveEverything();
    const QList<Drafts::Entry> kept = Drafts(m_folder->filePath(u"drafts"_s)).list();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].subject, u"Half a letter"_s);
    m_office->saveEverything();
    QCOMPARE(Drafts(m_folder->filePath(u"drafts"_s)).list().size(), 1);
}

void tst_PostOffice::aNewLanguageRenewsTheWindows()
{
    Languages languages;
    languages.use(u"en"_s);
    QPointer<ComposeWindow> before = m_office->newWindow();
    before->show();
    ComposeState state = before->state();
    state.to = u"bob@example.net"_s;
    state.cc = u"carol@example.net"_s;
    state.subject = u"Unfinished"_s;
    state.body = u"Dear Bob,"_s;
    before->setState(state);
    before->setWindowModified(true);
    const ComposeState shown = before->state();
    m_office->openPreferences(before);
    m_office->renewWindows();
    QTRY_VERIFY(!before);
    QTRY_COMPARE(windows().size(), 1);
    ComposeWindow *after = windows()[0];
    QCOMPARE(after->state().to, shown.to);
    QCOMPARE(after->state().cc, shown.cc);
    QCOMPARE(after->state().subject, shown.subject);
    QCOMPARE(after->state().body, shown.body);
    QVERIFY(after->isWindowModified());
    QVERIFY(after->findChild<PreferencesDialog *>()); // where the language was chosen
}

void tst_PostOffice::theTestMailboxListensWhenItIsLookedInto()
{
    m_office->showTestMailbox();
    QPointer<QWidget> dialog;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (qobject_cast<TestMailboxDialog *>(window))
            dialog = window;
    }
    QVERIFY(dialog);
    auto *accept = dialog->findChild<QCheckBox *>(u"acceptMessages"_s);
    QTRY_VERIFY(accept->isChecked());
    accept->click();
    QTRY_VERIFY(!accept->isChecked());
    m_office->showTestMailbox(); // a window that is open already: as it was left
    QVERIFY(!accept->isChecked());
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void tst_PostOffice::systemLanguagesAreFound()
{
    QCOMPARE(Languages::localeFor(u"zh_CN"_s).language(), QLocale::Chinese);
    QCOMPARE(Languages::localeFor(u"en"_s).language(), QLocale::English);
    QVERIFY(Languages::localeFor({}).language() != QLocale::C);
}

void tst_PostOffice::quitAsksForOneWindowAfterTheOther()
{
    const auto shown = [this]() -> QMessageBox * {
        const auto all = windows();
        for (const ComposeWindow *window : all) {
            const auto boxes = window->findChildren<QMessageBox *>();
            for (QMessageBox *box : boxes) {
                if (box->isVisible())
                    return box;
            }
        }
        return nullptr;
    };
    const auto press = [&shown](const QString &words) {
        const auto buttons = shown()->buttons();
        for (QAbstractButton *button : buttons) {
            if (button->text().remove(u'&') == words)
                return button->click();
        }
    };
    while (windows().size() < 3)
        m_office->newWindow()->show();
    const auto all = windows();
    for (const ComposeWindow *window : all)
        window->findChild<QLineEdit *>(u"subject"_s)->setText(u"unsent"_s);
    m_office->quit();
    QTRY_VERIFY(shown());
    press(u"Discard"_s);
    QTRY_COMPARE(windows().size(), 2);
    QTRY_VERIFY(shown());
    press(u"Cancel"_s); // and the program stays
    QTRY_VERIFY(!shown());
    windows().first()->close();
    QTRY_VERIFY(shown());
    press(u"Discard"_s);
    QTRY_COMPARE(windows().size(), 1);
    QTest::qWait(0);
    QVERIFY(!shown());
    m_office->quit();
    QTRY_VERIFY(shown());
    press(u"Save draft"_s);
    QTRY_VERIFY(windows().isEmpty());
}

QTEST_MAIN(tst_PostOffice)
#include "tst_PostOffice.moc"
