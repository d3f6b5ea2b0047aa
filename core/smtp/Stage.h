// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace posthorn {

/// The steps of sending one message, in order. The names are part of the command line's contract.
enum class Stage {
    Input,
    Resolve,
    Proxy,
    Connect,
    Tls,
    Greeting,
    Ehlo,
    Starttls,
    Auth,
    Mail,
    Rcpt,
    Data,
    Body,
    Quit,
    Done
};

/// `input`, `resolve`, … as in the JSON report.
[[nodiscard]] QByteArray stageName(Stage stage);

} // namespace posthorn
