// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SpellControl.h"

#include "post/Preferences.h"
#include "ui/ComposeActions.h"
#include "ui/SpellChecker.h"
#include "ui/SpellDictionary.h"
#include "ui/SpellMarks.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QTextCursor>
#include <QTextEdit>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// A word far from every other keeps Hunspell busy: the menu opens without its advice then.
constexpr int LongestWait = 300; // ms

} // namespace

SpellControl::SpellControl(ComposeActions *actions, QTextEdit *text, SpellChecker &checker,
                           Preferences &preferences)
    : QObject(text)
    , m_actions(actions)
    , m_text(text)
    , m_checker(checker)
    , m_preferences(preferences)
    , m_marks(new SpellMarks(text, checker))
    , m_languages(new QActionGroup(this))
{
    QAction *action = actions->action(ComposeActions::Id::CheckSpelling);
    const bool isUsable = !checker.languages().isEmpty();
    action->setVisible(SpellDictionary::isBuilt());
    action->setEnabled(isUsable);
    if (!isUsable)
        action->setToolTip(tr("No dictionary was found. Install one for Hunspell."));
    actions->spellingLanguages()->menuAction()->setVisible(isUsable);
    fillLanguages(actions->spellingLanguages());
    actions->onToggled(ComposeActions::Id::CheckSpelling, [this](bool on) { setChecking(on); });
    connect(&preferences, &Preferences::changed, this, &SpellControl::takePreferences);
    text->installEventFilter(this);
    text->viewport()->installEventFilter(this);
    takePreferences();
}

QString SpellControl::nameOf(const QString &language)
{
    const QLocale locale(language);
    if (locale == QLocale::c())
        return language;
    return tr("%1 (%2)", "language (country)")
        .arg(locale.nativeLanguageName(), locale.nativeTerritoryName());
}

void SpellControl::fillLanguages(QMenu *menu)
{
    for (const QString &language : m_checker.languages()) {
        QAction *choice = menu->addAction(nameOf(language));
        choice->setCheckable(true);
        choice->setData(language);
        m_languages->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, language] { choose(language); });
    }
}

void SpellControl::takePreferences()
{
    const PreferenceValues &values = m_preferences.values();
    QString language;
    for (const QString &wish :
         {values.spellingLanguage, values.language, QLocale().name(), u"en"_s}) {
        if (language.isEmpty() && !wish.isEmpty())
            language = SpellDictionary::bestFor(wish, m_checker.languages());
    }
    m_checker.setLanguage(values.checkSpelling ? language : QString());
    m_marks->setEnabled(values.checkSpelling && !language.isEmpty());
    m_actions->setChecked(ComposeActions::Id::CheckSpelling, m_marks->isEnabled());
    const QList<QAction *> choices = m_languages->actions();
    for (QAction *choice : choices)
        choice->setChecked(choice->data().toString() == language);
}

void SpellControl::setChecking(bool on)
{
    PreferenceValues values = m_preferences.values();
    values.checkSpelling = on;
    m_preferences.setValues(values);
}

void SpellControl::choose(const QString &language)
{
    PreferenceValues values = m_preferences.values();
    values.spellingLanguage = language;
    values.checkSpelling = true;
    m_preferences.setValues(values);
}

bool SpellControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto *request = static_cast<QContextMenuEvent *>(event);
        const bool byMouse = request->reason() == QContextMenuEvent::Mouse;
        // The keyboard asks about the place of the cursor.
        const QPoint place = byMouse ? m_text->viewport()->mapFromGlobal(request->globalPos())
                                     : m_text->cursorRect().center();
        if (openMenu(place, m_text->viewport()->mapToGlobal(place)))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

bool SpellControl::openMenu(const QPoint &inViewport, const QPoint &onScreen)
{
    const QTextCursor word = m_marks->wrongWordAt(m_text->cursorForPosition(inViewport));
    if (!word.hasSelection() || m_text->isReadOnly())
        return false;
    auto isShown = std::make_shared<bool>(false);
    const auto show = [this, word, onScreen, isShown](const QStringList &suggestions) {
        if (!std::exchange(*isShown, true))
            showMenu(word, suggestions, onScreen);
    };
    m_checker.suggest(word.selectedText(), this, show);
    QTimer::singleShot(LongestWait, this, [show] { show({}); });
    return true;
}

void SpellControl::showMenu(const QTextCursor &word, const QStringList &suggestions,
                            const QPoint &onScreen)
{
    QMenu *menu = m_text->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *first = menu->actions().value(0);
    const QString wrong = word.selectedText();
    const auto add = [menu, first](const QString &words) {
        auto *action = new QAction(words, menu);
        menu->insertAction(first, action);
        return action;
    };
    for (const QString &suggestion : suggestions) {
        QAction *action = add(QString(suggestion).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this,
                [this, word, suggestion] { replace(word, suggestion); });
    }
    if (suggestions.isEmpty())
        add(tr("No suggestions"))->setEnabled(false);
    menu->insertSeparator(first);
    connect(add(tr("&Add to dictionary")), &QAction::triggered, this,
            [this, wrong] { m_checker.addWord(wrong); });
    connect(add(tr("I&gnore")), &QAction::triggered, this,
            [this, wrong] { m_checker.ignoreWord(wrong); });
    menu->insertSeparator(first);
    menu->popup(onScreen);
}

void SpellControl::replace(QTextCursor word, const QString &by)
{
    if (!m_text->isReadOnly())
        word.insertText(by, word.charFormat());
}

} // namespace posthorn
