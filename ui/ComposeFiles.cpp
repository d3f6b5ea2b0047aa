// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeFiles.h"

#include "mail/Charset.h"
#include "mail/MessageReader.h"
#include "mail/RegularFile.h"
#include "ui/Background.h"
#include "ui/WindowMemory.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>

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
    if (m_writing)
        m_next = draft;
    else
        write(draft);
}

void ComposeFiles::saveDraftNow(const ComposeState &state, const QString &account)
{
    Draft draft = state.draft();
    draft.account = account;
    if (const Expected<QString> id = m_drafts.save(draft, m_draft))
        m_draft = *id;
}

void ComposeFiles::write(const Draft &draft)
{
    m_writing = true;
    inBackground(
        this, [drafts = m_drafts, draft, id = m_draft] { return drafts.save(draft, id); },
        [this](const Expected<QString> &id) { written(id); });
}

void ComposeFiles::written(const Expected<QString> &id)
{
    m_writing = false;
    if (id)
        m_draft = *id;
    if (m_next)
        write(*std::exchange(m_next, std::nullopt));
    else if (id)
        emit savedDraft();
    else
        emit draftFailed(id.error().reason);
}

void ComposeFiles::forgetDraft()
{
    if (m_draft.isEmpty())
        return;
    inBackground(
        this, [drafts = m_drafts, id = m_draft] { return drafts.remove(id); }, [](bool) {});
    m_draft.clear();
}

} // namespace posthorn
