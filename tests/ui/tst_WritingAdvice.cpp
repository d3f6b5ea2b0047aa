// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/PreferenceValues.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentPanel.h"
#include "ui/BodyEditor.h"
#include "ui/HeaderPane.h"
#include "ui/InlineImages.h"
#include "ui/MessageBar.h"
#include "ui/TextField.h"
#include "ui/WritingAdvice.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_WritingAdvice : public QObject {
    Q_OBJECT
private slots:
    void init();
    void remindsOfTheAttachment();
    void quotesDoNotRemind();
    void aDismissedReminderStaysAway();
    void aWordThatCameAgainRemindsAgain();
    void tellsWhatIsTooBig();
    void countsTheImagesInTheText();
    void tellsOfLargeFiles();
    void asksBeforeSending();
    void noMeansMend();
    void nothingIsAskedThatIsNotWished();

private:
    [[nodiscard]] QMessageBox *box() const
    {
        const auto boxes = m_window->findChildren<QMessageBox *>();
        for (QMessageBox *box : boxes) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    void press(int button) const { box()->buttons().at(button)->click(); }
    void attach(qsizetype octets)
    {
        const int rows = m_files->model()->rowCount();
        m_files->model()->addBytes(QByteArray(octets, 'x'), u"file.bin"_s);
        QTRY_COMPARE(m_files->model()->rowCount(), rows + 1);
        QTRY_VERIFY(!m_files->model()->isBusy());
    }

    std::unique_ptr<QWidget> m_window;
    HeaderPane *m_header = nullptr;
    BodyEditor *m_body = nullptr;
    AttachmentPanel *m_files = nullptr;
    MessageBar *m_bar = nullptr;
    WritingAdvice *m_advice = nullptr;
};

void tst_WritingAdvice::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_header = new HeaderPane;
    m_body = new BodyEditor;
    m_files = new AttachmentPanel;
    m_bar = new MessageBar;
    for (QWidget *part : std::initializer_list<QWidget *>{m_header, m_bar, m_body, m_files})
        layout->addWidget(part);
    m_advice = new WritingAdvice(m_header, m_body, m_files, m_bar);
    m_header->subject()->setText(u"Hello"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_WritingAdvice::remindsOfTheAttachment()
{
    QSignalSpy wanted(m_advice, &WritingAdvice::attachRequested);
    m_body->setText(u"The report is Attached."_s);
    QTRY_COMPARE(m_bar->texts(), QStringList{u"You wrote \"Attached\" but no file is attached."_s});
    m_bar->findChild<QPushButton *>(u"noticeAction0"_s)->click();
    QTRY_COMPARE(wanted.count(), 1);
    attach(10);
    QVERIFY(m_bar->texts().isEmpty());
    QVERIFY(m_advice->doubts().isEmpty());
    m_files->model()->remove({0});
    QCOMPARE(m_bar->texts().size(), 1); // it is missing again
}

void tst_WritingAdvice::quotesDoNotRemind()
{
    m_body->setMailHtml(u"<p>fine</p><blockquote><p>see attached</p></blockquote>"_s, {});
    QVERIFY(m_advice->doubts().isEmpty());
    m_header->subject()->setText(u"附件"_s);
    QCOMPARE(m_advice->doubts().size(), 1);
}

void tst_WritingAdvice::aDismissedReminderStaysAway()
{
    m_body->setText(u"see attached"_s);
    QTRY_COMPARE(m_bar->texts().size(), 1);
    m_bar->findChild<QPushButton *>(u"dismiss1"_s)->click();
    m_body->append(u"attached, I say"_s);
    QVERIFY(m_advice->doubts().isEmpty());
    QVERIFY(m_bar->texts().isEmpty());
    m_advice->beginAnew(); // another message
    QTRY_COMPARE(m_bar->texts().size(), 1);
}

/// The word went, and the reminder with it: nobody has answered it.
void tst_WritingAdvice::aWordThatCameAgainRemindsAgain()
{
    m_body->setText(u"see attached"_s);
    QTRY_COMPARE(m_bar->texts().size(), 1);
    m_body->setText(u"fine"_s);
    QTRY_VERIFY(m_bar->texts().isEmpty());
    m_body->setText(u"附件里有说明"_s);
    QTRY_COMPARE(m_bar->texts().size(), 1);
    QCOMPARE(m_advice->doubts().size(), 1);
}

void tst_WritingAdvice::tellsWhatIsTooBig()
{
    m_advice->setServerLimit(u"mail.example.org"_s, 1000);
    QVERIFY(m_bar->texts().isEmpty());
    attach(3000);
    QCOMPARE(m_bar->texts().size(), 1);
    QVERIFY(m_bar->texts().first().contains(u"mail.example.org"_s));
    QVERIFY(m_bar->texts().first().contains(u"file.bin"_s));
    QCOMPARE(m_advice->doubts().size(), 1);
    m_advice->setServerLimit(u"other.example.org"_s, 0); // takes any size
    QVERIFY(m_bar->texts().isEmpty());
    QVERIFY(m_advice->doubts().isEmpty());
    m_advice->setServerLimit(u"third.example.org"_s, {});
    QVERIFY(m_advice->doubts().isEmpty());
}

void tst_WritingAdvice::countsTheImagesInTheText()
{
    m_advice->setServerLimit(u"mail.example.org"_s, 300);
    QImage noise(40, 40, QImage::Format_RGB32);
    for (int i = 0; i < 40 * 40; ++i)
        noise.setPixel(i % 40, i / 40, qRgb(i * 7 % 256, i * 13 % 256, i * i % 256));
    m_body->setFormat(TextFormat::Html);
    m_body->insertPicture(InlineImages::fromPicture(noise));
    QTRY_COMPARE(m_bar->texts().size(), 1);
    QVERIFY(m_files->summary().contains(u"images in the text"_s));
    m_body->undo();
    QTRY_VERIFY(m_bar->texts().isEmpty());
    QCOMPARE(m_files->summary(), u"No attachments"_s);
}

void tst_WritingAdvice::tellsOfLargeFiles()
{
    PreferenceValues wishes;
    wishes.warnAboveMegabytes = 1;
    m_advice->setWishes(wishes);
    attach(900 * 1024);
    QVERIFY(m_bar->texts().isEmpty());
    attach(900 * 1024);
    QCOMPARE(m_bar->texts().size(), 1);
    m_bar->findChild<QPushButton *>(u"dismiss1"_s)->click();
    m_files->model()->remove({0});
    QVERIFY(m_bar->texts().isEmpty());
}

void tst_WritingAdvice::asksBeforeSending()
{
    m_header->subject()->clear();
    m_body->setText(u"see attached"_s);
    m_advice->setServerLimit(u"mail.example.org"_s, 5);
    const auto doubts = m_advice->doubts();
    QCOMPARE(doubts.size(), 3);
    int sent = 0;
    m_advice->resolve(m_window.get(), doubts, [&sent] { ++sent; });
    for (int i = 0; i < 3; ++i) {
        QVERIFY(box());
        QCOMPARE(sent, 0);
        press(0);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QVERIFY(!box());
    QCOMPARE(sent, 1);
}

void tst_WritingAdvice::noMeansMend()
{
    m_header->subject()->clear();
    m_body->setFocus();
    int sent = 0;
    m_advice->resolve(m_window.get(), m_advice->doubts(), [&sent] { ++sent; });
    QVERIFY(box());
    QTest::keyClick(box(), Qt::Key_Escape);
    QTRY_VERIFY(m_header->subject()->hasFocus());
    QVERIFY(!box());
    QCOMPARE(sent, 0);
}

void tst_WritingAdvice::nothingIsAskedThatIsNotWished()
{
    PreferenceValues wishes;
    wishes.warnEmptySubject = false;
    wishes.warnMissingAttachment = false;
    wishes.attachmentKeywords = PreferenceValues::defaultAttachmentKeywords();
    m_advice->setWishes(wishes);
    m_header->subject()->clear();
    m_body->setText(u"see attached"_s);
    QVERIFY(m_advice->doubts().isEmpty());
    wishes.warnMissingAttachment = true;
    wishes.attachmentKeywords = {u"beiliegend"_s};
    m_advice->setWishes(wishes);
    QVERIFY(m_advice->doubts().isEmpty());
}

QTEST_MAIN(tst_WritingAdvice)
#include "tst_WritingAdvice.moc"
