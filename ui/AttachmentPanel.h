// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace posthorn {

class AttachmentModel;
class AttachmentTable;

/// The table of files with its two buttons and the sentence that sums it up.
class AttachmentPanel final : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentPanel(QWidget *parent = nullptr);

    [[nodiscard]] AttachmentModel *model() const { return m_model; }
    [[nodiscard]] AttachmentTable *table() const { return m_table; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QPushButton *removeButton() const { return m_remove; }
    /// What the server said it takes; nothing: it has not told. 0 means no limit.
    void setServerLimit(std::optional<qint64> octets);
    /// What the images that stand in the text add to the message, in octets as sent.
    void setImagesAsSent(qint64 octets);
    void setReadOnly(bool readOnly);
    [[nodiscard]] QString summary() const;

signals:
    void addRequested();
    void openRequested(int row);

private:
    void removeSelected();
    void updateButtons();
    void updateSummary();
    [[nodiscard]] QString filesInWords() const;

    AttachmentModel *m_model = nullptr;
    AttachmentTable *m_table = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_summary = nullptr;
    std::optional<qint64> m_limit;
    qint64 m_imagesAsSent = 0;
    bool m_readOnly = false;
};

} // namespace posthorn
