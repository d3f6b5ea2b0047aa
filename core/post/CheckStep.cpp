// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/CheckStep.h"

namespace posthorn {

Stage CheckStep::stage() const
{
    switch (kind) {
    case Kind::Resolve:
        return Stage::Resolve;
    case Kind::Connect:
        return Stage::Connect;
    case Kind::Greeting:
        return Stage::Greeting;
    case Kind::Ehlo:
    case Kind::EhloAfterTls:
        return Stage::Ehlo;
    case Kind::Starttls:
        return Stage::Starttls;
    case Kind::Tls:
    case Kind::Certificate:
        return Stage::Tls;
    case Kind::SignIn:
        return Stage::Auth;
    case Kind::Sender:
        return Stage::Mail;
    case Kind::Recipient:
        return Stage::Rcpt;
    case Kind::Quit:
        return Stage::Quit;
    }
    return Stage::Done;
}

QList<CheckStep> CheckStep::all()
{
    QList<CheckStep> steps;
    for (int kind = int(Kind::Resolve); kind <= int(Kind::Quit); ++kind) {
        CheckStep step;
        step.kind = Kind(kind);
        steps += step;
    }
    return steps;
}

} // namespace posthorn
