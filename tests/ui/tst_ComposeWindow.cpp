// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeWindow.h"
#include "ui/FakeSender.h"

#include "ui/AccountChoice.h"
#include "ui/AddressField.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentPanel.h"
#include "ui/BodyEditor.h"
#include "ui/ComposeActions.h"
#include "ui/HeaderPane.h"
#include "ui/KnownAddresses.h"
#include "ui/MailtoUri.h"
#include "ui/MessageBar.h"
#include "ui/PostOffice.h"
#include "ui/SendBar.h"
#include "ui/ServerChoice.h"
#include "ui/ServerRow.h"
#include "ui/StartOptions.h"
#include "ui/TestMailbox.h"
#include "ui/TextField.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_ComposeWindow : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itBeginsAtTo();
    void theContractOfNames();
    void accessKeysAreUnique();
    void tabLeadsThroughTheMessage();
    void withoutRecipientNothingIsSent();
    void aBadAddressStopsIt();
    void withoutServerNothingIsSent();
    void whatIsWrittenIsSent();
    void fieldsAreReadOnlyWhileSending();
    void aSecondSendAsks();
    void theSameMessageKeepsItsId();
    void theLimitOfTheServerIsTold();
    void ccAndBccAreShownWhenFilled();
    void titleTellsSubjectAndChanges();
    void closingAChangedMessageAsks();
    void aDraftIsKept();
    void aLinkFillsTheWindow();
    void theCommandLineFillsTheWindow();
    void droppedFilesAreAttached();
    void picturesOfABrowserStandInTheText();
    void editingAnAccountsServerMakesItCustom();
    void theFirstAccountIsChosen();
    void aUserBelongsToItsServer();
    void theTestMailboxIsOneClickAway();
    void settingsAreRememberedPasswordsNot();
    void menusAndOptionsAgree();
    void theRepairChangesTheSecurityAndSends();
    void filesArePastedIntoAnyField();
    void anEmptySubjectIsAskedAbout();
    void theSignatureStandsBelow();
    void anAccountHasItsOwnSignature();
    void anImportIsToldToWhoAskedForIt();
    void dismissingLeavesTheCursorWhereItIs();
    void hugeListsOfPeopleAreTakenWhole();

private:
    template <typename Widget> Widget *find(const QString &name) const
    {
        auto *widget = m_window->findChild<Widget *>(name);
        if (!widget)
            qFatal("there is no widget %s", qPrintable(name));
        return widget;
    }
    void openWindow();
    void fill() const;
    [[nodiscard]] QString status() const { return find<QLabel>(u"sendStatus"_s)->text(); }
    [[nodiscard]] bool settled() const { return m_window->isEnabled(); }
    void press(const QString &button) const { find<QPushButton>(button)->click(); }
    void send() const;
    [[nodiscard]] QMessageBox *box() const;
    static void dropOn(QWidget *target, const QMimeData &data);
    [[nodiscard]] QStringList bars() const { return m_window->findChild<MessageBar *>()->texts(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostOffice> m_office;
    QPointer<ComposeWindow> m_window;
    FakeSender *m_sender = nullptr;
};

void tst_ComposeWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    openWindow();
}

void tst_ComposeWindow::openWindow()
{
    delete m_window;
    m_office.reset();
    PostOffice::Places places;
    places.settingsFile = m_folder->filePath(u"settings.ini"_s);
    places.draftsFolder = m_folder->filePath(u"drafts"_s);
    places.addressesFile = m_folder->filePath(u"addresses.json"_s);
    places.makeSender = [this] {
        auto sender = std::make_unique<FakeSender>();
        m_sender = sender.get();
        return sender;
    };
    m_office = std::make_unique<PostOffice>(places);
    m_window = m_office->newWindow();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void tst_ComposeWindow::cleanup()
{
    delete m_window;
    m_office.reset();
}

void tst_ComposeWindow::fill() const
{
    find<ServerRow>(QString())->set(u"mail.example.org"_s, 587, Security::Starttls);
    find<QLineEdit>(u"from"_s)->setText(u"Ann <ann@example.org>"_s);
    find<QLineEdit>(u"to"_s)->setText(u"bob@example.net"_s);
    find<QLineEdit>(u"subject"_s)->setText(u"Grüße"_s);
    find<QTextEdit>(u"messageBody"_s)->setPlainText(u"text"_s);
}

void tst_ComposeWindow::send() const
{
    const auto before = m_sender->calls.size();
    m_window->send();
    QTRY_COMPARE(m_sender->calls.size(), before + 1);
}

QMessageBox *tst_ComposeWindow::box() const
{
    const auto boxes = m_window->findChildren<QMessageBox *>();
    for (QMessageBox *box : boxes) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

void tst_ComposeWindow::dropOn(QWidget *target, const QMimeData &data)
{
    const QPoint place(2, 2);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    QVERIFY(drop.isAccepted());
}

void tst_ComposeWindow::itBeginsAtTo()
{
    QCOMPARE(m_window->windowTitle(), u"Write: (no subject)[*] — Posthorn"_s);
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"to"_s);
    QCOMPARE(status(), u"Ready"_s);
    QCOMPARE(bars().size(), 1); // how to begin
    QVERIFY(!find<QProgressBar>(u"sendingProgress"_s)->isVisible());
}

void tst_ComposeWindow::theContractOfNames()
{
    const std::pair<QString, QString> named[] = {
        {u"server"_s, u"Server"_s},
        {u"port"_s, u"Port"_s},
        {u"from"_s, u"From"_s},
        {u"to"_s, u"To"_s},
        {u"cc"_s, u"Cc"_s},
        {u"bcc"_s, u"Bcc"_s},
        {u"replyTo"_s, u"Reply-To"_s},
        {u"subject"_s, u"Subject"_s},
        {u"messageBody"_s, u"Message body"_s},
        {u"attachments"_s, u"Attachments"_s},
        {u"showCc"_s, u"Show Cc"_s},
        {u"showBcc"_s, u"Show Bcc"_s},
        {u"sendingProgress"_s, u"Sending progress"_s},
    };
    for (const auto &[object, name] : named)
        QCOMPARE(find<QWidget>(object)->accessibleName(), name);
    for (const QString &combo : {u"account"_s, u"connectionSecurity"_s, u"priority"_s}) {
        auto *box = find<QComboBox>(combo);
        QVERIFY(!box->isEditable());
        const auto labels
            = box->parentWidget()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY2(std::any_of(labels.begin(), labels.end(),
                             [box](const QLabel *label) { return label->buddy() == box; }),
                 qPrintable(combo));
    }
    const std::pair<QString, QString> live[] = {
        {u"sendStatus"_s, u"Send status"_s},
        {u"attachmentSummary"_s, u"Attachment summary"_s},
        {u"messageBar1"_s, u"Message bar"_s},
        {u"toProblem"_s, u"To problem"_s},
    };
    for (const auto &[object, key] : live) {
        QCOMPARE(find<QLabel>(object)->accessibleDescription(), key);
        QVERIFY(find<QLabel>(object)->accessibleName().isEmpty());
    }
}

void tst_ComposeWindow::accessKeysAreUnique()
{
    m_window->findChild<HeaderPane *>()->setCcShown(true);
    m_window->findChild<HeaderPane *>()->setBccShown(true);
    QHash<QString, QString> owners;
    const auto claim = [&owners](const QString &caption, const QString &owner) {
        const QString key = QKeySequence::mnemonic(caption).toString();
        if (key.isEmpty())
            return;
        QVERIFY2(!owners.contains(key),
                 qPrintable(u"%1: %2 and %3"_s.arg(key, owners.value(key), owner)));
        owners.insert(key, owner);
    };
    const auto menus = m_window->menuBar()->actions();
    for (const QAction *menu : menus)
        claim(menu->text(), menu->text());
    const auto labels = m_window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() && label->isVisible())
            claim(label->text(), label->text());
    }
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible())
            claim(button->text(), button->text());
    }
    QVERIFY(owners.size() > 12);
}

void tst_ComposeWindow::tabLeadsThroughTheMessage()
{
    QStringList visited;
    for (int i = 0; i < 40; ++i) {
        const QString name = QApplication::focusWidget()->objectName();
        if (!visited.isEmpty() && name == visited.first())
            break;
        visited.append(name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected = {u"to"_s,
                                  u"showCc"_s,
                                  u"showBcc"_s,
                                  u"subject"_s,
                                  u"messageBody"_s,
                                  u"attachments"_s,
                                  u"addAttachment"_s,
                                  u"format"_s,
                                  u"priority"_s,
                                  u"requestAReadReceipt"_s,
                                  u"requestDeliveryNotifications"_s,
                                  u"accountSettings"_s};
    QCOMPARE(visited.first(expected.size()), expected);
    QCOMPARE(
        visited.last(5),
        (QStringList{u"account"_s, u"server"_s, u"port"_s, u"connectionSecurity"_s, u"from"_s}));
}

void tst_ComposeWindow::withoutRecipientNothingIsSent()
{
    fill();
    find<QLineEdit>(u"to"_s)->clear();
    m_window->send();
    QVERIFY2(status().startsWith(u"Not sent: "_s), qPrintable(status()));
    QVERIFY(status().contains(u"recipient"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"to"_s);
    QVERIFY(m_sender->calls.isEmpty());
}

void tst_ComposeWindow::aBadAddressStopsIt()
{
    fill();
    find<QLineEdit>(u"cc"_s)->setText(u"carol@"_s);
    m_window->send();
    QVERIFY(find<QLabel>(u"ccProblem"_s)->text().contains(u"carol@"_s));
    QVERIFY(m_sender->calls.isEmpty());
}

void tst_ComposeWindow::withoutServerNothingIsSent()
{
    fill();
    find<QLineEdit>(u"server"_s)->clear();
    m_window->send();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"server"_s);
    QVERIFY(!find<QLabel>(u"serverProblem"_s)->text().isEmpty());
    QVERIFY(m_sender->calls.isEmpty());
}

void tst_ComposeWindow::whatIsWrittenIsSent()
{
    fill();
    m_window->findChild<AttachmentModel *>()->addBytes("x", u"x.txt"_s);
    QTRY_COMPARE(m_window->findChild<AttachmentModel *>()->rowCount(), 1);
    find<QCheckBox>(u"requestDeliveryNotifications"_s)->setChecked(true);
    send();
    const auto &call = m_sender->calls[0];
    QCOMPARE(call.server.endpoint.host, u"mail.example.org"_s);
    QCOMPARE(call.server.endpoint.port, quint16(587));
    QCOMPARE(call.letter.envelope.recipients.size(), 1);
    QVERIFY(call.letter.envelope.dsn.failure);
    const auto stream = call.letter.content->open({});
    QVERIFY(stream);
    const QByteArray bytes = (*stream)->readAll();
    QVERIFY(bytes.contains("To: bob@example.net"));
    QVERIFY(bytes.contains("x.txt"));
    m_sender->end(Outcome::Accepted);
    QCOMPARE(status(), u"Sent: 1 of 1 recipients"_s);
    QVERIFY(!m_window->isWindowModified());
}

void tst_ComposeWindow::fieldsAreReadOnlyWhileSending()
{
    fill();
    send();
    QVERIFY(find<QLineEdit>(u"subject"_s)->isReadOnly());
    QVERIFY(find<QTextEdit>(u"messageBody"_s)->isReadOnly());
    QVERIFY(!find<QPushButton>(u"addAttachment"_s)->isEnabled());
    QVERIFY(find<QProgressBar>(u"sendingProgress"_s)->isVisible());
    emit m_sender->progressed(500, 1000);
    QCOMPARE(find<QProgressBar>(u"sendingProgress"_s)->value(), 50);
    QTest::keyClick(m_window, Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"cancelSending"_s);
    QVERIFY(m_sender->isBusy()); // Esc alone cancels nothing
    press(u"cancelSending"_s);
    QCOMPARE(status(), u"Cancelled"_s);
    QVERIFY(!find<QLineEdit>(u"subject"_s)->isReadOnly());
    QCOMPARE(find<QTextEdit>(u"messageBody"_s)->toPlainText(), u"text"_s);
    QVERIFY(!find<QProgressBar>(u"sendingProgress"_s)->isVisible());
}

void tst_ComposeWindow::aSecondSendAsks()
{
    fill();
    send();
    m_sender->end(Outcome::Accepted);
    m_window->send();
    QVERIFY(box());
    box()->reject();
    QTRY_VERIFY(!box());
    QCOMPARE(m_sender->calls.size(), 1);
    find<QLineEdit>(u"subject"_s)->setText(u"another"_s);
    send(); // a changed message is another message
}

void tst_ComposeWindow::theSameMessageKeepsItsId()
{
    fill();
    send();
    m_sender->cancel();
    send();
    QCOMPARE(m_sender->calls[0].letter.content->messageId(),
             m_sender->calls[1].letter.content->messageId());
    m_sender->end(Outcome::Accepted);
    find<QLineEdit>(u"subject"_s)->setText(u"another"_s);
    send();
    QVERIFY(m_sender->calls[1].letter.content->messageId()
            != m_sender->calls[2].letter.content->messageId());
    m_sender->cancel();
}

void tst_ComposeWindow::theLimitOfTheServerIsTold()
{
    fill();
    send();
    ServerFacts facts;
    facts.capabilities = {u"PIPELINING"_s, u"SIZE 10485760"_s};
    emit m_sender->serverLearned(facts);
    QVERIFY(find<QLabel>(u"attachmentSummary"_s)->text().contains(u"server limit 10 MB"_s));
    m_sender->cancel();
}

void tst_ComposeWindow::ccAndBccAreShownWhenFilled()
{
    auto *cc = find<QLineEdit>(u"cc"_s);
    auto *toggle = find<QToolButton>(u"showCc"_s);
    QVERIFY(!cc->isVisible());
    toggle->click();
    QVERIFY(cc->isVisible());
    QCOMPARE(QApplication::focusWidget(), cc);
    cc->setText(u"carol@example.net"_s);
    toggle->click(); // what is sent must be seen
    QVERIFY(cc->isVisible());
    QVERIFY(toggle->isChecked());
    cc->clear();
    toggle->click();
    QVERIFY(!cc->isVisible());
}

void tst_ComposeWindow::titleTellsSubjectAndChanges()
{
    auto *subject = find<QLineEdit>(u"subject"_s);
    QTest::keyClicks(subject, u"Hello"_s);
    QCOMPARE(m_window->windowTitle(), u"Write: Hello[*] — Posthorn"_s);
    QVERIFY(m_window->isWindowModified());
    subject->insert(u"\r\nX-Evil: 1"_s);
    QCOMPARE(subject->text(), u"Hello X-Evil: 1"_s);
}

void tst_ComposeWindow::closingAChangedMessageAsks()
{
    QVERIFY(m_window);
    fill();
    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(box());
    QStringList words;
    const auto buttons = box()->buttons();
    for (const QAbstractButton *button : buttons)
        words.append(QString(button->text()).remove(u'&'));
    words.sort();
    QCOMPARE(words, (QStringList{u"Cancel"_s, u"Discard"_s, u"Save draft"_s}));
    box()->reject();
    QTRY_VERIFY(!box());
    QVERIFY(m_window->isVisible());
    m_window->close();
    for (QAbstractButton *button : box()->buttons()) {
        if (box()->buttonRole(button) == QMessageBox::DestructiveRole) {
            button->click();
            break;
        }
    }
    QTRY_VERIFY(!m_window);
}

void tst_ComposeWindow::aDraftIsKept()
{
    fill();
    find<QLineEdit>(u"bcc"_s)->setText(u"eve@example.net, half@"_s);
    m_window->close();
    for (QAbstractButton *button : box()->buttons()) {
        if (box()->buttonRole(button) == QMessageBox::AcceptRole) {
            button->click();
            break;
        }
    }
    QTRY_VERIFY(!m_window);
    const auto drafts = m_office->drafts().list();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts[0].subject, u"Grüße"_s);
    const auto draft = m_office->drafts().load(drafts[0].id);
    QVERIFY(draft);
    const ComposeState state = ComposeState::fromDraft(*draft);
    QCOMPARE(state.bcc, u"eve@example.net, half@"_s);
    QCOMPARE(state.body.trimmed(), u"text"_s);
}

void tst_ComposeWindow::aLinkFillsTheWindow()
{
    m_window->takeLink(*MailtoUri::parse(
        u"mailto:bob@example.net?cc=carol@example.net&subject=S&body=B&attach=/etc/hostname"_s));
    const ComposeState state = m_window->state();
    QCOMPARE(state.to, u"bob@example.net"_s);
    QCOMPARE(state.cc, u"carol@example.net"_s);
    QVERIFY(find<QLineEdit>(u"cc"_s)->isVisible());
    QCOMPARE(state.subject, u"S"_s);
    QCOMPARE(state.body, u"B"_s);
    QCOMPARE(m_window->findChild<AttachmentModel *>()->rowCount(), 0);
    QVERIFY(bars().join(u' ').contains(u"/etc/hostname"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"messageBody"_s);
}

void tst_ComposeWindow::theCommandLineFillsTheWindow()
{
    QFile file(m_folder->filePath(u"a.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_window->takeOptions(StartOptions::parse({u"--to"_s, u"bob@example.net"_s, u"--bcc"_s,
                                               u"eve@example.net"_s, u"--subject"_s, u"S"_s,
                                               u"--account"_s, u"Nobody's"_s, file.fileName()}));
    QCOMPARE(m_window->state().to, u"bob@example.net"_s);
    QVERIFY(find<QLineEdit>(u"bcc"_s)->isVisible());
    QTRY_COMPARE(m_window->findChild<AttachmentModel *>()->rowCount(), 1);
    QVERIFY(bars().join(u' ').contains(u"Nobody's"_s));
    QVERIFY(m_window->isWindowModified());
}

void tst_ComposeWindow::droppedFilesAreAttached()
{
    QFile file(m_folder->filePath(u"a.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    auto *subject = find<QLineEdit>(u"subject"_s);
    dropOn(subject, data);
    QTRY_COMPARE(m_window->findChild<AttachmentModel *>()->rowCount(), 1);
    QVERIFY(subject->text().isEmpty());
    QMimeData text;
    text.setText(u"words"_s);
    dropOn(subject, text);
    QCOMPARE(subject->text(), u"words"_s);
}

void tst_ComposeWindow::picturesOfABrowserStandInTheText()
{
    QMimeData data;
    data.setUrls({QUrl(u"https://x.example/i.png"_s)});
    data.setImageData(QImage(9, 9, QImage::Format_RGB32));
    auto *body = find<BodyEditor>(u"messageBody"_s);
    auto *files = m_window->findChild<AttachmentModel *>();
    dropOn(body->viewport(), data);
    QTRY_COMPARE(files->rowCount(), 1); // plain text cannot show it
    body->setMailHtml(u"<p>Look:</p>"_s, {});
    dropOn(body->viewport(), data);
    QCOMPARE(body->inlineParts().size(), 1);
    QCOMPARE(files->rowCount(), 1);
    QVERIFY(!body->mailHtml().contains("x.example"_L1));
}

void tst_ComposeWindow::editingAnAccountsServerMakesItCustom()
{
    Account account;
    account.name = u"Work"_s;
    account.identity = {u"Ann"_s, u"ann"_s, u"example.org"_s, {}};
    account.server.endpoint.host = u"smtp.example.org"_s;
    account.server.endpoint.port = 465;
    account.server.endpoint.security = Security::Tls;
    m_office->accounts().setAccounts({account});
    openWindow();
    auto *choice = find<AccountChoice>(u"account"_s);
    QCOMPARE(choice->currentText(), u"Work (ann@example.org)"_s);
    QCOMPARE(find<QLineEdit>(u"server"_s)->text(), u"smtp.example.org"_s);
    QCOMPARE(find<QLineEdit>(u"from"_s)->text(), u"Ann <ann@example.org>"_s);
    QVERIFY(bars().isEmpty());
    find<QComboBox>(u"connectionSecurity"_s)->setCurrentText(u"STARTTLS"_s);
    QCOMPARE(choice->currentText(), u"Custom server"_s);
    QVERIFY(m_window->findChild<QPushButton *>(u"noticeAction0"_s)
                ->text()
                .startsWith(u"Save as account"_s));
}

void tst_ComposeWindow::theFirstAccountIsChosen()
{
    Account account;
    account.name = u"Work"_s;
    account.identity = {u"Ann"_s, u"ann"_s, u"example.org"_s, {}};
    account.server.endpoint.host = u"smtp.example.org"_s;
    auto *choice = find<AccountChoice>(u"account"_s);
    auto *server = find<QLineEdit>(u"server"_s);
    QTest::keyClicks(server, u"mail.example.net"_s);
    m_office->accounts().setAccounts({account});
    emit m_office->accountsChanged();
    QCOMPARE(choice->currentText(), u"Custom server"_s);
    QCOMPARE(server->text(), u"mail.example.net"_s);
    server->selectAll();
    QTest::keyClick(server, Qt::Key_Delete);
    emit m_office->accountsChanged();
    QCOMPARE(choice->currentText(), u"Work (ann@example.org)"_s);
    QCOMPARE(server->text(), u"smtp.example.org"_s);
}

void tst_ComposeWindow::aUserBelongsToItsServer()
{
    auto *server = find<QLineEdit>(u"server"_s);
    QTest::keyClicks(server, u"mail.example.org"_s);
    auto *choice = m_window->findChild<ServerChoice *>();
    QVERIFY(choice);
    choice->setUser(u"ann"_s);
    find<QSpinBox>(u"port"_s)->setValue(465);
    QCOMPARE(choice->settings().user, u"ann"_s);
    server->selectAll();
    QTest::keyClicks(server, u"mail.example.net"_s);
    QCOMPARE(choice->settings().endpoint.host, u"mail.example.net"_s);
    QVERIFY(choice->settings().user.isEmpty());
}

void tst_ComposeWindow::theTestMailboxIsOneClickAway()
{
    const auto buttons = m_window->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"Use the test mailbox"_s)
            button->click();
    }
    auto *choice = find<AccountChoice>(u"account"_s);
    QTRY_COMPARE(choice->currentText(), u"Built-in test mailbox"_s);
    QTRY_VERIFY(m_office->testMailbox()->isListening());
    QCOMPARE(find<QLineEdit>(u"server"_s)->text(), u"127.0.0.1"_s);
    QVERIFY(bars().isEmpty());
    QVERIFY(!find<QLineEdit>(u"from"_s)->text().isEmpty());
}

void tst_ComposeWindow::settingsAreRememberedPasswordsNot()
{
    auto *server = find<QLineEdit>(u"server"_s);
    server->setFocus();
    QTest::keyClicks(server, u"mail.example.org"_s);
    find<QComboBox>(u"connectionSecurity"_s)->setCurrentText(u"TLS"_s);
    find<QLineEdit>(u"from"_s)->setText(u"ann@example.org"_s);
    m_office->passwords().remember(u"mail.example.org"_s, 465, u"ann"_s, u"wonderland"_s);
    m_window->setWindowModified(false);
    m_window->close();
    QTRY_VERIFY(!m_window);
    openWindow();
    QCOMPARE(find<QLineEdit>(u"server"_s)->text(), u"mail.example.org"_s);
    QCOMPARE(find<QComboBox>(u"connectionSecurity"_s)->currentText(), u"TLS"_s);
    QCOMPARE(find<QLineEdit>(u"from"_s)->text(), u"ann@example.org"_s);
    QVERIFY(bars().isEmpty());
    QFile file(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("mail.example.org"));
    QVERIFY(!written.contains("wonderland"));
}

void tst_ComposeWindow::menusAndOptionsAgree()
{
    QAction *receipt = nullptr;
    QAction *low = nullptr;
    const auto actions = m_window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (QString(action->text()).remove(u'&') == u"Request a read receipt"_s)
            receipt = action;
        if (action->text() == u"Low"_s)
            low = action;
    }
    QVERIFY(receipt && low);
    receipt->trigger();
    QVERIFY(find<QCheckBox>(u"requestAReadReceipt"_s)->isChecked());
    find<QCheckBox>(u"requestAReadReceipt"_s)->click();
    QVERIFY(!receipt->isChecked());
    low->trigger();
    QCOMPARE(m_window->state().priority, Priority::Low);
    find<QComboBox>(u"priority"_s)->setCurrentText(u"High"_s);
    QVERIFY(!low->isChecked());
}

void tst_ComposeWindow::theRepairChangesTheSecurityAndSends()
{
    fill();
    send();
    m_sender->end(Outcome::Failed, FailureCause::TlsExpected, FailureKind::Protocol);
    QPushButton *repair = nullptr;
    QTRY_VERIFY((repair = m_window->findChild<QPushButton *>(u"repair"_s)));
    repair->click();
    QTRY_COMPARE(m_sender->calls.size(), 2);
    QCOMPARE(m_sender->calls[1].server.endpoint.security, Security::Tls);
    QCOMPARE(m_sender->calls[1].server.endpoint.port, quint16(465));
    m_sender->cancel();
}

void tst_ComposeWindow::filesArePastedIntoAnyField()
{
    QFile file(m_folder->filePath(u"note.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    auto *files = new QMimeData; // the clipboard's from now on
    files->setUrls({QUrl::fromLocalFile(file.fileName())});
    files->setText(file.fileName());
    QGuiApplication::clipboard()->setMimeData(files);
    auto *subject = find<QLineEdit>(u"subject"_s);
    subject->setFocus();
    QTest::keySequence(subject, QKeySequence::Paste);
    QTRY_COMPARE(m_window->state().attachments.size(), 1);
    QCOMPARE(subject->text(), QString());
    QGuiApplication::clipboard()->setText(u"words"_s);
    QTest::keySequence(subject, QKeySequence::Paste);
    QCOMPARE(subject->text(), u"words"_s);
}

void tst_ComposeWindow::anEmptySubjectIsAskedAbout()
{
    fill();
    find<QLineEdit>(u"subject"_s)->clear();
    m_window->send();
    QVERIFY(box());
    QVERIFY(m_sender->calls.isEmpty());
    QTest::keyClick(box(), Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"subject"_s);
    QVERIFY(m_sender->calls.isEmpty());
    PreferenceValues wishes;
    wishes.warnEmptySubject = false;
    m_office->preferences().setValues(wishes);
    m_window->send();
    QTRY_COMPARE(m_sender->calls.size(), 1);
}

void tst_ComposeWindow::theSignatureStandsBelow()
{
    PreferenceValues wishes;
    wishes.signature = u"Ann\nExample Ltd"_s;
    m_office->preferences().setValues(wishes);
    openWindow();
    QCOMPARE(m_window->state().body, u"\n-- \nAnn\nExample Ltd"_s);
    QVERIFY(!m_window->isWindowModified());
    StartOptions options;
    options.body = u"Hello"_s;
    m_window->takeOptions(options);
    QCOMPARE(m_window->state().body, u"Hello\n\n-- \nAnn\nExample Ltd"_s);
    ComposeState kept; // a draft has its own
    kept.body = u"Draft"_s;
    m_window->setState(kept);
    QCOMPARE(m_window->state().body, u"Draft"_s);
}

void tst_ComposeWindow::hugeListsOfPeopleAreTakenWhole()
{
    QStringList people;
    for (int i = 0; i < 3000; ++i)
        people.append(u"person%1@example.org"_s.arg(i));
    fill();
    find<QLineEdit>(u"to"_s)->setText(people.join(u", "_s));
    QCOMPARE(m_window->state().recipients().size(), 3000);
}

void tst_ComposeWindow::anAccountHasItsOwnSignature()
{
    PreferenceValues wishes;
    wishes.signature = u"Ann"_s;
    m_office->preferences().setValues(wishes);
    Account work;
    work.name = u"Work"_s;
    work.identity.localPart = u"ann"_s;
    work.identity.domain = u"example.org"_s;
    work.server.endpoint.host = u"mail.example.org"_s;
    work.signature = u"Ann Example\nWork Ltd"_s;
    Account home = work;
    home.name = u"Home"_s;
    home.signature.clear();
    m_office->accounts().setAccounts({work, home});
    emit m_office->accountsChanged();
    m_window->chooseAccount(u"Work"_s);
    QCOMPARE(m_window->state().body, u"\n-- \nAnn Example\nWork Ltd"_s);
    m_window->chooseAccount(u"Home"_s);
    QCOMPARE(m_window->state().body, u"\n-- \nAnn"_s);
}

void tst_ComposeWindow::anImportIsToldToWhoAskedForIt()
{
    QFile file(m_folder->filePath(u"people.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,Email\nMax Power,max@example.com\n");
    file.close();
    const auto has = [this] {
        const QStringList shown = bars();
        return std::any_of(shown.cbegin(), shown.cend(),
                           [](const QString &bar) { return bar.contains(u"people.csv"_s); });
    };
    m_office->knownAddresses().importFile(file.fileName());
    QSignalSpy imported(&m_office->knownAddresses(), &KnownAddresses::imported);
    QVERIFY(imported.wait());
    QVERIFY(!has());
    const auto *actions = m_window->findChild<ComposeActions *>();
    actions->action(ComposeActions::Id::ImportAddresses)->trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(file.fileName()); // and is still in front when the file was read
    QVERIFY(imported.wait());
    QVERIFY(has());
    dialog->reject();
}

void tst_ComposeWindow::dismissingLeavesTheCursorWhereItIs()
{
    auto *dismiss = find<QPushButton>(u"dismiss1"_s);
    QVERIFY(dismiss->isVisible());
    auto *subject = find<QLineEdit>(u"subject"_s);
    subject->setFocus();
    QTest::mouseClick(dismiss, Qt::LeftButton);
    QTRY_VERIFY(!dismiss->isVisible());
    QVERIFY(subject->hasFocus());
}

QTEST_MAIN(tst_ComposeWindow)

#include "tst_ComposeWindow.moc"
