// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeWindow.h"
#include "ui/FakeSender.h"

#include "post/Preferences.h"
#include "ui/FailureDialog.h"
#include "ui/Farewell.h"
#include "ui/MessageBar.h"
#include "ui/OutboxKeeper.h"
#include "ui/PostOffice.h"
#include "ui/SendLaterDialog.h"
#include "ui/ServerRow.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QDateTimeEdit>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

using State = OutboxEntry::State;

class tst_ComposeOutbox : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itIsOnTheDiskBeforeItIsSent();
    void acceptedBecomesACopy();
    void withoutCopiesNothingStays();
    void aFailureGivesItBack();
    void whatMayHaveBeenDeliveredStaysApart();
    void savedToTheOutboxItIsTriedAgain();
    void undoSend();
    void closingInTheDelayLeavesItToTheOutbox();
    void sendLater();
    void aFullDiskIsToldOf();
    void whatWasBeingWrittenIsRecovered();
    void aPauseInWritingIsAGoodMoment();
    void aMessageOnItsWayIsNotRecoveredAsADraft();
    void aDraftComesBackWithItsPictures();
    void aMissingFileDoesNotTakeTheDraft();
    void discardLeavesTheSavedDraft();
    void aMessageOfTheOutboxIsEditedForTheRest();
    void whoGotItIsNotSentItAgain();
    void theOthersGetItTheRefusedStay();
    void afterSendingTheWindowCloses();
    void theWindowStaysWhereItIsLookedAt();
    void whatMayBeThereIsAskedAboutBeforeItGoesAgain();
    void ctrlEnterAsksIfThatIsWanted();
    void aFileThatIsGoneHasThreeDoors();

private:
    void open(const QString &outbox = {});
    void fill() const;
    void send() const;
    [[nodiscard]] QList<OutboxEntry> entries() const
    {
        return m_office->outbox().outbox().messages().list();
    }
    [[nodiscard]] QList<OutboxEntry> sent() const
    {
        return m_office->outbox().outbox().sent().list();
    }
    [[nodiscard]] QString status() const
    {
        return m_window->findChild<QLabel *>(u"sendStatus"_s)->text();
    }
    [[nodiscard]] QStringList drafts() const
    {
        return QDir(m_folder->filePath(u"drafts"_s)).entryList({u"*.eml"_s});
    }
    void trigger(const QString &words) const;
    void setUndoSeconds(int seconds);
    [[nodiscard]] ComposeWindow *otherWindow() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostOffice> m_office;
    QPointer<ComposeWindow> m_window;
    FakeSender *m_sender = nullptr;
};

void tst_ComposeOutbox::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void tst_ComposeOutbox::cleanup()
{
    delete m_window;
    while (ComposeWindow *window = otherWindow())
        delete window;
    m_office.reset();
}

void tst_ComposeOutbox::open(const QString &outbox)
{
    cleanup();
    PostOffice::Places places;
    places.settingsFile = m_folder->filePath(u"settings.ini"_s);
    places.draftsFolder = m_folder->filePath(u"drafts"_s);
    places.addressesFile = m_folder->filePath(u"addresses"_s);
    places.outboxFolder = outbox;
    places.makeSender = [this] {
        auto sender = std::make_unique<FakeSender>();
        m_sender = sender.get();
        return sender;
    };
    m_office = std::make_unique<PostOffice>(places);
    m_window = m_office->newWindow();
    m_window->show();
}

ComposeWindow *tst_ComposeOutbox::otherWindow() const
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *widget : windows) {
        auto *window = qobject_cast<ComposeWindow *>(widget);
        if (window && window != m_window)
            return window;
    }
    return nullptr;
}

void tst_ComposeOutbox::fill() const
{
    m_window->findChild<ServerRow *>()->set(u"mail.example.org"_s, 465, Security::Tls);
    m_window->findChild<QLineEdit *>(u"from"_s)->setText(u"Ann <ann@example.org>"_s);
    m_window->findChild<QLineEdit *>(u"to"_s)->setText(u"bob@example.net"_s);
    m_window->findChild<QLineEdit *>(u"bcc"_s)->setText(u"eve@example.net"_s);
    m_window->findChild<QLineEdit *>(u"subject"_s)->setText(u"Grüße"_s);
    m_window->findChild<QTextEdit *>(u"messageBody"_s)->setPlainText(u"text"_s);
}

void tst_ComposeOutbox::send() const
{
    const auto before = m_sender->calls.size();
    m_window->send();
    QTRY_COMPARE(m_sender->calls.size(), before + 1);
}

void tst_ComposeOutbox::trigger(const QString &words) const
{
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == words)
            return action->trigger();
    }
    QFAIL(qPrintable(words));
}

void tst_ComposeOutbox::setUndoSeconds(int seconds)
{
    PreferenceValues values = m_office->preferences().values();
    values.undoSeconds = seconds;
    m_office->preferences().setValues(values);
}

void tst_ComposeOutbox::itIsOnTheDiskBeforeItIsSent()
{
    fill();
    send();
    const auto found = entries();
    QCOMPARE(found.size(), 1);
    const OutboxEntry &entry = found.first();
    QVERIFY(entry.state == State::Sending);
    QVERIFY(!entry.endMayHaveLeft);
    QCOMPARE(entry.envelope.recipients.size(), 2);
    QCOMPARE(entry.subject, u"Grüße"_s);
    QCOMPARE(entry.server.host, u"mail.example.org"_s);
    QCOMPARE(entry.server.port, 465);
    QVERIFY(entry.server.security == Security::Tls);
    QCOMPARE(entry.messageId, m_sender->calls.first().letter.content->messageId());
    // Another process finds it in good hands.
    QVERIFY(!m_office->outbox().outbox().claim(entry.id));
    // What is handed to the engine tells the disk before its end can leave.
    const auto stream = m_sender->calls.first().letter.content->open({});
    QVERIFY(!(*stream)->readAll().isEmpty());
    QVERIFY(entries().first().endMayHaveLeft);
    m_sender->end(Outcome::Cancelled);
}

void tst_ComposeOutbox::acceptedBecomesACopy()
{
    fill();
    send();
    m_sender->end(Outcome::Accepted);
    QTRY_COMPARE(sent().size(), 1);
    QTRY_VERIFY(entries().isEmpty());
    QVERIFY(drafts().isEmpty());
    QCOMPARE(sent().first().subject, u"Grüße"_s);
}

void tst_ComposeOutbox::withoutCopiesNothingStays()
{
    PreferenceValues values = m_office->preferences().values();
    values.keepCopies = false;
    m_office->preferences().setValues(values);
    fill();
    send();
    m_sender->end(Outcome::Accepted);
    QTRY_VERIFY(entries().isEmpty());
    QVERIFY(sent().isEmpty());
}

void tst_ComposeOutbox::aFailureGivesItBack()
{
    fill();
    send();
    m_sender->end(Outcome::Failed, FailureCause::MessageRefused, FailureKind::Refused);
    // Never in no place: only when the draft is there does it leave the outbox.
    QTRY_VERIFY(entries().isEmpty());
    QCOMPARE(drafts().size(), 1);
    QVERIFY(m_window->isWindowModified());
    auto *dialog = m_window->findChild<FailureDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(u"saveToOutbox"_s)); // it would not help
    dialog->findChild<QPushButton *>(u"tryAgain"_s)->click();
    QTRY_COMPARE(m_sender->calls.size(), 2);
    QCOMPARE(entries().size(), 1);
    m_sender->end(Outcome::Accepted);
    QTRY_VERIFY(entries().isEmpty());
    QTRY_VERIFY(drafts().isEmpty());
}

void tst_ComposeOutbox::whatMayHaveBeenDeliveredStaysApart()
{
    fill();
    send();
    m_sender->end(Outcome::Uncertain);
    QTRY_VERIFY(entries().size() == 1 && entries().first().state == State::Uncertain);
    m_office->outbox().refresh();
    m_office->outbox().sendAll();
    QTRY_COMPARE(m_office->outbox().entries().size(), 1);
    QVERIFY(m_office->outbox().entries().first().state == State::Uncertain);
}

void tst_ComposeOutbox::savedToTheOutboxItIsTriedAgain()
{
    fill();
    send();
    DeliveryReport report;
    report.outcome = Outcome::Temporary;
    for (const Address &address : m_sender->calls.first().letter.envelope.recipients)
        report.recipients.append({address, false, Reply{450, {"4.2.0 Greylisted"}}});
    report.failure
        = Failure{Stage::Rcpt, FailureKind::Refused,      FailureCause::RecipientsRefused, {},
                  {},          report.recipients[0].reply};
    m_sender->end(report);
    auto *dialog = m_window->findChild<FailureDialog *>();
    dialog->findChild<QPushButton *>(u"saveToOutbox"_s)->click();
    QTRY_VERIFY(status().startsWith(u"In the outbox. Next try at "_s));
    QTRY_COMPARE(entries().size(), 1);
    const OutboxEntry entry = entries().first();
    QVERIFY(entry.state == State::Queued);
    QCOMPARE(entry.tries, 1);
    QVERIFY(entry.lastError.explanation.contains(u"450 4.2.0 Greylisted"_s));
    const qint64 seconds = QDateTime::currentDateTime().secsTo(entry.nextTry);
    QVERIFY(seconds > 240 && seconds <= 300);
    QVERIFY(!m_window->isWindowModified());
    QTRY_VERIFY(drafts().isEmpty());
}

void tst_ComposeOutbox::undoSend()
{
    setUndoSeconds(20);
    fill();
    m_window->send();
    auto *undo = m_window->findChild<QPushButton *>(u"undoSend"_s);
    QTRY_VERIFY(undo->isVisible());
    QCOMPARE(entries().size(), 1);
    QVERIFY(entries().first().state == State::Scheduled);
    QVERIFY(!m_window->findChild<QPushButton *>(u"cancelSending"_s)->isVisible());
    undo->click();
    QTRY_VERIFY(entries().isEmpty());
    QVERIFY(!undo->isVisible());
    QVERIFY(m_sender->calls.isEmpty());
    QVERIFY(!m_window->findChild<QTextEdit *>(u"messageBody"_s)->isReadOnly());
    setUndoSeconds(1);
    send(); // by itself after the delay
    m_sender->end(Outcome::Accepted);
}

void tst_ComposeOutbox::closingInTheDelayLeavesItToTheOutbox()
{
    setUndoSeconds(20);
    fill();
    m_window->send();
    QTRY_VERIFY(m_window->findChild<QPushButton *>(u"undoSend"_s)->isVisible());
    m_window->close();
    QTRY_VERIFY(m_window.isNull());
    QCOMPARE(entries().size(), 1);
    QVERIFY(entries().first().state == State::Scheduled);
    QVERIFY(m_office->outbox().outbox().claim(entries().first().id)); // nobody holds it any more
}

void tst_ComposeOutbox::sendLater()
{
    fill();
    trigger(u"Send later"_s);
    auto *dialog = m_window->findChild<SendLaterDialog *>();
    QVERIFY(dialog);
    auto *time = dialog->findChild<QDateTimeEdit *>(u"sendAt"_s);
    auto *later = dialog->findChild<QPushButton *>(u"sendLater"_s);
    time->setDateTime(QDateTime::currentDateTime().addSecs(-60));
    QVERIFY(!later->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"timeProblem"_s)->text().isEmpty());
    const QDateTime tomorrow = QDateTime::currentDateTime().addDays(1);
    time->setDateTime(tomorrow);
    later->click();
    QTRY_COMPARE(entries().size(), 1);
    QVERIFY(entries().first().state == State::Scheduled);
    QVERIFY(qAbs(entries().first().notBefore.secsTo(tomorrow)) < 61);
    QTRY_VERIFY(status().startsWith(u"In the outbox."_s));
    QVERIFY(m_sender->calls.isEmpty());
    QVERIFY(!m_window->isWindowModified());
}

void tst_ComposeOutbox::aFullDiskIsToldOf()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    open(file.fileName() + u"/outbox"_s); // no folder can be made there
    fill();
    m_window->send();
    const auto box = [this] { return m_window->findChild<QMessageBox *>(); };
    QTRY_VERIFY(box());
    QVERIFY(m_sender->calls.isEmpty());
    QVERIFY(status().startsWith(u"Not sent:"_s));
    const auto buttons = box()->buttons();
    for (QAbstractButton *button : buttons) {
        if (box()->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_COMPARE(m_sender->calls.size(), 1);
    m_sender->end(Outcome::Accepted);
}

void tst_ComposeOutbox::whatWasBeingWrittenIsRecovered()
{
    const Drafts folder(m_folder->filePath(u"drafts"_s));
    ComposeState state;
    state.to = u"bob@example.net, carol@"_s;
    state.bcc = u"eve@example.net"_s;
    state.subject = u"half a letter"_s;
    state.body = u"some words"_s;
    Draft draft = state.draft();
    draft.isRecovery = true;
    const auto id = folder.save(draft);
    QVERIFY(id);
    // As a process leaves it that is gone.
    QFile lock(m_folder->filePath(u"drafts/%1.lock"_s.arg(*id)));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("99999999\nposthorn\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n");
    lock.close();
    QVERIFY(folder.list().isEmpty()); // a window has it open
    m_office->takeUp();
    QTRY_VERIFY(otherWindow());
    ComposeWindow *window = otherWindow();
    QTRY_COMPARE(window->state().subject, state.subject);
    QCOMPARE(window->state().to, state.to);
    QCOMPARE(window->state().bcc, state.bcc);
    QCOMPARE(window->state().body.trimmed(), state.body);
    QVERIFY(window->isWindowModified());
    QVERIFY(window->findChild<MessageBar *>()->texts().contains(
        u"Posthorn ended unexpectedly. This message was recovered."_s));
}

/// Whoever is killed after a minute of thought loses nothing, however long the interval is.
void tst_ComposeOutbox::aPauseInWritingIsAGoodMoment()
{
    PreferenceValues values = m_office->preferences().values();
    values.autosaveSeconds = 3600;
    m_office->preferences().setValues(values);
    fill();
    QTRY_COMPARE(drafts().size(), 1);
}

void tst_ComposeOutbox::aMessageOnItsWayIsNotRecoveredAsADraft()
{
    fill();
    trigger(u"Save draft"_s);
    QTRY_COMPARE(drafts().size(), 1);
    send();
    QCOMPARE(entries().first().drafts.size(), 1);
    // The program ends here, and starts again.
    const Outbox outbox(m_folder->filePath(u"outbox"_s));
    QFile::remove(outbox.messages().lockOf(entries().first().id));
    const auto found = outbox.recover();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().drafts.first() + u".eml"_s, drafts().first());
    m_sender->end(Outcome::Accepted);
}

void tst_ComposeOutbox::aDraftComesBackWithItsPictures()
{
    QImage image(3, 3, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
    ComposeState state;
    state.to = u"bob@example.net"_s;
    state.subject = u"picture"_s;
    state.format = TextFormat::Html;
    state.html = u"<p>Look: <img src=\"cid:one@example.org\"></p>"_s;
    Attachment picture = Attachment::fromBytes(png, u"red.png"_s);
    picture.contentType = "image/png";
    picture.contentId = "one@example.org";
    state.inlineParts = {picture};
    state.attachments = {Attachment::fromBytes("abc", u"letters.txt"_s)};
    m_window->setState(state);
    trigger(u"Save draft"_s);
    QTRY_COMPARE(status(), u"Draft saved"_s);
    const QString id = m_window->draft();
    delete m_window;
    m_office->openDraft(id);
    QTRY_VERIFY(otherWindow() && otherWindow()->state().subject == u"picture"_s);
    const ComposeState again = otherWindow()->state();
    QVERIFY(again.format == TextFormat::Html);
    QCOMPARE(again.inlineParts.size(), 1);
    QCOMPARE(again.attachments.size(), 1);
    QCOMPARE(again.attachments.first().bytes, QByteArray("abc"));
    QVERIFY(again.html.contains(QString::fromLatin1(again.inlineParts.first().contentId)));
}

void tst_ComposeOutbox::aMissingFileDoesNotTakeTheDraft()
{
    QFile file(m_folder->filePath(u"report.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    fill();
    m_window->attachFiles({file.fileName()});
    QTRY_COMPARE(m_window->state().attachments.size(), 1);
    QVERIFY(file.remove());
    trigger(u"Save draft"_s);
    QTRY_COMPARE(drafts().size(), 1);
    const auto bars = [this] { return m_window->findChild<MessageBar *>()->texts(); };
    QTRY_VERIFY(bars().join(u' ').contains(u"report.txt"_s));
    const auto draft
        = Drafts(m_folder->filePath(u"drafts"_s)).load(QString(drafts().first()).chopped(4));
    QVERIFY(draft);
    QCOMPARE(draft->message.subject, u"Grüße"_s);
}

void tst_ComposeOutbox::discardLeavesTheSavedDraft()
{
    fill();
    trigger(u"Save draft"_s);
    QTRY_COMPARE(status(), u"Draft saved"_s);
    m_window->findChild<QLineEdit *>(u"subject"_s)->setText(u"other"_s);
    emit m_window->findChild<QLineEdit *>(u"subject"_s)->textEdited(u"other"_s);
    m_window->setWindowModified(true);
    m_window->close();
    const auto box = m_window->findChild<QMessageBox *>();
    QVERIFY(box);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(m_window.isNull());
    const Drafts folder(m_folder->filePath(u"drafts"_s));
    QCOMPARE(folder.list().size(), 1);
    QCOMPARE(folder.list().first().subject, u"Grüße"_s);
}

void tst_ComposeOutbox::aMessageOfTheOutboxIsEditedForTheRest()
{
    fill();
    trigger(u"Send later"_s);
    m_window->findChild<SendLaterDialog *>()->findChild<QPushButton *>(u"sendLater"_s)->click();
    QTRY_VERIFY(entries().size() == 1 && status().startsWith(u"In the outbox."_s));
    {
        const auto claim = m_office->outbox().outbox().claim(entries().first().id);
        OutboxEntry partly = claim->entry();
        partly.envelope.recipients.removeFirst(); // Bob has it
        QVERIFY(!claim->keep(partly));
    }
    const QString id = entries().first().id;
    m_office->showOutbox();
    emit m_office->outboxDialog()->editRequested(OutboxDialog::Folder::Outbox, id);
    QTRY_VERIFY(otherWindow() && otherWindow()->state().subject == u"Grüße"_s);
    QCOMPARE(otherWindow()->state().to, QString());
    QCOMPARE(otherWindow()->state().bcc, u"eve@example.net"_s);
    QVERIFY(entries().isEmpty());
}

void tst_ComposeOutbox::whoGotItIsNotSentItAgain()
{
    fill();
    send();
    DeliveryReport report;
    report.outcome = Outcome::Partial;
    const QList<Address> all = m_sender->calls.first().letter.envelope.recipients;
    report.recipients = {{all[0], true, Reply{250, {"ok"}}}, {all[1], false, Reply{550, {"no"}}}};
    m_sender->end(report);
    QCOMPARE(m_window->state().to, QString());
    QCOMPARE(m_window->state().bcc, u"eve@example.net"_s);
    QTRY_COMPARE(sent().size(), 1); // a copy of what Bob got
    QCOMPARE(sent().first().to, u"bob@example.net"_s);
    QTRY_VERIFY(entries().isEmpty()); // the window has the rest
    QCOMPARE(drafts().size(), 1);
    QVERIFY(m_window->isWindowModified());
    send();
    QCOMPARE(m_sender->calls[1].letter.envelope.recipients.size(), 1);
    m_sender->end(Outcome::Accepted);
    QTRY_COMPARE(sent().size(), 2);
}

void tst_ComposeOutbox::theOthersGetItTheRefusedStay()
{
    fill();
    send();
    DeliveryReport report;
    report.outcome = Outcome::Refused;
    const QList<Address> all = m_sender->calls.first().letter.envelope.recipients;
    report.recipients = {{all[0], false, Reply{250, {"ok"}}}, {all[1], false, Reply{550, {"no"}}}};
    report.failure
        = Failure{Stage::Rcpt, FailureKind::Refused,       FailureCause::RecipientsRefused,
                  {},          all[1].addrSpecForPeople(), report.recipients[1].reply};
    m_sender->end(report);
    m_window->findChild<FailureDialog *>()->findChild<QPushButton *>(u"sendToTheOthers"_s)->click();
    QTRY_COMPARE(m_sender->calls.size(), 2);
    m_sender->end(Outcome::Accepted);
    QCOMPARE(status(), u"Sent: 1 of 1 recipients"_s);
    QCOMPARE(m_window->state().bcc, u"eve@example.net"_s);
    QCOMPARE(m_window->state().to, QString());
    QVERIFY(m_window->isWindowModified());
    QVERIFY(!m_window->findChild<Farewell *>()->isUnderWay());
    QTRY_COMPARE(sent().size(), 1);
    QTRY_VERIFY(entries().isEmpty());
    QTRY_COMPARE(drafts().size(), 1); // Eve's is not lost
}

void tst_ComposeOutbox::afterSendingTheWindowCloses()
{
    auto *farewell = m_window->findChild<Farewell *>();
    farewell->setDelay(10);
    fill();
    send();
    QVERIFY(!farewell->isUnderWay());
    m_sender->end(Outcome::Accepted);
    QCOMPARE(status(), u"Sent: 2 of 2 recipients"_s);
    QVERIFY(farewell->isUnderWay());
    QTRY_VERIFY(m_window.isNull());
}

void tst_ComposeOutbox::theWindowStaysWhereItIsLookedAt()
{
    const auto deliver = [this] {
        fill();
        send();
        m_sender->end(Outcome::Accepted);
        return m_window->findChild<Farewell *>()->isUnderWay();
    };
    QVERIFY(deliver());
    m_window->findChild<QTextEdit *>(u"messageBody"_s)->insertPlainText(u"more"_s);
    QVERIFY(!m_window->findChild<Farewell *>()->isUnderWay());
    trigger(u"Protocol log"_s);
    QVERIFY(!deliver());
    trigger(u"Protocol log"_s);
    PreferenceValues values = m_office->preferences().values();
    values.closeAfterSending = false;
    m_office->preferences().setValues(values);
    m_window->findChild<QTextEdit *>(u"messageBody"_s)->insertPlainText(u"more"_s);
    QVERIFY(!deliver());
}

void tst_ComposeOutbox::whatMayBeThereIsAskedAboutBeforeItGoesAgain()
{
    fill();
    send();
    m_sender->end(Outcome::Uncertain);
    delete m_window->findChild<FailureDialog *>();
    m_window->send();
    auto *box = m_window->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->text().contains(u"may have been delivered"_s));
    box->reject();
    QCOMPARE(m_sender->calls.size(), 1);
}

void tst_ComposeOutbox::ctrlEnterAsksIfThatIsWanted()
{
    fill();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    PreferenceValues values = m_office->preferences().values();
    values.confirmShortcut = true;
    m_office->preferences().setValues(values);
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    auto *box = m_window->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(m_sender->calls.isEmpty());
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_COMPARE(m_sender->calls.size(), 1);
    m_sender->end(Outcome::Cancelled);
    values.confirmShortcut = false;
    m_office->preferences().setValues(values);
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_sender->calls.size(), 2);
    m_sender->end(Outcome::Cancelled);
}

void tst_ComposeOutbox::aFileThatIsGoneHasThreeDoors()
{
    QFile file(m_folder->filePath(u"report.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    fill();
    m_window->attachFiles({file.fileName()});
    QTRY_COMPARE(m_window->state().attachments.size(), 1);
    QVERIFY(file.remove());
    m_window->send();
    QTRY_VERIFY(m_window->findChild<FailureDialog *>());
    auto *dialog = m_window->findChild<FailureDialog *>();
    QCOMPARE(dialog->findChild<QLabel *>(u"failureHeadline"_s)->text(),
             u"report.txt can no longer be read."_s);
    QVERIFY(dialog->findChild<QLabel *>(u"failureReason"_s)->text().contains(file.fileName()));
    QVERIFY(m_sender->calls.isEmpty());
    dialog->findChild<QPushButton *>(u"repair"_s)->click(); // Remove attachment
    QVERIFY(m_window->state().attachments.isEmpty());
    send();
    m_sender->end(Outcome::Cancelled);
}

QTEST_MAIN(tst_ComposeOutbox)

#include "tst_ComposeOutbox.moc"
