// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeWindow.h"

#include "ui/AboutDialog.h"
#include "ui/AccountChoice.h"
#include "ui/AddressField.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentPanel.h"
#include "ui/AttachmentTable.h"
#include "ui/BodyEditor.h"
#include "ui/ComposeActions.h"
#include "ui/ComposeFiles.h"
#include "ui/ComposePage.h"
#include "ui/DropArea.h"
#include "ui/FindBar.h"
#include "ui/FormatBar.h"
#include "ui/HeaderPane.h"
#include "ui/MessageBar.h"
#include "ui/OptionsRow.h"
#include "ui/PaneCycle.h"
#include "ui/PostOffice.h"
#include "ui/ProtocolLogDock.h"
#include "ui/SendBar.h"
#include "ui/Sender.h"
#include "ui/SendFlow.h"
#include "ui/ServerChoice.h"
#include "ui/ServerRow.h"
#include "ui/ShortcutsDialog.h"
#include "ui/TextField.h"
#include "ui/ToolBarFit.h"
#include "ui/WindowSize.h"

#include <QApplication>
#include <QCheckBox>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
#include <QShowEvent>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

using Act = ComposeActions::Id;

ComposeWindow::ComposeWindow(PostOffice &office, QWidget *parent)
    : QMainWindow(parent)
    , m_office(office)
    , m_sender(office.makeSender())
{
    setAttribute(Qt::WA_DeleteOnClose);
    arrange();
    m_server = new ServerChoice(m_header->account(), m_header->server(), office.accounts(),
                                office.testMailbox(), this);
    m_files = new ComposeFiles(office.drafts(), office.memory(), this);
    m_flow = new SendFlow(office.accounts(), office.passwords(), m_sender.get(), this);
    m_escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    m_escape->setEnabled(false);
    connectActions();
    connectParts();
    connectFiles();
    connectFlow();
    connectFormat();
    connectWriting();
    connectOutbox();
    orderTabs();
    m_drops = new DropArea(this);
    connect(m_drops, &DropArea::urlsDropped, m_attachments->model(), &AttachmentModel::addUrls);
    connect(m_drops, &DropArea::imageDropped, this,
            [this](const QImage &image) { takePicture(image, tr("dropped-image.png")); });
    connect(m_drops, &DropArea::imagePasted, this,
            [this](const QImage &image) { takePicture(image, tr("pasted-image.png")); });
    restore();
}

ComposeWindow::~ComposeWindow()
{
    // What the engine still says while it is taken down concerns no part of this window.
    m_sender->disconnect();
    // Nor has a part that loses the focus a window left to tell of it.
    const QList<QObject *> parts = findChildren<QObject *>();
    for (QObject *part : parts)
        part->disconnect(this);
    // What a part does when it loses the focus finds all the others still there.
    hide();
}

void ComposeWindow::arrange()
{
    m_actions = new ComposeActions(this);
    m_actions->fill(menuBar());
    m_toolBar = addToolBar(tr("Tool bar"));
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->toggleViewAction()->setVisible(false);
    setContextMenuPolicy(Qt::NoContextMenu); // it could hide the only tool bar
    m_actions->fill(m_toolBar);
    if (auto *more = m_toolBar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) {
        more->setAccessibleName(tr("More actions"));
        more->setFocusPolicy(Qt::TabFocus);
    }
    new ToolBarFit(m_toolBar);

    m_header = new HeaderPane;
    m_messages = new MessageBar;
    m_body = new BodyEditor;
    m_formatBar = new FormatBar(m_actions, m_body);
    m_find = new FindBar(m_body);
    m_attachments = new AttachmentPanel;
    m_options = new OptionsRow;
    m_sendBar = new SendBar;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    const int edge = style()->pixelMetric(QStyle::PM_LayoutLeftMargin, nullptr, this);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(new ComposePage({m_header, m_messages, m_formatBar, m_find}, m_body,
                                      m_attachments, m_options),
                      1);
    m_sendBar->setContentsMargins(edge, 0, edge, edge / 2);
    column->addWidget(m_sendBar);
    setCentralWidget(page);

    m_log = new ProtocolLogDock(this);
    addDockWidget(Qt::BottomDockWidgetArea, m_log);
    m_log->hide();

    auto *panes = new PaneCycle(this);
    panes->add(m_toolBar);
    panes->add(m_header, m_header->to()->line());
    panes->add(m_messages);
    panes->add(m_formatBar);
    panes->add(m_find);
    panes->add(m_body, m_body);
    panes->add(m_attachments, m_attachments->table());
    panes->add(m_options);
    panes->add(m_log);
}

void ComposeWindow::orderTabs()
{
    QList<QWidget *> order = m_header->tabOrder();
    order.append(m_find->tabOrder());
    order.append({m_body, m_attachments->table(), m_attachments->addButton(),
                  m_attachments->removeButton()});
    order.append(m_options->tabOrder());
    order.append({m_header->accountSettings(), m_sendBar->cancelButton(), m_sendBar->undoButton()});
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

bool ComposeWindow::focusNextPrevChild(bool next)
{
    // The tool bars are reached by F6 and by access keys; Tab leads through the message.
    const auto inBar = [this] {
        return m_toolBar->isAncestorOf(focusWidget()) || m_formatBar->isAncestorOf(focusWidget());
    };
    const bool startedInBar = inBar();
    bool moved = QMainWindow::focusNextPrevChild(next);
    for (int i = 0; moved && !startedInBar && inBar() && i < 50; ++i)
        moved = QMainWindow::focusNextPrevChild(next);
    return moved;
}

void ComposeWindow::restore()
{
    const bool serverFields = m_office.memory().serverFieldsShown();
    m_header->setServerShown(serverFields);
    m_actions->setChecked(Act::ServerFields, serverFields);
    if (!restoreGeometry(m_office.memory().geometry())) {
        WindowSize::resize(this, 128, 48);
    }
    setMinimumSize(480, 420);
    m_filling = true;
    m_header->from()->setText(m_office.accounts().lastUsed().from);
    m_server->restore();
    beginMessage();
    m_filling = false;
    setWindowModified(false);
    updateTitle();
    offerFirstSteps();
}

void ComposeWindow::connectActions()
{
    const auto on = [this](Act id, auto slot) { m_actions->onTriggered(id, slot); };
    on(Act::NewMessage, [this] { openNewWindow(); });
    on(Act::Open, [this] { m_files->chooseMessage(); });
    on(Act::Send, [this] { send(); });
    on(Act::SaveDraft, [this] { saveDraft(); });
    on(Act::SaveAsEml, [this] { m_files->chooseWhereToSave(state()); });
    on(Act::Close, [this] { close(); });
    on(Act::Quit, [this] { m_office.quit(); });
    on(Act::Undo, [this] { editFocused("undo"); });
    on(Act::Redo, [this] { editFocused("redo"); });
    on(Act::Cut, [this] { editFocused("cut"); });
    on(Act::Copy, [this] { editFocused("copy"); });
    on(Act::Paste, [this] {
        if (m_body->hasFocus() || !m_drops->paste())
            editFocused("paste");
    });
    on(Act::PastePlain,
       [this] { m_body->hasFocus() ? m_body->pastePlain() : editFocused("paste"); });
    on(Act::ZoomIn, [this] { m_body->zoomBy(1); });
    on(Act::ZoomOut, [this] { m_body->zoomBy(-1); });
    on(Act::FullSize, [this] { m_body->resetZoom(); });
    on(Act::AttachFiles, [this] { m_files->chooseAttachments(); });
    on(Act::FileAsText, [this] { m_files->chooseText(); });
    on(Act::CheckServer, [this] { checkServer(); });
    on(Act::TestMailbox, [this] { m_office.showTestMailbox(); });
    on(Act::SignIn, [this] { signIn(); });
    on(Act::Preferences, [this] { m_office.openPreferences(this); });
    on(Act::AccountSettings, [this] { m_office.openAccountSettings(this); });
    on(Act::Shortcuts, [this] {
        auto *dialog = new ShortcutsDialog(m_actions->withShortcuts(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(Act::About, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_actions->onToggled(Act::ServerFields, [this](bool shown) {
        m_header->setServerShown(shown);
        m_office.memory().setServerFieldsShown(shown);
    });
    m_actions->onToggled(Act::ProtocolLog, [this](bool shown) { m_log->setVisible(shown); });
    connect(m_log, &QDockWidget::visibilityChanged, this,
            [this] { m_actions->setChecked(Act::ProtocolLog, !m_log->isHidden()); });
}

void ComposeWindow::syncOptions()
{
    const auto both = [this](Act id, QCheckBox *box) {
        m_actions->onToggled(id, [box](bool on) { box->setChecked(on); });
        connect(box, &QCheckBox::toggled, this,
                [this, id](bool on) { m_actions->setChecked(id, on); });
    };
    both(Act::ReadReceipt, m_options->readReceipt());
    both(Act::DeliveryNotifications, m_options->deliveryNotifications());
    connect(m_options, &OptionsRow::priorityChanged, m_actions, &ComposeActions::setPriority);
    connect(m_actions, &ComposeActions::priorityChosen, m_options, &OptionsRow::setPriority);

    const auto field = [this](Act id, auto setShown, auto changed, AddressField *line) {
        m_actions->onToggled(id, [this, setShown, line](bool on) {
            (m_header->*setShown)(on);
            if (line->isVisible())
                line->line()->setFocus(Qt::ShortcutFocusReason);
        });
        connect(m_header, changed, this, [this, id](bool on) { m_actions->setChecked(id, on); });
    };
    field(Act::Cc, &HeaderPane::setCcShown, &HeaderPane::ccShownChanged, m_header->cc());
    field(Act::Bcc, &HeaderPane::setBccShown, &HeaderPane::bccShownChanged, m_header->bcc());
    field(Act::ReplyTo, &HeaderPane::setReplyToShown, &HeaderPane::replyToShownChanged,
          m_header->replyTo());
}

void ComposeWindow::connectParts()
{
    syncOptions();
    AttachmentModel *files = m_attachments->model();
    connect(m_header, &HeaderPane::edited, this, &ComposeWindow::edited);
    connect(m_header->subject(), &QLineEdit::textChanged, this, &ComposeWindow::updateTitle);
    connect(m_body, &QTextEdit::textChanged, this, &ComposeWindow::edited);
    connect(m_options, &OptionsRow::edited, this, &ComposeWindow::edited);
    connect(files, &QAbstractItemModel::rowsInserted, this, &ComposeWindow::edited);
    connect(files, &QAbstractItemModel::rowsRemoved, this, &ComposeWindow::edited);
    connect(files, &QAbstractItemModel::rowsMoved, this, &ComposeWindow::edited);
    connect(files, &AttachmentModel::refused, this,
            [this](const QString &sentence) { note(sentence, sentence, true); });
    connect(files, &AttachmentModel::noted, this,
            [this](const QString &sentence) { note(sentence, sentence, false); });
    connect(m_attachments, &AttachmentPanel::addRequested, m_files,
            &ComposeFiles::chooseAttachments);
    connect(m_attachments, &AttachmentPanel::openRequested, this, &ComposeWindow::openAttachment);
    connect(m_body, &BodyEditor::filesPasted, files, &AttachmentModel::addUrls);
    connect(m_body, &BodyEditor::imagePasted, this,
            [files](const QImage &image) { files->addImage(image, tr("pasted-image.png")); });
    connect(m_header->accountSettings(), &QPushButton::clicked, this,
            [this] { m_office.openAccountSettings(this); });
    connect(&m_office, &PostOffice::accountsChanged, m_server, &ServerChoice::reload);
    connect(m_server, &ServerChoice::changed, this, &ComposeWindow::serverChanged);
    connect(m_server, &ServerChoice::customized, this, &ComposeWindow::offerAccount);
    connect(m_escape, &QShortcut::activated, m_sendBar, &SendBar::focusCancel);
    connect(m_log, &ProtocolLogDock::showSecretsChanged, m_sender.get(),
            &Sender::setKeepSecretsInLog);
}

void ComposeWindow::connectFiles()
{
    connect(m_files, &ComposeFiles::attachmentsChosen, this, &ComposeWindow::attachFiles);
    connect(m_files, &ComposeFiles::messageOpened, this, &ComposeWindow::takeMessage);
    connect(m_files, &ComposeFiles::textRead, this, [this](const QString &text) {
        m_body->insertPlainText(text);
        m_body->setFocus(Qt::OtherFocusReason);
    });
    connect(m_files, &ComposeFiles::savedDraft, this, &ComposeWindow::draftWasSaved);
    connect(m_files, &ComposeFiles::savedEml, this,
            [this](const QString &path) { m_sendBar->setStatus(tr("Saved as %1").arg(path)); });
    connect(m_files, &ComposeFiles::failed, this,
            [this](const QString &sentence) { note(u"file"_s, sentence, true); });
    connect(m_files, &ComposeFiles::draftFailed, this, [this](const QString &why) {
        m_closesWhenSaved = false;
        m_office.stay();
        autosaveSoon(); // there may be room by then
        note(u"draft"_s,
             tr("The draft could not be saved. %1 Free space or save elsewhere; the text stays "
                "open.")
                 .arg(why),
             true);
    });
}

void ComposeWindow::editFocused(const char *command)
{
    QWidget *focused = QApplication::focusWidget(); // in a detached log, perhaps
    if (!focused)
        focused = focusWidget();
    if (focused && focused->metaObject()->indexOfSlot(QByteArray(command) + "()") >= 0)
        QMetaObject::invokeMethod(focused, command);
}

void ComposeWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ModifiedChange)
        return;
    updateTitle();
    if (isWindowModified())
        autosaveSoon();
}

void ComposeWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!event->spontaneous())
        focusFirstEmpty();
}

void ComposeWindow::updateTitle()
{
    const QString subject = m_header->subject()->text().simplified();
    setWindowTitle(tr("Write: %1[*] — Posthorn")
                       .arg(subject.isEmpty() ? tr("(no subject)")
                                              : QString(subject).replace("[*]"_L1, "[*][*]"_L1)));
}

void ComposeWindow::focusFirstEmpty()
{
    QWidget *first = m_body;
    if (m_header->to()->isBlank())
        first = m_header->to()->line();
    else if (m_header->subject()->text().isEmpty())
        first = m_header->subject();
    first->setFocus(Qt::OtherFocusReason);
}

} // namespace posthorn
