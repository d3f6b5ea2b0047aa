// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>
#include <QStyleOptionViewItem>

namespace posthorn {

/// Draws what servers and protocols say from left to right, also where people write the other way:
/// else `250 2.1.5 ok` would read `ok 2.1.5 250`.
class LeftToRightDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->direction = Qt::LeftToRight;
    }
};

} // namespace posthorn
