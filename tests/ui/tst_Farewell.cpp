// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Farewell.h"

#include <QDialog>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace posthorn;

class tst_Farewell : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theWindowCloses();
    void whatThePersonDoesKeepsIt();
    void anotherWindowIsNoMatter();
    void aDialogKeepsIt();

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_line = nullptr;
    Farewell *m_farewell = nullptr;
};

void tst_Farewell::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_line = new QLineEdit;
    layout->addWidget(m_line);
    m_farewell = new Farewell(m_window.get());
    m_farewell->setDelay(20);
    m_window->show();
}

void tst_Farewell::cleanup()
{
    m_window.reset();
}

void tst_Farewell::theWindowCloses()
{
    m_farewell->begin();
    QVERIFY(m_farewell->isUnderWay());
    QTRY_VERIFY(!m_window->isVisible());
}

void tst_Farewell::whatThePersonDoesKeepsIt()
{
    m_farewell->begin();
    QTest::mouseClick(m_line, Qt::LeftButton);
    QVERIFY(!m_farewell->isUnderWay());
    m_farewell->begin();
    QTest::keyClick(m_line, Qt::Key_A);
    QVERIFY(!m_farewell->isUnderWay());
    QVERIFY(m_window->isVisible());
}

void tst_Farewell::anotherWindowIsNoMatter()
{
    QLineEdit other;
    other.show();
    m_farewell->begin();
    QTest::mouseClick(&other, Qt::LeftButton);
    QVERIFY(m_farewell->isUnderWay());
}

void tst_Farewell::aDialogKeepsIt()
{
    QDialog dialog(m_window.get());
    dialog.show();
    m_farewell->begin();
    QTRY_VERIFY(!m_farewell->isUnderWay());
    QVERIFY(m_window->isVisible());
}

QTEST_MAIN(tst_Farewell)

#include "tst_Farewell.moc"
