// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/FindBar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_FindBar : public QObject {
    Q_OBJECT
private slots:
    void init();
    void findsAndBeginsAgain();
    void findsBackwards();
    void caseMattersWhenWished();
    void saysWhatIsNotThere();
    void takesTheSelectedWords();
    void escapeLeadsBackToTheText();

private:
    [[nodiscard]] QString result() const
    {
        return m_bar->findChild<QLabel *>(u"findResult"_s)->text();
    }
    [[nodiscard]] QLineEdit *words() const { return m_bar->findChild<QLineEdit *>(u"find"_s); }
    [[nodiscard]] int place() const { return m_text->textCursor().selectionStart(); }

    std::unique_ptr<QWidget> m_window;
    QTextEdit *m_text = nullptr;
    FindBar *m_bar = nullptr;
};

void tst_FindBar::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_text = new QTextEdit;
    m_bar = new FindBar(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    m_text->setPlainText(u"one two\nOne three one"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_bar->isHidden());
    m_bar->open();
    QVERIFY(words()->hasFocus());
}

void tst_FindBar::findsAndBeginsAgain()
{
    QTest::keyClicks(words(), u"one"_s);
    QCOMPARE(place(), 0);
    QCOMPARE(result(), u"1 of 3"_s);
    QTest::keyClick(words(), Qt::Key_Return);
    QCOMPARE(place(), 8);
    m_bar->findNext();
    QCOMPARE(place(), 18);
    QCOMPARE(result(), u"3 of 3"_s);
    m_bar->findNext();
    QCOMPARE(place(), 0);
}

void tst_FindBar::findsBackwards()
{
    QTest::keyClicks(words(), u"one"_s);
    m_bar->findChild<QPushButton *>(u"findPrevious"_s)->click();
    QCOMPARE(place(), 18);
    m_bar->findPrevious();
    QCOMPARE(place(), 8);
}

void tst_FindBar::caseMattersWhenWished()
{
    QTest::keyClicks(words(), u"One"_s);
    QCOMPARE(place(), 0);
    m_bar->findChild<QCheckBox *>(u"matchCase"_s)->click();
    QCOMPARE(place(), 8);
    QCOMPARE(result(), u"1 of 1"_s);
}

void tst_FindBar::saysWhatIsNotThere()
{
    QTest::keyClicks(words(), u"four"_s);
    QCOMPARE(result(), u"Not found"_s);
    words()->clear();
    m_bar->findNext();
    QCOMPARE(result(), QString());
}

void tst_FindBar::takesTheSelectedWords()
{
    m_text->setTextCursor(m_text->document()->find(u"three"_s));
    m_bar->open();
    QCOMPARE(words()->text(), u"three"_s);
}

void tst_FindBar::escapeLeadsBackToTheText()
{
    QTest::keyClick(words(), Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
    QVERIFY(m_text->hasFocus());
    m_bar->findNext(); // F3 with nothing to look for asks for it
    QVERIFY(m_bar->isVisible());
}

QTEST_MAIN(tst_FindBar)
#include "tst_FindBar.moc"
