// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPoint>
#include <QStringList>

class QActionGroup;
class QMenu;
class QTextCursor;
class QTextEdit;

namespace posthorn {

class ComposeActions;
class Preferences;
class SpellChecker;
class SpellMarks;

/// The spelling of one window: the menu that turns it on and chooses the language, the marks in
/// the text, and what the menu of a misspelled word offers.
class SpellControl final : public QObject {
    Q_OBJECT
public:
    SpellControl(ComposeActions *actions, QTextEdit *text, SpellChecker &checker,
                 Preferences &preferences);

    [[nodiscard]] static QString nameOf(const QString &language);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillLanguages(QMenu *menu);
    void takePreferences();
    void setChecking(bool on);
    void choose(const QString &language);
    /// True if it shows a menu of its own.
    bool openMenu(const QPoint &inViewport, const QPoint &onScreen);
    void showMenu(const QTextCursor &word, const QStringList &suggestions, const QPoint &onScreen);
    void replace(QTextCursor word, const QString &by);

    ComposeActions *m_actions;
    QTextEdit *m_text;
    SpellChecker &m_checker;
    Preferences &m_preferences;
    SpellMarks *m_marks;
    QActionGroup *m_languages;
};

} // namespace posthorn
