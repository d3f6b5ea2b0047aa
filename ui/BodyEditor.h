// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"
#include "ui/InlineImages.h"
#include "ui/TextFormat.h"

#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTextEdit>
#include <QUrl>

namespace posthorn {

/// The text of the message. As plain text, whatever is pasted or dropped becomes plain text, files
/// and pictures become attachments. As HTML, pasted text keeps what mail can say of its looks, and
/// pictures stand in the text. Tab leads on to the next field; Ctrl+Tab inserts one.
class BodyEditor final : public QTextEdit {
    Q_OBJECT
public:
    /// Larger HTML is not edited as such.
    static constexpr qsizetype LargestHtml = 1024 * 1024;
    /// Pasted HTML may bring images with it, as `data:` addresses.
    static constexpr qsizetype LargestPaste = 16 * LargestHtml;

    explicit BodyEditor(QWidget *parent = nullptr);

    /// What the person sees, with what an input method still holds, lines ended by `\n`.
    [[nodiscard]] QString text() const;
    /// The lines that are the person's own: neither quoted, nor signature, nor forwarded.
    [[nodiscard]] QStringList ownLines() const;
    /// Replaces the text; the cursor stands at its beginning and nothing can be undone.
    void setText(const QString &text);
    [[nodiscard]] TextFormat format() const { return m_format; }
    /// Keeps the text. Towards plain text lists and links are written out; formatting is lost.
    void setFormat(TextFormat format);
    /// There is something that is lost as plain text.
    [[nodiscard]] bool hasFormatting() const;
    /// The text as HTML for mail, and the parts that it shows.
    [[nodiscard]] QString mailHtml() const;
    [[nodiscard]] QList<Attachment> inlineParts() const;
    /// Takes HTML of a message with its inline parts; the format becomes HTML. Foreign HTML is
    /// reduced to what can be written. Nothing can be undone.
    void setMailHtml(const QString &html, const QList<Attachment> &parts);
    /// Puts an image at the cursor, where the format is HTML.
    void insertPicture(const Attachment &image);
    void pastePlain();
    /// Ends a composition that an input method has under way, so that text() is complete.
    void commitComposition();
    /// Gives the message's own images and nothing else, whatever a text may name.
    [[nodiscard]] QVariant loadResource(int type, const QUrl &url) override;
    void zoomBy(int steps);
    void resetZoom();
    /// In points, without zoom; 0: a little larger than that of the system.
    void setFontSize(int points);

signals:
    void filesPasted(const QList<QUrl> &files);
    void imagePasted(const QImage &image);
    /// So much text that the editor would become slow; it was not inserted.
    void largeTextPasted(const QString &text);

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void insertPlain(const QString &text);
    /// False if there was nothing in it to show.
    bool insertRich(const QString &html);
    void takePicture(const QMimeData *source);
    void showPaper();

    InlineImages m_images;
    TextFormat m_format = TextFormat::Plain;
    qreal m_unzoomedSize = 0;
};

} // namespace posthorn
