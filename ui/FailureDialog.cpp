// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/FailureDialog.h"

#include "post/OutboxEntry.h"
#include "post/ProviderPresets.h"
#include "smtp/LogEntry.h"
#include "ui/AboutDialog.h"
#include "ui/FailureDetails.h"
#include "ui/FitToContents.h"
#include "ui/FlowLayout.h"
#include "ui/LeftToRightDelegate.h"
#include "ui/Naming.h"
#include "ui/ScrollBody.h"
#include "ui/WindowSize.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QStyle>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Up to so many rows are made as high as their replies need; more would take too long.
constexpr int WrappedRows = 200;

} // namespace

FailureDialog::FailureDialog(const DeliveryReport &report, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
    , m_advice(Advice::forReport(report))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(report.outcome == Outcome::Partial ? tr("Message not sent to everybody")
                                                      : tr("Message not sent"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildWords());
    if (recipientsDiffer()) {
        layout->addSpacing(fontMetrics().height() / 2);
        layout->addWidget(buildRecipients(), 2);
    }
    buildDetails(layout);
    layout->addWidget(buildButtons());
    findChild<QPushButton *>(u"editMessage"_s)->setFocus();
}

QWidget *FailureDialog::buildWords()
{
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    auto *icon = new QLabel;
    const int size = style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, this);
    const auto kind = m_report.outcome == Outcome::Partial || m_report.outcome == Outcome::Uncertain
        ? QStyle::SP_MessageBoxWarning
        : QStyle::SP_MessageBoxCritical;
    icon->setPixmap(style()->standardIcon(kind, nullptr, this).pixmap(size, size));
    row->addWidget(icon, 0, Qt::AlignTop);

    auto *words = new QVBoxLayout;
    row->addLayout(words, 1);
    QLabel *headline = Naming::live(tr("Failure headline"), u"failureHeadline"_s);
    headline->setText(m_advice.headline);
    QFont large = headline->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    headline->setFont(large);
    QLabel *reason = Naming::live(tr("Failure reason"), u"failureReason"_s);
    reason->setText(m_advice.explanation);
    reason->setVisible(!m_advice.explanation.isEmpty());
    QLabel *advice = Naming::live(tr("Failure advice"), u"failureAdvice"_s);
    advice->setText(suggestion());
    advice->setVisible(!suggestion().isEmpty());
    for (QLabel *label : {headline, reason, advice})
        words->addWidget(label);
    words->addStretch();
    return new ScrollBody(content);
}

QString FailureDialog::suggestion() const
{
    QStringList lines{m_advice.suggestion};
    const auto provider = ProviderPresets::forServer(m_report.server.host);
    if (provider && m_report.failure && m_report.failure->cause == FailureCause::CredentialsRefused)
        lines += provider->advice();
    if (mayPass())
        lines += tr("Save it to the outbox, and it is tried again after 5 minutes.");
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool FailureDialog::recipientsDiffer() const
{
    const auto key = [](const RecipientResult &recipient) {
        return std::pair(recipient.accepted, recipient.reply ? recipient.reply->code : 0);
    };
    return std::any_of(m_report.recipients.cbegin(), m_report.recipients.cend(),
                       [&](const auto &r) { return key(r) != key(m_report.recipients.first()); });
}

QString FailureDialog::resultWord(const RecipientResult &recipient) const
{
    if (!recipient.reply)
        return recipient.accepted ? tr("Accepted") : tr("Not asked");
    if (recipient.reply->isPositive())
        return tr("Accepted");
    return recipient.reply->isTransient() ? tr("Refused for now") : tr("Refused");
}

void FailureDialog::addRow(QTableWidget *table, int row, const RecipientResult &recipient) const
{
    const QString reply = recipient.reply ? recipient.reply->text() : QString();
    const QString address = escapedForShowing(recipient.address.addrSpecForPeople());
    int column = 0;
    for (const QString &text : {address, resultWord(recipient), reply}) {
        auto *item = new QTableWidgetItem(text);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        table->setItem(row, column++, item);
    }
}

QWidget *FailureDialog::buildRecipients()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    const auto rows = static_cast<int>(m_report.recipients.size());
    auto *table = new QTableWidget(rows, 3);
    layout->addWidget(Naming::caption(tr("&Recipients:"), table, u"recipients"_s));
    layout->addWidget(table);
    table->setHorizontalHeaderLabels({tr("Recipient"), tr("Result"), tr("Server reply")});
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setWordWrap(true);
    table->verticalHeader()->hide();
    for (const int column : {0, 2}) // addresses and replies
        table->setItemDelegateForColumn(column, new LeftToRightDelegate(table));
    QTableWidgetItem *firstRefused = nullptr;
    for (int row = 0; row < rows; ++row) {
        const RecipientResult &recipient = m_report.recipients.at(row);
        addRow(table, row, recipient);
        if (!firstRefused && recipient.reply && !recipient.reply->isPositive())
            firstRefused = table->item(row, 0);
    }
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setResizeContentsPrecision(100);
    header->resizeSections(QHeaderView::ResizeToContents);
    const int line = fontMetrics().lineSpacing();
    const int frame = header->sizeHint().height() + 4;
    table->setMinimumHeight(frame + qMin(rows, 4) * (line + 8));
    if (rows <= WrappedRows)
        FitToContents::apply(table, 16);
    if (firstRefused)
        table->scrollToItem(firstRefused);
    return box;
}

void FailureDialog::buildDetails(QLayout *layout)
{
    auto *toggle = new QToolButton;
    toggle->setObjectName(u"details"_s);
    toggle->setText(tr("De&tails"));
    toggle->setAccessibleName(tr("Details"));
    toggle->setCheckable(true);
    toggle->setAutoRaise(true);
    toggle->setArrowType(Qt::RightArrow);
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    Naming::makeTall(toggle);
    auto *text = new QPlainTextEdit(FailureDetails::text(m_report));
    Naming::name(text, tr("Failure details"), u"failureDetails"_s);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setMinimumHeight(9 * fontMetrics().lineSpacing());
    text->hide();
    connect(toggle, &QToolButton::toggled, this, [this, toggle, text](bool on) {
        toggle->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        text->setVisible(on);
        WindowSize::fit(this);
    });
    layout->addWidget(toggle);
    layout->addWidget(text);
}

QString FailureDialog::repairCaption() const
{
    switch (m_advice.repair) {
    case Repair::UseTls:
        return tr("&Use TLS");
    case Repair::UseStarttls:
        return tr("&Use STARTTLS");
    case Repair::ViewCertificate:
        return tr("&View certificate…");
    case Repair::EnterPassword:
        return tr("Enter &password…");
    case Repair::RemoveAttachment:
        return tr("Remove &attachment");
    case Repair::None:
        break;
    }
    return {};
}

template <typename... Values>
void FailureDialog::leave(void (FailureDialog::*signal)(Values...), Values... values)
{
    emit(this->*signal)(values...);
    done(Rejected);
}

void FailureDialog::showLog()
{
    if (isModal()) { // the log can be read and scrolled only beside a dialog that lets go
        hide();
        setWindowModality(Qt::NonModal);
        show();
    }
    emit showLogRequested();
}

QWidget *FailureDialog::buildButtons()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(Qt::AlignRight, row);
    layout->setContentsMargins({});
    const auto add = [&](const QString &caption, const QString &name, auto action) {
        QPushButton *button = Naming::button(caption, name);
        connect(button, &QPushButton::clicked, this, action);
        layout->addWidget(button);
        return button;
    };
    QPushButton *edit = add(tr("&Edit message"), u"editMessage"_s,
                            [this] { leave(&FailureDialog::editRequested); });
    edit->setDefault(true);
    if (m_advice.repair != Repair::None)
        add(repairCaption(), u"repair"_s,
            [this] { leave(&FailureDialog::repairRequested, m_advice.repair); });
    if (!somebodyMayHaveIt()) {
        const auto others = recipientsNotRefused().size();
        if (others > 0 && others < m_report.recipients.size())
            add(tr("Send to the &others"), u"sendToTheOthers"_s,
                [this] { leave(&FailureDialog::sendToOthersRequested); });
        add(tr("Tr&y again"), u"tryAgain"_s, [this] { leave(&FailureDialog::tryAgainRequested); });
    }
    if (mayPass())
        add(tr("Save to outbo&x"), u"saveToOutbox"_s,
            [this] { leave(&FailureDialog::saveToOutboxRequested); });
    add(tr("Show &log"), u"showLog"_s, [this] { showLog(); });
    add(tr("Server &settings…"), u"serverSettings"_s,
        [this] { leave(&FailureDialog::serverSettingsRequested); });
    add(tr("&Copy details"), u"copyDetails"_s,
        [this] { QGuiApplication::clipboard()->setText(plainReport()); });
    return row;
}

/// The outbox would try it again by itself.
bool FailureDialog::mayPass() const
{
    OutboxEntry entry;
    entry.settle(m_report, QDateTime::currentDateTime());
    return entry.state == OutboxEntry::State::Queued;
}

bool FailureDialog::somebodyMayHaveIt() const
{
    return m_report.outcome == Outcome::Accepted || m_report.outcome == Outcome::Partial
        || m_report.outcome == Outcome::Uncertain;
}

QList<Address> FailureDialog::recipientsNotRefused() const
{
    QList<Address> others;
    for (const RecipientResult &recipient : m_report.recipients) {
        if (!recipient.reply || recipient.reply->isPositive())
            others.append(recipient.address);
    }
    return others;
}

QString FailureDialog::plainReport() const
{
    QStringList lines{m_advice.headline, m_advice.explanation, suggestion()};
    lines.removeAll(QString());
    lines += QString();
    for (const RecipientResult &recipient : m_report.recipients) {
        const QString reply = recipient.reply ? recipient.reply->text() : QString();
        const QString address = escapedForShowing(recipient.address.addrSpecForPeople());
        lines += u"%1: %2 %3"_s.arg(address, resultWord(recipient), reply).trimmed();
    }
    lines += {QString(), FailureDetails::text(m_report), AboutDialog::version()};
    return lines.join(u'\n') + u'\n';
}

void FailureDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        WindowSize::fit(this); // the table knows its height only now
}

void FailureDialog::reject()
{
    leave(&FailureDialog::editRequested);
}

} // namespace posthorn
