// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QList>
#include <QString>
#include <QTextEdit>
#include <QUrl>

namespace posthorn {

/// The text of the message. Plain text: whatever is pasted or dropped becomes plain text, files
/// and pictures become attachments. Tab leads on to the next field; Ctrl+Tab inserts one.
class BodyEditor final : public QTextEdit {
    Q_OBJECT
public:
    explicit BodyEditor(QWidget *parent = nullptr);

    /// What the person sees, with what an input method still holds, lines ended by `\n`.
    [[nodiscard]] QString text() const;
    /// Replaces the text; the cursor stands at its beginning and nothing can be undone.
    void setText(const QString &text);
    void pastePlain();
    /// Ends a composition that an input method has under way, so that text() is complete.
    void commitComposition();
    void zoomBy(int steps);
    void resetZoom();

signals:
    void filesPasted(const QList<QUrl> &files);
    void imagePasted(const QImage &image);
    /// So much text that the editor would become slow; it was not inserted.
    void largeTextPasted(const QString &text);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void insertPlain(const QString &text);

    qreal m_unzoomedSize = 0;
};

} // namespace posthorn
