// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>

class QMimeData;
class QWidget;

namespace posthorn {

/// Lets files and pictures be dropped and pasted anywhere on a window, also on fields that would
/// take their paths as text. Text still goes into the fields, and rows of the window's own lists
/// are left alone.
class DropArea final : public QObject {
    Q_OBJECT
public:
    /// Call it when the window is complete: it looks at each of its widgets.
    explicit DropArea(QWidget *window);

    /// While off, nothing can be dropped.
    void setActive(bool active) { m_active = active; }
    /// Takes the files or the picture on the clipboard as if they were dropped; false: there is
    /// nothing of that kind, or it is not to be taken.
    bool paste();

signals:
    void urlsDropped(const QList<QUrl> &urls);
    void imageDropped(const QImage &image);
    void imagePasted(const QImage &image);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] static bool wants(const QMimeData *data);
    void drop(const QMimeData *data);
    void showFrame(bool shown);

    QWidget *m_window;
    QPointer<QWidget> m_frame; ///< drawn around the window while something hovers over it
    bool m_active = true;
};

} // namespace posthorn
