// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// What a person does while a message is on its way: it is neither lost nor sent against their will.
#include "ui/ComposeWindow.h"
#include "ui/FakeSender.h"

#include "post/Preferences.h"
#include "ui/AddressField.h"
#include "ui/FailureDialog.h"
#include "ui/HeaderPane.h"
#include "ui/MessageBar.h"
#include "ui/OutboxKeeper.h"
#include "ui/PostOffice.h"
#include "ui/SendLaterDialog.h"
#include "ui/ServerRow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QThreadPool>

#include <functional>
#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

using State = OutboxEntry::State;

class tst_ComposeSending : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aDraftSavedInTheDelayDoesNotTakeTheMessage();
    void aDraftSavedWhileSendingDoesNotTakeTheCopy();
    void aDraftThatIsBeingWrittenDoesNotTakeTheMessage();
    void whatIsCancelledInTimeIsNotSent_data();
    void whatIsCancelledInTimeIsNotSent();
    void stoppedAtClosingItIsNotSent();
    void nothingCanBeChangedOnTheWay();
    void whatIsTypedWhileADraftIsWrittenIsNotSaved();
    void savedOnClosingTheLatestWordsStand();
    void aNewTryClosesTheQuestionsOfTheLast();
    void whatMayBeThereIsNeverSentUnasked_data();
    void whatMayBeThereIsNeverSentUnasked();
    void aSecondCopyIsNotQueuedUnasked();
    void theEndLeavesOneOfThem_data();
    void theEndLeavesOneOfThem();
    void discardedWhileItIsWrittenNothingStays();
    void aFileThatIsMissingKeepsTheWindowOpen();
    void theOutboxKeepsWhatADraftLacks();

private:
    template <typename Widget> Widget *find(const QString &name = {}) const
    {
        auto *widget = m_window->findChild<Widget *>(name);
        if (!widget)
            qFatal("there is no widget %s", qPrintable(name));
        return widget;
    }
    void fill() const;
    void type(const QString &words) const;
    void sendAndWait() const;
    [[nodiscard]] QAction *action(const QString &words) const;
    void trigger(const QString &words) const { action(words)->trigger(); }
    void setUndoSeconds(int seconds) const;
    void answer(QMessageBox::ButtonRole role) const;
    void attachFile() const;
    void takeOver(const std::function<void()> &open);
    [[nodiscard]] QList<OutboxEntry> entries() const
    {
        return m_office->outbox().outbox().messages().list();
    }
    [[nodiscard]] QList<OutboxEntry> sent() const
    {
        return m_office->outbox().outbox().sent().list();
    }
    [[nodiscard]] QString status() const { return find<QLabel>(u"sendStatus"_s)->text(); }
    [[nodiscard]] QList<Draft> drafts() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostOffice> m_office;
    QPointer<ComposeWindow> m_window;
    FakeSender *m_sender = nullptr;
};

void tst_ComposeSending::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    PostOffice::Places places;
    places.settingsFile = m_folder->filePath(u"settings.ini"_s);
    places.draftsFolder = m_folder->filePath(u"drafts"_s);
    places.addressesFile = m_folder->filePath(u"addresses"_s);
    places.makeSender = [this] {
        auto sender = std::make_unique<FakeSender>();
        m_sender = sender.get();
        return sender;
    };
    m_office = std::make_unique<PostOffice>(places);
    m_window = m_office->newWindow();
    m_window->show();
}

void tst_ComposeSending::cleanup()
{
    delete m_window;
    m_office.reset();
}

void tst_ComposeSending::fill() const
{
    find<ServerRow>()->set(u"mail.example.org"_s, 465, Security::Tls);
    find<QLineEdit>(u"from"_s)->setText(u"Ann <ann@example.org>"_s);
    find<QLineEdit>(u"to"_s)->setText(u"bob@example.net"_s);
    find<QLineEdit>(u"subject"_s)->setText(u"Grüße"_s);
    find<QTextEdit>(u"messageBody"_s)->setPlainText(u"text"_s);
}

void tst_ComposeSending::type(const QString &words) const
{
    find<QTextEdit>(u"messageBody"_s)->insertPlainText(words);
}

void tst_ComposeSending::sendAndWait() const
{
    const auto before = m_sender->calls.size();
    m_window->send();
    QTRY_COMPARE(m_sender->calls.size(), before + 1);
}

QAction *tst_ComposeSending::action(const QString &words) const
{
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == words)
            return action;
    }
    qFatal("there is no action %s", qPrintable(words));
}

void tst_ComposeSending::setUndoSeconds(int seconds) const
{
    PreferenceValues values = m_office->preferences().values();
    values.undoSeconds = seconds;
    m_office->preferences().setValues(values);
}

void tst_ComposeSending::answer(QMessageBox::ButtonRole role) const
{
    auto *box = m_window->findChild<QMessageBox *>();
    QVERIFY(box);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == role)
            return button->click();
    }
    QFAIL("there is no such button");
}

/// Goes on with the window that this opens.
void tst_ComposeSending::takeOver(const std::function<void()> &open)
{
    const QPointer<ComposeWindow> former = m_window;
    open();
    const auto next = [&]() -> ComposeWindow * {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *widget : windows) {
            auto *window = qobject_cast<ComposeWindow *>(widget);
            if (window && window != former && window->isVisible())
                return window;
        }
        return nullptr;
    };
    QTRY_VERIFY(next());
    m_window = next();
}

QList<Draft> tst_ComposeSending::drafts() const
{
    QList<Draft> drafts;
    const Drafts folder(m_folder->filePath(u"drafts"_s));
    const QStringList files = QDir(folder.folder()).entryList({u"*.eml"_s});
    for (const QString &file : files) {
        if (const auto draft = folder.load(QString(file).chopped(4)))
            drafts.append(*draft);
    }
    return drafts;
}

void tst_ComposeSending::aDraftSavedInTheDelayDoesNotTakeTheMessage()
{
    setUndoSeconds(20);
    fill();
    m_window->send();
    QTRY_VERIFY(find<QPushButton>(u"undoSend"_s)->isVisible());
    QVERIFY(!action(u"Save draft"_s)->isEnabled());
    trigger(u"Save draft"_s);
    m_window->close();
    QTRY_VERIFY(m_window.isNull());
    QCOMPARE(entries().size(), 1);
    QVERIFY(entries().first().state == State::Scheduled);
}

void tst_ComposeSending::aDraftSavedWhileSendingDoesNotTakeTheCopy()
{
    fill();
    sendAndWait();
    QVERIFY(!action(u"Save draft"_s)->isEnabled());
    trigger(u"Save draft"_s);
    m_sender->end(Outcome::Accepted);
    QTRY_COMPARE(sent().size(), 1);
    QVERIFY(action(u"Save draft"_s)->isEnabled());
}

void tst_ComposeSending::aDraftThatIsBeingWrittenDoesNotTakeTheMessage()
{
    setUndoSeconds(1);
    fill();
    trigger(u"Save draft"_s);
    m_window->send(); // the draft is still being written
    QTRY_COMPARE(m_sender->calls.size(), 1);
    QCOMPARE(entries().size(), 1);
    m_sender->end(Outcome::Accepted);
    QTRY_COMPARE(sent().size(), 1);
    QTRY_VERIFY(drafts().isEmpty());
}

void tst_ComposeSending::whatIsCancelledInTimeIsNotSent_data()
{
    QTest::addColumn<bool>("onTheDisk");
    QTest::newRow("while the files are looked at") << false;
    QTest::newRow("as soon as the outbox has it") << true;
}

void tst_ComposeSending::whatIsCancelledInTimeIsNotSent()
{
    QFETCH(bool, onTheDisk);
    fill();
    m_window->send();
    while (onTheDisk && entries().isEmpty())
        QCoreApplication::processEvents();
    auto *cancel = find<QPushButton>(u"cancelSending"_s);
    QVERIFY(cancel->isVisible());
    cancel->click();
    QCOMPARE(status(), u"Cancelled"_s);
    QVERIFY(!find<QLineEdit>(u"subject"_s)->isReadOnly());
    QTRY_COMPARE(drafts().size(), 1); // never in no place
    QTRY_VERIFY(entries().isEmpty());
    QVERIFY(m_window->isWindowModified());
    QVERIFY(!m_sender->isBusy());
    const auto before = m_sender->calls.size();
    sendAndWait();
    QCOMPARE(m_sender->calls.size(), before + 1);
    m_sender->end(Outcome::Accepted);
    QTRY_COMPARE(sent().size(), 1);
    QTRY_VERIFY(entries().isEmpty());
}

void tst_ComposeSending::stoppedAtClosingItIsNotSent()
{
    fill();
    m_window->send();
    m_window->close();
    answer(QMessageBox::AcceptRole); // Stop sending
    QTRY_COMPARE(status(), u"Cancelled"_s);
    QTRY_COMPARE(drafts().size(), 1);
    QTRY_VERIFY(entries().isEmpty());
    QVERIFY(m_sender->calls.isEmpty());
}

void tst_ComposeSending::nothingCanBeChangedOnTheWay()
{
    setUndoSeconds(20);
    fill();
    QStringList many;
    for (int i = 0; i < 20; ++i)
        many.append(u"p%1@example.net"_s.arg(i));
    find<QLineEdit>(u"to"_s)->setText(many.join(u", "_s));
    emit find<HeaderPane>()->to()->left();
    type(u"I have attached it. "_s);
    const auto offer = [this](const QString &words) -> QPushButton * {
        const auto buttons = find<MessageBar>()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text().remove(u'&') == words)
                return button;
        }
        return nullptr;
    };
    QVERIFY(offer(u"Move to Bcc"_s) && offer(u"Move to Bcc"_s)->isEnabled());
    m_window->send();
    QTRY_VERIFY(m_window->findChild<QMessageBox *>()); // no file is attached
    answer(QMessageBox::AcceptRole);
    QTRY_VERIFY(find<QPushButton>(u"undoSend"_s)->isVisible());
    const ComposeState before = m_window->state();
    QVERIFY(!offer(u"Move to Bcc"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"dismiss1"_s)->isEnabled());
    QVERIFY(offer(u"Attach a file…"_s) && !offer(u"Attach a file…"_s)->isEnabled());
    for (const QString &words : {u"Send"_s,
                                 u"Send later"_s,
                                 u"Save draft"_s,
                                 u"Open…"_s,
                                 u"Highest"_s,
                                 u"Add header…"_s,
                                 u"Attach files…"_s,
                                 u"Image…"_s,
                                 u"Link…"_s,
                                 u"File as text…"_s,
                                 u"Plain text"_s,
                                 u"HTML"_s,
                                 u"Paste"_s,
                                 u"Cut"_s,
                                 u"Undo"_s,
                                 u"Request a read receipt"_s,
                                 u"Request delivery notifications"_s,
                                 u"Account settings…"_s,
                                 u"Sign in…"_s,
                                 u"Check server…"_s}) {
        QVERIFY2(!action(words)->isEnabled(), qPrintable(words));
        trigger(words);
    }
    for (const QString &words : {u"Copy"_s, u"Find…"_s, u"Close"_s, u"Protocol log"_s,
                                 u"Message source"_s, u"New message"_s, u"Save as .eml…"_s})
        QVERIFY2(action(words)->isEnabled(), qPrintable(words));
    const ComposeState after = m_window->state();
    QCOMPARE(after.to, before.to);
    QVERIFY(after.priority == before.priority);
    find<QPushButton>(u"undoSend"_s)->click();
    QVERIFY(offer(u"Move to Bcc"_s)->isEnabled());
    QVERIFY(action(u"Highest"_s)->isEnabled());
    QVERIFY(action(u"HTML"_s)->isEnabled());
    QVERIFY(!action(u"Bold"_s)->isEnabled()); // of plain text
}

void tst_ComposeSending::whatIsTypedWhileADraftIsWrittenIsNotSaved()
{
    fill();
    trigger(u"Save draft"_s);
    type(u"more "_s);
    QTRY_COMPARE(status(), u"Draft saved"_s);
    QVERIFY(m_window->isWindowModified());
    trigger(u"Save draft"_s);
    QTRY_VERIFY(!m_window->isWindowModified());
    QTRY_COMPARE(drafts().size(), 1);
    QVERIFY(drafts().first().message.text->contains(u"more"_s));
}

void tst_ComposeSending::savedOnClosingTheLatestWordsStand()
{
    fill();
    m_window->close();
    answer(QMessageBox::AcceptRole);
    type(u"more "_s);
    QTRY_VERIFY(m_window.isNull());
    QTRY_COMPARE(drafts().size(), 1);
    QVERIFY(drafts().first().message.text->contains(u"more"_s));
}

void tst_ComposeSending::aNewTryClosesTheQuestionsOfTheLast()
{
    fill();
    sendAndWait();
    m_sender->end(Outcome::Failed, FailureCause::ConnectionRefused, FailureKind::Network);
    const QPointer<FailureDialog> failure = m_window->findChild<FailureDialog *>();
    QVERIFY(failure);
    failure->findChild<QPushButton *>(u"showLog"_s)->click(); // it is beside the window now
    m_window->send();
    QVERIFY(!failure || !failure->isVisible());
    QTRY_COMPARE(m_sender->calls.size(), 2);
    m_sender->end(Outcome::Accepted);
    QTRY_VERIFY(!failure);
    QCOMPARE(m_sender->calls.size(), 2);
    QTRY_COMPARE(sent().size(), 1);
}

void tst_ComposeSending::whatMayBeThereIsNeverSentUnasked_data()
{
    QTest::addColumn<QString>("way");
    for (const QString &way :
         {u"send"_s, u"typed"_s, u"failed"_s, u"later"_s, u"draft"_s, u"language"_s, u"outbox"_s})
        QTest::newRow(qPrintable(way)) << way;
}

void tst_ComposeSending::whatMayBeThereIsNeverSentUnasked()
{
    QFETCH(QString, way);
    fill();
    sendAndWait();
    const QByteArray id = m_sender->calls.first().letter.content->messageId();
    m_sender->end(Outcome::Uncertain);
    delete m_window->findChild<FailureDialog *>();
    QTRY_VERIFY(entries().size() == 1 && entries().first().state == State::Uncertain);
    if (way == u"typed"_s) {
        type(u"more "_s);
    } else if (way == u"failed"_s) {
        m_window->send();
        answer(QMessageBox::AcceptRole);
        QTRY_COMPARE(m_sender->calls.size(), 2);
        m_sender->end(Outcome::Failed, FailureCause::ConnectionRefused, FailureKind::Network);
        delete m_window->findChild<FailureDialog *>();
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
    } else if (way == u"draft"_s) {
        trigger(u"Save draft"_s);
        QTRY_COMPARE(status(), u"Draft saved"_s);
        const QString draft = m_window->draft();
        delete m_window;
        takeOver([this, draft] { m_office->openDraft(draft); });
    } else if (way == u"language"_s) {
        takeOver([this] { QVERIFY(m_window->renew()); });
    } else if (way == u"outbox"_s) {
        delete m_window;
        const QString entry = entries().first().id;
        takeOver([this, entry] {
            m_office->showOutbox();
            emit m_office->outboxDialog()->editRequested(OutboxDialog::Folder::Outbox, entry);
        });
    }
    QTRY_COMPARE(m_window->state().to, u"bob@example.net"_s);
    find<ServerRow>()->set(u"mail.example.org"_s, 465, Security::Tls);
    const auto calls = m_sender->calls.size();
    if (way == u"later"_s)
        trigger(u"Send later"_s);
    else
        m_window->send();
    auto *box = m_window->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->text().contains(u"may have been delivered"_s));
    QVERIFY(!m_window->findChild<SendLaterDialog *>());
    QCOMPARE(m_sender->calls.size(), calls);
    answer(QMessageBox::AcceptRole);
    if (way == u"later"_s) {
        QTRY_VERIFY(m_window->findChild<SendLaterDialog *>());
        return;
    }
    QTRY_COMPARE(m_sender->calls.size(), calls + 1);
    // Whoever has it already sees that it is the same one.
    QCOMPARE(m_sender->calls.last().letter.content->messageId(), id);
    m_sender->end(Outcome::Accepted);
}

void tst_ComposeSending::aSecondCopyIsNotQueuedUnasked()
{
    fill();
    sendAndWait();
    m_sender->end(Outcome::Accepted);
    trigger(u"Send later"_s);
    QVERIFY(!m_window->findChild<SendLaterDialog *>());
    QVERIFY(m_window->findChild<QMessageBox *>());
    answer(QMessageBox::RejectRole);
}

void tst_ComposeSending::theEndLeavesOneOfThem_data()
{
    QTest::addColumn<QString>("when");
    QTest::newRow("in the undo delay") << u"delay"_s;
    QTest::newRow("while it is sent") << u"sending"_s;
    QTest::newRow("while it is prepared") << u"preparing"_s;
}

void tst_ComposeSending::theEndLeavesOneOfThem()
{
    QFETCH(QString, when);
    setUndoSeconds(when == u"delay"_s ? 20 : 0);
    fill();
    trigger(u"Save draft"_s);
    QTRY_COMPARE(status(), u"Draft saved"_s);
    type(u"more "_s);
    m_window->send();
    if (when == u"delay"_s)
        QTRY_VERIFY(find<QPushButton>(u"undoSend"_s)->isVisible());
    else if (when == u"sending"_s)
        QTRY_COMPARE(m_sender->calls.size(), 1);
    m_office->saveEverything();
    delete m_window;
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    const bool isDraft = when == u"preparing"_s;
    QCOMPARE(drafts().size(), isDraft ? 1 : 0);
    QCOMPARE(entries().size(), isDraft ? 0 : 1);
    if (isDraft)
        QVERIFY(drafts().first().message.text->contains(u"more"_s));
}

void tst_ComposeSending::discardedWhileItIsWrittenNothingStays()
{
    fill();
    sendAndWait();
    m_sender->end(Outcome::Cancelled); // a draft is being written now
    m_window->close();
    answer(QMessageBox::DestructiveRole);
    delete m_window;
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    QTRY_VERIFY(entries().isEmpty());
    QVERIFY(drafts().isEmpty());
}

void tst_ComposeSending::attachFile() const
{
    QFile file(m_folder->filePath(u"report.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    m_window->attachFiles({file.fileName()});
    QTRY_COMPARE(m_window->state().attachments.size(), 1);
}

void tst_ComposeSending::aFileThatIsMissingKeepsTheWindowOpen()
{
    fill();
    attachFile();
    QVERIFY(QFile::remove(m_folder->filePath(u"report.txt"_s)));
    m_window->close();
    answer(QMessageBox::AcceptRole); // Save draft
    QTRY_COMPARE(status(), u"Draft saved"_s);
    QCoreApplication::processEvents();
    QVERIFY(m_window && m_window->isVisible());
    QVERIFY(find<MessageBar>()->texts().join(u' ').contains(u"report.txt"_s));
    QVERIFY(m_window->close()); // who has read that may go
}

void tst_ComposeSending::theOutboxKeepsWhatADraftLacks()
{
    fill();
    attachFile();
    sendAndWait();
    QVERIFY(QFile::remove(m_folder->filePath(u"report.txt"_s)));
    m_sender->end(Outcome::Cancelled);
    QTRY_COMPARE(drafts().size(), 1);
    QTRY_VERIFY(find<MessageBar>()->texts().join(u' ').contains(u"report.txt"_s));
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    QCOMPARE(entries().size(), 1); // the only place where the file still is
    QVERIFY(entries().first().state == State::Failed);
}

QTEST_MAIN(tst_ComposeSending)

#include "tst_ComposeSending.moc"
