// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"
#include "ui/TextFormat.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace posthorn {

/// How the message is written and handled: format, priority and receipts.
class OptionsRow final : public QWidget {
    Q_OBJECT
public:
    explicit OptionsRow(QWidget *parent = nullptr);

    [[nodiscard]] TextFormat format() const;
    /// Shows the format without telling anybody.
    void setFormat(TextFormat format);
    [[nodiscard]] Priority priority() const;
    void setPriority(Priority priority);
    [[nodiscard]] QCheckBox *readReceipt() const { return m_readReceipt; }
    [[nodiscard]] QCheckBox *deliveryNotifications() const { return m_deliveryNotifications; }
    /// The words for a priority, as the box and the menu show them.
    [[nodiscard]] static QString nameOf(Priority priority);
    void setReadOnly(bool readOnly);
    [[nodiscard]] QList<QWidget *> tabOrder() const;

signals:
    /// A person chose it; the box shows it already.
    void formatChosen(posthorn::TextFormat format);
    void priorityChanged(posthorn::Priority priority);
    void edited();

private:
    QComboBox *m_format = nullptr;
    QComboBox *m_priority = nullptr;
    QCheckBox *m_readReceipt = nullptr;
    QCheckBox *m_deliveryNotifications = nullptr;
};

} // namespace posthorn
