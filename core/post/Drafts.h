// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"
#include "post/Draft.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace posthorn {

/// Messages that are kept to be finished later: each an .eml file that other programs can read
/// and, beside it, a small .json file with what does not belong into a message (Bcc above all).
/// Writing is atomic: a draft is never half one. The folder is made when it is first needed.
/// A plain value with no state but its folder: its functions may run on any thread.
class Drafts {
    Q_DECLARE_TR_FUNCTIONS(Drafts)
public:
    /// What a list of drafts shows.
    struct Entry {
        QString id;
        QString to;
        QString subject;
        QDateTime saved;
        qint64 size = 0; ///< octets of the .eml file
    };

    /// Empty: the folder for the data of this program.
    explicit Drafts(const QString &folder = {});
    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Keeps the draft as `id`, or under a fresh id when that is empty; the answer is its id.
    /// The Problem's reason holds the system's words.
    Expected<QString> save(const Draft &draft, const QString &id = {}) const;
    Expected<Draft> load(const QString &id) const;
    /// The latest first.
    [[nodiscard]] QList<Entry> list() const;
    bool remove(const QString &id) const;

    /// Marks the draft as one that a window of this process has open. list() passes over it until
    /// the lock is let go of. Null: it cannot be marked.
    [[nodiscard]] std::shared_ptr<QLockFile> hold(const QString &id) const;
    /// A draft of a process that ended while it had it open.
    struct LeftBehind {
        QString id;
        std::shared_ptr<QLockFile> lock; ///< now of this process
    };
    [[nodiscard]] QList<LeftBehind> leftBehind() const;
    [[nodiscard]] QString fileOf(const QString &id) const;

    /// Writes the message (without its Bcc) as an .eml file, atomically: what was there before
    /// stays when it cannot be written. The answer says why not.
    static std::optional<Problem> writeEml(const Message &message, const QString &path);

private:
    [[nodiscard]] QString sideFileOf(const QString &id) const;
    [[nodiscard]] QString lockOf(const QString &id) const;

    QString m_folder;
};

} // namespace posthorn
