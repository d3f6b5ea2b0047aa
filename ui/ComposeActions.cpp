// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeActions.h"

#include "ui/Icons.h"
#include "ui/Naming.h"
#include "ui/OptionsRow.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

using Id = ComposeActions::Id;

enum class Menu { Message, Edit, View, Insert, Format, List, Options, Tools, Help };

enum Flag {
    Plain = 0,
    Checkable = 1,
    Separated = 2, ///< a line above it in its menu
    Edits = 4 ///< changes the message, or by whom and where it goes
};

struct Entry {
    Id id;
    Menu menu;
    const char *words;
    const char *icon;
    const char *shortcut; ///< portable text; null: none
    int flags;
};

struct ToolEntry {
    Id id;
    const char *words; ///< the button's own access key: menus have theirs
    bool separated;
};

// clang-format off
/// The words stand in a class, because lupdate asks a class for the context of QT_TR_NOOP.
struct Tables {
    Q_DECLARE_TR_FUNCTIONS(posthorn::ComposeActions)
public:
    static constexpr std::pair<Menu, const char *> Menus[] = {
        {Menu::Message, QT_TR_NOOP("&Message")},
        {Menu::Edit, QT_TR_NOOP("&Edit")},
        {Menu::View, QT_TR_NOOP("Vie&w")},
        {Menu::Insert, QT_TR_NOOP("&Insert")},
        {Menu::Format, QT_TR_NOOP("Fo&rmat")},
        {Menu::Options, QT_TR_NOOP("Optio&ns")},
        {Menu::Tools, QT_TR_NOOP("Too&ls")},
        {Menu::Help, QT_TR_NOOP("&Help")},
    };

    static constexpr Entry Table[] = {
        {Id::NewMessage,      Menu::Message, QT_TR_NOOP("&New message"),            "new",       "Ctrl+N",       Plain},
        {Id::Open,            Menu::Message, QT_TR_NOOP("&Open…"),                  "open",      "Ctrl+O",       Edits},
        {Id::Send,            Menu::Message, QT_TR_NOOP("&Send"),                   "send",      "Ctrl+Return",  Separated | Edits},
        {Id::SendLater,       Menu::Message, QT_TR_NOOP("Send &later"),             "send-later", "Ctrl+Shift+Return", Edits},
        {Id::SaveDraft,       Menu::Message, QT_TR_NOOP("Save &draft"),             "save",      "Ctrl+S",       Separated | Edits},
        {Id::SaveAsEml,       Menu::Message, QT_TR_NOOP("Save &as .eml…"),          "save-as",   "Ctrl+Shift+S", Plain},
        {Id::Outbox,          Menu::Message, QT_TR_NOOP("Out&box and drafts…"),     "outbox",    nullptr,        Separated},
        {Id::Close,           Menu::Message, QT_TR_NOOP("&Close"),                  "close",     "Ctrl+W",       Separated},
        {Id::Quit,            Menu::Message, QT_TR_NOOP("&Quit"),                   "quit",      "Ctrl+Q",       Plain},
        {Id::Undo,            Menu::Edit,    QT_TR_NOOP("&Undo"),                   "undo",      "Ctrl+Z",       Edits},
        {Id::Redo,            Menu::Edit,    QT_TR_NOOP("&Redo"),                   "redo",      "Ctrl+Shift+Z", Edits},
        {Id::Cut,             Menu::Edit,    QT_TR_NOOP("Cu&t"),                    "cut",       "Ctrl+X",       Separated | Edits},
        {Id::Copy,            Menu::Edit,    QT_TR_NOOP("&Copy"),                   "copy",      "Ctrl+C",       Plain},
        {Id::Paste,           Menu::Edit,    QT_TR_NOOP("&Paste"),                  "paste",     "Ctrl+V",       Edits},
        {Id::PastePlain,      Menu::Edit,    QT_TR_NOOP("Paste as plain te&xt"),    nullptr,     "Ctrl+Shift+V", Edits},
        {Id::Find,            Menu::Edit,    QT_TR_NOOP("&Find…"),                  "find",      "Ctrl+F",       Separated},
        {Id::FindNext,        Menu::Edit,    QT_TR_NOOP("Find &next"),              nullptr,     "F3",           Plain},
        {Id::FindPrevious,    Menu::Edit,    QT_TR_NOOP("Find pre&vious"),          nullptr,     "Shift+F3",     Plain},
        {Id::Preferences,     Menu::Edit,    QT_TR_NOOP("P&references…"),           "settings",  "Ctrl+,",       Separated},
        {Id::ServerFields,    Menu::View,    QT_TR_NOOP("&Server fields"),          nullptr,     nullptr,        Checkable},
        {Id::FormatBar,       Menu::View,    QT_TR_NOOP("For&mat bar"),             nullptr,     nullptr,        Checkable},
        {Id::ProtocolLog,     Menu::View,    QT_TR_NOOP("&Protocol log"),           "log",       "F9",           Checkable},
        {Id::MessageSource,   Menu::View,    QT_TR_NOOP("Message so&urce"),         nullptr,     nullptr,        Plain},
        {Id::ZoomIn,          Menu::View,    QT_TR_NOOP("Zoom &in"),                "zoom-in",   "Ctrl++",       Separated},
        {Id::ZoomOut,         Menu::View,    QT_TR_NOOP("Zoom &out"),               "zoom-out",  "Ctrl+-",       Plain},
        {Id::FullSize,        Menu::View,    QT_TR_NOOP("&Full size"),              "zoom-original", "Ctrl+0",   Plain},
        {Id::AttachFiles,     Menu::Insert,  QT_TR_NOOP("&Attach files…"),          "attach",    "Ctrl+Shift+A", Edits},
        {Id::InsertImage,     Menu::Insert,  QT_TR_NOOP("&Image…"),                 "image",     nullptr,        Plain},
        {Id::InsertLink,      Menu::Insert,  QT_TR_NOOP("&Link…"),                  "link",      "Ctrl+K",       Plain},
        {Id::FileAsText,      Menu::Insert,  QT_TR_NOOP("File as &text…"),          "text-file", nullptr,        Edits},
        {Id::PlainText,       Menu::Format,  QT_TR_NOOP("&Plain text"),             nullptr,     nullptr,        Checkable | Edits},
        {Id::Html,            Menu::Format,  QT_TR_NOOP("&HTML"),                   nullptr,     nullptr,        Checkable | Edits},
        {Id::Bold,            Menu::Format,  QT_TR_NOOP("&Bold"),                   "bold",      "Ctrl+B",       Checkable | Separated},
        {Id::Italic,          Menu::Format,  QT_TR_NOOP("&Italic"),                 "italic",    "Ctrl+I",       Checkable},
        {Id::Underline,       Menu::Format,  QT_TR_NOOP("&Underline"),              "underline", "Ctrl+U",       Checkable},
        {Id::Strike,          Menu::Format,  QT_TR_NOOP("&Strike through"),         "strike",    "Ctrl+Shift+X", Checkable},
        {Id::BulletedList,    Menu::List,    QT_TR_NOOP("&Bulleted list"),          "list-bulleted", nullptr,    Checkable},
        {Id::NumberedList,    Menu::List,    QT_TR_NOOP("&Numbered list"),          "list-numbered", nullptr,    Checkable},
        {Id::Quote,           Menu::Format,  QT_TR_NOOP("&Quote"),                  "quote",     nullptr,        Checkable | Separated},
        {Id::ClearFormatting, Menu::Format,  QT_TR_NOOP("&Clear formatting"),       "clear-formatting", nullptr, Plain},
        {Id::Cc,              Menu::Options, QT_TR_NOOP("&Cc"),                     nullptr,     "Ctrl+Shift+C", Checkable},
        {Id::Bcc,             Menu::Options, QT_TR_NOOP("&Bcc"),                    nullptr,     "Ctrl+Shift+B", Checkable},
        {Id::ReplyTo,         Menu::Options, QT_TR_NOOP("&Reply-To"),               nullptr,     nullptr,        Checkable},
        {Id::AddHeader,       Menu::Options, QT_TR_NOOP("Add &header…"),            nullptr,     nullptr,        Edits},
        {Id::ReadReceipt,     Menu::Options, QT_TR_NOOP("Request a read rec&eipt"), nullptr,     nullptr,        Checkable | Separated | Edits},
        {Id::DeliveryNotifications, Menu::Options, QT_TR_NOOP("Request &delivery notifications"), nullptr, nullptr, Checkable | Edits},
        {Id::CheckSpelling,   Menu::Tools,   QT_TR_NOOP("Check s&pelling"),         nullptr,     "F7",           Checkable},
        {Id::CheckServer,     Menu::Tools,   QT_TR_NOOP("&Check server…"),          "check",     "Ctrl+Shift+K", Edits},
        {Id::TestMailbox,     Menu::Tools,   QT_TR_NOOP("&Test mailbox…"),          "mailbox",   nullptr,        Plain},
        {Id::SmtpConsole,     Menu::Tools,   QT_TR_NOOP("S&MTP console…"),          nullptr,     nullptr,        Plain},
        {Id::ImportAddresses, Menu::Tools,   QT_TR_NOOP("&Import addresses…"),      nullptr,     nullptr,        Separated},
        {Id::SignIn,          Menu::Tools,   QT_TR_NOOP("&Sign in…"),               "password",  nullptr,        Separated | Edits},
        {Id::AccountSettings, Menu::Tools,   QT_TR_NOOP("&Account settings…"),      "settings",  nullptr,        Edits},
        {Id::Shortcuts,       Menu::Help,    QT_TR_NOOP("&Keyboard shortcuts"),     "keyboard",  "F1",           Plain},
        {Id::About,           Menu::Help,    QT_TR_NOOP("&About Posthorn"),         "info",      nullptr,        Separated},
    };

    static constexpr ToolEntry ToolTable[] = {
        {Id::Send,        QT_TR_NOOP("&Send"),          false},
        {Id::AttachFiles, QT_TR_NOOP("A&ttach files…"), false},
        {Id::SaveDraft,   QT_TR_NOOP("Save draft"),     false},
        {Id::CheckServer, QT_TR_NOOP("Check server"),   true},
        {Id::ProtocolLog, QT_TR_NOOP("Protocol log"),   false},
    };
};
// clang-format on

/// Which actions macOS has in the menu of the program. Of the others Qt would guess it by their
/// words.
QAction::MenuRole menuRoleOf(Id id)
{
    switch (id) {
    case Id::Quit:
        return QAction::QuitRole;
    case Id::Preferences:
        return QAction::PreferencesRole;
    case Id::About:
        return QAction::AboutRole;
    default:
        return QAction::NoRole;
    }
}

} // namespace

ComposeActions::ComposeActions(QObject *parent)
    : QObject(parent)
    , m_priorities(new QActionGroup(this))
{
    create();
}

void ComposeActions::create()
{
    for (const Entry &entry : Tables::Table) {
        auto *action = new QAction(tr(entry.words), this);
        if (entry.icon)
            action->setIcon(Icons::action(QString::fromLatin1(entry.icon)));
        if (entry.shortcut)
            action->setShortcut(QKeySequence(QLatin1StringView(entry.shortcut)));
        action->setCheckable(entry.flags & Checkable);
        action->setMenuRole(menuRoleOf(entry.id));
        m_actions.insert(entry.id, action);
    }
    // The keypad has a plus and an Enter of its own.
    m_actions[Id::ZoomIn]->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    m_actions[Id::PlainText]->setActionGroup(new QActionGroup(this));
    m_actions[Id::Html]->setActionGroup(m_actions[Id::PlainText]->actionGroup());
    m_actions[Id::Send]->setShortcuts(
        {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    for (const ToolEntry &entry : Tables::ToolTable) {
        QAction *action = m_actions[entry.id];
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString words = Naming::plain(tr(entry.words));
        action->setIconText(tr(entry.words));
        action->setToolTip(keys.isEmpty() ? words
                                          : tr("%1 (%2)", "action (its keys)").arg(words, keys));
    }
}

void ComposeActions::onTriggered(Id id, std::function<void()> slot)
{
    connect(action(id), &QAction::triggered, this, [slot = std::move(slot)] { slot(); });
}

void ComposeActions::onToggled(Id id, std::function<void(bool)> slot)
{
    connect(action(id), &QAction::triggered, this,
            [slot = std::move(slot)](bool checked) { slot(checked); });
}

void ComposeActions::setChecked(Id id, bool checked)
{
    action(id)->setChecked(checked);
}

QList<QAction *> ComposeActions::withShortcuts() const
{
    QList<QAction *> actions;
    for (const Entry &entry : Tables::Table) {
        if (!action(entry.id)->shortcut().isEmpty())
            actions.append(action(entry.id));
    }
    return actions;
}

void ComposeActions::setPriority(Priority priority)
{
    const QList<QAction *> choices = m_priorities->actions();
    for (QAction *choice : choices)
        choice->setChecked(choice->data().toInt() == static_cast<int>(priority));
}

void ComposeActions::setReadOnly(bool readOnly)
{
    for (const Entry &entry : Tables::Table) {
        if (entry.flags & Edits)
            action(entry.id)->setDisabled(readOnly);
    }
    m_priorities->setDisabled(readOnly);
}

QMenu *ComposeActions::priorityMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("&Priority"), parent);
    for (const Priority priority :
         {Priority::Highest, Priority::High, Priority::Normal, Priority::Low, Priority::Lowest}) {
        QAction *choice = menu->addAction(OptionsRow::nameOf(priority));
        choice->setCheckable(true);
        choice->setChecked(priority == Priority::Normal);
        choice->setData(static_cast<int>(priority));
        m_priorities->addAction(choice);
        connect(choice, &QAction::triggered, this,
                [this, priority] { emit priorityChosen(priority); });
    }
    return menu;
}

QMenu *ComposeActions::listMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("&List…"), parent);
    for (const Entry &entry : Tables::Table) {
        if (entry.menu == Menu::List)
            menu->addAction(action(entry.id));
    }
    return menu;
}

void ComposeActions::fill(QMenuBar *menuBar)
{
    for (const auto &[which, title] : Tables::Menus) {
        QMenu *menu = menuBar->addMenu(tr(title));
        for (const Entry &entry : Tables::Table) {
            if (entry.menu != which)
                continue;
            if (entry.id == Id::ReadReceipt)
                menu->addMenu(priorityMenu(menu));
            if (entry.id == Id::Quote)
                menu->addMenu(listMenu(menu));
            if (entry.flags & Separated)
                menu->addSeparator();
            menu->addAction(action(entry.id));
            if (entry.id == Id::CheckSpelling)
                m_spellingLanguages = menu->addMenu(tr("Spelling &language"));
        }
    }
}

void ComposeActions::fill(QToolBar *toolBar)
{
    for (const ToolEntry &entry : Tables::ToolTable) {
        if (entry.separated)
            toolBar->addSeparator();
        QAction *action = m_actions.value(entry.id);
        toolBar->addAction(action);
        auto *button = qobject_cast<QToolButton *>(toolBar->widgetForAction(action));
        // Reached by F6 and access keys; a click leaves the focus where it is.
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(Naming::plain(tr(entry.words)));
        Naming::makeTall(button);
    }
}

} // namespace posthorn
