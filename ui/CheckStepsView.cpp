// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/CheckStepsView.h"

#include "ui/LeftToRightDelegate.h"
#include "ui/Naming.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

enum Column { Step, Result, Time, Detail };

} // namespace

CheckStepsView::CheckStepsView(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderLabels({tr("Step"), tr("Result"), tr("Time"), tr("Detail")});
    setRootIsDecorated(false);
    setUniformRowHeights(false);
    setWordWrap(true);
    setItemDelegateForColumn(Detail, new LeftToRightDelegate(this));
    setTabKeyNavigation(false);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    for (const Column column : {Step, Result, Time})
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
}

void CheckStepsView::restart(const QList<CheckStep> &steps)
{
    clear();
    for (const CheckStep &step : steps) {
        addTopLevelItem(new QTreeWidgetItem);
        showStep(step);
    }
}

void CheckStepsView::showStep(const CheckStep &step)
{
    QTreeWidgetItem *item = topLevelItem(int(step.kind));
    if (!item)
        return;
    item->setText(Step, name(step.kind));
    item->setText(Result, result(step.state));
    item->setText(Time, step.milliseconds < 0 ? QString() : tr("%1 ms").arg(step.milliseconds));
    const QString detail
        = step.detail.isEmpty() ? step.summary : step.summary + u'\n' + step.detail;
    item->setText(Detail, detail);
    QFont font = item->font(Result);
    font.setBold(step.state == CheckStep::State::Failed || step.state == CheckStep::State::Warning);
    item->setFont(Result, font);
    item->setData(Result, Qt::UserRole, int(step.state));
    scheduleDelayedItemsLayout(); // a row grows with its detail
    if (step.state == CheckStep::State::Running)
        scrollToItem(item);
}

int CheckStepsView::countEnded() const
{
    int ended = 0;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const auto state = CheckStep::State(topLevelItem(row)->data(Result, Qt::UserRole).toInt());
        if (state != CheckStep::State::Waiting && state != CheckStep::State::Running)
            ++ended;
    }
    return ended;
}

QStringList CheckStepsView::lines() const
{
    QStringList lines;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = topLevelItem(row);
        const QString detail = item->text(Detail).replace(u'\n', u' ');
        lines += u"%1  %2  %3  %4"_s
                     .arg(item->text(Step), item->text(Result), item->text(Time), detail)
                     .trimmed();
    }
    return lines;
}

QString CheckStepsView::name(CheckStep::Kind kind)
{
    switch (kind) {
    case CheckStep::Kind::Resolve:
        return tr("Resolve name");
    case CheckStep::Kind::Connect:
        return tr("Connect");
    case CheckStep::Kind::Greeting:
        return tr("Greeting");
    case CheckStep::Kind::Ehlo:
        return tr("EHLO");
    case CheckStep::Kind::Starttls:
        return tr("STARTTLS");
    case CheckStep::Kind::Tls:
        return tr("TLS");
    case CheckStep::Kind::Certificate:
        return tr("Certificate");
    case CheckStep::Kind::EhloAfterTls:
        return tr("EHLO after TLS");
    case CheckStep::Kind::SignIn:
        return tr("Sign in");
    case CheckStep::Kind::Sender:
        return tr("Sender");
    case CheckStep::Kind::Recipient:
        return tr("Recipient");
    case CheckStep::Kind::Quit:
        return tr("Quit");
    }
    return {};
}

QString CheckStepsView::result(CheckStep::State state)
{
    switch (state) {
    case CheckStep::State::Waiting:
        return tr("Waiting");
    case CheckStep::State::Running:
        return tr("Running");
    case CheckStep::State::Passed:
        return tr("OK");
    case CheckStep::State::Warning:
        return tr("Warning");
    case CheckStep::State::Failed:
        return tr("Failed");
    case CheckStep::State::Skipped:
        return tr("Skipped");
    }
    return {};
}

} // namespace posthorn
