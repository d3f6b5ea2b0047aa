// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/TextField.h"

#include <QEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QPalette>
#include <QTextCharFormat>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator || c == u'\v' || c == u'\f';
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

} // namespace

TextField::TextField(const QString &lineBreak, QWidget *parent)
    : QLineEdit(parent)
    , m_lineBreak(lineBreak)
{
    connect(this, &QLineEdit::textChanged, this, &TextField::clean);
    makePlaceholderReadable();
}

void TextField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        makePlaceholderReadable();
}

void TextField::makePlaceholderReadable()
{
    // Qt's half transparent text has a contrast of 4.0; 4.5 is the least that everybody can read.
    QPalette readable = palette();
    QColor colour = QGuiApplication::palette().color(QPalette::Text);
    colour.setAlphaF(0.62F);
    readable.setColor(QPalette::PlaceholderText, colour);
    setPalette(readable);
}

QString TextField::cleaned(const QString &text, const QString &lineBreak)
{
    QString result;
    result.reserve(text.size());
    bool pending = false;
    for (const QChar c : text) {
        if (isBreak(c)) {
            pending = true;
        } else if (!isControl(c)) {
            if (pending && !result.isEmpty())
                result += lineBreak;
            pending = false;
            result += c;
        }
    }
    return result;
}

void TextField::clean(const QString &text)
{
    const bool clean = std::none_of(text.begin(), text.end(), isControl)
        && !text.contains(QChar::LineSeparator) && !text.contains(QChar::ParagraphSeparator);
    if (clean) {
        m_lastClean = text;
        return;
    }
    const qsizetype behind = text.size() - cursorPosition();
    const QString fresh = m_reader ? cleanedPaste(text) : cleaned(text, m_lineBreak);
    if (isRedoAvailable()) { // undo or redo came upon a paste: past it, in the same direction
        fresh == m_lastClean ? undo() : redo();
        return;
    }
    // Through the selection, so that undo still leads back to what was there before.
    selectAll();
    insert(fresh);
    setCursorPosition(static_cast<int>(qMax<qsizetype>(0, fresh.size() - behind)));
}

QString TextField::cleanedPaste(const QString &text) const
{
    // What was pasted stands between what did not change.
    const qsizetype most = qMin(text.size(), m_lastClean.size());
    qsizetype before = 0;
    while (before < most && text[before] == m_lastClean[before])
        ++before;
    qsizetype behind = 0;
    while (behind < most - before
           && text[text.size() - 1 - behind] == m_lastClean[m_lastClean.size() - 1 - behind])
        ++behind;
    const QString pasted = text.mid(before, text.size() - before - behind);
    if (pasted.isEmpty())
        return cleaned(text, m_lineBreak);
    // A break at its edge parts it from what stands there.
    const bool partsBefore = before > 0 && isBreak(pasted.front());
    const bool partsBehind = behind > 0 && isBreak(pasted.back());
    return cleaned(text.left(before), m_lineBreak) + (partsBefore ? m_lineBreak : QString())
        + cleaned(m_reader(pasted), m_lineBreak) + (partsBehind ? m_lineBreak : QString())
        + text.right(behind);
}

void TextField::markWrong(const QString &part)
{
    if (m_marked.isEmpty() && part.isEmpty())
        return;
    m_marked = part;
    drawMark();
}

void TextField::inputMethodEvent(QInputMethodEvent *event)
{
    QLineEdit::inputMethodEvent(event);
    // An input method takes all marks away, also when it only ends as the focus leaves.
    if (!m_marked.isEmpty() && event->preeditString().isEmpty())
        drawMark();
}

void TextField::drawMark()
{
    QList<QInputMethodEvent::Attribute> attributes;
    const qsizetype start = m_marked.isEmpty() ? -1 : text().indexOf(m_marked);
    if (start >= 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(QColor(0xd0, 0x2b, 0x2b));
        attributes.append({QInputMethodEvent::TextFormat,
                           static_cast<int>(start) - cursorPosition(),
                           static_cast<int>(m_marked.size()), format});
    }
    // QLineEdit formats parts of its text only on behalf of an input method.
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

} // namespace posthorn
