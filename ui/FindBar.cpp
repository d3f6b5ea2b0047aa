// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/FindBar.h"

#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/WindowSize.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextCursor>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace posthorn {

FindBar::FindBar(QTextEdit *text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_words(new QLineEdit)
    , m_matchCase(new QCheckBox(tr("Match case")))
    , m_next(Naming::button(tr("Find next"), u"findNext"_s))
    , m_previous(Naming::button(tr("Find previous"), u"findPrevious"_s))
    , m_close(Naming::button(tr("Close find bar"), u"closeFindBar"_s))
    , m_result(Naming::live(tr("Find result"), u"findResult"_s))
{
    m_words->setMinimumWidth(WindowSize::width(this, 20));
    m_matchCase->setObjectName(u"matchCase"_s);
    m_result->setWordWrap(false);
    Naming::makeTall(m_matchCase);
    auto *flow = new FlowLayout(Qt::AlignLeft, this);
    flow->setContentsMargins({});
    const QList<QWidget *> parts{Naming::caption(tr("Find:"), m_words, u"find"_s),
                                 m_words,
                                 m_next,
                                 m_previous,
                                 m_matchCase,
                                 m_result,
                                 m_close};
    for (QWidget *part : parts)
        flow->addWidget(part);
    connect(m_words, &QLineEdit::textEdited, this, &FindBar::findAnew);
    connect(m_words, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::findAnew);
    connect(m_next, &QPushButton::clicked, this, &FindBar::findNext);
    connect(m_previous, &QPushButton::clicked, this, &FindBar::findPrevious);
    connect(m_close, &QPushButton::clicked, this, &FindBar::close);
    hide();
}

QList<QWidget *> FindBar::tabOrder() const
{
    return {m_words, m_next, m_previous, m_matchCase, m_close};
}

void FindBar::open()
{
    const QString selected = m_text->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_words->setText(selected);
    m_result->clear();
    show();
    m_words->selectAll();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    hide();
    m_text->setFocus(Qt::OtherFocusReason);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

QTextDocument::FindFlags FindBar::flags(bool backwards) const
{
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_matchCase->isChecked());
    flags.setFlag(QTextDocument::FindBackward, backwards);
    return flags;
}

void FindBar::findAnew()
{
    // What was found grows with the words rather than being passed over.
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(cursor.selectionStart());
    m_text->setTextCursor(cursor);
    find(false);
}

void FindBar::findNext()
{
    find(false);
}

void FindBar::findPrevious()
{
    find(true);
}

void FindBar::find(bool backwards)
{
    const QString words = m_words->text();
    if (words.isEmpty()) {
        if (isHidden())
            open();
        m_result->clear();
        return;
    }
    const QTextDocument *document = m_text->document();
    QTextCursor found = document->find(words, m_text->textCursor(), flags(backwards));
    if (found.isNull()) { // on from the other end
        QTextCursor end(m_text->document());
        end.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
        found = document->find(words, end, flags(backwards));
    }
    if (found.isNull()) {
        m_result->setText(tr("Not found"));
        return;
    }
    m_text->setTextCursor(found);
    m_text->ensureCursorVisible();
    showPlace();
}

void FindBar::showPlace()
{
    const QString words = m_words->text();
    const auto cases = m_matchCase->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const QString text = m_text->toPlainText();
    const int selected = m_text->textCursor().selectionStart();
    int place = 0;
    int count = 0;
    for (qsizetype at = text.indexOf(words, 0, cases); at >= 0;
         at = text.indexOf(words, at + words.size(), cases)) {
        ++count;
        if (at <= selected)
            place = count;
    }
    m_result->setText(tr("%1 of %2", "number of the match, of all").arg(place).arg(count));
}

} // namespace posthorn
