// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Signature.h"

#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_Signature : public QObject {
    Q_OBJECT
private slots:
    void setsIt_data();
    void setsIt();
    void oneStepOfUndo();
};

void tst_Signature::setsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none before") << u"Hello"_s << u"Ann\nWork"_s << u"Hello\n\n-- \nAnn\nWork"_s;
    QTest::newRow("no text") << u""_s << u"Ann"_s << u"\n-- \nAnn"_s;
    QTest::newRow("another") << u"Hello\n\n-- \nAnn\nWork"_s << u"Home"_s
                             << u"Hello\n\n-- \nHome"_s;
    QTest::newRow("taken away") << u"Hello\n\n-- \nAnn"_s << u""_s << u"Hello\n"_s;
    QTest::newRow("the last one counts")
        << u"-- \nquoted\n-- \nAnn"_s << u"B"_s << u"-- \nquoted\n-- \nB"_s;
    QTest::newRow("nothing to do") << u"Hello"_s << u" "_s << u"Hello"_s;
}

void tst_Signature::setsIt()
{
    QFETCH(QString, text);
    QFETCH(QString, signature);
    QFETCH(QString, expected);
    QTextDocument document;
    document.setPlainText(text);
    Signature::set(&document, signature);
    QCOMPARE(document.toPlainText(), expected);
    QCOMPARE(Signature::of(&document), signature.trimmed());
}

void tst_Signature::oneStepOfUndo()
{
    QTextDocument document;
    document.setPlainText(u"Hello\n-- \nAnn"_s);
    Signature::set(&document, u"Bob"_s);
    document.undo();
    QCOMPARE(document.toPlainText(), u"Hello\n-- \nAnn"_s);
    QVERIFY(!document.isUndoAvailable());
}

QTEST_MAIN(tst_Signature)
#include "tst_Signature.moc"
