// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Tone.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>

namespace posthorn {

namespace {

/// Colours its parent again when the program becomes light or dark.
class Painter final : public QObject {
public:
    Painter(QWidget *widget, Tone::Kind kind)
        : QObject(widget)
        , m_widget(widget)
        , m_kind(kind)
    {
        setObjectName(nameOfPainters());
        widget->installEventFilter(this);
        paint();
    }

    static QString nameOfPainters() { return QStringLiteral("tonePainter"); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange)
            paint();
        return QObject::eventFilter(watched, event);
    }

private:
    void paint()
    {
        QPalette palette = QApplication::palette();
        palette.setColor(QPalette::WindowText, Tone::text(m_kind));
        if (m_kind != Tone::Kind::Problem) {
            palette.setColor(QPalette::Window, Tone::background(m_kind));
            m_widget->setAutoFillBackground(true);
        }
        m_widget->setPalette(palette);
    }

    QWidget *m_widget;
    Tone::Kind m_kind;
};

} // namespace

bool Tone::isDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

QColor Tone::text(Kind kind)
{
    const bool dark = isDark();
    switch (kind) {
    case Kind::Problem:
        return dark ? QColor(0xff, 0xa0, 0x94) : QColor(0xa8, 0x1a, 0x1a);
    case Kind::Information:
        return dark ? QColor(0xe3, 0xf0, 0xff) : QColor(0x10, 0x2f, 0x52);
    case Kind::Warning:
        return dark ? QColor(0xff, 0xf0, 0xc8) : QColor(0x45, 0x33, 0x00);
    case Kind::Error:
        return dark ? QColor(0xff, 0xe2, 0xde) : QColor(0x62, 0x10, 0x10);
    }
    return {};
}

QColor Tone::background(Kind kind)
{
    const bool dark = isDark();
    switch (kind) {
    case Kind::Problem:
        return QApplication::palette().color(QPalette::Window);
    case Kind::Information:
        return dark ? QColor(0x1e, 0x3a, 0x5a) : QColor(0xdf, 0xed, 0xfb);
    case Kind::Warning:
        return dark ? QColor(0x4a, 0x3a, 0x12) : QColor(0xff, 0xf0, 0xc2);
    case Kind::Error:
        return dark ? QColor(0x5a, 0x22, 0x20) : QColor(0xfc, 0xdf, 0xdc);
    }
    return {};
}

void Tone::apply(QWidget *widget, Kind kind)
{
    delete widget->findChild<QObject *>(Painter::nameOfPainters(), Qt::FindDirectChildrenOnly);
    new Painter(widget, kind);
}

} // namespace posthorn
