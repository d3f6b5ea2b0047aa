// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SendBar.h"

#include "ui/Announcement.h"
#include "ui/Naming.h"
#include "ui/WindowSize.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace posthorn {

SendBar::SendBar(QWidget *parent)
    : QWidget(parent)
    , m_status(Naming::live(tr("Send status"), u"sendStatus"_s))
    , m_progress(new QProgressBar)
    , m_cancel(Naming::button(tr("Cancel sending"), u"cancelSending"_s))
    , m_undo(Naming::button(tr("Undo send"), u"undoSend"_s))
{
    Naming::name(m_progress, tr("Sending progress"), u"sendingProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(WindowSize::width(this, 36));
    m_progress->setMinimumWidth(WindowSize::width(this, 16));
    m_status->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_status->setMinimumHeight(m_cancel->minimumHeight());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_status, 3);
    row->addWidget(m_progress, 2);
    row->addWidget(m_cancel);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, &SendBar::undoRequested);
    connect(m_cancel, &QPushButton::clicked, this, &SendBar::cancelRequested);
    setStatus(tr("Ready"));
    setSending(false);
}

void SendBar::setStatus(const QString &words)
{
    if (words == m_status->text())
        return;
    m_status->setText(words);
    Announcement::say(m_status, words);
}

QString SendBar::status() const
{
    return m_status->text();
}

void SendBar::setSending(bool sending)
{
    m_progress->setVisible(sending);
    m_cancel->setVisible(sending);
    m_cancel->setEnabled(sending);
    m_undo->hide();
    if (sending)
        setProgress(0, 0);
}

void SendBar::setProgress(qint64 sent, qint64 total)
{
    if (total <= 0) {
        m_progress->setRange(0, 0);
        return;
    }
    // The bar counts in 32 bits, messages do not.
    m_progress->setRange(0, 100);
    m_progress->setValue(static_cast<int>(qBound(qint64(0), sent * 100 / total, qint64(100))));
}

void SendBar::setWaiting(int seconds)
{
    m_cancel->hide();
    m_progress->hide();
    m_undo->show();
    setStatus(tr("Sending in %n second(s)", nullptr, seconds));
}

void SendBar::focusCancel()
{
    for (QPushButton *button : {m_cancel, m_undo}) {
        if (button->isVisible())
            button->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace posthorn
