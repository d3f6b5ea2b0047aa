// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QList>

namespace posthorn {

/// Lays out items one after the other and wraps to a new row where the width ends, so that a
/// narrow window shows everything. Rows begin at the leading edge, or end at the trailing edge
/// with Qt::AlignRight; both follow the layout direction. With Qt::AlignLeft the items that expand
/// share what is left of their row.
class FlowLayout final : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(Qt::Alignment alignment = Qt::AlignLeft, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    [[nodiscard]] int gap() const;
    int arrange(const QRect &rect, bool apply) const;
    void placeRow(const QList<QLayoutItem *> &row, const QRect &rect, int y, int height,
                  int used) const;

    QList<QLayoutItem *> m_items;
    Qt::Alignment m_alignment;
};

} // namespace posthorn
