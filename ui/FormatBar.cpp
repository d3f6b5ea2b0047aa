// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/FormatBar.h"

#include "ui/BodyEditor.h"
#include "ui/ComposeActions.h"
#include "ui/Naming.h"
#include "ui/TextStyler.h"

#include <QAction>
#include <QComboBox>
#include <QFont>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace posthorn {

using Act = ComposeActions::Id;

namespace {

constexpr Act Buttons[]
    = {Act::Bold,         Act::Italic, Act::Underline,  Act::Strike,      Act::BulletedList,
       Act::NumberedList, Act::Quote,  Act::InsertLink, Act::InsertImage, Act::ClearFormatting};

} // namespace

FormatBar::FormatBar(ComposeActions *actions, BodyEditor *editor, QWidget *parent)
    : QToolBar(tr("Format bar"), parent)
    , m_actions(actions)
    , m_editor(editor)
    , m_paragraph(new QComboBox)
{
    setObjectName(u"formatBar"_s);
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    fill();
    connectActions();
    connect(editor, &QTextEdit::cursorPositionChanged, this, &FormatBar::follow);
    connect(editor, &QTextEdit::currentCharFormatChanged, this, &FormatBar::follow);
    connect(editor, &QTextEdit::textChanged, this, &FormatBar::follow);
    setActive(false);
}

void FormatBar::fill()
{
    m_paragraph->addItems({tr("Paragraph"), tr("Heading 1"), tr("Heading 2"), tr("Heading 3")});
    // The label names the box for screen readers; the box itself says enough to others.
    QLabel *label = Naming::caption(tr("Paragraph style:"), m_paragraph, u"paragraphStyle"_s);
    label->setParent(this);
    label->hide();
    addWidget(m_paragraph);
    for (const Act id : Buttons) {
        QAction *action = m_actions->action(id);
        addAction(action);
        auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
        const QString words = Naming::plain(action->text());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? words
                                          : tr("%1 (%2)", "action (its keys)").arg(words, keys));
        button->setAccessibleName(words);
        // Reached by F6; a click leaves the focus in the text.
        button->setFocusPolicy(Qt::TabFocus);
        Naming::makeTall(button);
    }
    if (auto *more = findChild<QToolButton *>(u"qt_toolbar_ext_button"_s))
        more->setAccessibleName(tr("More formatting"));
}

void FormatBar::connectActions()
{
    const auto style = [this](Act id, void (*set)(QTextEdit *, bool)) {
        m_actions->onToggled(id, [this, set](bool on) { set(m_editor, on); });
    };
    style(Act::Bold, &TextStyler::setBold);
    style(Act::Italic, &TextStyler::setItalic);
    style(Act::Underline, &TextStyler::setUnderline);
    style(Act::Strike, &TextStyler::setStrike);
    style(Act::Quote, &TextStyler::setQuote);
    const auto list = [this](Act id, TextStyler::List kind) {
        m_actions->onToggled(id, [this, kind](bool on) {
            TextStyler::setList(m_editor, on ? kind : TextStyler::List::None);
            follow();
        });
    };
    list(Act::BulletedList, TextStyler::List::Bulleted);
    list(Act::NumberedList, TextStyler::List::Numbered);
    m_actions->onTriggered(Act::ClearFormatting, [this] {
        TextStyler::clear(m_editor);
        follow();
    });
    connect(m_paragraph, &QComboBox::activated, this, [this](int level) {
        TextStyler::setHeading(m_editor, level);
        m_editor->setFocus(Qt::OtherFocusReason);
    });
}

void FormatBar::setActive(bool active)
{
    for (const Act id : Buttons)
        m_actions->action(id)->setEnabled(active);
    m_paragraph->setEnabled(active);
    follow();
}

void FormatBar::follow()
{
    const QTextCharFormat text = m_editor->currentCharFormat();
    const QTextCursor cursor = m_editor->textCursor();
    const auto list = TextStyler::listAt(cursor);
    const int heading = TextStyler::headingOf(cursor.blockFormat());
    m_actions->setChecked(Act::Bold, text.fontWeight() > QFont::Medium);
    m_actions->setChecked(Act::Italic, text.fontItalic());
    m_actions->setChecked(Act::Underline, text.fontUnderline());
    m_actions->setChecked(Act::Strike, text.fontStrikeOut());
    m_actions->setChecked(Act::BulletedList, list == TextStyler::List::Bulleted);
    m_actions->setChecked(Act::NumberedList, list == TextStyler::List::Numbered);
    m_actions->setChecked(Act::Quote, TextStyler::quoteLevelOf(cursor.blockFormat()) > 0);
    const QSignalBlocker quiet(m_paragraph);
    m_paragraph->setCurrentIndex(heading);
}

} // namespace posthorn
