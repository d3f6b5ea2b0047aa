// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/OutboxRow.h"

#include "smtp/LogEntry.h"

#include <QLocale>
#include <QStringList>

namespace posthorn {

namespace {

using State = OutboxEntry::State;

QString shortTime(const QDateTime &time)
{
    const bool today = time.date() == QDate::currentDate();
    return today ? QLocale().toString(time.time(), QLocale::ShortFormat)
                 : QLocale().toString(time, QLocale::ShortFormat);
}

QString errorOf(const OutboxEntry &entry)
{
    const OutboxEntry::Error &error = entry.lastError;
    if (error.isEmpty())
        return {};
    QStringList lines{error.headline, error.explanation, error.recipients, error.suggestion};
    lines.removeAll({});
    lines.removeDuplicates();
    lines += OutboxRow::tr("Last try: %1. Tries so far: %2.")
                 .arg(QLocale().toString(error.time, QLocale::ShortFormat))
                 .arg(entry.tries);
    return lines.join(u'\n');
}

QString statusOf(const OutboxEntry &entry)
{
    switch (entry.state) {
    case State::Queued:
        return entry.nextTry.isValid() ? OutboxRow::tr("Next try: %1").arg(shortTime(entry.nextTry))
                                       : OutboxRow::tr("Waiting");
    case State::Scheduled:
        return OutboxRow::tr("To be sent: %1").arg(shortTime(entry.notBefore));
    case State::Sending:
        return OutboxRow::tr("Being sent");
    case State::Uncertain:
        return OutboxRow::tr("May have been delivered");
    case State::Failed:
        return OutboxRow::tr("Not sent");
    case State::Sent:
        break;
    }
    return OutboxRow::tr("Sent");
}

} // namespace

OutboxRow OutboxRow::ofDraft(const Drafts::Entry &draft)
{
    OutboxRow row;
    row.id = draft.id;
    row.to = escapedForShowing(draft.to);
    row.subject = escapedForShowing(draft.subject);
    row.date = draft.saved;
    row.size = draft.size;
    row.status = tr("Draft");
    return row;
}

OutboxRow OutboxRow::ofEntry(const OutboxEntry &entry)
{
    OutboxRow row;
    row.id = entry.id;
    row.to = escapedForShowing(entry.to);
    row.subject = escapedForShowing(entry.subject);
    row.date = entry.created;
    row.size = entry.size;
    row.status = statusOf(entry);
    row.error = errorOf(entry);
    if (row.error.isEmpty() && entry.state == State::Uncertain)
        row.error = tr("Posthorn ended while the end of this message was on its way. It may have "
                       "been delivered. Ask the recipient before sending again.");
    row.state = entry.state;
    return row;
}

QString OutboxRow::title() const
{
    return subject.isEmpty() ? tr("(no subject)") : subject;
}

} // namespace posthorn
