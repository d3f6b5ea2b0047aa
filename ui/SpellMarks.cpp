// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SpellMarks.h"

#include "ui/SpellChecker.h"
#include "ui/SpellWords.h"
#include "ui/TextStyler.h"

#include <QElapsedTimer>
#include <QTextCharFormat>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextLayout>
#include <QTimer>

namespace posthorn {

namespace {

constexpr qint64 LongestTurn = 6; ///< ms of work between two looks at the event queue

QTextCharFormat wrongFormat()
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    format.setUnderlineColor(QColor(0xd0, 0x2b, 0x2b));
    return format;
}

} // namespace

SpellMarks::SpellMarks(QTextEdit *text, SpellChecker &checker)
    : QObject(text)
    , m_text(text)
    , m_checker(checker)
    , m_idle(new QTimer(this))
{
    m_idle->setInterval(0);
    connect(m_idle, &QTimer::timeout, this, &SpellMarks::work);
    connect(text->document(), &QTextDocument::contentsChange, this, &SpellMarks::contentsChanged);
    connect(text, &QTextEdit::cursorPositionChanged, this, &SpellMarks::cursorMoved);
    connect(&checker, &SpellChecker::known, this, &SpellMarks::lookAtWaiting);
    connect(&checker, &SpellChecker::changed, this, &SpellMarks::beginAnew);
}

void SpellMarks::setEnabled(bool enabled)
{
    if (enabled == m_enabled)
        return;
    m_enabled = enabled;
    if (enabled)
        beginAnew();
    else
        clear();
}

void SpellMarks::contentsChanged(int position, int, int added)
{
    if (!m_enabled)
        return;
    const QTextDocument *document = m_text->document();
    QTextBlock block = document->findBlock(position);
    const QTextBlock last = document->findBlock(position + added);
    m_next = qMin(m_next, block.position());
    for (; block.isValid(); block = block.next()) {
        block.setUserState(Unknown);
        if (block == last)
            break;
    }
    m_idle->start();
}

void SpellMarks::cursorMoved()
{
    // The word that was being written is looked at once the cursor has left it.
    const QTextDocument *document = m_text->document();
    for (QTextBlock block :
         {document->findBlockByNumber(m_cursorBlock), m_text->textCursor().block()}) {
        if (!m_enabled || !block.isValid())
            continue;
        block.setUserState(Unknown);
        m_next = qMin(m_next, block.position());
        m_idle->start();
    }
    m_cursorBlock = m_text->textCursor().blockNumber();
}

void SpellMarks::lookAtWaiting()
{
    if (!m_enabled)
        return;
    m_next = 0;
    m_idle->start();
}

void SpellMarks::beginAnew()
{
    if (!m_enabled)
        return;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        block.setUserState(Unknown);
    m_next = 0;
    m_idle->start();
}

void SpellMarks::clear()
{
    m_idle->stop();
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.layout()->formats().isEmpty())
            continue;
        block.layout()->clearFormats();
        m_text->document()->markContentsDirty(block.position(), block.length());
    }
}

void SpellMarks::work()
{
    QElapsedTimer clock;
    clock.start();
    QTextBlock block = m_text->document()->findBlock(m_next);
    while (block.isValid() && clock.elapsed() < LongestTurn) {
        if (block.userState() != Done)
            look(block);
        block = block.next();
    }
    if (block.isValid()) {
        m_next = block.position();
    } else {
        m_next = m_text->document()->characterCount();
        m_idle->stop();
    }
}

void SpellMarks::look(QTextBlock block)
{
    QTextLayout *layout = block.layout();
    if (!layout->preeditAreaText().isEmpty())
        return; // an input method is at work; its end changes the text
    QList<QTextLayout::FormatRange> marks;
    bool isComplete = true;
    const QTextCursor cursor = m_text->textCursor();
    const qsizetype place
        = cursor.block() == block && m_text->hasFocus() ? cursor.positionInBlock() : -1;
    if (TextStyler::quoteLevelOf(block.blockFormat()) == 0) {
        const QString line = block.text();
        for (const SpellWords::Word &word : SpellWords::in(line)) {
            if (place == word.begin + word.length)
                continue; // it is being written
            const auto right = m_checker.isRight(line.mid(word.begin, word.length));
            isComplete = isComplete && right.has_value();
            if (!right.value_or(true))
                marks.append(
                    {static_cast<int>(word.begin), static_cast<int>(word.length), wrongFormat()});
        }
    }
    block.setUserState(isComplete ? Done : Waiting);
    if (marks != layout->formats()) {
        layout->setFormats(marks);
        m_text->document()->markContentsDirty(block.position(), block.length());
    }
}

QTextCursor SpellMarks::wrongWordAt(const QTextCursor &place) const
{
    QTextCursor word(m_text->document());
    const QTextBlock block = place.block();
    word.setPosition(place.position());
    if (!m_enabled)
        return word;
    const auto marks = block.layout()->formats();
    for (const QTextLayout::FormatRange &mark : marks) {
        if (place.positionInBlock() < mark.start
            || place.positionInBlock() > mark.start + mark.length)
            continue;
        word.setPosition(block.position() + mark.start);
        word.setPosition(block.position() + mark.start + mark.length, QTextCursor::KeepAnchor);
        break;
    }
    return word;
}

} // namespace posthorn
