// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/OutboxLetter.h"

#include "ui/Background.h"
#include "ui/OutboxKeeper.h"

#include <QDateTime>

#include <utility>

namespace posthorn {

OutboxLetter::OutboxLetter(OutboxKeeper &keeper, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
{
}

OutboxLetter::~OutboxLetter()
{
    const auto written = m_addition ? m_addition->refuse() : std::nullopt;
    if (written)
        (*written)->discard();
}

void OutboxLetter::add(const std::shared_ptr<const Content> &content, const OutboxEntry &entry,
                       const std::function<void(const std::optional<Problem> &)> &then)
{
    refuse();
    const auto addition = m_addition = std::make_shared<Addition>();
    inBackground(
        this,
        [addition, outbox = m_keeper.outbox(), content, entry]() -> std::optional<Problem> {
            const auto added = outbox.add(*content, entry);
            if (!added)
                return added.error();
            if (!addition->give(*added))
                (*added)->discard();
            return std::nullopt;
        },
        [this, addition, then](const std::optional<Problem> &problem) {
            if (addition != m_addition) // taken back meanwhile
                return;
            m_addition.reset();
            if (problem)
                return then(problem);
            discard(); // what was there before is the same message
            m_claim = addition->take().value_or(nullptr);
            m_isOnItsWay = true;
            then(std::nullopt);
        });
}

void OutboxLetter::open(const std::shared_ptr<const Content> &content,
                        const std::function<void(const Expected<Letter> &)> &then)
{
    if (!m_claim)
        return then(Problem{Problem::Kind::File, {}, tr("The message is no more in the outbox.")});
    inBackground(
        this, [claim = m_claim, content] { return claim->letter(content); },
        [this, then, turn = m_turn](const Expected<Letter> &letter) {
            if (turn == m_turn)
                then(letter);
        });
}

/// What was asked for and has not been answered yet is not wanted any more.
void OutboxLetter::refuse()
{
    ++m_turn;
    if (const auto addition = std::exchange(m_addition, nullptr)) {
        if (const auto written = addition->refuse())
            discard(*written);
    }
}

void OutboxLetter::settle(const DeliveryReport &report, bool keepCopy, const Drafts &drafts)
{
    if (!m_claim)
        return;
    const auto claim = std::exchange(m_claim, nullptr);
    inBackground(
        &m_keeper,
        [claim, report, keepCopy, drafts] {
            claim->removeDrafts(report, drafts);
            claim->settle(report, keepCopy);
            return true;
        },
        [keeper = &m_keeper](bool) { keeper->refresh(); });
}

void OutboxLetter::fail(const DeliveryReport &report, bool keepCopy)
{
    if (!m_claim)
        return;
    m_isOnItsWay = false;
    OutboxEntry failed = m_claim->entry();
    const QStringList drafts = failed.drafts;
    failed.settle(report, QDateTime::currentDateTime());
    failed.state = OutboxEntry::State::Failed;
    failed.drafts = drafts;
    inBackground(
        this,
        [claim = m_claim, failed, report, keepCopy] {
            claim->keep(failed);
            return !keepCopy || claim->copyForSome(report);
        },
        [](bool) {});
}

void OutboxLetter::takeBack()
{
    refuse();
    DeliveryReport report;
    report.outcome = Outcome::Cancelled;
    fail(report, false);
}

void OutboxLetter::discard()
{
    refuse();
    if (m_claim)
        discard(std::exchange(m_claim, nullptr));
}

void OutboxLetter::discard(const std::shared_ptr<OutboxClaim> &claim)
{
    inBackground(
        &m_keeper,
        [claim] {
            claim->discard();
            return true;
        },
        [keeper = &m_keeper](bool) { keeper->refresh(); });
}

void OutboxLetter::leave()
{
    if (!m_claim)
        return;
    std::exchange(m_claim, nullptr)->release();
    m_keeper.refresh();
}

} // namespace posthorn
