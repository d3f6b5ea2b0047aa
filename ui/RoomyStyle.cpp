// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/RoomyStyle.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace posthorn {

void RoomyStyle::install()
{
    if (QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0)
        QApplication::setStyle(new RoomyStyle(u"fusion"_s));
}

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
    // The line within a spin box or combo box is no field of its own.
    const QWidget *owner = widget ? widget->parentWidget() : nullptr;
    if (type == CT_LineEdit
        && (qobject_cast<const QAbstractSpinBox *>(owner)
            || qobject_cast<const QComboBox *>(owner)))
        return natural;
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
    case CT_PushButton:
    case CT_ToolButton: {
        const int lines = option ? option->fontMetrics.height() : 0;
        return natural.expandedTo({0, lines + 11});
    }
    default:
        return natural;
    }
}

void RoomyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool edged = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton
        || element == PE_FrameLineEdit || element == PE_Frame;
    const bool dark = option->palette.color(QPalette::Window).lightness() < 128;
    const bool showsFocus = element != PE_Frame && option->state.testFlag(State_HasFocus);
    if (!edged || !dark || showsFocus)
        return;
    const bool enabled = option->state.testFlag(State_Enabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(enabled ? QColor(0x7c, 0x81, 0x8a) : QColor(0x55, 0x59, 0x61));
    painter->setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (element == PE_IndicatorRadioButton)
        painter->drawEllipse(edge);
    else
        painter->drawRoundedRect(edge, 2, 2);
    painter->restore();
}

} // namespace posthorn
