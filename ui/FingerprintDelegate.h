// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>
#include <QStyledItemDelegate>
#include <QVariant>

namespace posthorn {

/// Draws a fingerprint so that it can be wrapped behind each colon: who compares it must see every
/// octet. Without this a line may only end between certain digits, and what is too long is elided.
class FingerprintDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        constexpr char16_t zeroWidthSpace = 0x200b;
        QString text = QStyledItemDelegate::displayText(value, locale);
        return text.replace(u':', QString(u':') + QChar(zeroWidthSpace));
    }
};

} // namespace posthorn
