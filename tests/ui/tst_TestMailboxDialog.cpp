// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/Patiently.h"
#include "ui/AttachmentSaver.h"
#include "ui/TestMailbox.h"
#include "ui/TestMailboxDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

QByteArray plainMessage(const QByteArray &subject)
{
    return "From: Ann Lee <ann@example.org>\r\nTo: Bob <bob@example.net>\r\nSubject: " + subject
        + "\r\n\r\nHello\x1b[31m\r\n";
}

QByteArray mixedMessage(const QByteArray &fileName)
{
    return "From: ann@example.org\r\nTo: bob@example.net\r\nSubject: files\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
           "--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
           "--b\r\nContent-Type: text/csv; name=\""
        + fileName + "\"\r\nContent-Disposition: attachment; filename=\"" + fileName
        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxiCmMsZAo=\r\n--b--\r\n";
}

QByteArray conversation(const QByteArray &message)
{
    return "EHLO test\r\nMAIL FROM:<ann@example.org>\r\nRCPT TO:<bob@example.net>\r\nDATA\r\n"
        + message + ".\r\nQUIT\r\n";
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

class tst_TestMailboxDialog : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<TestMailbox> m_mailbox;
    std::unique_ptr<TestMailboxDialog> m_dialog;

    template <typename T> T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    QTableWidget *table() const { return find<QTableWidget>(u"receivedMessages"_s); }
    QString status() const { return find<QLabel>(u"mailboxStatus"_s)->text(); }
    QString source() const { return find<QPlainTextEdit>(u"messageSource"_s)->toPlainText(); }

    void start()
    {
        QSignalSpy changed(m_mailbox.get(), &TestMailbox::stateChanged);
        m_mailbox->start();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY2(m_mailbox->isListening(), qPrintable(m_mailbox->errorString()));
    }

    /// Over a real socket; answers what the server said.
    QByteArray deliver(const QByteArray &octets) const
    {
        QTcpSocket socket;
        QByteArray said;
        QObject::connect(&socket, &QIODevice::readyRead, &socket,
                         [&] { said += socket.readAll(); });
        socket.connectToHost(m_mailbox->host(), m_mailbox->port());
        socket.write(octets);
        QSignalSpy gone(&socket, &QAbstractSocket::disconnected);
        gone.wait();
        return said + socket.readAll();
    }
    void deliverMessage(const QByteArray &message) const
    {
        const auto before = m_mailbox->messages().size();
        deliver(conversation(message));
        QTRY_COMPARE(m_mailbox->messages().size(), before + 1);
    }

private slots:
    void init()
    {
        m_mailbox = std::make_unique<TestMailbox>();
        m_dialog = std::make_unique<TestMailboxDialog>(m_mailbox.get());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_mailbox.reset();
    }
    void beginsStoppedAndEmpty()
    {
        QCOMPARE(status(), u"Stopped"_s);
        QVERIFY(!find<QCheckBox>(u"acceptMessages"_s)->isChecked());
        QCOMPARE(find<QLabel>(u"mailboxStatus"_s)->accessibleDescription(), u"Mailbox status"_s);
        const auto labels = m_dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(u"Nothing has arrived yet."_s);
        }));
        for (const QString &name : {u"saveAsEml"_s, u"saveAttachments"_s, u"deleteAll"_s})
            QVERIFY(!button(name)->isEnabled());
    }

    void listensOnDemandAndKeepsItsPort()
    {
        start();
        const quint16 port = m_mailbox->port();
        QCOMPARE(status(), u"Listening on 127.0.0.1:%1"_s.arg(port));
        QVERIFY(find<QCheckBox>(u"acceptMessages"_s)->isChecked());
        find<QCheckBox>(u"acceptMessages"_s)->click();
        QCOMPARE(status(), u"Stopped"_s);
        QVERIFY(!m_mailbox->isListening());
        find<QCheckBox>(u"acceptMessages"_s)->click();
        QTRY_VERIFY(m_mailbox->isListening());
        QCOMPARE(m_mailbox->port(), port);
    }

    void showsWhatArrives()
    {
        start();
        deliverMessage(plainMessage("=?utf-8?q?Gr=C3=BC=C3=9Fe?="));
        QCOMPARE(table()->rowCount(), 1);
        QVERIFY(table()->item(0, 0)->text().contains(u"ann@example.org"_s));
        QVERIFY(table()->item(0, 1)->text().contains(u"bob@example.net"_s));
        QCOMPARE(table()->item(0, 2)->text(), u"Grüße"_s);
        QTRY_VERIFY(source().contains(u"Hello\\x1b[31m"_s));
        QVERIFY(source().startsWith(u"From: Ann Lee"_s) || source().contains(u"\nFrom: Ann Lee"_s));
        QVERIFY(!button(u"saveAttachments"_s)->isEnabled());
        QVERIFY(button(u"saveAsEml"_s)->isEnabled());
    }

    void showsTheParts()
    {
        start();
        deliverMessage(mixedMessage("list.csv"));
        auto *tree = find<QTreeWidget>(u"messageStructure"_s);
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QCOMPARE(tree->topLevelItem(0)->text(0), u"multipart/mixed"_s);
        const QTreeWidgetItem *file = tree->topLevelItem(0)->child(1);
        QCOMPARE(file->text(0), u"text/csv"_s);
        QCOMPARE(file->text(1), u"base64"_s);
        QVERIFY(file->text(2).startsWith(u"8 "_s));
        QCOMPARE(file->text(3), u"list.csv"_s);
        QVERIFY(button(u"saveAttachments"_s)->isEnabled());
    }

    void followsTheNewestUntilAnOlderOneIsChosen()
    {
        start();
        deliverMessage(plainMessage("one"));
        deliverMessage(plainMessage("two"));
        QCOMPARE(table()->currentRow(), 1);
        table()->selectRow(0);
        QTRY_VERIFY(source().contains(u"Subject: one"_s));
        deliverMessage(plainMessage("three"));
        QCOMPARE(table()->currentRow(), 0);
        QVERIFY(source().contains(u"Subject: one"_s));
    }

    void cutsALargeSource()
    {
        start();
        deliverMessage(plainMessage("big") + QByteArray("0123456789\r\n").repeated(200'000));
        auto *note = find<QLabel>(u"messageSourceNote"_s);
        PATIENTLY_VERIFY(note->isVisible());
        QVERIFY(source().size() <= 1024 * 1024);
    }

    void answersAsAsked()
    {
        start();
        auto *answer = find<QComboBox>(u"answerWith"_s);
        QCOMPARE(answer->count(), 7);
        answer->setCurrentIndex(answer->findText(u"Refuse the sender (550)"_s));
        QCOMPARE(m_mailbox->behaviour(), MailboxBehaviour::RefuseSender);
        QTRY_VERIFY(
            deliver("EHLO x\r\nMAIL FROM:<a@example.org>\r\nQUIT\r\n").contains("\r\n550 "));
    }

    void savesTheMessage()
    {
        start();
        deliverMessage(plainMessage("one"));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"one.eml"_s);
        button(u"saveAsEml"_s)->click();
        auto *files = m_dialog->findChild<QFileDialog *>();
        emit files->fileSelected(path);
        files->close();
        QTRY_VERIFY(QFileInfo(path).size() > 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), m_mailbox->messages().at(0).bytes);
    }

    void savesAttachmentsOnlyIntoTheFolder()
    {
        start();
        deliverMessage(mixedMessage("../../escape.csv"));
        QTRY_VERIFY(button(u"saveAttachments"_s)->isEnabled());
        QTemporaryDir outer;
        QDir(outer.path()).mkpath(u"a/b"_s);
        const QString folder = outer.filePath(u"a/b"_s);
        for (int round = 0; round < 2; ++round) {
            button(u"saveAttachments"_s)->click();
            auto *files = m_dialog->findChild<QFileDialog *>();
            emit files->fileSelected(folder);
            files->close();
            QTRY_COMPARE(filesIn(folder).size(), round + 1);
            QTRY_VERIFY(!m_dialog->findChild<QFileDialog *>());
        }
        QCOMPARE(filesIn(folder), QStringList({u"escape (2).csv"_s, u"escape.csv"_s}));
        QVERIFY(filesIn(outer.path()).isEmpty());
        QFile file(folder + u"/escape.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a,b\nc,d\n"));
        QTRY_VERIFY(find<QLabel>(u"saveResult"_s)->text().startsWith(u"1 file saved in "_s));
    }

    void neverWritesThroughALink()
    {
        QTemporaryDir folder;
        QFile::link(folder.filePath(u"target"_s), folder.filePath(u"list.csv"_s));
        const auto result = AttachmentSaver::save(mixedMessage("list.csv"), folder.path());
        QVERIFY(!QFileInfo::exists(folder.filePath(u"target"_s)));
        QVERIFY2(result.error.isEmpty(), qPrintable(result.error));
        QVERIFY(result.saved.value(0).endsWith(u"list (2).csv"_s));
    }

    void makesNamesSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"a b.txt"_s << u"a b.txt"_s;
        QTest::newRow("path") << u"/etc/passwd"_s << u"passwd"_s;
        QTest::newRow("windows path") << u"C:\\Users\\x.txt"_s << u"x.txt"_s;
        QTest::newRow("up") << u"../.."_s << u"attachment-7.csv"_s;
        QTest::newRow("empty") << QString() << u"attachment-7.csv"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
        QTest::newRow("device") << u"NUL.txt"_s << u"_NUL.txt"_s;
        QTest::newRow("bidi") << u"cod\u202Efdp.exe"_s << u"codfdp.exe"_s;
        QTest::newRow("control") << u"a\nb\tc.txt"_s << u"abc.txt"_s;
        QTest::newRow("odd") << u"a<b>:|?*.txt"_s << u"a_b_____.txt"_s;
        QTest::newRow("dots") << u"name.txt. . ."_s << u"name.txt"_s;
        QTest::newRow("chinese") << u"报告.pdf"_s << u"报告.pdf"_s;
    }
    void makesNamesSafe()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(AttachmentSaver::safeName(name, "text/csv", 7), safe);
    }

    void boundsNames()
    {
        const QString name = AttachmentSaver::safeName(QString(500, u'x') + u".pdf"_s, {}, 1);
        QVERIFY(name.size() < 130);
        QVERIFY(name.endsWith(u".pdf"_s));
    }

    void deletesAfterAsking()
    {
        start();
        deliverMessage(plainMessage("one"));
        button(u"deleteAll"_s)->click();
        auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Escape);
        QCOMPARE(table()->rowCount(), 1);
        QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());
        button(u"deleteAll"_s)->click();
        question = m_dialog->findChild<QMessageBox *>();
        for (QAbstractButton *choice : question->buttons()) {
            if (choice->text() == u"Delete"_s)
                choice->click();
        }
        QCOMPARE(table()->rowCount(), 0);
        QVERIFY(m_mailbox->messages().isEmpty());
        QTRY_VERIFY(source().isEmpty());
    }

    void keepsABoundedNumber()
    {
        m_mailbox->setBounds(2, 1024 * 1024);
        start();
        for (const char *subject : {"one", "two", "three"})
            deliver(conversation(plainMessage(subject)));
        QTRY_VERIFY(!m_mailbox->messages().isEmpty()
                    && m_mailbox->messages().last().bytes.contains("Subject: three"));
        QCOMPARE(m_mailbox->messages().size(), 2);
        QCOMPARE(table()->rowCount(), 2);
        QCOMPARE(table()->item(0, 2)->text(), u"two"_s);
        QCOMPARE(table()->item(1, 2)->text(), u"three"_s);
    }

    void showsWhatArrivedBeforeItWasOpened()
    {
        start();
        deliverMessage(plainMessage("early"));
        m_dialog = std::make_unique<TestMailboxDialog>(m_mailbox.get());
        QCOMPARE(table()->rowCount(), 1);
        QTRY_VERIFY(source().contains(u"early"_s));
    }
};

QTEST_MAIN(tst_TestMailboxDialog)
#include "tst_TestMailboxDialog.moc"
