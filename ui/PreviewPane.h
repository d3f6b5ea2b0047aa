// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MessagePreview.h"

#include <QSplitter>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QTimer;
class QTreeWidget;
class QTreeWidgetItem;

namespace posthorn {

/// The source of a message beside what it is made of.
class PreviewPane final : public QSplitter {
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);

    /// Reads the message on another thread; ready() follows. Null octets: shows nothing.
    void setMessage(const QByteArray &message);
    /// The same for a message that is to be sent, as `transport` takes it.
    void setContent(const std::shared_ptr<const ComposedContent> &message,
                    const Transport &transport);
    /// Octets of the message that is shown; 0: there is none, or it cannot be made.
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Of the message that is shown.
    [[nodiscard]] int attachments() const { return m_attachments; }

signals:
    void ready();

private:
    QWidget *buildSource();
    QWidget *buildStructure();
    void display(const MessagePreview &preview);
    void showNote(const MessagePreview &preview);
    void fillSource();
    void addPart(QTreeWidgetItem *parent, const MessagePreview::Part &part);

    QPlainTextEdit *m_source = nullptr;
    QTimer *m_filling = nullptr;
    QString m_unshown; ///< what m_source does not hold yet
    QLabel *m_note = nullptr;
    QTreeWidget *m_tree = nullptr;
    int m_attachments = 0;
    qint64 m_size = 0;
    quint64 m_wanted = 0; ///< counts the calls of setMessage(): an answer that is late is dropped
};

} // namespace posthorn
