// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/RoomyStyle.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
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

} // namespace posthorn
