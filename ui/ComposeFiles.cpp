// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeFiles.h"

#include "mail/Charset.h"
#include "mail/MessageReader.h"
#include "mail/RegularFile.h"
#include "post/Spool.h"
#include "ui/Background.h"
#include "ui/WindowMemory.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qint64 LargestText = 1024 * 1024;

/// The files that stand in the name field of Qt's own dialog, several of them in quotes. Of a list
/// that is pasted there Qt 6.4 itself takes only the files of folders that it has read already.
QStringList typedFiles(const QFileDialog *dialog)
{
    QStringList files;
    const auto *field = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    if (!field || !field->text().contains(u'"'))
        return files;
    const QStringList pieces = field->text().split(u'"');
    for (qsizetype i = 1; i < pieces.size(); i += 2)
        files.append(QDir::cleanPath(dialog->directory().absoluteFilePath(pieces[i])));
    return files;
}

Expected<QString> textOf(const QString &path, const QString &tooLarge)
{
    auto file = RegularFile::open(path);
    if (!file)
        return file.error();
    if ((*file)->facts().size > LargestText)
        return Problem{Problem::Kind::File, path, tooLarge};
    return Charset::guess((*file)->readAll());
}

} // namespace

ComposeFiles::ComposeFiles(const Drafts &drafts, WindowMemory &memory, QWidget *window)
    : QObject(window)
    , m_drafts(drafts)
    , m_memory(memory)
    , m_window(window)
{
}

QFileDialog *ComposeFiles::dialog(const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(m_window, title, m_memory.folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void ComposeFiles::rememberFolder(const QString &path)
{
    m_memory.setFolder(QFileInfo(path).absolutePath());
}

void ComposeFiles::chooseAttachments()
{
    QFileDialog *files = dialog(tr("Attach files"), {});
    files->setFileMode(QFileDialog::ExistingFiles);
    connect(files, &QFileDialog::filesSelected, this, [this, files](const QStringList &selected) {
        const QStringList typed = typedFiles(files);
        const QStringList paths = typed.size() > selected.size() ? typed : selected;
        if (!paths.isEmpty())
            rememberFolder(paths.first());
        emit attachmentsChosen(paths);
    });
    files->open();
}

void ComposeFiles::chooseMessage()
{
    QFileDialog *files = dialog(tr("Open a message"), tr("Messages (*.eml);;All files (*)"));
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString &path) {
        rememberFolder(path);
        openMessage(path);
    });
    files->open();
}

void ComposeFiles::chooseText()
{
    QFileDialog *files
        = dialog(tr("Insert a file as text"), tr("Text files (*.txt *.text *.md);;All files (*)"));
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString &path) {
        rememberFolder(path);
        readText(path);
    });
    files->open();
}

void ComposeFiles::chooseWhereToSave(const ComposeState &state)
{
    QFileDialog *files = dialog(tr("Save as .eml"), tr("Messages (*.eml)"));
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"eml"_s);
    connect(files, &QFileDialog::fileSelected, this, [this, state](const QString &path) {
        rememberFolder(path);
        saveEml(state, path);
    });
    files->open();
}

void ComposeFiles::openMessage(const QString &path)
{
    inBackground(
        this, [path] { return MessageReader::fromFile(path); },
        [this, path](const Expected<Message> &message) {
            if (message)
                emit messageOpened(*message, path);
            else
                emit failed(message.error().reason);
        });
}

void ComposeFiles::readText(const QString &path)
{
    const QString tooLarge
        = tr("%1 is too large to be inserted as text. Attach it instead.").arg(path);
    inBackground(
        this, [path, tooLarge] { return textOf(path, tooLarge); },
        [this](const Expected<QString> &text) {
            if (text)
                emit textRead(*text);
            else
                emit failed(text.error().reason);
        });
}

void ComposeFiles::saveEml(const ComposeState &state, const QString &path)
{
    const Message message = state.message();
    inBackground(
        this, [message, path] { return Drafts::writeEml(message, path); },
        [this, path](const std::optional<Problem> &problem) {
            if (problem)
                emit failed(tr("%1 could not be written. %2").arg(path, problem->reason));
            else
                emit savedEml(path);
        });
}

void ComposeFiles::saveDraft(const ComposeState &state, const QString &account)
{
    Draft draft = state.draft();
    draft.account = account;
    m_next = draft;
    if (!m_writing)
        write(*std::exchange(m_next, std::nullopt));
}

void ComposeFiles::autosave(const ComposeState &state, const QString &account)
{
    if (m_next && !m_next->isRecovery) // what the person wants saved is as new as this
        return;
    Draft draft = state.draft();
    draft.account = account;
    draft.isRecovery = true;
    draft.recoveryOf = m_kept.draft;
    m_next = draft;
    if (!m_writing)
        write(*std::exchange(m_next, std::nullopt));
}

/// A file that is gone does not take the text with it: the draft is kept without it.
ComposeFiles::Written ComposeFiles::writeWhatCanBe(const Drafts &drafts, Draft draft,
                                                   const QString &id,
                                                   std::shared_ptr<QLockFile> lock)
{
    Written result;
    result.id = id;
    if (draft.isRecovery && !lock) {
        result.id = Spool::makeId();
        lock = drafts.hold(result.id);
    }
    result.lock = std::move(lock);
    for (;;) {
        const auto saved = drafts.save(draft, result.id);
        if (saved) {
            result.id = *saved;
            return result;
        }
        const auto isMissing = [&saved](const Attachment &attachment) {
            return !attachment.path.isEmpty()
                && (attachment.path == saved.error().value
                    || attachment.name == saved.error().value);
        };
        if (draft.message.attachments.removeIf(isMissing) == 0) {
            result.problem = saved.error();
            return result;
        }
        result.missing.append(saved.error().reason);
    }
}

void ComposeFiles::saveDraftNow(const ComposeState &state, const QString &account)
{
    Draft draft = state.draft();
    draft.account = account;
    const Written result = writeWhatCanBe(m_drafts, draft, m_kept.draft, nullptr);
    if (result.problem)
        return;
    m_kept.draft = result.id;
    forgetChanges();
}

void ComposeFiles::write(const Draft &draft)
{
    m_writing = true;
    m_writesRecovery = draft.isRecovery;
    const auto handover = m_handover = std::make_shared<Handover<QString>>();
    const QString id = draft.isRecovery ? m_kept.recovery : m_kept.draft;
    const auto lock = draft.isRecovery ? m_kept.lock : nullptr;
    inBackground(
        this,
        [drafts = m_drafts, draft, id, lock, handover] {
            Written result = writeWhatCanBe(drafts, draft, id, lock);
            if (!handover->give(result.id))
                drafts.remove(result.id);
            return result;
        },
        [this, isRecovery = draft.isRecovery, handover](const Written &result) {
            written(result, isRecovery, handover->take().has_value());
        });
}

void ComposeFiles::written(const Written &result, bool isRecovery, bool isWanted)
{
    m_writing = false;
    if (isWanted && isRecovery) {
        m_kept.recovery = result.id;
        m_kept.lock = result.lock;
    } else if (isWanted && !result.problem) {
        m_kept.draft = result.id;
        if (!m_next) { // the draft holds all of it now
            removeDraft(std::exchange(m_kept.recovery, {}));
            m_kept.lock.reset();
        }
    }
    const bool isSuperseded = m_next && (isRecovery || !m_next->isRecovery);
    if (m_next)
        write(*std::exchange(m_next, std::nullopt));
    if (isSuperseded || !isWanted)
        return;
    if (result.problem) {
        emit draftFailed(result.problem->reason);
        return;
    }
    for (const QString &reason : result.missing)
        emit failed(tr("The draft was saved without a file. %1").arg(reason));
    if (isRecovery)
        emit autosaved(result.missing.isEmpty());
    else
        emit savedDraft(result.missing.isEmpty());
}

void ComposeFiles::removeDraft(const QString &id)
{
    if (id.isEmpty())
        return;
    QThreadPool::globalInstance()->start([drafts = m_drafts, id] { drafts.remove(id); });
}

void ComposeFiles::forgetDraft()
{
    drop(m_kept.draft, false);
    forgetChanges();
}

void ComposeFiles::forgetChanges()
{
    m_next.reset();
    drop(m_kept.recovery, true);
    m_kept.lock.reset();
}

void ComposeFiles::drop(QString &id, bool isRecovery)
{
    const QString known = std::exchange(id, {});
    if (!m_writing || m_writesRecovery != isRecovery)
        return removeDraft(known);
    if (const auto written = m_handover->refuse())
        removeDraft(*written);
}

QStringList ComposeFiles::drafts() const
{
    QStringList drafts{m_kept.draft, m_kept.recovery};
    drafts.removeAll({});
    return drafts;
}

void ComposeFiles::openDraft(const QString &id)
{
    m_opening = id;
    load(id, nullptr);
}

void ComposeFiles::takeRecovered(const Drafts::LeftBehind &left)
{
    load(left.id, left.lock);
}

void ComposeFiles::load(const QString &id, const std::shared_ptr<QLockFile> &lock)
{
    inBackground(
        this, [drafts = m_drafts, id] { return drafts.load(id); },
        [this, id, lock](const Expected<Draft> &draft) {
            m_opening.clear();
            if (!draft)
                emit failed(tr("The draft could not be opened. %1").arg(draft.error().reason));
            else if (lock)
                emit draftOpened(*draft, {draft->recoveryOf, id, lock});
            else
                emit draftOpened(*draft, {id, {}, nullptr});
        });
}

} // namespace posthorn
