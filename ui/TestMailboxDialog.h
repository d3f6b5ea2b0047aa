// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/TestMailbox.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace posthorn {

class PreviewPane;
class ReceivedTable;

/// Shows what the built-in test mailbox caught, and lets a person choose how it answers.
/// Open it with show(); it may stay open beside the compose window.
class TestMailboxDialog final : public QDialog {
    Q_OBJECT
public:
    explicit TestMailboxDialog(TestMailbox *mailbox, QWidget *parent = nullptr);
    ~TestMailboxDialog() override;

private:
    QWidget *buildTop();
    QWidget *buildTable();
    QWidget *buildButtons();
    void acceptToggled(bool on);
    void showState();
    void showSelected();
    void updateButtons();
    void chooseFileToSave();
    void saveMessage(const QByteArray &bytes, const QString &path);
    void chooseFolder();
    void saveAttachments(const QByteArray &bytes, const QString &folder);
    void showSaved(int files, const QString &folder);
    void askToDelete();
    [[nodiscard]] QByteArray selectedBytes() const;

    TestMailbox *m_mailbox;
    QLabel *m_status = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_empty = nullptr;
    QCheckBox *m_accept = nullptr;
    QComboBox *m_answer = nullptr;
    ReceivedTable *m_table = nullptr;
    PreviewPane *m_preview = nullptr;
    QPushButton *m_saveMessage = nullptr;
    QPushButton *m_saveAttachments = nullptr;
    QPushButton *m_delete = nullptr;
};

} // namespace posthorn
