// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeActions.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace posthorn;

class tst_ComposeActions : public QObject {
    Q_OBJECT
private slots:
    static void onlyThreeMoveToTheMenuOfTheProgram();
};

/// On macOS, where Qt guesses by the words what an action is that says nothing of it.
void tst_ComposeActions::onlyThreeMoveToTheMenuOfTheProgram()
{
    ComposeActions actions;
    QMenuBar bar;
    actions.fill(&bar);
    QList<QAction::MenuRole> roles;
    const auto menus = bar.actions();
    for (const QAction *menu : menus) {
        const auto entries = menu->menu()->actions();
        for (const QAction *entry : entries) {
            if (!entry->isSeparator() && !entry->menu() && entry->menuRole() != QAction::NoRole)
                roles.append(entry->menuRole());
        }
    }
    const QList<QAction::MenuRole> expected
        = {QAction::QuitRole, QAction::PreferencesRole, QAction::AboutRole};
    QCOMPARE(roles, expected);
}

QTEST_MAIN(tst_ComposeActions)
#include "tst_ComposeActions.moc"
