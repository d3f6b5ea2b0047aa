// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/DropArea.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPen>
#include <QWidget>

#include <algorithm>

namespace posthorn {

namespace {

/// A line in the highlight colour around the window. It takes no mouse, so drops go through it.
class Frame final : public QWidget {
public:
    explicit Frame(QWidget *window)
        : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 6));
        painter.drawRect(rect());
    }
};

} // namespace

DropArea::DropArea(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_frame(new Frame(window))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->acceptDrops())
            widget->installEventFilter(this);
    }
}

bool DropArea::wants(const QMimeData *data)
{
    return data->hasUrls() || (data->hasImage() && !data->hasText());
}

bool DropArea::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *drag = static_cast<QDropEvent *>(event);
        if (!wants(drag->mimeData()))
            break;
        if (!m_active) {
            drag->ignore();
            return true;
        }
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        showFrame(event->type() != QEvent::Drop);
        if (event->type() == QEvent::Drop)
            drop(drag->mimeData());
        return true;
    }
    case QEvent::KeyPress:
        // The text has its own ways with pictures.
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)
            && qobject_cast<QLineEdit *>(watched) && paste())
            return true;
        break;
    case QEvent::DragLeave:
        showFrame(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool DropArea::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!m_active || !data || data->formats().isEmpty())
        return false;
    const QList<QUrl> urls = data->urls();
    const bool files
        = std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    const bool picture = data->hasImage() && !data->hasText();
    if (files)
        emit urlsDropped(urls);
    else if (picture)
        emit imagePasted(qvariant_cast<QImage>(data->imageData()));
    return files || picture;
}

void DropArea::showFrame(bool shown)
{
    if (!m_frame)
        return;
    m_frame->setGeometry(m_window->rect());
    m_frame->setVisible(shown);
    if (shown)
        m_frame->raise();
}

void DropArea::drop(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    const bool files
        = std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    // A picture dragged out of a browser brings its address and its pixels: these can be sent.
    if (!files && data->hasImage())
        emit imageDropped(qvariant_cast<QImage>(data->imageData()));
    else
        emit urlsDropped(urls);
}

} // namespace posthorn
