// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

class QLabel;

namespace posthorn {

class AttachmentModel;

/// The list of files: rows can be dragged into another order, Delete removes, Return opens. As
/// high as its rows want, within bounds; the type gives way in a narrow window.
class AttachmentTable final : public QTableView {
    Q_OBJECT
public:
    explicit AttachmentTable(AttachmentModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QList<int> selectedRows() const;
    /// Nothing can be removed or moved while a message is being sent.
    void setReadOnly(bool readOnly);
    /// Shows fewer rows at once, for a low window.
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] int heightOf(bool compact) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void removeRequested();
    void openRequested(int row);
    void selectionChangedTo(int rows);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void setUpColumns();
    void fit();
    [[nodiscard]] int heightOfRows(int rows) const;

    AttachmentModel *m_model;
    QLabel *m_empty = nullptr;
    bool m_readOnly = false;
    bool m_compact = false;
};

} // namespace posthorn
