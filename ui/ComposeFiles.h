// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"
#include "post/Drafts.h"
#include "ui/ComposeState.h"
#include "ui/Handover.h"

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
    /// Where the message of a window is kept.
    struct Kept {
        QString draft; ///< the id of the draft that the person keeps; empty: none
        QString recovery; ///< the id of what is kept while it is written; empty: nothing
        std::shared_ptr<QLockFile> lock; ///< tells that a window has it open
    };
    /// Hands over to another window; this one keeps nothing then.
    [[nodiscard]] Kept release() { return std::exchange(m_kept, {}); }
    void adopt(const Kept &kept) { m_kept = kept; }
    /// Keeps what is written now for the case that the program ends. autosaved() or draftFailed()
    /// follows.
    void autosave(const ComposeState &state, const QString &account);
    /// The message is no longer wanted: it was sent.
    void forgetDraft();
    /// What was written since the draft was last saved is not wanted. The draft stays.
    void forgetChanges();
    /// draftOpened() or failed() follows.
    void openDraft(const QString &id);
    /// Goes on with what a process left behind. draftOpened() or failed() follows.
    void takeRecovered(const Drafts::LeftBehind &left);
    /// The draft that the person keeps and this window has open, or is opening; empty: none.
    [[nodiscard]] QString draft() const { return m_opening.isEmpty() ? m_kept.draft : m_opening; }
    /// Every draft there is of the message in this window.
    [[nodiscard]] QStringList drafts() const;

signals:
    void attachmentsChosen(const QStringList &paths);
    void messageOpened(const posthorn::Message &message, const QString &path);
    void textRead(const QString &text);
    /// `isWhole`: nothing is missing from what was written.
    void savedDraft(bool isWhole);
    void autosaved(bool isWhole);
    /// To be adopted by who takes it: what could not be read is not written over.
    void draftOpened(const posthorn::Draft &draft, const posthorn::ComposeFiles::Kept &kept);
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
    void written(const Written &result, bool isRecovery, bool isWanted);
    void removeDraft(const QString &id);
    /// Away with one of the two, and with what is just being written of it.
    void drop(QString &id, bool isRecovery);
    void load(const QString &id, const std::shared_ptr<QLockFile> &lock);

    Drafts m_drafts;
    WindowMemory &m_memory;
    QWidget *m_window;
    Kept m_kept;
    QString m_opening; ///< the draft that is being read
    std::optional<Draft> m_next; ///< what is to be kept when the one under way is
    std::shared_ptr<Handover<QString>> m_handover; ///< of the id of what is being written
    bool m_writing = false;
    bool m_writesRecovery = false;
};

} // namespace posthorn
