// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// Whatever lies in a side file of the outbox: what is taken of it has recipients that can be put
// into commands, comes back as it was when it is written again, and is not sent by itself where it
// may have been delivered.
#include "post/OutboxSideFile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace posthorn;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void requireSendable(const Address &address)
{
    const QByteArray spec = address.addrSpec();
    require(!spec.contains('\r') && !spec.contains('\n') && !spec.contains('\0'));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto entry = OutboxSideFile::read(octets);
    if (!entry)
        return 0;
    require(!entry->envelope.recipients.isEmpty());
    for (const Address &address : entry->envelope.recipients)
        requireSendable(address);
    requireSendable(entry->envelope.reversePath);
    require(entry->tries >= 0 && entry->server.port != 0);

    const QByteArray written = OutboxSideFile::write(*entry);
    const auto again = OutboxSideFile::read(written);
    require(again.has_value());
    require(again->state == entry->state && again->server == entry->server);
    require(again->envelope.recipients.size() == entry->envelope.recipients.size());
    require(again->lastError.headline == entry->lastError.headline);
    require(OutboxSideFile::write(*again) == written);

    OutboxEntry left = *entry;
    left.takeOver();
    require(left.state != OutboxEntry::State::Sending);
    const QDateTime farAway = QDateTime::fromSecsSinceEpoch(32'503'680'000);
    const bool mayBeThere = entry->state == OutboxEntry::State::Uncertain
        || (entry->state == OutboxEntry::State::Sending && entry->endMayHaveLeft);
    require(!mayBeThere || !left.isDue(farAway));
    return 0;
}
