// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/OutboxRunner.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace posthorn {

namespace {

DeliveryReport reportOf(const Problem &problem, const OutboxEntry &entry)
{
    DeliveryReport report;
    report.failure = Failure::fromProblem(problem);
    report.messageId = entry.messageId;
    for (const Address &address : entry.envelope.recipients)
        report.recipients.append({address, false, std::nullopt});
    return report;
}

/// It was stopped before anything of it went out.
bool hadNoTurn(const DeliveryReport &report)
{
    const auto wasAsked = [](const RecipientResult &one) { return one.reply.has_value(); };
    return report.outcome == Outcome::Cancelled && report.failure
        && report.failure->stage < Stage::Mail
        && std::none_of(report.recipients.cbegin(), report.recipients.cend(), wasAsked);
}

} // namespace

OutboxRunner::OutboxRunner(const Outbox &outbox, const Drafts &drafts, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_drafts(drafts)
    , m_courier(this)
{
    m_courier.setKeepAlive(Courier::UsualKeepAlive);
    connect(&m_courier, &Courier::logged, this, &OutboxRunner::logged);
    connect(&m_courier, &Courier::letterFinished, this, &OutboxRunner::letterFinished);
    connect(&m_courier, &Courier::finished, this, [this] {
        m_claims.clear();
        m_letters.clear();
        m_before.clear();
        emit finished();
    });
}

OutboxRunner::~OutboxRunner() = default;

void OutboxRunner::run(const ServerSettings &server, const Credentials &credentials,
                       const QStringList &ids, bool keepCopies)
{
    m_keepCopies = keepCopies;
    claim(ids);
    if (!m_letters.isEmpty())
        emit begun(1, static_cast<int>(m_letters.size()));
    m_courier.send(server, credentials, m_letters);
}

void OutboxRunner::claim(const QStringList &ids)
{
    for (const QString &id : ids) {
        const auto claim = m_outbox.claim(id);
        // What a process left behind in the meantime may have been delivered.
        if (!claim || claim->entry().state == OutboxEntry::State::Uncertain)
            continue;
        const OutboxEntry before = claim->entry();
        const auto letter = claim->letter();
        if (!letter) {
            const DeliveryReport report = reportOf(letter.error(), before);
            claim->settle(report, m_keepCopies);
            emit settled(id, report);
            continue;
        }
        m_claims.append(claim);
        m_before.append(before);
        m_letters.append(*letter);
    }
}

void OutboxRunner::letterFinished(int index, const DeliveryReport &report)
{
    const auto &claim = m_claims.at(index);
    if (hadNoTurn(report)) {
        claim->keep(m_before.at(index));
        claim->release();
    } else {
        claim->removeDrafts(report, m_drafts);
        claim->settle(report, m_keepCopies);
        emit settled(m_before.at(index).id, report);
    }
    if (index + 1 < m_claims.size())
        emit begun(index + 2, static_cast<int>(m_claims.size()));
}

void OutboxRunner::cancel()
{
    m_courier.cancel();
}

} // namespace posthorn
