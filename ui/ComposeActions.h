// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QToolBar;

namespace posthorn {

/// The actions of a compose window: one table from which the menus, the tool bar and the shortcuts
/// are made. A new feature is one more line of the table and one more enumerator.
class ComposeActions final : public QObject {
    Q_OBJECT
public:
    enum class Id {
        NewMessage,
        Open,
        Send,
        SendLater,
        SaveDraft,
        SaveAsEml,
        Outbox,
        Close,
        Quit,
        Undo,
        Redo,
        Cut,
        Copy,
        Paste,
        PastePlain,
        Find,
        FindNext,
        FindPrevious,
        Preferences,
        ServerFields,
        FormatBar,
        ProtocolLog,
        MessageSource,
        ZoomIn,
        ZoomOut,
        FullSize,
        AttachFiles,
        InsertImage,
        InsertLink,
        FileAsText,
        PlainText,
        Html,
        Bold,
        Italic,
        Underline,
        Strike,
        BulletedList,
        NumberedList,
        Quote,
        ClearFormatting,
        Cc,
        Bcc,
        ReplyTo,
        AddHeader,
        ReadReceipt,
        DeliveryNotifications,
        CheckSpelling,
        CheckServer,
        TestMailbox,
        SmtpConsole,
        ImportAddresses,
        SignIn,
        AccountSettings,
        Shortcuts,
        About
    };

    explicit ComposeActions(QObject *parent = nullptr);

    [[nodiscard]] QAction *action(Id id) const { return m_actions.value(id); }
    /// Runs `slot` when a person chooses the action.
    void onTriggered(Id id, std::function<void()> slot);
    /// For a checkable action; `checked` is told.
    void onToggled(Id id, std::function<void(bool checked)> slot);
    /// Checks or unchecks it without running what onToggled() was told.
    void setChecked(Id id, bool checked);
    /// Every action that has a shortcut, in the order of the menus.
    [[nodiscard]] QList<QAction *> withShortcuts() const;
    void setPriority(Priority priority);
    /// Everything that changes the message or where it goes is closed, or open again. What stands
    /// in the format bar is that bar's.
    void setReadOnly(bool readOnly);
    /// Where the languages of the spelling are chosen; null before the menu bar was filled.
    [[nodiscard]] QMenu *spellingLanguages() const { return m_spellingLanguages; }

    void fill(QMenuBar *menuBar);
    void fill(QToolBar *toolBar);

signals:
    void priorityChosen(posthorn::Priority priority);

private:
    void create();
    QMenu *priorityMenu(QWidget *parent);
    QMenu *listMenu(QWidget *parent);

    QHash<Id, QAction *> m_actions;
    QActionGroup *m_priorities = nullptr;
    QMenu *m_spellingLanguages = nullptr;
};

} // namespace posthorn
