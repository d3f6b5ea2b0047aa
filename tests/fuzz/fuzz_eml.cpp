// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// Whatever a prepared message is: what is sent of it has CRLF and no other line end, no NUL, no
// line over 998 octets, no blind copy, exactly the size that was promised, and is accepted again
// as it is.
#include "mail/Eml.h"

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

QByteArray sent(const Eml &eml, qsizetype chunk)
{
    const auto stream = eml.open(Transport{true, false, true});
    require(stream.hasValue());
    QByteArray all;
    QByteArray buffer(chunk, Qt::Uninitialized);
    for (qint64 got = 0; (got = (*stream)->read(buffer.data(), chunk)) > 0;)
        all += buffer.first(got);
    require(!(*stream)->problem());
    require(all.size() == (*stream)->totalSize());
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto eml = Eml::fromBytes(octets);
    if (!eml) {
        require(!eml.error().reason.isEmpty());
        return 0;
    }
    (void)(*eml)->from();
    (void)(*eml)->recipients();
    (void)(*eml)->messageId();
    const QByteArray bytes = sent(**eml, 4096);
    require(bytes == sent(**eml, 3));
    require(bytes.isEmpty() || bytes.endsWith("\r\n"));
    require(!bytes.contains('\0'));
    require(bytes.count('\r') == bytes.count("\r\n") && bytes.count('\n') == bytes.count("\r\n"));
    for (const QByteArray &line : bytes.split('\n'))
        require(line.size() <= 999);
    const HeaderBlock header = HeaderBlock::parse(bytes);
    require(!header.contains("Bcc") && !header.contains("Resent-Bcc"));
    const auto again = Eml::fromBytes(bytes);
    require(!again || sent(**again, 4096) == bytes);
    return 0;
}
