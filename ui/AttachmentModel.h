// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"

#include <QAbstractTableModel>
#include <QImage>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>

namespace posthorn {

/// The files that travel with the message, in order. Every look at a disk happens on another
/// thread, so that a slow network drive does not stop the window; a file appears once it is known
/// to be one that can be sent.
class AttachmentModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Size, Type, ColumnCount };

    explicit AttachmentModel(QObject *parent = nullptr);

    [[nodiscard]] QList<Attachment> attachments() const;
    /// Takes attachments that were checked before, without looking at them again.
    void setAttachments(const QList<Attachment> &attachments);
    /// Files appear in the order in which they were added, however long their checks take.
    /// `taken` is told which of them were attached.
    void addFiles(const QStringList &paths,
                  const std::function<void(const QStringList &)> &taken = {});
    /// Local files of a drop or a paste; anything else is refused.
    void addUrls(const QList<QUrl> &urls);
    void addBytes(const QByteArray &bytes, const QString &name, const QByteArray &contentType = {});
    /// As a PNG file with this name.
    void addImage(const QImage &image, const QString &name);
    void remove(QList<int> rows);
    /// Moves the row so that it stands before `before` (rowCount(): at the end).
    void move(int row, int before);
    /// Files are being looked at.
    [[nodiscard]] bool isBusy() const { return m_working; }
    [[nodiscard]] qint64 totalSize() const;
    /// What the files take as part of a message.
    [[nodiscard]] qint64 sizeAsSent() const;

    using Rechecked = std::function<void(const std::optional<Problem> &problem)>;
    /// Looks at every file again, takes its size and time as they are now, and then tells the
    /// first problem, or that there is none. After all checks that are still under way.
    void recheck(Rechecked done);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

signals:
    /// The list or a size in it became another, or checking began or ended.
    void changed();
    /// Files cannot be attached; why, in a sentence for each of the first.
    void refused(const QString &sentences);
    /// A file was attached, but something about it deserves a word.
    void noted(const QString &sentence);

private:
    struct Entry {
        Attachment attachment;
        QString type;
    };
    struct Checked {
        QList<Entry> entries;
        QList<Problem> problems;
    };
    using Work = std::function<Checked()>;
    using Done = std::function<void(const Checked &)>;
    struct Task {
        Work work;
        Done done;
    };

    static Checked checkFiles(const QStringList &paths);
    static Checked checkAgain(QList<Entry> entries);
    [[nodiscard]] static QString typeOf(const Attachment &attachment);
    void enqueue(const Work &work, const Done &done);
    void next();
    void take(const Checked &checked);
    void append(const QList<Entry> &entries);
    void noteOddities(const QList<Entry> &entries);
    [[nodiscard]] bool holdsFile(const QString &path) const;

    QList<Entry> m_entries;
    QList<Task> m_tasks;
    bool m_working = false;
};

} // namespace posthorn
