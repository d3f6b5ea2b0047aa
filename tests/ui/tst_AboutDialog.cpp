// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AboutDialog.h"
#include "ui/ShortcutsDialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_AboutDialog : public QObject {
    Q_OBJECT
private slots:
    void namesTheVersions()
    {
        QPointer<AboutDialog> dialog = new AboutDialog;
        dialog->open();
        QCOMPARE(dialog->windowTitle(), u"About Posthorn"_s);
        auto *version = dialog->findChild<QLabel *>(u"version"_s);
        QCOMPARE(version->accessibleDescription(), u"Version"_s);
        QVERIFY(version->text().startsWith(u"Posthorn %1, Qt %2"_s.arg(
            QLatin1StringView(POSTHORN_VERSION), QLatin1StringView(qVersion()))));
        dialog->findChild<QPushButton *>(u"copyVersionInformation"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(version->text()));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
    }

    void holdsTheLicences()
    {
        AboutDialog dialog;
        auto *licences = dialog.findChild<QPlainTextEdit *>(u"licences"_s);
        QCOMPARE(licences->accessibleName(), u"Licences"_s);
        QVERIFY(licences->isReadOnly());
        QVERIFY(licences->toPlainText().contains(u"Permission is hereby granted"_s));
        QVERIFY(licences->toPlainText().contains(u"obtaining a copy of this"_s));
        QVERIFY(licences->toPlainText().contains(u"GNU Lesser General Public License"_s));
    }

    void listsShortcuts()
    {
        QAction send(u"&Send"_s);
        send.setShortcut(QKeySequence(u"Ctrl+Return"_s));
        QAction plain(u"Nothing"_s);
        ShortcutsDialog dialog({&send, &plain});
        dialog.addRow(u"F13"_s, u"Another"_s);
        auto *table = dialog.findChild<QTableWidget *>(u"shortcuts"_s);
        QCOMPARE(table->item(0, 0)->text(),
                 QKeySequence(u"Ctrl+Return"_s).toString(QKeySequence::NativeText));
        QCOMPARE(table->item(0, 1)->text(), u"Send"_s);
        QCOMPARE(table->item(1, 0)->text(), u"F6"_s); // the keys that are no actions follow
        const int last = table->rowCount() - 1;
        QCOMPARE(table->item(last, 1)->text(), u"Another"_s);
    }
};

QTEST_MAIN(tst_AboutDialog)
#include "tst_AboutDialog.moc"
