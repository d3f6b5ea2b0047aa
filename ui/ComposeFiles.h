// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"
#include "post/Drafts.h"
#include "ui/ComposeState.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
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
    /// Keeps what is written now for the case that the program ends. autosaved() or draftFailed()
    /// follows.
    void autosave(const ComposeState &state, const QString &account);
    /// The message is no longer wanted: it was sent.
    void forgetDraft();
    /// What was written since the draft was last saved is not wanted. The draft stays.
    void forgetChanges();
    void openDraft(const QString &id);
    /// Goes on with what a process left behind. draftOpened() follows.
    void takeRecovered(const Drafts::LeftBehind &left);
    /// The draft of this window that the person keeps; empty: none.
    [[nodiscard]] QString draft() const { return m_draft; }
    /// Every draft there is of the message in this window.
    [[nodiscard]] QStringList drafts() const;

signals:
    void attachmentsChosen(const QStringList &paths);
    void messageOpened(const posthorn::Message &message, const QString &path);
    void textRead(const QString &text);
    void savedDraft();
    void autosaved();
    void draftOpened(const posthorn::Draft &draft);
    void savedEml(const QString &path);
    /// Something could not be read or written; what and why.
    void failed(const QString &sentence);
    void draftFailed(const QString &sentence);

private:
    QFileDialog *dialog(const QString &title, const QString &filter);
    void rememberFolder(const QString &path);
    void readText(const QString &path);
    struct Written {
        QString id;
        std::optional<Problem> problem;
        QStringList missing; ///< attachments that could not be read
        std::shared_ptr<QLockFile> lock;
    };
    static Written writeWhatCanBe(const Drafts &drafts, Draft draft, const QString &id,
                                  std::shared_ptr<QLockFile> lock);
    void write(const Draft &draft);
    void written(const Written &result, bool isRecovery);
    void removeDraft(const QString &id);
    void load(const QString &id);

    Drafts m_drafts;
    WindowMemory &m_memory;
    QWidget *m_window;
    QString m_draft; ///< the id of the draft of this window; empty: none is kept
    QString m_recovery; ///< the id of what is kept while it is written; empty: nothing
    std::shared_ptr<QLockFile> m_recoveryLock; ///< tells that a window has it open
    std::optional<Draft> m_next; ///< what is to be kept when the one under way is
    bool m_writing = false;
    bool m_forgetsDraft = false; ///< as soon as what is being written is
    bool m_forgetsRecovery = false;
};

} // namespace posthorn
