// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/OutboxDialog.h"

#include "mail/DataSize.h"
#include "post/Spool.h"
#include "ui/Ask.h"
#include "ui/Background.h"
#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/OutboxKeeper.h"
#include "ui/WindowSize.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

using State = OutboxEntry::State;

constexpr int UndoMs = 10'000;
constexpr int LookAgainMs = 5'000;
constexpr int SizeColumn = 3;

} // namespace

OutboxDialog::OutboxDialog(const Drafts &drafts, OutboxKeeper &keeper, QWidget *parent)
    : QDialog(parent)
    , m_drafts(drafts)
    , m_keeper(keeper)
{
    setWindowTitle(tr("Outbox and drafts"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *layout = new QVBoxLayout(this);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildFolders());
    splitter->addWidget(buildMessages());
    splitter->setStretchFactor(1, 1);
    layout->addWidget(splitter, 1);
    m_status = Naming::live(tr("Queue status"), u"queueStatus"_s);
    layout->addWidget(m_status);
    layout->addWidget(buildButtons());
    m_undoTime.setSingleShot(true);
    m_undoTime.setInterval(UndoMs);
    connect(&m_undoTime, &QTimer::timeout, this, &OutboxDialog::finishDelete);
    m_lookAgain.setInterval(LookAgainMs);
    connect(&m_lookAgain, &QTimer::timeout, this, &OutboxDialog::refresh);
    m_lookAgain.start();
    connect(&keeper, &OutboxKeeper::changed, this, &OutboxDialog::takeOutbox);
    connect(&keeper, &OutboxKeeper::settled, this, &OutboxDialog::refresh);
    WindowSize::resize(this, 130, 30);
    takeOutbox();
    refresh();
    m_folders->setFocus();
}

OutboxDialog::~OutboxDialog()
{
    finishDelete();
}

QWidget *OutboxDialog::buildFolders()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_folders = new QListWidget;
    m_folders->addItems({QString(), QString(), QString()});
    m_folders->setMinimumWidth(WindowSize::width(this, 14));
    m_folders->setMaximumWidth(WindowSize::width(this, 28));
    m_folders->setCurrentRow(0);
    layout->addWidget(Naming::caption(tr("&Folders:"), m_folders, u"folders"_s));
    layout->addWidget(m_folders);
    connect(m_folders, &QListWidget::currentRowChanged, this, [this] {
        m_table->clearSelection();
        fillTable();
    });
    return box;
}

QWidget *OutboxDialog::buildMessages()
{
    auto *box = new QWidget;
    auto *layout = new QGridLayout(box);
    layout->setContentsMargins({});
    m_table = new QTableWidget(0, 5);
    m_table->setHorizontalHeaderLabels(
        {tr("To"), tr("Subject"), tr("Date"), tr("Size"), tr("Status")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    const int unit = WindowSize::width(this, 1);
    const int widths[] = {24, 20, 18, 11, 26};
    for (int column = 0; column < 5; ++column)
        header->resizeSection(column, widths[column] * unit);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->setMinimumSectionSize(8 * unit);
    m_empty = Naming::text({});
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_error = new QPlainTextEdit;
    m_error->setReadOnly(true);
    m_error->setTabChangesFocus(true);
    m_error->setMaximumHeight(7 * fontMetrics().lineSpacing());
    QLabel *why = Naming::caption(tr("&Last error:"), m_error, u"lastError"_s);
    why->setVisible(false);
    why->setObjectName(u"lastErrorLabel"_s);
    layout->addWidget(Naming::caption(tr("&Messages:"), m_table, u"messages"_s), 0, 0);
    layout->addWidget(m_table, 1, 0);
    layout->addWidget(m_empty, 1, 0);
    layout->addWidget(why, 2, 0);
    layout->addWidget(m_error, 3, 0);
    layout->setRowStretch(1, 1);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &OutboxDialog::updateButtons);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &OutboxDialog::edit);
    return box;
}

QPushButton *OutboxDialog::addButton(QLayout *layout, const QString &caption, const QString &name,
                                     void (OutboxDialog::*slot)())
{
    QPushButton *button = Naming::button(caption, name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    layout->addWidget(button);
    return button;
}

QWidget *OutboxDialog::buildButtons()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(Qt::AlignRight, row);
    layout->setContentsMargins({});
    m_edit = addButton(layout, tr("&Edit"), u"edit"_s, &OutboxDialog::edit);
    m_sendNow = addButton(layout, tr("&Send now"), u"sendNow"_s, &OutboxDialog::sendNow);
    m_sendAll = addButton(layout, tr("Send &all"), u"sendAll"_s, &OutboxDialog::sendAll);
    m_stop = addButton(layout, tr("S&top"), u"stop"_s, &OutboxDialog::stop);
    m_delete = addButton(layout, tr("&Delete"), u"delete"_s, &OutboxDialog::askToDelete);
    m_undo = addButton(layout, tr("&Undo delete"), u"undoDelete"_s, &OutboxDialog::undoDelete);
    m_undo->hide();
    m_save
        = addButton(layout, tr("Save as .em&l…"), u"saveAsEml"_s, &OutboxDialog::chooseFileToSave);
    QPushButton *close = Naming::button(tr("&Close"), u"close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    layout->addWidget(close);
    return row;
}

void OutboxDialog::showFolder(Folder folder)
{
    m_folders->setCurrentRow(static_cast<int>(folder));
}

OutboxDialog::Folder OutboxDialog::folder() const
{
    return static_cast<Folder>(std::max(0, m_folders->currentRow()));
}

void OutboxDialog::refresh()
{
    m_lookAgainAtOnce = m_looking;
    if (std::exchange(m_looking, true))
        return;
    const auto look = [drafts = m_drafts, sent = m_keeper.outbox().sent()] {
        Found found;
        const QList<Drafts::Entry> kept = drafts.list();
        for (const Drafts::Entry &draft : kept)
            found.drafts.append(OutboxRow::ofDraft(draft));
        const QList<OutboxEntry> copies = sent.list();
        for (const OutboxEntry &copy : copies)
            found.sent.prepend(OutboxRow::ofEntry(copy));
        return found;
    };
    inBackground(this, look, [this](const Found &found) { take(found); });
}

void OutboxDialog::take(const Found &found)
{
    m_looking = false;
    m_rows[Folder::Drafts] = found.drafts;
    m_rows[Folder::Sent] = found.sent;
    fillFolders();
    fillTable();
    if (m_lookAgainAtOnce)
        refresh();
}

void OutboxDialog::takeOutbox()
{
    QList<OutboxRow> rows;
    for (const OutboxEntry &entry : m_keeper.entries())
        rows.append(OutboxRow::ofEntry(entry));
    m_rows[Folder::Outbox] = rows;
    m_status->setText(m_keeper.status());
    m_status->setVisible(!m_keeper.status().isEmpty());
    fillFolders();
    fillTable();
}

QList<OutboxRow> OutboxDialog::rows(Folder folder) const
{
    QList<OutboxRow> rows = m_rows.value(folder);
    if (folder == m_deleted.folder)
        rows.removeIf([this](const OutboxRow &row) { return m_deleted.ids.contains(row.id); });
    return rows;
}

void OutboxDialog::fillFolders()
{
    const QString names[] = {tr("Drafts (%1)"), tr("Outbox (%1)"), tr("Sent (%1)")};
    for (int row = 0; row < 3; ++row)
        m_folders->item(row)->setText(names[row].arg(rows(static_cast<Folder>(row)).size()));
}

void OutboxDialog::fillTable()
{
    QStringList chosen;
    const QList<OutboxRow> before = selected();
    for (const OutboxRow &row : before)
        chosen.append(row.id);
    const QSignalBlocker blocker(m_table);
    m_shown = rows(folder());
    m_table->setRowCount(static_cast<int>(m_shown.size()));
    m_table->clearSelection();
    for (int row = 0; row < m_shown.size(); ++row) {
        const OutboxRow &message = m_shown.at(row);
        const QString texts[]
            = {message.to, message.title(), QLocale().toString(message.date, QLocale::ShortFormat),
               DataSize::text(message.size), message.status};
        for (int column = 0; column < 5; ++column) {
            if (!m_table->item(row, column)) {
                auto *item = new QTableWidgetItem;
                item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
                if (column == SizeColumn)
                    item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
                m_table->setItem(row, column, item);
            }
            m_table->item(row, column)->setText(texts[column]);
            if (chosen.contains(message.id))
                m_table->item(row, column)->setSelected(true);
        }
    }
    m_empty->setText(folder() == Folder::Drafts ? tr("No drafts. Drafts are saved while you write.")
                         : folder() == Folder::Outbox ? tr("Nothing is waiting to be sent.")
                                                      : tr("No copies of sent messages."));
    m_empty->setVisible(m_shown.isEmpty());
    updateButtons();
}

QList<OutboxRow> OutboxDialog::selected() const
{
    QList<OutboxRow> rows;
    const QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes) {
        if (index.row() < m_shown.size())
            rows.append(m_shown.at(index.row()));
    }
    return rows;
}

void OutboxDialog::updateButtons()
{
    const QList<OutboxRow> chosen = selected();
    const bool isOutbox = folder() == Folder::Outbox;
    const auto isSending = [](const OutboxRow &row) { return row.state == State::Sending; };
    const bool free = std::none_of(chosen.begin(), chosen.end(), isSending);
    m_edit->setEnabled(chosen.size() == 1 && free);
    m_sendNow->setEnabled(isOutbox && !chosen.isEmpty() && free);
    m_delete->setEnabled(!chosen.isEmpty() && free);
    m_save->setEnabled(chosen.size() == 1);
    const QList<OutboxRow> waiting = rows(Folder::Outbox);
    m_sendAll->setEnabled(!m_keeper.isBusy()
                          && std::any_of(waiting.begin(), waiting.end(), [](const OutboxRow &row) {
                                 return row.state == State::Queued || row.state == State::Failed
                                     || row.state == State::Scheduled;
                             }));
    m_stop->setEnabled(m_keeper.isBusy());
    const QString error = chosen.size() == 1 ? chosen.constFirst().error : QString();
    if (m_error->toPlainText() != error)
        m_error->setPlainText(error);
    m_error->setVisible(!error.isEmpty());
    findChild<QLabel *>(u"lastErrorLabel"_s)->setVisible(!error.isEmpty());
}

void OutboxDialog::edit()
{
    const QList<OutboxRow> chosen = selected();
    if (m_edit->isEnabled() && chosen.size() == 1)
        emit editRequested(folder(), chosen.constFirst().id);
}

void OutboxDialog::sendNow()
{
    QStringList ids;
    const QList<OutboxRow> chosen = selected();
    for (const OutboxRow &row : chosen)
        ids.append(row.id);
    const bool mayBeThere = std::any_of(chosen.begin(), chosen.end(), [](const OutboxRow &row) {
        return row.state == State::Uncertain;
    });
    if (!mayBeThere)
        return m_keeper.sendNow(ids);
    Ask::question(this,
                  {tr("Send again"),
                   tr("This message may have been delivered already. Whoever got it would get it a "
                      "second time."),
                   tr("&Send again"), tr("&Do not send")},
                  [this, ids] { m_keeper.sendNow(ids); });
}

/// What was given a time goes before it only if that is meant.
void OutboxDialog::sendAll()
{
    QStringList later;
    const QList<OutboxRow> waiting = rows(Folder::Outbox);
    for (const OutboxRow &row : waiting) {
        if (row.state == State::Scheduled)
            later.append(row.id);
    }
    if (later.isEmpty())
        return m_keeper.sendAll();
    Ask::question(
        this,
        {tr("Send all"),
         tr("%n message(s) wait for a time that you chose. Send them now, too?", nullptr,
            static_cast<int>(later.size())),
         tr("&Send them now"), tr("&Keep their time")},
        [this, later] { m_keeper.sendAll(later); }, Qt::WindowModal,
        [this] { m_keeper.sendAll(); });
}

void OutboxDialog::stop()
{
    m_keeper.stop();
}

QString OutboxDialog::fileOf(Folder folder, const QString &id) const
{
    switch (folder) {
    case Folder::Drafts:
        return m_drafts.fileOf(id);
    case Folder::Outbox:
        return m_keeper.outbox().messages().fileOf(id);
    case Folder::Sent:
        break;
    }
    return m_keeper.outbox().sent().fileOf(id);
}

void OutboxDialog::chooseFileToSave()
{
    const QList<OutboxRow> chosen = selected();
    if (chosen.size() != 1)
        return;
    auto *dialog = new QFileDialog(this, tr("Save as .eml"), QString(),
                                   tr("Messages (*.eml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"eml"_s);
    const QString from = fileOf(folder(), chosen.constFirst().id);
    connect(dialog, &QFileDialog::fileSelected, this, [this, from](const QString &path) {
        inBackground(
            this, [from, path] { return Spool::copy(from, path); },
            [this, path](const std::optional<Problem> &problem) {
                if (problem)
                    Ask::notice(this, tr("Save as .eml"),
                                tr("%1 could not be written. %2").arg(path, problem->reason));
            });
    });
    dialog->open();
}

} // namespace posthorn
