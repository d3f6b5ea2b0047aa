// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/TestMailboxDialog.h"

#include "ui/Ask.h"
#include "ui/AttachmentSaver.h"
#include "ui/Background.h"
#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/PreviewPane.h"
#include "ui/ReceivedTable.h"
#include "ui/WindowSize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

TestMailboxDialog::TestMailboxDialog(TestMailbox *mailbox, QWidget *parent)
    : QDialog(parent)
    , m_mailbox(mailbox)
{
    setWindowTitle(tr("Test mailbox"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildTop());
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTable());
    m_preview = new PreviewPane;
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    layout->addWidget(splitter, 1);
    m_saved = Naming::live(tr("Save result"), u"saveResult"_s);
    m_saved->hide();
    layout->addWidget(m_saved);
    layout->addWidget(buildButtons());
    connect(m_table, &ReceivedTable::selectedChanged, this, &TestMailboxDialog::showSelected);
    connect(m_preview, &PreviewPane::ready, this, &TestMailboxDialog::updateButtons);
    connect(mailbox, &TestMailbox::stateChanged, this, &TestMailboxDialog::showState);
    connect(mailbox, &TestMailbox::messageArrived, this, &TestMailboxDialog::updateButtons);
    connect(mailbox, &TestMailbox::cleared, this, &TestMailboxDialog::showSelected);
    WindowSize::resize(this, 140, 38);
    showState();
    showSelected();
    m_table->setFocus();
}

TestMailboxDialog::~TestMailboxDialog() = default;

QWidget *TestMailboxDialog::buildTop()
{
    auto *top = new QWidget;
    auto *layout = new FlowLayout(Qt::AlignLeft, top);
    layout->setContentsMargins({});
    m_status = Naming::live(tr("Mailbox status"), u"mailboxStatus"_s);
    m_status->setWordWrap(false);
    m_accept = new QCheckBox(tr("&Accept messages"));
    m_accept->setObjectName(u"acceptMessages"_s);
    connect(m_accept, &QCheckBox::toggled, this, &TestMailboxDialog::acceptToggled);
    m_answer = new QComboBox;
    const QList<std::pair<QString, MailboxBehaviour>> answers{
        {tr("Accept everything"), MailboxBehaviour::AcceptEverything},
        {tr("Refuse the sender (550)"), MailboxBehaviour::RefuseSender},
        {tr("Refuse every other recipient (550)"), MailboxBehaviour::RefuseEveryOtherRecipient},
        {tr("Ask to try later (450)"), MailboxBehaviour::TryLater},
        {tr("Message too big (552)"), MailboxBehaviour::TooBig},
        {tr("Drop the connection in the data"), MailboxBehaviour::DropInData},
        {tr("Never answer"), MailboxBehaviour::NeverAnswer}};
    for (const auto &[text, behaviour] : answers)
        m_answer->addItem(text, static_cast<int>(behaviour));
    m_answer->setCurrentIndex(m_answer->findData(static_cast<int>(m_mailbox->behaviour())));
    connect(m_answer, &QComboBox::currentIndexChanged, this, [this] {
        m_mailbox->setBehaviour(static_cast<MailboxBehaviour>(m_answer->currentData().toInt()));
    });
    connect(m_mailbox, &TestMailbox::behaviourChanged, this, [this](MailboxBehaviour behaviour) {
        m_answer->setCurrentIndex(m_answer->findData(static_cast<int>(behaviour)));
    });
    layout->addWidget(m_accept);
    layout->addWidget(Naming::caption(tr("Answer &with:"), m_answer, u"answerWith"_s));
    layout->addWidget(m_answer);
    layout->addWidget(m_status);
    return top;
}

QWidget *TestMailboxDialog::buildTable()
{
    auto *box = new QWidget;
    auto *layout = new QGridLayout(box);
    layout->setContentsMargins({});
    m_table = new ReceivedTable(m_mailbox);
    layout->addWidget(Naming::caption(tr("Received &messages:"), m_table, u"receivedMessages"_s), 0,
                      0);
    layout->addWidget(m_table, 1, 0);
    layout->setRowStretch(1, 1);
    m_empty = Naming::text(tr("Nothing has arrived yet. Choose the account \"Built-in test "
                              "mailbox\" and press Send."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->setMinimumWidth(WindowSize::width(this, 50));
    layout->addWidget(m_empty, 1, 0, Qt::AlignCenter);
    return box;
}

QWidget *TestMailboxDialog::buildButtons()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(Qt::AlignRight, row);
    layout->setContentsMargins({});
    m_saveMessage = Naming::button(tr("&Save as .eml…"), u"saveAsEml"_s);
    connect(m_saveMessage, &QPushButton::clicked, this, &TestMailboxDialog::chooseFileToSave);
    m_saveAttachments = Naming::button(tr("Save a&ttachments…"), u"saveAttachments"_s);
    connect(m_saveAttachments, &QPushButton::clicked, this, &TestMailboxDialog::chooseFolder);
    m_delete = Naming::button(tr("&Delete all"), u"deleteAll"_s);
    connect(m_delete, &QPushButton::clicked, this, &TestMailboxDialog::askToDelete);
    QPushButton *close = Naming::button(tr("&Close"), u"close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    for (QPushButton *button : {m_saveMessage, m_saveAttachments, m_delete, close}) {
        button->setAutoDefault(button == close);
        layout->addWidget(button);
    }
    return row;
}

void TestMailboxDialog::acceptToggled(bool on)
{
    if (on)
        m_mailbox->start();
    else
        m_mailbox->stop();
}

void TestMailboxDialog::showState()
{
    const bool listening = m_mailbox->isListening();
    if (listening)
        m_status->setText(tr("Listening on %1:%2").arg(m_mailbox->host()).arg(m_mailbox->port()));
    else if (m_mailbox->errorString().isEmpty())
        m_status->setText(tr("Stopped"));
    else
        m_status->setText(tr("Stopped: %1").arg(m_mailbox->errorString()));
    const QSignalBlocker blocker(m_accept);
    m_accept->setChecked(listening);
}

QByteArray TestMailboxDialog::selectedBytes() const
{
    const int index = m_table->selected();
    return index >= 0 && index < m_mailbox->messages().size()
        ? m_mailbox->messages().at(index).bytes
        : QByteArray();
}

void TestMailboxDialog::showSelected()
{
    m_saved->hide();
    m_preview->setMessage(selectedBytes());
    updateButtons();
}

void TestMailboxDialog::updateButtons()
{
    m_empty->setVisible(m_mailbox->messages().isEmpty());
    m_saveMessage->setEnabled(m_table->selected() >= 0);
    m_saveAttachments->setEnabled(m_table->selected() >= 0 && m_preview->attachments() > 0);
    m_delete->setEnabled(!m_mailbox->messages().isEmpty());
}

void TestMailboxDialog::chooseFileToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save message"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Messages (*.eml)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"eml"_s);
    const QString subject = m_table->item(m_table->selected(), 2)->text();
    dialog->selectFile(AttachmentSaver::safeName(subject.isEmpty() ? tr("message") : subject, {}, 1)
                       + u".eml"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes = selectedBytes()](const QString &path) { saveMessage(bytes, path); });
    dialog->open();
}

void TestMailboxDialog::saveMessage(const QByteArray &bytes, const QString &path)
{
    const auto write = [path, bytes] {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            && file.flush() && file.commit();
        return written ? QString() : file.errorString();
    };
    inBackground(this, write, [this, path](const QString &error) {
        if (!error.isEmpty())
            Ask::notice(this, tr("Save message"),
                        tr("The message could not be saved.\n%1\n%2").arg(path, error));
    });
}

void TestMailboxDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Save attachments"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this, bytes = selectedBytes()](const QString &folder) { saveAttachments(bytes, folder); });
    dialog->open();
}

void TestMailboxDialog::saveAttachments(const QByteArray &bytes, const QString &folder)
{
    const auto save = [folder, bytes] { return AttachmentSaver::save(bytes, folder); };
    inBackground(this, save, [this, folder](const AttachmentSaver::Result &result) {
        if (!result.error.isEmpty())
            Ask::notice(this, tr("Save attachments"),
                        tr("An attachment could not be saved.\n%1").arg(result.error));
        else
            showSaved(static_cast<int>(result.saved.size()), folder);
    });
}

void TestMailboxDialog::showSaved(int files, const QString &folder)
{
    m_saved->setText(files == 1 ? tr("1 file saved in %1").arg(folder)
                                : tr("%n files saved in %1", nullptr, files).arg(folder));
    m_saved->show();
}

void TestMailboxDialog::askToDelete()
{
    const auto count = static_cast<int>(m_mailbox->messages().size());
    Ask::question(this,
                  {tr("Delete all"),
                   count == 1 ? tr("Delete the message? It exists nowhere else.")
                              : tr("Delete %n messages? They exist nowhere else.", nullptr, count),
                   tr("Delete"), tr("Keep them")},
                  [this] { m_mailbox->removeAll(); });
}

} // namespace posthorn
