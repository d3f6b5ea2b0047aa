// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/OutboxDialog.h"

#include "mail/ComposedContent.h"
#include "mailbox/Mailbox.h"
#include "post/Drafts.h"
#include "post/Preferences.h"
#include "support/LineServer.h"
#include "ui/OutboxKeeper.h"
#include "ui/PostOffice.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

using Folder = OutboxDialog::Folder;
using State = OutboxEntry::State;

class tst_OutboxDialog : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theContractOfNames();
    void emptyFoldersSaySo();
    void theFoldersAreListed();
    void theLastErrorIsShownInFull();
    void sendAllUsesOneConnection();
    void sendAllAsksAboutWhatHasATime();
    void whatIsDueIsSentByItself();
    void whatWasStoppedWaitsForAPerson();
    void draftsOfWhatWasSentAreGone();
    void theUncertainIsAskedAbout();
    void deletedCanBeTakenBack();
    void deletedIsGone();
    void editTellsWhich();

private:
    void add(const QString &subject, const OutboxEntry &entry = {});
    void show(Folder folder);
    [[nodiscard]] QStringList column(int column) const;
    void press(const QString &name) const { m_dialog->findChild<QPushButton *>(name)->click(); }
    void answer(QMessageBox::ButtonRole role) const;
    [[nodiscard]] QTableWidget *table() const
    {
        return m_dialog->findChild<QTableWidget *>(u"messages"_s);
    }
    [[nodiscard]] OutboxKeeper &keeper() const { return m_office->outbox(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostOffice> m_office;
    std::unique_ptr<Mailbox> m_mailbox;
    OutboxDialog *m_dialog = nullptr;
};

void tst_OutboxDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_mailbox = std::make_unique<Mailbox>(MailboxSettings{});
    QVERIFY(m_mailbox->listen());
    PostOffice::Places places;
    places.settingsFile = m_folder->filePath(u"settings.ini"_s);
    places.draftsFolder = m_folder->filePath(u"drafts"_s);
    places.addressesFile = m_folder->filePath(u"addresses"_s);
    m_office = std::make_unique<PostOffice>(places);
    m_office->showOutbox();
    m_dialog = m_office->outboxDialog();
}

void tst_OutboxDialog::cleanup()
{
    m_office.reset();
    m_mailbox.reset();
}

void tst_OutboxDialog::add(const QString &subject, const OutboxEntry &like)
{
    Message message;
    message.from = {{{}, u"ann"_s, u"example.org"_s, {}}};
    message.to = {{{}, u"bob"_s, u"example.net"_s, {}}};
    message.subject = subject;
    message.text = u"text"_s;
    OutboxEntry entry = like;
    entry.server.host = u"127.0.0.1"_s;
    entry.server.port = m_mailbox->port();
    entry.server.security = Security::None;
    entry.envelope.reversePath = message.from.first();
    entry.envelope.recipients = message.to;
    entry.to = u"bob@example.net"_s;
    entry.subject = subject;
    const auto claim = keeper().outbox().add(ComposedContent(message), entry);
    QVERIFY(claim);
}

void tst_OutboxDialog::show(Folder folder)
{
    m_dialog->showFolder(folder);
    m_dialog->refresh();
    keeper().refresh();
}

QStringList tst_OutboxDialog::column(int column) const
{
    QStringList texts;
    for (int row = 0; row < table()->rowCount(); ++row)
        texts.append(table()->item(row, column)->text());
    return texts;
}

void tst_OutboxDialog::answer(QMessageBox::ButtonRole role) const
{
    auto *box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == role)
            button->click();
    }
}

void tst_OutboxDialog::theContractOfNames()
{
    QCOMPARE(m_dialog->windowTitle(), u"Outbox and drafts"_s);
    QCOMPARE(m_dialog->findChild<QListWidget *>(u"folders"_s)->accessibleName(), u"Folders"_s);
    QCOMPARE(table()->accessibleName(), u"Messages"_s);
    QCOMPARE(m_dialog->findChild<QLabel *>(u"queueStatus"_s)->accessibleDescription(),
             u"Queue status"_s);
    QStringList headers;
    for (int column = 0; column < table()->columnCount(); ++column)
        headers.append(table()->horizontalHeaderItem(column)->text());
    QCOMPARE(headers, (QStringList{u"To"_s, u"Subject"_s, u"Date"_s, u"Size"_s, u"Status"_s}));
    const QString buttons[] = {u"Edit"_s,   u"Send now"_s,      u"Send all"_s, u"Stop"_s,
                               u"Delete"_s, u"Save as .eml…"_s, u"Close"_s};
    const auto all = m_dialog->findChildren<QPushButton *>();
    for (const QString &words : buttons) {
        QCOMPARE(std::count_if(
                     all.begin(), all.end(),
                     [&](QPushButton *button) { return button->text().remove(u'&') == words; }),
                 1);
    }
}

void tst_OutboxDialog::emptyFoldersSaySo()
{
    const std::pair<Folder, QString> states[]
        = {{Folder::Drafts, u"No drafts. Drafts are saved while you write."_s},
           {Folder::Outbox, u"Nothing is waiting to be sent."_s},
           {Folder::Sent, u"No copies of sent messages."_s}};
    for (const auto &state : states) {
        const QString &words = state.second;
        show(state.first);
        const auto labels = m_dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](QLabel *label) {
            return label->isVisible() && label->text() == words;
        }));
    }
    for (const QString &name : {u"edit"_s, u"sendNow"_s, u"sendAll"_s, u"stop"_s, u"delete"_s})
        QVERIFY2(!m_dialog->findChild<QPushButton *>(name)->isEnabled(), qPrintable(name));
}

void tst_OutboxDialog::theFoldersAreListed()
{
    Draft draft;
    draft.message.from = {{{}, u"ann"_s, u"example.org"_s, {}}};
    draft.message.subject = u"unfinished"_s;
    draft.message.text = QString();
    QVERIFY(m_office->drafts().save(draft));
    OutboxEntry failed;
    failed.state = State::Failed;
    failed.lastError.headline = u"It was refused."_s;
    add(u"one"_s, failed);
    OutboxEntry later;
    later.state = State::Scheduled;
    later.notBefore = QDateTime::currentDateTime().addDays(1);
    add(u"two"_s, later);
    show(Folder::Outbox);
    QTRY_COMPARE(column(1), (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(column(4).first(), u"Not sent"_s);
    QVERIFY(column(4).last().startsWith(u"To be sent:"_s));
    auto *folders = m_dialog->findChild<QListWidget *>(u"folders"_s);
    QTRY_COMPARE(folders->item(0)->text(), u"Drafts (1)"_s);
    QCOMPARE(folders->item(1)->text(), u"Outbox (2)"_s);
    QCOMPARE(folders->item(2)->text(), u"Sent (0)"_s);
    show(Folder::Drafts);
    QCOMPARE(column(1), QStringList{u"unfinished"_s});
}

void tst_OutboxDialog::theLastErrorIsShownInFull()
{
    OutboxEntry failed;
    failed.state = State::Failed;
    failed.tries = 3;
    failed.lastError = {QDateTime::currentDateTime(), u"It was refused."_s, u"550 5.7.1 No"_s,
                        u"Ask."_s, u"bob@example.net: 550 5.1.1 Nobody"_s};
    add(u"one"_s, failed);
    show(Folder::Outbox);
    QTRY_COMPARE(table()->rowCount(), 1);
    auto *error = m_dialog->findChild<QPlainTextEdit *>(u"lastError"_s);
    QVERIFY(!error->isVisible());
    table()->selectRow(0);
    QVERIFY(error->isVisible());
    for (const QString &part : {u"It was refused."_s, u"550 5.7.1 No"_s, u"Ask."_s,
                                u"bob@example.net: 550 5.1.1 Nobody"_s, u"3"_s})
        QVERIFY2(error->toPlainText().contains(part), qPrintable(part));
}

void tst_OutboxDialog::sendAllUsesOneConnection()
{
    OutboxEntry failed;
    failed.state = State::Failed;
    for (const QString &subject : {u"one"_s, u"two"_s, u"three"_s})
        add(subject, failed);
    OutboxEntry uncertain;
    uncertain.state = State::Uncertain;
    add(u"apart"_s, uncertain);
    QSignalSpy received(m_mailbox.get(), &Mailbox::received);
    QSignalSpy settled(&keeper(), &OutboxKeeper::settled);
    show(Folder::Outbox);
    QTRY_COMPARE(table()->rowCount(), 4);
    press(u"sendAll"_s);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 3, 15'000);
    QCOMPARE(received.size(), 3);
    QCOMPARE(settled[0][1].value<DeliveryReport>().connections, 1);
    QCOMPARE(settled[1][1].value<DeliveryReport>().connections, 0); // over the first one's
    QTRY_COMPARE(column(1), QStringList{u"apart"_s});
    show(Folder::Sent);
    QTRY_COMPARE(table()->rowCount(), 3);
}

void tst_OutboxDialog::sendAllAsksAboutWhatHasATime()
{
    OutboxEntry failed;
    failed.state = State::Failed;
    OutboxEntry later;
    later.state = State::Scheduled;
    later.notBefore = QDateTime::currentDateTime().addDays(1);
    add(u"one"_s, failed);
    add(u"later"_s, later);
    QSignalSpy settled(&keeper(), &OutboxKeeper::settled);
    show(Folder::Outbox);
    QTRY_COMPARE(table()->rowCount(), 2);
    press(u"sendAll"_s);
    answer(QMessageBox::RejectRole);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 15'000);
    QTRY_COMPARE(column(1), QStringList{u"later"_s});
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());
    QTRY_VERIFY(m_dialog->findChild<QPushButton *>(u"sendAll"_s)->isEnabled());
    press(u"sendAll"_s);
    answer(QMessageBox::AcceptRole);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 2, 15'000);
    QTRY_COMPARE(table()->rowCount(), 0);
}

void tst_OutboxDialog::draftsOfWhatWasSentAreGone()
{
    // Of a process that was killed: who takes its message over takes its drafts, too.
    const Drafts &drafts = m_office->drafts();
    Draft draft;
    draft.message.from = {{{}, u"ann"_s, u"example.org"_s, {}}};
    draft.message.subject = u"left behind"_s;
    const auto id = drafts.save(draft);
    QVERIFY2(id, id ? "" : qPrintable(id.error().reason));
    QVERIFY(QFileInfo::exists(drafts.fileOf(*id)));
    OutboxEntry queued;
    queued.drafts = {*id};
    add(u"left behind"_s, queued);
    QSignalSpy settled(&keeper(), &OutboxKeeper::settled);
    keeper().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 15'000);
    QVERIFY(!QFileInfo::exists(drafts.fileOf(*id)));
}

void tst_OutboxDialog::whatIsDueIsSentByItself()
{
    OutboxEntry later;
    later.state = State::Scheduled;
    later.notBefore = QDateTime::currentDateTime().addMSecs(300);
    add(u"later"_s, later);
    QSignalSpy received(m_mailbox.get(), &Mailbox::received);
    keeper().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 15'000);
    QVERIFY(QDateTime::currentDateTime() >= later.notBefore);
}

/// Even though it is due: it would begin again behind the back of who stopped it.
void tst_OutboxDialog::whatWasStoppedWaitsForAPerson()
{
    LineServer server({});
    server.answer = [](int, const QByteArray &line) { return line == "DATA" ? "nothing yet" : ""; };
    for (const QString &subject : {u"one"_s, u"two"_s, u"three"_s})
        add(subject);
    QStringList ids = keeper().outbox().messages().ids();
    for (const QString &id : std::as_const(ids)) {
        const auto claim = keeper().outbox().claim(id);
        OutboxEntry entry = claim->entry();
        entry.server.port = server.serverPort();
        QVERIFY(!claim->keep(entry));
    }
    QSignalSpy settled(&keeper(), &OutboxKeeper::settled);
    show(Folder::Outbox);
    QTRY_VERIFY_WITH_TIMEOUT(!server.heard.isEmpty() && server.heard.constFirst().contains("DATA"),
                             15'000);
    press(u"stop"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!keeper().isBusy(), 15'000);
    QTRY_COMPARE(keeper().status(), u"Stopped. Press Send now to send what waits."_s);
    QTRY_COMPARE(settled.size(), 1);
    ids.removeAll(settled.constFirst().constFirst().value<OutboxEntry>().id);
    server.answer = nullptr;
    keeper().sendNow(ids);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 3, 15'000);
    QCOMPARE(server.messages, 2);
    QCOMPARE(server.heard.size(), 2);
    QTRY_COMPARE(keeper().status(), QString());
}

void tst_OutboxDialog::theUncertainIsAskedAbout()
{
    OutboxEntry uncertain;
    uncertain.state = State::Uncertain;
    add(u"perhaps"_s, uncertain);
    QSignalSpy received(m_mailbox.get(), &Mailbox::received);
    show(Folder::Outbox);
    QTRY_COMPARE(table()->rowCount(), 1);
    table()->selectRow(0);
    press(u"sendNow"_s);
    answer(QMessageBox::AcceptRole);
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 15'000);
    QTRY_COMPARE(table()->rowCount(), 0);
}

void tst_OutboxDialog::deletedCanBeTakenBack()
{
    OutboxEntry failed;
    failed.state = State::Failed;
    add(u"one"_s, failed);
    show(Folder::Outbox);
    QTRY_COMPARE(table()->rowCount(), 1);
    table()->selectRow(0);
    press(u"delete"_s);
    QVERIFY(m_dialog->findChild<QMessageBox *>()->text().contains(u"one"_s));
    answer(QMessageBox::AcceptRole);
    QCOMPARE(table()->rowCount(), 0);
    auto *undo = m_dialog->findChild<QPushButton *>(u"undoDelete"_s);
    QVERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(table()->rowCount(), 1);
    QVERIFY(!undo->isVisible());
    QCOMPARE(keeper().outbox().messages().list().size(), 1);
}

void tst_OutboxDialog::deletedIsGone()
{
    OutboxEntry queued;
    queued.state = State::Failed;
    add(u"one"_s, queued);
    show(Folder::Outbox);
    QTRY_COMPARE(table()->rowCount(), 1);
    table()->selectRow(0);
    press(u"delete"_s);
    answer(QMessageBox::AcceptRole);
    const QString id = keeper().outbox().messages().list().first().id;
    // Nobody sends it meanwhile.
    QTRY_VERIFY(QFile::exists(keeper().outbox().messages().lockOf(id)));
    press(u"close"_s);
    QTRY_VERIFY(keeper().outbox().messages().list().isEmpty());
}

void tst_OutboxDialog::editTellsWhich()
{
    OutboxEntry failed;
    failed.state = State::Failed;
    add(u"one"_s, failed);
    show(Folder::Outbox);
    QTRY_COMPARE(table()->rowCount(), 1);
    m_dialog->disconnect(m_office.get());
    QSignalSpy edited(m_dialog, &OutboxDialog::editRequested);
    table()->selectRow(0);
    press(u"edit"_s);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited[0][0].value<Folder>(), Folder::Outbox);
    QCOMPARE(edited[0][1].toString(), keeper().outbox().messages().list().first().id);
}

QTEST_MAIN(tst_OutboxDialog)

#include "tst_OutboxDialog.moc"
