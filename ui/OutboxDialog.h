// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Outbox.h"
#include "post/OutboxClaim.h"
#include "ui/OutboxRow.h"

#include <QDialog>
#include <QHash>
#include <QMutex>
#include <QTimer>

#include <memory>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace posthorn {

class OutboxKeeper;

/// Drafts, messages on their way, and copies of those that were sent: to look at, write further,
/// send and delete. Not modal.
class OutboxDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Folder { Drafts, Outbox, Sent };

    OutboxDialog(const Drafts &drafts, OutboxKeeper &keeper, QWidget *parent = nullptr);
    /// What was deleted is gone now, if it was not taken back.
    ~OutboxDialog() override;

    void showFolder(Folder folder);
    /// Looks at the folders again.
    void refresh();

signals:
    void editRequested(posthorn::OutboxDialog::Folder folder, const QString &id);

private:
    struct Found {
        QList<OutboxRow> drafts;
        QList<OutboxRow> sent;
    };
    /// Messages of the outbox that are deleted soon: nobody sends them meanwhile. For any thread.
    class Held {
    public:
        void take(const Outbox &outbox, const QStringList &ids);
        void discard(const Outbox &outbox, const QStringList &ids);
        void letGo();

    private:
        QMutex m_mutex;
        QList<std::shared_ptr<OutboxClaim>> m_claims;
        bool m_isOver = false;
    };
    /// What was deleted and can be taken back for a while.
    struct Deleted {
        Folder folder = Folder::Drafts;
        QStringList ids;
        std::shared_ptr<Held> held;
    };

    QWidget *buildFolders();
    QWidget *buildMessages();
    QWidget *buildButtons();
    QPushButton *addButton(QLayout *layout, const QString &caption, const QString &name,
                           void (OutboxDialog::*slot)());
    void take(const Found &found);
    void takeOutbox();
    void fillFolders();
    void fillTable();
    void updateButtons();
    [[nodiscard]] Folder folder() const;
    [[nodiscard]] QList<OutboxRow> rows(Folder folder) const;
    [[nodiscard]] QList<OutboxRow> selected() const;
    [[nodiscard]] QString fileOf(Folder folder, const QString &id) const;
    void edit();
    void sendNow();
    void sendAll();
    void stop();
    void askToDelete();
    void deleteRows(const QList<OutboxRow> &rows);
    void undoDelete();
    void finishDelete();
    void chooseFileToSave();

    const Drafts m_drafts;
    OutboxKeeper &m_keeper;
    QHash<Folder, QList<OutboxRow>> m_rows;
    QList<OutboxRow> m_shown; ///< row by row
    Deleted m_deleted;
    QTimer m_undoTime;
    QTimer m_lookAgain; ///< other windows and processes keep drafts too
    QListWidget *m_folders = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_status = nullptr;
    QPlainTextEdit *m_error = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_sendNow = nullptr;
    QPushButton *m_sendAll = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_save = nullptr;
    bool m_looking = false;
    bool m_lookAgainAtOnce = false;
};

} // namespace posthorn
