// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// A message of a stranger is taken apart within bounds, and what was read of it can be sent again
// unless its addresses or ids forbid that.
#include "mail/ComposedContent.h"
#include "mail/MessageReader.h"
#include "mail/MimeEntity.h"

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

void walk(const MimeEntity &entity, const QByteArray &octets, int depth)
{
    require(depth <= MimeEntity::DeepestNesting);
    require(entity.begin >= 0 && entity.begin <= entity.end && entity.end <= octets.size());
    require(entity.decoded(octets).size() <= octets.size());
    (void)entity.text(octets);
    (void)entity.fileName();
    for (const MimeEntity &part : entity.parts) {
        require(part.begin >= entity.begin && part.end <= entity.end);
        walk(part, octets, depth + 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    walk(MimeEntity::read(octets), octets, 0);

    Message message = MessageReader::fromBytes(octets);
    if (message.from.isEmpty())
        message.from = {{{}, QStringLiteral("a"), QStringLiteral("posthorn.example"), {}}};
    const auto stream = ComposedContent(message).open(Transport{true, false, true});
    if (!stream) {
        require(stream.error().kind != Problem::Kind::File);
        return 0;
    }
    const QByteArray bytes = (*stream)->readAll();
    require(bytes.size() == (*stream)->totalSize() && !(*stream)->problem());
    require(bytes.count('\r') == bytes.count("\r\n") && bytes.count('\n') == bytes.count("\r\n"));
    const Message again = MessageReader::fromBytes(bytes);
    require(again.attachments.size() + again.inlineParts.size()
            == message.attachments.size() + message.inlineParts.size());
    require(again.subject == message.subject);
    return 0;
}
