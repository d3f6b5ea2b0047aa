// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// ComposeWindow: what helps with writing.
#include "mail/ComposedContent.h"
#include "mail/DataSize.h"
#include "ui/AddressField.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentPanel.h"
#include "ui/BodyEditor.h"
#include "ui/ComposeActions.h"
#include "ui/ComposeFiles.h"
#include "ui/ComposeWindow.h"
#include "ui/FindBar.h"
#include "ui/HeaderFieldsDialog.h"
#include "ui/HeaderPane.h"
#include "ui/KnownAddresses.h"
#include "ui/MessageBar.h"
#include "ui/MessageSourceDialog.h"
#include "ui/OptionsRow.h"
#include "ui/PostOffice.h"
#include "ui/ProtocolLogDock.h"
#include "ui/RecipientAdvice.h"
#include "ui/RecipientCompleter.h"
#include "ui/SendBar.h"
#include "ui/Sender.h"
#include "ui/ServerAccess.h"
#include "ui/ServerChoice.h"
#include "ui/ServerLimit.h"
#include "ui/ServerRow.h"
#include "ui/Signature.h"
#include "ui/SmtpConsoleDialog.h"
#include "ui/SpellControl.h"
#include "ui/TextField.h"
#include "ui/WritingAdvice.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

using Act = ComposeActions::Id;

namespace {

/// What the server said it takes; nothing more than ASCII while it was not asked.
Transport transportOf(const ServerFacts &facts)
{
    const auto offers = [&facts](QLatin1StringView keyword) {
        return std::any_of(
            facts.capabilities.begin(), facts.capabilities.end(), [keyword](const QString &line) {
                return line.section(u' ', 0, 0).compare(keyword, Qt::CaseInsensitive) == 0;
            });
    };
    Transport transport;
    transport.eightBit = offers("8BITMIME"_L1);
    transport.binary = offers("BINARYMIME"_L1) && offers("CHUNKING"_L1);
    return transport;
}

} // namespace

void ComposeWindow::connectWriting()
{
    m_actions->onTriggered(Act::MessageSource, [this] { showSource(); });
    connectRecipients();
    connectAdvice();
    connectFind();
    new SpellControl(m_actions, m_body, m_office.spelling(), m_office.preferences());
    m_actions->onTriggered(Act::SmtpConsole, [this] { openConsole(); });
    m_actions->onTriggered(Act::AddHeader, [this] { editHeaderFields(); });
    connect(&m_office.preferences(), &Preferences::changed, this, &ComposeWindow::takePreferences);
    takePreferences();
}

void ComposeWindow::connectFind()
{
    m_actions->onTriggered(Act::Find, [this] { m_find->open(); });
    m_actions->onTriggered(Act::FindNext, [this] { m_find->findNext(); });
    m_actions->onTriggered(Act::FindPrevious, [this] { m_find->findPrevious(); });
}

void ComposeWindow::takePreferences()
{
    const PreferenceValues &wishes = m_office.preferences().values();
    m_advice->setWishes(wishes);
    m_body->setFontSize(wishes.fontSize);
    m_log->setCapacity(wishes.logLines);
}

/// What holds for a message that begins here.
void ComposeWindow::beginMessage()
{
    const PreferenceValues &wishes = m_office.preferences().values();
    const bool wasFilling = std::exchange(m_filling, true);
    m_options->setPriority(wishes.priority);
    m_body->setFormat(wishes.writeHtml ? TextFormat::Html : TextFormat::Plain);
    const bool hasOne = !Signature::of(m_body->document()).isNull();
    m_signature = hasOne ? std::nullopt : std::optional<QString>(QString());
    takeSignature();
    m_body->document()->clearUndoRedoStacks();
    showFormat();
    m_filling = wasFilling;
}

QString ComposeWindow::wishedSignature() const
{
    if (const auto &account = m_server->account(); account && !account->signature.isEmpty())
        return account->signature.trimmed();
    return m_office.preferences().values().signature.trimmed();
}

/// Another account has another signature; one that a person wrote or changed is left alone.
void ComposeWindow::takeSignature()
{
    const QString wished = wishedSignature();
    if (!m_signature || Signature::of(m_body->document()) != *m_signature || wished == *m_signature)
        return;
    const bool wasFilling = std::exchange(m_filling, true);
    Signature::set(m_body->document(), wished);
    m_signature = wished;
    m_filling = wasFilling;
}

/// A message that was kept has its signature already.
void ComposeWindow::noticeSignature()
{
    const QString there = Signature::of(m_body->document());
    m_signature = there == wishedSignature() ? std::optional(there) : std::nullopt;
}

bool ComposeWindow::holdsNothing() const
{
    ComposeState current = state();
    if (m_signature)
        current.body = m_body->ownLines().join(u'\n');
    return current.isBlank();
}

void ComposeWindow::openConsole()
{
    if (const QString obstacle = m_server->obstacle();
        !obstacle.isEmpty() || !m_header->server()->check()) {
        m_sendBar->setStatus(obstacle.isEmpty() ? m_header->server()->problem() : obstacle);
        m_header->setServerShown(true);
        m_header->server()->serverField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    ServerSettings server = m_server->settings();
    ServerAccess(m_office.accounts(), m_office.passwords(), nullptr).prepare(server);
    const Endpoint &endpoint = server.endpoint;
    Credentials credentials;
    if (ServerAccess::wantsToSignIn(server)) {
        credentials.user = server.user;
        credentials.secret = m_office.passwords().find(endpoint.host, endpoint.port, server.user);
    }
    auto *dialog = new SmtpConsoleDialog(server, credentials, this);
    dialog->show(); // the message stays at hand beside it
}

void ComposeWindow::editHeaderFields()
{
    auto *dialog = new HeaderFieldsDialog(m_unshown.extraFields, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_unshown.extraFields == dialog->fields())
            return;
        m_unshown.extraFields = dialog->fields();
        edited();
    });
    dialog->open();
}

void ComposeWindow::connectAdvice()
{
    m_advice = new WritingAdvice(m_header, m_body, m_attachments, m_messages);
    connect(m_advice, &WritingAdvice::attachRequested, m_files, &ComposeFiles::chooseAttachments);
    connect(m_body, &BodyEditor::largeTextPasted, this, &ComposeWindow::offerLargeText);
    connect(m_sender.get(), &Sender::serverLearned, this, [this](const ServerFacts &facts) {
        m_learned = facts;
        const auto limit = ServerLimit::of(facts);
        m_attachments->setServerLimit(limit);
        m_office.memory().setServerLimit(facts.host, facts.port, limit);
        showServerLimit();
    });
    connect(m_server, &ServerChoice::changed, this, [this] {
        m_learned = {};
        m_attachments->setServerLimit({});
        showServerLimit();
    });
}

/// What the server said at an earlier time is good enough for a warning.
void ComposeWindow::showServerLimit()
{
    const Endpoint endpoint = m_server->settings().endpoint;
    m_advice->setServerLimit(endpoint.host,
                             m_office.memory().serverLimit(endpoint.host, endpoint.port));
}

void ComposeWindow::review(const std::function<void()> &go)
{
    m_advice->resolve(this, m_advice->doubts(), go);
}

void ComposeWindow::offerLargeText(const QString &text)
{
    m_messages->post({u"largeText"_s,
                      Tone::Kind::Warning,
                      tr("The text is too long to be edited here (%1). It was not pasted.")
                          .arg(DataSize::text(text.size())),
                      {{tr("Attach it as a file"), [this, text] {
                            m_attachments->model()->addBytes(text.toUtf8(), tr("pasted-text.txt"),
                                                             "text/plain; charset=utf-8"_ba);
                        }}}});
}

void ComposeWindow::connectRecipients()
{
    KnownAddresses &known = m_office.knownAddresses();
    for (AddressField *field :
         {m_header->to(), m_header->cc(), m_header->bcc(), m_header->replyTo()})
        new RecipientCompleter(field->line(), known);
    new RecipientAdvice(m_header, m_messages);
    m_actions->onTriggered(Act::ImportAddresses, [this] { chooseAddressesToImport(); });
    connect(&known, &KnownAddresses::imported, this,
            [this](const QString &path, int added, int unusable) {
                if (path != m_imported) // another window asked for it
                    return;
                m_imported.clear();
                QString words
                    = tr("%n new address(es) from %1 can be completed from now on.", nullptr, added)
                          .arg(QFileInfo(path).fileName());
                if (unusable > 0)
                    words
                        += u' ' + tr("%n entry/entries have no usable address.", nullptr, unusable);
                note(u"imported"_s, words, false);
            });
    connect(&known, &KnownAddresses::failed, this,
            [this](const QString &sentence) { note(u"knownAddresses"_s, sentence, true); });
}

void ComposeWindow::chooseAddressesToImport()
{
    auto *dialog = new QFileDialog(this, tr("Import addresses"), m_office.memory().folder(),
                                   tr("Contacts (*.vcf *.vcard *.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_office.memory().setFolder(QFileInfo(path).absolutePath());
        m_imported = path;
        m_office.knownAddresses().importFile(path);
    });
    dialog->open();
}

std::shared_ptr<ComposedContent> ComposeWindow::composed()
{
    Message message = state().message();
    // The same message keeps its id however often it is tried, so that a recipient who got it
    // after all does not see it twice.
    message.messageId = m_messageId;
    message.userAgent = m_office.preferences().values().sendUserAgent;
    auto content = std::make_shared<ComposedContent>(message);
    if (!message.from.isEmpty()) // else the id's right side is nobody's
        m_messageId = content->messageId();
    return content;
}

void ComposeWindow::showSource()
{
    m_body->commitComposition();
    auto *dialog
        = new MessageSourceDialog(composed(), transportOf(m_learned), m_learned.host, this);
    dialog->open();
}

} // namespace posthorn
