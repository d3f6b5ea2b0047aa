// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SpellChecker.h"
#include "ui/SpellDictionary.h"
#include "ui/SpellMarks.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_SpellMarks : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void marksWhatIsWrong();
    void theWordThatIsBeingWrittenIsLeftAlone();
    void aMendedWordLosesItsMark();
    void marksAreNoChange();
    void addedWordsAreRightForGood();
    void ignoredWordsAreRightForNow();
    void suggests();
    void offMeansNoMarks();
    void noLanguageMeansNoMarks();
    void aLongTextIsDoneInTheEnd();

private:
    [[nodiscard]] QStringList marked() const
    {
        QStringList words;
        for (QTextBlock block = m_text->document()->begin(); block.isValid();
             block = block.next()) {
            for (const auto &range : block.layout()->formats())
                words.append(block.text().mid(range.start, range.length));
        }
        return words;
    }
    void cleanupWindow();
    void start()
    {
        m_checker = std::make_unique<SpellChecker>(QStringList(m_folder.path()), m_personal);
        m_checker->setLanguage(u"en"_s);
        m_marks = new SpellMarks(m_text.get(), *m_checker);
        m_marks->setEnabled(true);
    }

    QTemporaryDir m_folder;
    QString m_personal;
    std::unique_ptr<QTextEdit> m_text;
    std::unique_ptr<SpellChecker> m_checker;
    SpellMarks *m_marks = nullptr;
};

void tst_SpellMarks::initTestCase()
{
    if (!SpellDictionary::isBuilt())
        QSKIP("built without Hunspell");
    for (const auto &[name, octets] : {std::pair("en_XX.aff", "SET UTF-8\nTRY esiar\n"),
                                       std::pair("en_XX.dic", "4\nhello\nworld\nnaïve\ngood\n")}) {
        QFile file(m_folder.filePath(QLatin1StringView(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(octets);
    }
    QCOMPARE(SpellDictionary::languages({m_folder.path()}), QStringList{u"en_XX"_s});
}

void tst_SpellMarks::init()
{
    m_personal = m_folder.filePath(u"personal/words.txt"_s);
    m_text = std::make_unique<QTextEdit>();
    start();
}

void tst_SpellMarks::cleanupWindow()
{
    m_text.reset();
    m_checker.reset();
}

void tst_SpellMarks::cleanup()
{
    cleanupWindow();
    QFile::remove(m_personal);
}

void tst_SpellMarks::marksWhatIsWrong()
{
    m_text->setPlainText(u"hello wrold, Naïve\n> quted\ngoood world"_s);
    QTRY_COMPARE(marked(), QStringList({u"wrold"_s, u"goood"_s}));
    QTextCursor place(m_text->document());
    place.setPosition(8);
    QCOMPARE(m_marks->wrongWordAt(place).selectedText(), u"wrold"_s);
    place.setPosition(2);
    QVERIFY(!m_marks->wrongWordAt(place).hasSelection());
}

void tst_SpellMarks::theWordThatIsBeingWrittenIsLeftAlone()
{
    m_text->show();
    QVERIFY(QTest::qWaitForWindowActive(m_text.get()));
    m_text->setFocus();
    m_text->setPlainText(u"goood "_s);
    m_text->moveCursor(QTextCursor::End);
    QTest::keyClicks(m_text.get(), u"wrol"_s);
    QTRY_COMPARE(marked(), QStringList{u"goood"_s});
    QTest::keyClicks(m_text.get(), u" "_s);
    QTRY_COMPARE(marked(), QStringList({u"goood"_s, u"wrol"_s}));
}

void tst_SpellMarks::aMendedWordLosesItsMark()
{
    m_text->setPlainText(u"helo"_s);
    QTRY_COMPARE(marked(), QStringList{u"helo"_s});
    QTextCursor cursor(m_text->document());
    cursor.setPosition(3);
    cursor.insertText(u"l"_s);
    QTRY_COMPARE(marked(), QStringList());
}

void tst_SpellMarks::marksAreNoChange()
{
    m_text->setPlainText(u"helo"_s);
    m_text->document()->setModified(false);
    QSignalSpy changed(m_text.get(), &QTextEdit::textChanged);
    QTRY_COMPARE(marked(), QStringList{u"helo"_s});
    QCOMPARE(changed.count(), 0);
    QVERIFY(!m_text->document()->isModified());
    QVERIFY(!m_text->toHtml().contains(u"underline"_s));
}

void tst_SpellMarks::addedWordsAreRightForGood()
{
    m_text->setPlainText(u"helo"_s);
    QTRY_COMPARE(marked(), QStringList{u"helo"_s});
    m_checker->addWord(u"helo"_s);
    QTRY_COMPARE(marked(), QStringList());
    QTRY_VERIFY(QFile::exists(m_personal));
    cleanupWindow();
    init(); // the next start
    m_text->setPlainText(u"helo heloo"_s);
    QTRY_COMPARE(marked(), QStringList{u"heloo"_s});
}

void tst_SpellMarks::ignoredWordsAreRightForNow()
{
    m_text->setPlainText(u"helo"_s);
    QTRY_COMPARE(marked(), QStringList{u"helo"_s});
    m_checker->ignoreWord(u"helo"_s);
    QTRY_COMPARE(marked(), QStringList());
    QVERIFY(!QFile::exists(m_personal));
}

void tst_SpellMarks::suggests()
{
    QStringList suggestions;
    m_checker->suggest(u"wrold"_s, m_checker.get(),
                       [&](const QStringList &words) { suggestions = words; });
    QTRY_VERIFY(suggestions.contains(u"world"_s));
}

void tst_SpellMarks::offMeansNoMarks()
{
    m_text->setPlainText(u"helo"_s);
    QTRY_COMPARE(marked(), QStringList{u"helo"_s});
    m_marks->setEnabled(false);
    QCOMPARE(marked(), QStringList());
    m_marks->setEnabled(true);
    QTRY_COMPARE(marked(), QStringList{u"helo"_s});
}

void tst_SpellMarks::noLanguageMeansNoMarks()
{
    m_text->setPlainText(u"helo"_s);
    QTRY_COMPARE(marked(), QStringList{u"helo"_s});
    m_checker->setLanguage(u"fr"_s); // there is none
    QCOMPARE(m_checker->language(), QString());
    QTRY_COMPARE(marked(), QStringList());
}

void tst_SpellMarks::aLongTextIsDoneInTheEnd()
{
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += u"hello world good hello world good\n"_s;
    m_text->setPlainText(text + u"helo\n"_s + text);
    QTRY_COMPARE(marked(), QStringList{u"helo"_s});
}

QTEST_MAIN(tst_SpellMarks)
#include "tst_SpellMarks.moc"
