// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/BodyEditor.h"

#include "mail/DataImages.h"
#include "mail/HtmlToText.h"
#include "ui/AttachmentWords.h"
#include "ui/HtmlReader.h"
#include "ui/HtmlWriter.h"
#include "ui/Naming.h"
#include "ui/TextStyler.h"
#include "ui/WindowSize.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype MostCharactersPasted = 1024 * 1024;
constexpr int FewestLines = 4;
constexpr int WidestPicture = 640; ///< in pixels; wider ones are shown at this width

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
    setFontSize(0);
    document()->setDocumentMargin(8);
}

QString BodyEditor::text() const
{
    return toPlainText();
}

QStringList BodyEditor::ownLines() const
{
    QStringList lines;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (TextStyler::quoteLevelOf(block.blockFormat()) == 0)
            lines += block.text().split(QChar::LineSeparator);
    }
    return AttachmentWords::ownLines(lines);
}

void BodyEditor::setText(const QString &text)
{
    setPlainText(text);
    moveCursor(QTextCursor::Start);
}

void BodyEditor::setFormat(TextFormat format)
{
    if (format == m_format)
        return;
    QString words = text();
    if (hasFormatting()) {
        words = HtmlToText::convert(mailHtml());
        words.chop(1); // the end of the last line
    }
    m_format = format;
    m_images.clear();
    setAcceptRichText(format == TextFormat::Html);
    showPaper();
    setCurrentCharFormat({});
    setText(words);
}

/// HTML is written on white, as most of those who get it see it, also where the window is dark.
void BodyEditor::showPaper()
{
    QPalette colours;
    if (m_format == TextFormat::Html) {
        colours.setColor(QPalette::Base, Qt::white);
        colours.setColor(QPalette::Text, Qt::black);
        colours.setColor(QPalette::PlaceholderText, Qt::darkGray);
    }
    setPalette(colours);
}

bool BodyEditor::hasFormatting() const
{
    return m_format == TextFormat::Html && TextStyler::hasFormatting(document());
}

QString BodyEditor::mailHtml() const
{
    return HtmlWriter::write(document());
}

QList<Attachment> BodyEditor::inlineParts() const
{
    return m_images.shownIn(document());
}

void BodyEditor::setMailHtml(const QString &html, const QList<Attachment> &parts)
{
    setFormat(TextFormat::Html);
    setText({});
    m_images.clear();
    for (const Attachment &part : parts) {
        if (!part.contentId.isEmpty() && InlineImages::isImage(part))
            m_images.add(part);
    }
    HtmlReader::read(html, m_images.ids(), document());
    moveCursor(QTextCursor::Start);
}

void BodyEditor::insertPicture(const Attachment &image)
{
    const QString id = m_images.add(image);
    QTextImageFormat format;
    format.setName(u"cid:"_s + id);
    format.setProperty(QTextFormat::ImageAltText, image.name);
    const int width = m_images.picture(id).width();
    if (width > WidestPicture)
        format.setWidth(WidestPicture);
    textCursor().insertImage(format);
    ensureCursorVisible();
}

QVariant BodyEditor::loadResource(int type, const QUrl &url)
{
    if (type != QTextDocument::ImageResource || url.scheme() != "cid"_L1)
        return {};
    return m_images.picture(url.path(QUrl::FullyDecoded));
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

void BodyEditor::setFontSize(int points)
{
    m_unzoomedSize = points > 0 ? points : QApplication::font().pointSizeF() * 1.1;
    resetZoom();
}

bool BodyEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || source->hasUrls() || source->hasText() || source->hasHtml();
}

void BodyEditor::insertFromMimeData(const QMimeData *source)
{
    // Word processors and browsers offer a picture of the text they copy: the text is meant.
    const bool isPicture = source->hasImage() && source->text().isEmpty();
    if (holdsFiles(source))
        emit filesPasted(source->urls());
    else if (isPicture)
        takePicture(source);
    else if (m_format == TextFormat::Html && source->hasHtml() && insertRich(source->html()))
        ensureCursorVisible();
    else if (!source->text().isEmpty())
        insertPlain(source->text());
    else if (source->hasHtml()) // of a program that offers nothing else
        insertPlain(HtmlToText::convert(source->html().left(LargestHtml)));
}

void BodyEditor::takePicture(const QMimeData *source)
{
    const auto picture = qvariant_cast<QImage>(source->imageData());
    if (m_format == TextFormat::Html && !picture.isNull())
        insertPicture(InlineImages::fromPicture(picture));
    else
        emit imagePasted(picture);
}

bool BodyEditor::insertRich(const QString &html)
{
    if (html.size() > LargestPaste)
        return false;
    QList<Attachment> images;
    const QString text = DataImages::taken(html, images);
    if (text.size() > LargestHtml)
        return false;
    for (const Attachment &image : std::as_const(images)) {
        if (InlineImages::isImage(image))
            m_images.add(image);
    }
    QTextDocument pasted;
    HtmlReader::read(text, m_images.ids(), &pasted);
    if (pasted.isEmpty())
        return false;
    textCursor().insertFragment(QTextDocumentFragment(&pasted));
    return true;
}

QMimeData *BodyEditor::createMimeDataFromSelection() const
{
    if (m_format == TextFormat::Plain)
        return QTextEdit::createMimeDataFromSelection();
    const QTextDocumentFragment selection = textCursor().selection();
    QTextDocument copied;
    QTextCursor(&copied).insertFragment(selection);
    auto *mime = new QMimeData;
    mime->setText(selection.toPlainText());
    mime->setHtml(HtmlWriter::write(&copied));
    return mime;
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
    return {WindowSize::width(this, 20), lines + 2 * frameWidth() + 16};
}

QSize BodyEditor::sizeHint() const
{
    return minimumSizeHint(); // it takes all that the other parts leave
}

} // namespace posthorn
