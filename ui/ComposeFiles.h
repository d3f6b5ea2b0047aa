// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"
#include "post/Drafts.h"
#include "ui/ComposeState.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

class QFileDialog;
class QWidget;

namespace posthorn {

class WindowMemory;

/// The files of a compose window: choosing, reading and writing them. Nothing here waits for a
/// disk on the window's thread; every answer comes by a signal.
class ComposeFiles final : public QObject {
    Q_OBJECT
public:
    ComposeFiles(const Drafts &drafts, WindowMemory &memory, QWidget *window);

    void chooseAttachments();
    void chooseMessage();
    void chooseText();
    void chooseWhereToSave(const ComposeState &state);
    void openMessage(const QString &path);
    void saveEml(const ComposeState &state, const QString &path);
    /// Under the same name each time. savedDraft() or failed() follows.
    void saveDraft(const ComposeState &state, const QString &account);
    /// On this thread, because the program ends.
    void saveDraftNow(const ComposeState &state, const QString &account);
    [[nodiscard]] bool isWriting() const { return m_writing; }
    /// Hands the draft over to another window; this one keeps none then.
    [[nodiscard]] QString releaseDraft() { return std::exchange(m_draft, QString()); }
    void adoptDraft(const QString &id) { m_draft = id; }
    /// The draft is no longer wanted: its message was sent, or thrown away.
    void forgetDraft();
    [[nodiscard]] bool hasDraft() const { return !m_draft.isEmpty(); }

signals:
    void attachmentsChosen(const QStringList &paths);
    void messageOpened(const posthorn::Message &message, const QString &path);
    void textRead(const QString &text);
    void savedDraft();
    void savedEml(const QString &path);
    /// Something could not be read or written; what and why.
    void failed(const QString &sentence);
    void draftFailed(const QString &sentence);

private:
    QFileDialog *dialog(const QString &title, const QString &filter);
    void rememberFolder(const QString &path);
    void readText(const QString &path);
    void write(const Draft &draft);
    void written(const Expected<QString> &id);

    Drafts m_drafts;
    WindowMemory &m_memory;
    QWidget *m_window;
    QString m_draft; ///< the id of the draft of this window; empty: none is kept
    std::optional<Draft> m_next; ///< what is to be kept when the one under way is
    bool m_writing = false;
};

} // namespace posthorn
