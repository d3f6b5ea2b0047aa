// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/MessageBarLine.h"

#include "ui/Announcement.h"
#include "ui/FlowLayout.h"
#include "ui/Icons.h"
#include "ui/MessageBar.h"
#include "ui/Naming.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// What the colour and the picture say, in a word.
QString nameOf(Tone::Kind tone)
{
    switch (tone) {
    case Tone::Kind::Warning:
        return MessageBarLine::tr("Warning");
    case Tone::Kind::Error:
    case Tone::Kind::Problem:
        return MessageBarLine::tr("Problem");
    case Tone::Kind::Information:
        break;
    }
    return MessageBarLine::tr("Information");
}

QString iconOf(Tone::Kind tone)
{
    switch (tone) {
    case Tone::Kind::Warning:
        return u"warning"_s;
    case Tone::Kind::Error:
    case Tone::Kind::Problem:
        return u"error"_s;
    case Tone::Kind::Information:
        break;
    }
    return u"info"_s;
}

} // namespace

MessageBarLine::MessageBarLine(int number, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_words(Naming::live(number == 1 ? tr("Message bar") : tr("Message bar %1").arg(number),
                           u"messageBar%1"_s.arg(number)))
    , m_buttons(new QWidget)
    , m_dismiss(Naming::button(tr("Dismiss"), u"dismiss%1"_s.arg(number)))
{
    m_dismiss->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor where somebody writes
    if (number > 1)
        m_dismiss->setAccessibleName(tr("Dismiss %1").arg(number));
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    auto *flow = new FlowLayout(Qt::AlignRight, m_buttons);
    flow->setContentsMargins({});
    flow->addWidget(m_dismiss);
    auto *told = new QHBoxLayout;
    told->addWidget(m_icon, 0, Qt::AlignTop);
    told->addWidget(m_words, 1);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(8, 5, 8, 5);
    m_row->addLayout(told, 1);
    m_row->addWidget(m_buttons);
    connect(m_dismiss, &QPushButton::clicked, this, &MessageBarLine::dismissed);
    hide();
}

void MessageBarLine::show(const Notice &notice)
{
    QStringList actions;
    for (const Notice::Action &action : notice.actions)
        actions += action.words;
    const bool isNew = notice.key != m_key || notice.text != m_words->text();
    if (isNew || notice.tone != m_tone || actions != m_captions || isHidden())
        rebuild(notice, actions); // else its buttons stay, one of which may have the focus
    QFrame::show();
    if (isNew)
        Announcement::say(m_words, notice.text);
}

void MessageBarLine::rebuild(const Notice &notice, const QStringList &actions)
{
    m_key = notice.key;
    m_captions = actions;
    m_words->setText(notice.text);
    m_tone = notice.tone;
    Tone::apply(this, m_tone);
    drawIcon();
    qDeleteAll(m_actions);
    m_actions.clear();
    QLayout *flow = m_buttons->layout();
    flow->removeWidget(m_dismiss);
    for (int i = 0; i < actions.size(); ++i) {
        auto *button = Naming::button(actions[i], u"noticeAction%1"_s.arg(i));
        button->setFocusPolicy(Qt::TabFocus);
        button->setDisabled(m_readOnly);
        m_actions.append(button);
        flow->addWidget(button);
        // Queued: running the action may take this very button away.
        connect(
            button, &QPushButton::clicked, this,
            [this, key = notice.key, i] { emit actionChosen(key, i); }, Qt::QueuedConnection);
    }
    flow->addWidget(m_dismiss);
    for (QPushButton *button : std::as_const(m_actions))
        setTabOrder(button, m_dismiss);
    chooseDirection();
}

void MessageBarLine::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QPushButton *button : std::as_const(m_actions))
        button->setDisabled(readOnly);
}

void MessageBarLine::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void MessageBarLine::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    chooseDirection();
}

void MessageBarLine::chooseDirection()
{
    // The buttons stand behind the words unless these would need more than two lines then.
    const int beside = width() - m_buttons->layout()->sizeHint().width() - 6 * m_icon->width();
    const bool fits = 2 * beside > m_words->fontMetrics().horizontalAdvance(m_words->text());
    m_row->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void MessageBarLine::drawIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(Icons::coloured(iconOf(m_tone), Tone::text(m_tone))
                          .pixmap(QSize(size, size), devicePixelRatioF()));
    m_icon->setAccessibleName(nameOf(m_tone));
}

} // namespace posthorn
