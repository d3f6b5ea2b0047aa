// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Signature.h"

#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

const QString Border = u"-- "_s;

/// Its `-- `; invalid: there is none.
QTextBlock borderOf(const QTextDocument *document)
{
    QTextBlock block = document->lastBlock();
    // Blanks at the end of a line of HTML are firm ones.
    while (block.isValid() && block.text().replace(QChar::Nbsp, u' ') != Border)
        block = block.previous();
    return block;
}

} // namespace

QString Signature::of(const QTextDocument *document)
{
    const QTextBlock border = borderOf(document);
    if (!border.isValid())
        return {};
    QStringList lines;
    for (QTextBlock block = border.next(); block.isValid(); block = block.next())
        lines.append(block.text().replace(QChar::LineSeparator, u'\n'));
    const QString words = lines.join(u'\n').trimmed();
    return words.isNull() ? u""_s : words;
}

void Signature::set(QTextDocument *document, const QString &signature)
{
    const QTextBlock border = borderOf(document);
    QTextCursor cursor(document);
    cursor.beginEditBlock();
    if (border.isValid()) {
        cursor.setPosition(qMax(0, border.position() - 1)); // with the break before it
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        cursor.movePosition(QTextCursor::End);
        if (!signature.trimmed().isEmpty() && !cursor.block().text().isEmpty())
            cursor.insertBlock({}, {});
    }
    if (!signature.trimmed().isEmpty()) {
        cursor.insertBlock({}, {});
        cursor.insertText(Border + u'\n' + signature.trimmed(), {});
    }
    cursor.endEditBlock();
}

} // namespace posthorn
