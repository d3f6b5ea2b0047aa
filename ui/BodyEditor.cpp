// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/BodyEditor.h"

#include "ui/Naming.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype MostCharactersPasted = 1024 * 1024;
constexpr int FewestLines = 4;

bool holdsFiles(const QMimeData *source)
{
    const QList<QUrl> urls = source->urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

} // namespace

BodyEditor::BodyEditor(QWidget *parent)
    : QTextEdit(parent)
{
    Naming::name(this, tr("Message body"), u"messageBody"_s);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    QFont roomy = font();
    roomy.setPointSizeF(roomy.pointSizeF() * 1.1);
    setFont(roomy);
    m_unzoomedSize = roomy.pointSizeF();
    document()->setDocumentMargin(8);
}

QString BodyEditor::text() const
{
    return toPlainText();
}

void BodyEditor::setText(const QString &text)
{
    setPlainText(text);
    moveCursor(QTextCursor::Start);
}

void BodyEditor::commitComposition()
{
    if (hasFocus())
        QGuiApplication::inputMethod()->commit();
}

void BodyEditor::zoomBy(int steps)
{
    zoomIn(steps);
}

void BodyEditor::resetZoom()
{
    QFont roomy = font();
    roomy.setPointSizeF(m_unzoomedSize);
    setFont(roomy);
}

bool BodyEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || source->hasUrls() || source->hasText();
}

void BodyEditor::insertFromMimeData(const QMimeData *source)
{
    // Word processors and browsers offer a picture of the text they copy: the text is meant.
    if (holdsFiles(source))
        emit filesPasted(source->urls());
    else if (source->hasText() && !source->text().isEmpty())
        insertPlain(source->text());
    else if (source->hasImage())
        emit imagePasted(qvariant_cast<QImage>(source->imageData()));
}

void BodyEditor::pastePlain()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!isReadOnly() && !text.isEmpty())
        insertPlain(text);
}

void BodyEditor::insertPlain(const QString &text)
{
    if (text.size() > MostCharactersPasted) {
        emit largeTextPasted(text);
        return;
    }
    QString clean = text;
    clean.remove(QChar::Null);
    insertPlainText(clean);
    ensureCursorVisible();
}

void BodyEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::ControlModifier && !isReadOnly()) {
        insertPlainText(u"\t"_s);
        return;
    }
    QTextEdit::keyPressEvent(event);
}

QSize BodyEditor::minimumSizeHint() const
{
    const int lines = FewestLines * fontMetrics().lineSpacing();
    return {20 * fontMetrics().averageCharWidth(), lines + 2 * frameWidth() + 16};
}

QSize BodyEditor::sizeHint() const
{
    return {60 * fontMetrics().averageCharWidth(), 12 * fontMetrics().lineSpacing()};
}

} // namespace posthorn
