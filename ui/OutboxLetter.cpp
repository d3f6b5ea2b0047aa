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

void OutboxLetter::add(const std::shared_ptr<const Content> &content, const OutboxEntry &entry,
                       const std::function<void(const std::optional<Problem> &)> &then)
{
    using Added = Expected<std::shared_ptr<OutboxClaim>>;
    inBackground(
        this, [outbox = m_keeper.outbox(), content, entry] { return outbox.add(*content, entry); },
        [this, then](const Added &added) {
            if (!added)
                return then(added.error());
            discard(); // what was there before is the same message
            m_claim = *added;
            then(std::nullopt);
        });
}

void OutboxLetter::open(const std::shared_ptr<const Content> &content,
                        const std::function<void(const Expected<Letter> &)> &then)
{
    if (!m_claim)
        return then(Problem{Problem::Kind::File, {}, tr("The message is no more in the outbox.")});
    inBackground(
        this, [claim = m_claim, content] { return claim->letter(content); }, then);
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

void OutboxLetter::discard()
{
    if (!m_claim)
        return;
    inBackground(
        &m_keeper,
        [claim = std::exchange(m_claim, nullptr)] {
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
