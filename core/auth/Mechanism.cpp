// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Mechanism.h"

namespace posthorn {

Mechanism::Step Mechanism::answer(const QByteArray &response)
{
    Step step;
    step.response = response;
    return step;
}

Mechanism::Step Mechanism::failure(const QString &reason)
{
    Step step;
    step.failed = true;
    step.reason = reason;
    return step;
}

Mechanism::Step Mechanism::wrongChallenge(const QString &reason)
{
    Step step = failure(reason);
    step.challengeIsWrong = true;
    return step;
}

Mechanism::Step Mechanism::surplusChallenge()
{
    return wrongChallenge(tr("The server asks again although everything this sign-in method has to "
                             "say was said."));
}

} // namespace posthorn
