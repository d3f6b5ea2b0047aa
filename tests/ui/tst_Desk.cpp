// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "app/Desk.h"

#include "ui/ComposeWindow.h"
#include "ui/StartOptions.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

QList<ComposeWindow *> windows()
{
    QList<ComposeWindow *> found;
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (auto *window = qobject_cast<ComposeWindow *>(widget))
            found.append(window);
    }
    return found;
}

/// As macOS does.
void open(const QString &link)
{
    QFileOpenEvent event{QUrl(link)};
    QApplication::sendEvent(qApp, &event);
}

} // namespace

class tst_Desk : public QObject {
    Q_OBJECT
private slots:
    static void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    static void aLinkTakesTheWindowInWhichNothingWasWritten();
};

void tst_Desk::aLinkTakesTheWindowInWhichNothingWasWritten()
{
    Desk desk;
    const auto away = qScopeGuard([] { qDeleteAll(windows()); });
    StartOptions options;
    options.newInstance = true;
    desk.begin(options, {});
    QCOMPARE(windows().size(), 1);

    open(u"mailto:bob@example.net?subject=Hello"_s);
    QCOMPARE(windows().size(), 1);
    ComposeWindow *first = windows().constFirst();
    QCOMPARE(first->state().to, u"bob@example.net"_s);
    QCOMPARE(first->state().subject, u"Hello"_s);

    open(u"mailto:carol@example.net"_s);
    QCOMPARE(windows().size(), 2);
    QCOMPARE(first->state().to, u"bob@example.net"_s);
}

QTEST_MAIN(tst_Desk)
#include "tst_Desk.moc"
