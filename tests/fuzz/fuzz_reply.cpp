// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// Bytes of a server: whole replies come out, or a fault; nothing grows beyond the bounds.
#include "smtp/Capabilities.h"
#include "smtp/LogEntry.h"
#include "smtp/ReplyReader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace posthorn;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const qsizetype piece = data[0] + 1;
    const QByteArray input(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    ReplyReader reader;
    for (qsizetype at = 0; at < input.size(); at += piece) {
        reader.feed(input.mid(at, piece));
        Reply reply;
        while (reader.next(reply) == ReplyReader::Status::Complete) {
            if (reply.code < 200 || reply.code > 599 || reply.lines.isEmpty()
                || reply.lines.size() > ReplyReader::MaximumLines)
                std::abort();
            for (const QChar c : reply.text()) {
                if (c.category() == QChar::Other_Control)
                    std::abort();
            }
            const Capabilities capabilities = Capabilities::fromReply(reply);
            if (capabilities.maximumSize().value_or(0) < 0)
                std::abort();
            (void)capabilities.authMechanisms();
            (void)reply.enhancedCode();
        }
    }
    return 0;
}
