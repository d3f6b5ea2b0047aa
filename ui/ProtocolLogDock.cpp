// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ProtocolLogDock.h"

#include "ui/Ask.h"
#include "ui/Background.h"
#include "ui/DockTitle.h"
#include "ui/FlowLayout.h"
#include "ui/LogFilter.h"
#include "ui/LogModel.h"
#include "ui/LogTable.h"
#include "ui/Naming.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QResizeEvent>
#include <QSaveFile>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int FlushInterval = 50; // milliseconds
constexpr qsizetype LinesAtOnce = 1000; ///< so that a flood of them leaves the window its turn

/// A dock is given no more height than its parts need in one row: these say when they need two.
class ButtonRow final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        setMinimumHeight(layout()->heightForWidth(width()));
    }
};

/// Writes the lines to a file; the answer is empty, or why it could not be done.
QString writeLines(const QString &path, const QList<LogEntry> &entries)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    for (const LogEntry &entry : entries)
        file.write(LogModel::line(entry, false).toUtf8() + '\n');
    return file.flush() && file.commit() ? QString() : file.errorString();
}

} // namespace

ProtocolLogDock::ProtocolLogDock(QWidget *parent)
    : QDockWidget(tr("Protocol log"), parent)
    , m_model(new LogModel(this))
    , m_filter(new LogFilter(m_model, this))
    , m_flush(new QTimer(this))
{
    setObjectName(u"protocolLogDock"_s);
    m_flush->setSingleShot(true);
    m_flush->setInterval(FlushInterval);
    connect(m_flush, &QTimer::timeout, this, [this] { takePending(LinesAtOnce); });

    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(8, 2, 8, 8);
    buildTable();
    m_empty = Naming::text(tr("Nothing has been sent yet. Press Send or Check server."));
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->setAlignment(Qt::AlignCenter);
    grid->addWidget(buildFilterRow(), 0, 0);
    grid->addWidget(m_table, 1, 0);
    grid->addWidget(m_empty, 1, 0, Qt::AlignCenter);
    grid->addWidget(buildButtonRow(), 2, 0);
    grid->setRowStretch(1, 1);
    setWidget(body);
    setTitleBarWidget(buildTitle());
    updateState();
}

ProtocolLogDock::~ProtocolLogDock() = default;

QWidget *ProtocolLogDock::buildTitle()
{
    auto *title = new DockTitle(windowTitle());
    auto *detach = title->addButton(u"detach"_s, tr("Detach log"), u"detachLog"_s);
    connect(detach, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
    connect(this, &QDockWidget::topLevelChanged, detach, [detach](bool floating) {
        detach->setText(floating ? tr("Attach log") : tr("Detach log"));
        detach->setToolTip(detach->text());
    });
    auto *close = title->addButton(u"close"_s, tr("Close log"), u"closeLog"_s);
    connect(close, &QToolButton::clicked, this, &QDockWidget::close);
    return title;
}

void ProtocolLogDock::buildTable()
{
    m_table = new LogTable;
    Naming::name(m_table, tr("Protocol log"), u"protocolLog"_s);
    m_table->setModel(m_filter);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setLayoutDirection(Qt::LeftToRight);
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QHeaderView *rows = m_table->verticalHeader();
    rows->hide();
    rows->setMinimumSectionSize(metrics.height());
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(metrics.height() + 4);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumHeight(5 * (metrics.height() + 4));
    m_table->viewport()->installEventFilter(this);

    auto *copy = new QAction(tr("Copy"), m_table);
    connect(copy, &QAction::triggered, m_table, &LogTable::copy);
    connect(m_table, &LogTable::copyRequested, this, &ProtocolLogDock::copySelection);
    auto *all = new QAction(tr("Select all"), m_table);
    connect(all, &QAction::triggered, m_table, &QTableView::selectAll);
    m_table->addActions({copy, all});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &ProtocolLogDock::scrolled);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { followToggled(m_follow->isChecked()); });
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsAboutToGo(last - first + 1); });
}

QWidget *ProtocolLogDock::buildFilterRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *filter = new QLineEdit;
    filter->setClearButtonEnabled(true);
    layout->addWidget(Naming::caption(tr("Filter log:"), filter, u"filterLog"_s));
    layout->addWidget(filter, 1);
    connect(filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        updateState();
        followToggled(m_follow->isChecked());
    });
    return row;
}

QWidget *ProtocolLogDock::buildButtonRow()
{
    auto *row = new ButtonRow;
    auto *layout = new FlowLayout(Qt::AlignLeft, row);
    layout->setContentsMargins({});
    m_follow = new QCheckBox(tr("Follow the log"));
    m_follow->setObjectName(u"followTheLog"_s);
    m_follow->setChecked(true);
    connect(m_follow, &QCheckBox::toggled, this, &ProtocolLogDock::followToggled);
    m_secrets = new QCheckBox(tr("Show passwords in the log"));
    m_secrets->setObjectName(u"showPasswordsInTheLog"_s);
    connect(m_secrets, &QCheckBox::clicked, this, &ProtocolLogDock::askForSecrets);
    m_copy = Naming::button(tr("Copy log"), u"copyLog"_s);
    m_copy->setToolTip(tr("Copies every line that is kept. Passwords stay hidden."));
    connect(m_copy, &QPushButton::clicked, this, &ProtocolLogDock::copyAll);
    m_save = Naming::button(tr("Save log…"), u"saveLog"_s);
    m_save->setToolTip(tr("Saves every line that is kept. Passwords stay hidden."));
    connect(m_save, &QPushButton::clicked, this, &ProtocolLogDock::chooseFileToSave);
    m_clear = Naming::button(tr("Clear log"), u"clearLog"_s);
    connect(m_clear, &QPushButton::clicked, this, &ProtocolLogDock::clearAll);
    m_summary = Naming::live(tr("Log summary"), u"logSummary"_s);
    m_summary->setWordWrap(false);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_follow, m_secrets, m_copy, m_save, m_clear, m_summary})
        layout->addWidget(widget);
    return row;
}

void ProtocolLogDock::append(const LogEntry &entry)
{
    m_pending.append(entry);
    if (!m_flush->isActive())
        m_flush->start();
}

void ProtocolLogDock::takePending(qsizetype most)
{
    if (m_pending.isEmpty())
        return;
    const QScopedValueRollback<bool> guard(m_movingItself, true);
    m_model->append(m_pending.first(std::min(most, m_pending.size())));
    m_pending.remove(0, std::min(most, m_pending.size()));
    if (!m_pending.isEmpty())
        m_flush->start();
    fitColumns();
    updateState();
    if (m_follow->isChecked())
        m_table->scrollToBottom();
}

void ProtocolLogDock::fitColumns()
{
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const auto width = [&](const QString &sample) {
        return metrics.horizontalAdvance(sample) + 2 * metrics.averageCharWidth();
    };
    m_table->setColumnWidth(LogModel::TimeColumn, width(u"00:00:00.000"_s));
    const int from = qMax(width(tr("Client")), qMax(width(tr("Server")), width(tr("Info"))));
    m_table->setColumnWidth(LogModel::FromColumn, from);
    const int wanted = (m_model->widestText() + 2) * metrics.averageCharWidth();
    const int left = m_table->viewport()->width() - m_table->columnWidth(LogModel::TimeColumn)
        - m_table->columnWidth(LogModel::FromColumn);
    m_table->setColumnWidth(LogModel::TextColumn, qMax(wanted, left));
}

void ProtocolLogDock::updateState()
{
    const int kept = m_model->rowCount();
    // The C locale writes 20000; the words around it are English then, so the number is too.
    const QLocale locale
        = QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
    if (m_model->dropped() > 0)
        m_summary->setText(tr("%1 of %2 lines kept")
                               .arg(locale.toString(kept), locale.toString(m_model->total())));
    else
        m_summary->setText(kept == 1 ? tr("1 line") : tr("%n lines", nullptr, kept));
    const bool nothingFound = kept > 0 && m_filter->rowCount() == 0;
    m_empty->setText(nothingFound ? tr("No line holds this text.")
                                  : tr("Nothing has been sent yet. Press Send or Check server."));
    m_empty->setVisible(m_filter->rowCount() == 0);
    for (QPushButton *button : {m_copy, m_save, m_clear})
        button->setEnabled(kept > 0);
}

void ProtocolLogDock::scrolled(int value)
{
    if (!m_movingItself && value < m_table->verticalScrollBar()->maximum())
        m_follow->setChecked(false);
}

void ProtocolLogDock::followToggled(bool on)
{
    if (!on)
        return;
    const QScopedValueRollback<bool> guard(m_movingItself, true);
    m_table->scrollToBottom();
}

void ProtocolLogDock::rowsAboutToGo(int count)
{
    if (m_follow->isChecked())
        return;
    // Whoever reads an older line keeps it where it is while lines above it go.
    QScrollBar *bar = m_table->verticalScrollBar();
    const QScopedValueRollback<bool> guard(m_movingItself, true);
    bar->setValue(bar->value() - count);
}

bool ProtocolLogDock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        fitColumns();
    return QDockWidget::eventFilter(watched, event);
}

bool ProtocolLogDock::showsSecrets() const
{
    return m_model->secretsShown();
}

void ProtocolLogDock::setCapacity(int lines)
{
    m_model->setCapacity(lines);
    updateState();
}

void ProtocolLogDock::askForSecrets(bool wanted)
{
    if (!wanted) {
        showSecrets(false);
        return;
    }
    m_secrets->setChecked(false); // until the answer is there
    if (m_question) {
        m_question->activateWindow();
        return;
    }
    m_question = Ask::question(
        this,
        {tr("Show passwords in the log"),
         tr("Show passwords in the protocol log?\n\nEverybody who sees this window can then read "
            "them. This holds for what is sent from now on, until Posthorn ends."),
         tr("Show passwords"), tr("Keep them hidden")},
        [this] { showSecrets(true); }, Qt::NonModal);
}

void ProtocolLogDock::showSecrets(bool shown)
{
    m_secrets->setChecked(shown);
    if (m_model->secretsShown() == shown)
        return;
    m_model->setSecretsShown(shown);
    emit showSecretsChanged(shown);
}

void ProtocolLogDock::copySelection()
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QString lines;
    for (const auto &[first, last] : std::as_const(ranges)) {
        for (int row = first; row <= last; ++row) {
            const int source = m_filter->mapToSource(m_filter->index(row, 0)).row();
            lines += LogModel::line(m_model->entry(source), m_model->secretsShown()) + u'\n';
        }
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines);
}

void ProtocolLogDock::copyAll()
{
    takePending(m_pending.size());
    QString lines;
    for (const LogEntry &entry : m_model->entries())
        lines += LogModel::line(entry, false) + u'\n';
    QGuiApplication::clipboard()->setText(lines);
}

void ProtocolLogDock::chooseFileToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text files (*.txt *.log)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"posthorn-log.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ProtocolLogDock::saveTo);
    dialog->open();
}

void ProtocolLogDock::saveTo(const QString &path)
{
    takePending(m_pending.size());
    inBackground(
        this, [path, entries = m_model->entries()] { return writeLines(path, entries); },
        [this, path](const QString &error) {
            if (!error.isEmpty())
                Ask::notice(this, tr("Save log"),
                            tr("The log could not be saved.\n%1\n%2").arg(path, error));
        });
}

void ProtocolLogDock::clearAll()
{
    m_pending.clear();
    m_model->clear();
    updateState();
}

} // namespace posthorn
