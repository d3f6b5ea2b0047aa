// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ProtocolLogDock.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

LogEntry entry(const QString &text, LogEntry::From from = LogEntry::From::Client)
{
    return {QDateTime(QDate(2026, 11, 20), QTime(9, 30)), from, text, {}};
}

LogEntry secretEntry()
{
    LogEntry made = entry(u"AUTH PLAIN [hidden]"_s);
    made.textWithSecret = u"AUTH PLAIN AGFubgBoYXppbmVzcw=="_s;
    return made;
}

} // namespace

class tst_ProtocolLogDock : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QMainWindow> m_window;
    ProtocolLogDock *m_dock = nullptr;

    template <typename T> T *find(const QString &name) const
    {
        return m_dock->findChild<T *>(name);
    }
    QTableView *table() const { return find<QTableView>(u"protocolLog"_s); }
    QString summary() const { return find<QLabel>(u"logSummary"_s)->text(); }
    int rows() const { return table()->model()->rowCount(); }
    void fill(int count)
    {
        for (int i = 0; i < count; ++i)
            m_dock->append(entry(u"line %1"_s.arg(i)));
        QTRY_VERIFY(summary().startsWith(QString::number(count)));
    }
    QMessageBox *question() const { return m_dock->findChild<QMessageBox *>(); }

private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_dock = new ProtocolLogDock(m_window.get());
        m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
        m_window->resize(700, 500);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void saysThatNothingWasSent()
    {
        QCOMPARE(summary(), u"0 lines"_s);
        QVERIFY(!find<QPushButton>(u"copyLog"_s)->isEnabled());
        const auto labels = m_dock->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible()
                && label->text() == u"Nothing has been sent yet. Press Send or Check server."_s;
        }));
    }

    void namesItsParts()
    {
        QCOMPARE(table()->accessibleName(), u"Protocol log"_s);
        QCOMPARE(find<QLineEdit>(u"filterLog"_s)->accessibleName(), u"Filter log"_s);
        QCOMPARE(find<QLabel>(u"logSummary"_s)->accessibleDescription(), u"Log summary"_s);
        QCOMPARE(find<QPushButton>(u"saveLog"_s)->text(), u"Save log…"_s);
        QVERIFY(find<QCheckBox>(u"followTheLog"_s)->isChecked());
        QVERIFY(!find<QCheckBox>(u"showPasswordsInTheLog"_s)->isChecked());
    }

    void takesLinesAndCountsThem()
    {
        fill(1);
        QCOMPARE(summary(), u"1 line"_s);
        for (int i = 0; i < 127; ++i)
            m_dock->append(entry(u"more"_s));
        QTRY_COMPARE(summary(), u"128 lines"_s);
        QCOMPARE(rows(), 128);
        QCOMPARE(table()->model()->index(0, 2).data().toString(), u"C: line 0"_s);
    }

    void keepsABoundedNumber()
    {
        m_dock->setCapacity(2000);
        for (int i = 0; i < 5000; ++i)
            m_dock->append(entry(u"x"_s));
        QTRY_COMPARE(summary(), u"2,000 of 5,000 lines kept"_s);
        QVERIFY(rows() <= 2000);
    }

    void filters()
    {
        fill(100);
        QTest::keyClicks(find<QLineEdit>(u"filterLog"_s), u"line 4"_s);
        QCOMPARE(rows(), 11);
        QTest::keyClicks(find<QLineEdit>(u"filterLog"_s), u"nothing"_s);
        QCOMPARE(rows(), 0);
    }

    void followsUntilThePersonScrollsUp()
    {
        QScrollBar *bar = table()->verticalScrollBar();
        fill(200);
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(10);
        QVERIFY(!find<QCheckBox>(u"followTheLog"_s)->isChecked());
        for (int i = 0; i < 100; ++i)
            m_dock->append(entry(u"more"_s));
        QTRY_COMPARE(rows(), 300);
        QCOMPARE(bar->value(), 10);
        find<QCheckBox>(u"followTheLog"_s)->click();
        QCOMPARE(bar->value(), bar->maximum());
    }

    void keepsTheReadLineInPlaceWhileOldOnesGo()
    {
        m_dock->setCapacity(3000);
        for (int i = 0; i < 3000; ++i)
            m_dock->append(entry(u"line %1"_s.arg(i)));
        QTRY_COMPARE(rows(), 3000);
        table()->verticalScrollBar()->setValue(1500);
        const QString before = table()->indexAt(QPoint(5, 5)).siblingAtColumn(2).data().toString();
        for (int i = 0; i < 10; ++i)
            m_dock->append(entry(u"new %1"_s.arg(i)));
        QTRY_COMPARE(rows(), 2010);
        QCOMPARE(table()->indexAt(QPoint(5, 5)).siblingAtColumn(2).data().toString(), before);
    }

    void copiesTheSelectedRows()
    {
        fill(10);
        table()->selectRow(3);
        table()->selectionModel()->select(table()->model()->index(5, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"09:30:00.000 C: line 3\n09:30:00.000 C: line 5\n"_s);
    }

    void copiesEverythingEvenWhenFiltered()
    {
        fill(3);
        find<QLineEdit>(u"filterLog"_s)->setText(u"line 1"_s);
        find<QPushButton>(u"copyLog"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
    }

    void asksBeforeItShowsPasswords()
    {
        QSignalSpy changed(m_dock, &ProtocolLogDock::showSecretsChanged);
        m_dock->append(secretEntry());
        QTRY_COMPARE(rows(), 1);
        auto *box = find<QCheckBox>(u"showPasswordsInTheLog"_s);
        box->click();
        QVERIFY(question());
        QVERIFY(!box->isChecked());
        QVERIFY(!m_dock->showsSecrets());
        QCOMPARE(question()->defaultButton()->text(), u"Keep them hidden"_s);
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(!box->isChecked());
        QCOMPARE(changed.count(), 0);

        box->click();
        for (QAbstractButton *button : question()->buttons()) {
            if (button->text() == u"Show passwords"_s)
                button->click();
        }
        QVERIFY(box->isChecked());
        QVERIFY(m_dock->showsSecrets());
        QCOMPARE(changed.count(), 1);
        QVERIFY(table()->model()->index(0, 2).data().toString().contains(u"AGFub"_s));
        box->click();
        QVERIFY(!m_dock->showsSecrets());
        QCOMPARE(changed.count(), 2);
    }

    void neverCopiesPasswordsWithTheWholeLog()
    {
        m_dock->append(secretEntry());
        QTRY_COMPARE(rows(), 1);
        find<QCheckBox>(u"showPasswordsInTheLog"_s)->click();
        for (QAbstractButton *button : question()->buttons()) {
            if (button->text() == u"Show passwords"_s)
                button->click();
        }
        find<QPushButton>(u"copyLog"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"AUTH PLAIN [hidden]"_s));
    }

    void savesToAFile()
    {
        fill(5);
        QTemporaryDir folder;
        find<QPushButton>(u"saveLog"_s)->click();
        auto *dialog = m_dock->findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = folder.filePath(u"log.txt"_s);
        emit dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTRY_COMPARE(file.size(), 5 * qint64(qstrlen("09:30:00.000 C: line 0\n")));
    }

    void saysWhyItCouldNotSave()
    {
        fill(1);
        find<QPushButton>(u"saveLog"_s)->click();
        auto *dialog = m_dock->findChild<QFileDialog *>();
        emit dialog->fileSelected(u"/nowhere/at/all/log.txt"_s);
        dialog->close();
        QTRY_VERIFY(question());
        QVERIFY(question()->text().contains(u"/nowhere/at/all/log.txt"_s));
        QCOMPARE(question()->textFormat(), Qt::PlainText);
    }

    void clears()
    {
        fill(5);
        find<QPushButton>(u"clearLog"_s)->click();
        QCOMPARE(rows(), 0);
        QCOMPARE(summary(), u"0 lines"_s);
    }

    void tabLeavesTheTable()
    {
        fill(5);
        table()->setFocus();
        QVERIFY(table()->hasFocus());
        QTest::keyClick(table(), Qt::Key_Tab);
        QVERIFY(!table()->hasFocus());
    }
};

QTEST_MAIN(tst_ProtocolLogDock)
#include "tst_ProtocolLogDock.moc"
