// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Mechanism.h"

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <cstdlib>
#include <tuple>

using namespace posthorn;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

// A count within the bounds but large only costs time.
bool isSlow(const QByteArray &challenge)
{
    const qsizetype count = challenge.indexOf(",i=");
    return count >= 0 && challenge.mid(count + 3, 6).toInt() > 5000;
}

} // namespace

/// The first octet chooses the mechanism; the rest are the server's challenges, one a line. An `@`
/// at the start of a SCRAM challenge is replaced by `r=` and our nonce.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QList<QByteArray> names = Mechanisms::known();
    const Credentials credentials{QStringLiteral("us=er,\u00FC"), QStringLiteral("top-Secret"),
                                  false};
    const AuthContext context{"mail.test", 587, "hash", {"PLAIN"}};
    const auto mechanism
        = Mechanisms::create(names.at(data[0] % names.size()), credentials, context);
    const QByteArray first = mechanism->start().value_or(QByteArray());
    const QByteArray nonce = first.mid(first.indexOf(",r=") + 3);
    const QByteArray input(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    int answers = 0;
    for (QByteArray challenge : input.split('\n')) {
        if (challenge.startsWith('@'))
            challenge.replace(0, 1, "r=" + nonce);
        if (isSlow(challenge))
            return 0;
        const Mechanism::Step step = mechanism->next(challenge);
        check(step.failed == !step.reason.isEmpty());
        check(!step.failed || step.response.isEmpty());
        check(step.failed || ++answers <= 3);
        check(mechanism->exposesSecret() || !step.response.contains("top-Secret"));
        // Nobody can make our server proof without the password.
        check(!mechanism->name().startsWith("SCRAM") || !mechanism->mayFinish());
        std::ignore = mechanism->refusalDetail();
    }
    return 0;
}
