// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SmtpConsoleDialog.h"

#include "smtp/Advice.h"
#include "smtp/TypedLine.h"
#include "ui/CheckServerDialog.h"
#include "ui/FlowLayout.h"
#include "ui/LogModel.h"
#include "ui/Naming.h"
#include "ui/SendWords.h"
#include "ui/WindowSize.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int LinesKept = 5000;

} // namespace

SmtpConsoleDialog::SmtpConsoleDialog(const ServerSettings &server, const Credentials &credentials,
                                     QWidget *parent)
    : QDialog(parent)
    , m_server(server)
    , m_credentials(credentials)
    , m_log(new LogModel(this))
    , m_table(new QTableView)
    , m_line(new QLineEdit)
    , m_send(Naming::button(tr("&Send line"), u"sendLine"_s))
    , m_connect(Naming::button(tr("C&onnect"), u"connect"_s))
    , m_disconnect(Naming::button(tr("&Disconnect"), u"disconnect"_s))
    , m_copy(Naming::button(tr("Co&py conversation"), u"copyConversation"_s))
    , m_signIn(new QCheckBox(tr("S&ign in when connected")))
    , m_status(Naming::live(tr("Console status"), u"consoleStatus"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("SMTP console"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *target = Naming::live(tr("Console target"), u"consoleTarget"_s);
    target->setText(CheckServerDialog::describe(server.endpoint));
    m_log->setCapacity(LinesKept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(target);
    layout->addWidget(buildConversation(), 1);
    layout->addWidget(m_status);
    layout->addWidget(buildLine());
    layout->addWidget(buildButtons());
    connectParts();
    WindowSize::resize(this, 96, 30);
    m_status->setText(tr("Not connected. Nothing is sent until you connect."));
    updateButtons();
    m_connect->setFocus();
}

QWidget *SmtpConsoleDialog::buildConversation()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_table->setModel(m_log);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setLayoutDirection(Qt::LeftToRight);
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics.lineSpacing() + 2);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(LogModel::TimeColumn, metrics.horizontalAdvance(u"00:00:00.000  "_s));
    m_table->setColumnWidth(LogModel::FromColumn, metrics.horizontalAdvance(u"Server   "_s));
    layout->addWidget(Naming::caption(tr("Con&versation:"), m_table, u"conversation"_s));
    layout->addWidget(m_table, 1);
    return box;
}

QWidget *SmtpConsoleDialog::buildLine()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_line->installEventFilter(this);
    layout->addWidget(Naming::caption(tr("Co&mmand:"), m_line, u"command"_s));
    layout->addWidget(m_line, 1);
    layout->addWidget(m_send);
    return row;
}

QWidget *SmtpConsoleDialog::buildButtons()
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(Qt::AlignRight, row);
    flow->setContentsMargins({});
    m_signIn->setObjectName(u"signInWhenConnected"_s);
    Naming::makeTall(m_signIn);
    m_signIn->setEnabled(!m_credentials.secret.isEmpty());
    m_signIn->setChecked(m_signIn->isEnabled());
    if (!m_signIn->isEnabled())
        m_signIn->setToolTip(tr("No password is known. You can type AUTH yourself."));
    auto *close = Naming::button(tr("&Close"), u"close"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_signIn, m_connect, m_disconnect, m_copy, close})
        flow->addWidget(part);
    for (QPushButton *button : {m_send, m_connect, m_disconnect, m_copy, close})
        button->setAutoDefault(false);
    return row;
}

void SmtpConsoleDialog::connectParts()
{
    connect(m_connect, &QPushButton::clicked, this, &SmtpConsoleDialog::begin);
    connect(m_disconnect, &QPushButton::clicked, this, [this] {
        // Before the first prompt, and in a message, there is nothing to say goodbye to.
        m_awaits == TypedTalk::Awaits::Command ? m_runner.close() : m_runner.cancel();
    });
    connect(m_copy, &QPushButton::clicked, this, &SmtpConsoleDialog::copy);
    connect(m_send, &QPushButton::clicked, this, &SmtpConsoleDialog::send);
    connect(m_line, &QLineEdit::returnPressed, this, &SmtpConsoleDialog::send);
    connect(&m_runner, &ConsoleRunner::logged, this, &SmtpConsoleDialog::append);
    connect(&m_runner, &ConsoleRunner::awaitsChanged, this, &SmtpConsoleDialog::showPrompt);
    connect(&m_runner, &ConsoleRunner::finished, this, &SmtpConsoleDialog::end);
    connect(&m_runner, &ConsoleRunner::notSent, m_status, &QLabel::setText);
    connect(&m_runner, &ConsoleRunner::serverLearned, this,
            [this](const ServerFacts &facts) { m_learned = facts; });
    connect(&m_runner, &ConsoleRunner::stageEntered, this, [this](Stage stage) {
        const QString words = SendWords::forStage(stage, m_server, m_credentials.user, 1);
        if (!words.isEmpty() && m_awaits == TypedTalk::Awaits::Nothing)
            m_status->setText(words);
    });
}

void SmtpConsoleDialog::begin()
{
    ServerSettings server = m_server;
    Credentials credentials;
    if (m_signIn->isChecked())
        credentials = m_credentials;
    else
        server.mechanism = "none"_ba;
    m_learned = {};
    m_learned.host = server.endpoint.host;
    m_learned.port = server.endpoint.port;
    m_log->clear();
    m_runner.start(server, credentials);
    updateButtons();
}

void SmtpConsoleDialog::send()
{
    const QString typed = m_line->text();
    if (m_awaits == TypedTalk::Awaits::Nothing)
        return;
    if (m_awaits == TypedTalk::Awaits::Command) {
        if (typed.trimmed().isEmpty())
            return;
        m_history.removeAll(typed);
        if (TypedLine::parse(typed.toUtf8()).secrets.isEmpty())
            m_history.append(typed);
    }
    m_recalled = m_history.size();
    m_line->clear();
    m_runner.submit(typed.toUtf8());
}

void SmtpConsoleDialog::showPrompt(TypedTalk::Awaits awaits)
{
    m_awaits = awaits;
    const bool isSecret = awaits == TypedTalk::Awaits::Secret;
    m_line->setEchoMode(isSecret ? QLineEdit::Password : QLineEdit::Normal);
    switch (awaits) {
    case TypedTalk::Awaits::Nothing:
        m_status->setText(tr("Waiting for the server"));
        break;
    case TypedTalk::Awaits::Command:
        m_status->setText(tr("Type a command, such as NOOP, VRFY or MAIL FROM."));
        break;
    case TypedTalk::Awaits::Secret:
        m_status->setText(tr("Type the answer to the challenge. It is not shown."));
        break;
    case TypedTalk::Awaits::Body:
        m_status->setText(tr("Type the message. A line with a lone dot ends it."));
        break;
    }
    updateButtons();
    if (awaits != TypedTalk::Awaits::Nothing && (m_connect->hasFocus() || !focusWidget()))
        m_line->setFocus();
}

void SmtpConsoleDialog::append(const LogEntry &entry)
{
    m_log->append({entry});
    m_table->scrollToBottom();
    updateButtons();
}

void SmtpConsoleDialog::end(const std::optional<Failure> &failure)
{
    m_awaits = TypedTalk::Awaits::Nothing;
    m_line->setEchoMode(QLineEdit::Normal);
    m_line->clear();
    QString words = tr("Disconnected");
    if (failure) {
        const Advice advice = Advice::forFailure(*failure, m_learned);
        words = QStringList({advice.headline, advice.explanation, advice.suggestion})
                    .join(u' ')
                    .simplified();
    }
    m_status->setText(words);
    updateButtons();
    m_connect->setFocus();
}

bool SmtpConsoleDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            recall(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SmtpConsoleDialog::recall(int step)
{
    if (m_awaits != TypedTalk::Awaits::Command)
        return;
    m_recalled = qBound<qsizetype>(0, m_recalled + step, m_history.size());
    m_line->setText(m_history.value(m_recalled));
}

void SmtpConsoleDialog::copy() const
{
    QStringList lines;
    for (const LogEntry &entry : m_log->entries())
        lines.append(LogModel::line(entry, false));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void SmtpConsoleDialog::updateButtons()
{
    const bool running = m_runner.isRunning();
    const bool prompted = m_awaits != TypedTalk::Awaits::Nothing;
    if (running && m_connect->hasFocus()) // a button that is off passes it on to any other
        m_line->setFocus();
    m_connect->setEnabled(!running);
    if (!running && m_disconnect->hasFocus())
        m_connect->setFocus();
    m_disconnect->setEnabled(running);
    m_signIn->setEnabled(!running && !m_credentials.secret.isEmpty());
    m_line->setReadOnly(!running);
    m_send->setEnabled(prompted);
    m_copy->setEnabled(m_log->rowCount() > 0);
}

} // namespace posthorn
