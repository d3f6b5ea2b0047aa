// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/KnownAddresses.h"
#include "ui/RecipientCompleter.h"
#include "ui/TextField.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_RecipientCompleter : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void thePieceAroundTheCursor_data();
    void thePieceAroundTheCursor();
    void returnTakesTheFirst();
    void tabTakesAndStays();
    void arrowsChoose();
    void onlyThePieceIsReplaced();
    void aWholeAddressIsLeftAlone();
    void separatorsEndIt();
    void escapeAndNothingFoundShowNothing();
    void shiftDeleteForgets();
    void aReadOnlyLineOffersNothing();
    void undoTakesItBack();
    void whatWasUsedIsThereAtTheNextStart();
    void importsAFile();

private:
    [[nodiscard]] QAbstractItemView *popup() const
    {
        const auto widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets) {
            if (widget->objectName() == "knownAddresses"_L1 && widget->isVisible())
                return qobject_cast<QAbstractItemView *>(widget);
        }
        return nullptr;
    }
    void type(const QString &text) const { QTest::keyClicks(m_line, text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(popup(), key, modifiers);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KnownAddresses> m_known;
    std::unique_ptr<QWidget> m_window;
    TextField *m_line = nullptr;
    QLineEdit *m_next = nullptr;
};

void tst_RecipientCompleter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_known = std::make_unique<KnownAddresses>(m_folder->filePath(u"addresses.json"_s));
    m_known->noteUse(
        AddressList::parse(u"Ann Lee <ann@example.org>, annette@example.net, 王芳 <w@example.cn>"_s)
            .addresses);
    m_known->noteUse({*Address::parse(u"Ann Lee <ann@example.org>"_s)});
    QTRY_COMPARE(m_known->find(u"example"_s, 10).size(), 3);
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_line = new TextField(u", "_s);
    m_next = new QLineEdit;
    layout->addWidget(m_line);
    layout->addWidget(m_next);
    new RecipientCompleter(m_line, *m_known);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
}

void tst_RecipientCompleter::cleanup()
{
    m_window.reset();
    m_known.reset();
}

void tst_RecipientCompleter::thePieceAroundTheCursor_data()
{
    QTest::addColumn<QString>("marked"); // | is the cursor
    QTest::addColumn<QString>("piece");
    QTest::newRow("all") << u"an|n"_s << u"ann"_s;
    QTest::newRow("last") << u"a@b.org, an|"_s << u"an"_s;
    QTest::newRow("first") << u"an|, a@b.org"_s << u"an"_s;
    QTest::newRow("middle") << u"a@b.org;  an| ;c@d.org"_s << u"an"_s;
    QTest::newRow("comma in quotes") << u"x, \"Lee, A|"_s << u"\"Lee, A"_s;
    QTest::newRow("comma in a comment") << u"a@b.org (x, y|)"_s << u"a@b.org (x, y)"_s;
    QTest::newRow("full width") << u"a@b.org，王|"_s << u"王"_s;
    QTest::newRow("group") << u"Friends: an|"_s << u"an"_s;
    QTest::newRow("behind a comma") << u"a@b.org, |"_s << u""_s;
}

void tst_RecipientCompleter::thePieceAroundTheCursor()
{
    QFETCH(QString, marked);
    QFETCH(QString, piece);
    const qsizetype cursor = marked.indexOf(u'|');
    const QString text = marked.remove(u'|');
    const auto found = RecipientCompleter::pieceAt(text, cursor);
    QCOMPARE(text.mid(found.begin, found.end - found.begin), piece);
}

void tst_RecipientCompleter::returnTakesTheFirst()
{
    QSignalSpy returned(m_line, &QLineEdit::returnPressed);
    type(u"an"_s);
    QVERIFY(popup());
    QCOMPARE(popup()->accessibleName(), u"Known addresses"_s);
    QCOMPARE(popup()->model()->rowCount(), 2);
    press(Qt::Key_Return);
    QCOMPARE(m_line->text(), u"Ann Lee <ann@example.org>, "_s);
    QVERIFY(!popup());
    QCOMPARE(returned.count(), 0); // so that no default button hears of it
    QInputMethodEvent composed;
    composed.setCommitString(u"芳"_s);
    QApplication::sendEvent(m_line, &composed);
    QVERIFY(popup());
    press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(m_line->text(), u"Ann Lee <ann@example.org>, 王芳 <w@example.cn>, "_s);
}

void tst_RecipientCompleter::tabTakesAndStays()
{
    type(u"lee"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_line->text(), u"Ann Lee <ann@example.org>, "_s);
    QVERIFY(m_line->hasFocus());
    QTest::keyClick(m_line, Qt::Key_Tab);
    QVERIFY(m_next->hasFocus());
}

void tst_RecipientCompleter::arrowsChoose()
{
    type(u"an"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_line->text(), u"annette@example.net, "_s);
    m_line->clear();
    type(u"lee"_s);
    press(Qt::Key_Down); // it is the only one
    press(Qt::Key_Return);
    QCOMPARE(m_line->text(), u"Ann Lee <ann@example.org>, "_s);
}

void tst_RecipientCompleter::onlyThePieceIsReplaced()
{
    m_line->setText(u"x@example.org, , y@example.org"_s);
    m_line->setCursorPosition(15);
    type(u"lee"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_line->text(), u"x@example.org, Ann Lee <ann@example.org>, y@example.org"_s);
}

void tst_RecipientCompleter::aWholeAddressIsLeftAlone()
{
    type(u"ann@example.or"_s); // an address as it stands: Return and Tab lead on
    QVERIFY(popup());
    press(Qt::Key_Tab);
    QCOMPARE(m_line->text(), u"ann@example.or"_s);
    QVERIFY(m_next->hasFocus());
}

void tst_RecipientCompleter::separatorsEndIt()
{
    type(u"an"_s);
    QVERIFY(popup());
    QTest::keyClicks(popup(), u","_s);
    QVERIFY(!popup());
    QCOMPARE(m_line->text(), u"an,"_s);
}

void tst_RecipientCompleter::escapeAndNothingFoundShowNothing()
{
    type(u"a"_s);
    QVERIFY(!popup());
    type(u"n"_s);
    QVERIFY(popup());
    press(Qt::Key_Escape);
    QVERIFY(!popup());
    QCOMPARE(m_line->text(), u"an"_s);
    type(u"zzz"_s);
    QVERIFY(!popup());
}

void tst_RecipientCompleter::shiftDeleteForgets()
{
    type(u"annette"_s);
    press(Qt::Key_Delete, Qt::ShiftModifier);
    QVERIFY(!popup());
    QVERIFY(m_known->find(u"annette"_s, 10).isEmpty());
    QCOMPARE(m_line->text(), u"annette"_s);
}

void tst_RecipientCompleter::aReadOnlyLineOffersNothing()
{
    m_line->setReadOnly(true);
    type(u"ann"_s);
    QVERIFY(!popup());
}

void tst_RecipientCompleter::undoTakesItBack()
{
    type(u"lee"_s);
    press(Qt::Key_Return);
    m_line->undo();
    QCOMPARE(m_line->text(), u"lee"_s);
}

void tst_RecipientCompleter::whatWasUsedIsThereAtTheNextStart()
{
    const QString file = m_folder->filePath(u"addresses.json"_s);
    QTRY_COMPARE(AddressBook::read(file).size(), 3);
    m_known->noteUse({*Address::parse(u"new@example.org"_s)});
    m_known->noteUse({*Address::parse(u"newer@example.org"_s)}); // while the other is written
    QTRY_COMPARE(AddressBook::read(file).size(), 5);
}

void tst_RecipientCompleter::importsAFile()
{
    QFile file(m_folder->filePath(u"contacts.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,Email\nEva,eva@example.net\nX,broken\n");
    file.close();
    QSignalSpy imported(m_known.get(), &KnownAddresses::imported);
    m_known->importFile(file.fileName());
    QVERIFY(imported.wait());
    QCOMPARE(imported.first().at(1).toInt(), 1);
    QCOMPARE(imported.first().at(2).toInt(), 1);
    QCOMPARE(m_known->find(u"eva"_s, 10).size(), 1);
    QSignalSpy failed(m_known.get(), &KnownAddresses::failed);
    m_known->importFile(m_folder->filePath(u"none.vcf"_s));
    QVERIFY(failed.wait());
}

QTEST_MAIN(tst_RecipientCompleter)
#include "tst_RecipientCompleter.moc"
