// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/MessageBar.h"

#include "ui/MessageBarLine.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace posthorn {

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(3);
    for (int i = 0; i < MostLines; ++i) {
        auto *line = new MessageBarLine(i + 1);
        m_lines.append(line);
        column->addWidget(line);
        connect(line, &MessageBarLine::actionChosen, this, &MessageBar::run);
        connect(line, &MessageBarLine::dismissed, this,
                [this, i] { withdraw(m_notices.value(i).key); });
    }
    refresh();
}

void MessageBar::post(const Notice &notice)
{
    const auto same = std::find_if(m_notices.begin(), m_notices.end(),
                                   [&](const Notice &old) { return old.key == notice.key; });
    if (same != m_notices.end())
        *same = notice;
    else
        m_notices.append(notice);
    refresh();
}

void MessageBar::withdraw(const QString &key)
{
    if (m_notices.removeIf([&](const Notice &notice) { return notice.key == key; }) > 0)
        refresh();
}

bool MessageBar::holds(const QString &key) const
{
    return std::any_of(m_notices.begin(), m_notices.end(),
                       [&](const Notice &notice) { return notice.key == key; });
}

QStringList MessageBar::texts() const
{
    QStringList texts;
    for (const Notice &notice : m_notices.first(qMin<qsizetype>(MostLines, m_notices.size())))
        texts.append(notice.text);
    return texts;
}

void MessageBar::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (MessageBarLine *line : std::as_const(m_lines))
        line->setReadOnly(readOnly);
}

void MessageBar::run(const QString &key, int action)
{
    const auto notice = std::find_if(m_notices.cbegin(), m_notices.cend(),
                                     [&](const Notice &one) { return one.key == key; });
    if (m_readOnly || notice == m_notices.cend() || action >= notice->actions.size())
        return;
    const auto chosen = notice->actions[action].run;
    withdraw(key);
    if (chosen)
        chosen();
}

void MessageBar::refresh()
{
    for (int i = 0; i < MostLines; ++i) {
        if (i < m_notices.size())
            m_lines[i]->show(m_notices[i]);
        else
            m_lines[i]->hide();
    }
    setVisible(!m_notices.isEmpty());
}

} // namespace posthorn
