// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Stage.h"

#include <array>

namespace posthorn {

QByteArray stageName(Stage stage)
{
    static constexpr std::array names
        = {"input", "resolve", "proxy", "connect", "tls",  "greeting", "ehlo", "starttls",
           "auth",  "mail",    "rcpt",  "data",    "body", "quit",     "done"};
    return names.at(static_cast<size_t>(stage));
}

} // namespace posthorn
