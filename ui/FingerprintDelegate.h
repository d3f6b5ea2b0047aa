// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>
#include <QStyledItemDelegate>
#include <QStyleOptionViewItem>
#include <QVariant>

namespace posthorn {

/// Draws a fingerprint so that it can be wrapped behind each colon: who compares it must see every
/// octet. Without this a line may only end between certain digits, and what is too long is elided.
/// Fingerprints, names of hosts and dates stand from left to right everywhere.
class FingerprintDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        constexpr char16_t zeroWidthSpace = 0x200b;
        QString text = QStyledItemDelegate::displayText(value, locale);
        return text.replace(u':', QString(u':') + QChar(zeroWidthSpace));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->direction = Qt::LeftToRight;
    }
};

} // namespace posthorn
