// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/ProxyHandshake.h"

#include <cstddef>
#include <cstdint>

using namespace posthorn;

namespace {

/// The first octet chooses the kind of proxy and whether we have a login; the rest is what the
/// proxy says.
void talk(ProxyHandshake &handshake, const QByteArray &answers)
{
    ProxyHandshake::Step step = handshake.begin();
    qsizetype taken = 0;
    while (!step.established && step.refusal.isEmpty()) {
        const qsizetype wanted = handshake.wanted();
        if (wanted < 1)
            __builtin_trap();
        if (taken + wanted > answers.size())
            return;
        step = handshake.take(answers.mid(taken, wanted));
        taken += wanted;
        if (step.established && !step.refusal.isEmpty())
            __builtin_trap();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    ProxySettings proxy;
    proxy.kind = (data[0] & 1) ? ProxySettings::Kind::HttpConnect : ProxySettings::Kind::Socks5;
    proxy.user = (data[0] & 2) ? QStringLiteral("user") : QString();
    const auto handshake
        = ProxyHandshake::create(proxy, {QStringLiteral("mx.example"), QHostAddress()}, 25);
    talk(*handshake,
         QByteArray(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1));
    return 0;
}
