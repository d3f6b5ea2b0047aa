// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "mail/Content.h"

#include <QStringList>

namespace posthorn::cli {

/// --encoding: the most that is used of what a server offers.
class EncodingOption {
public:
    static Made<EncodingOption> read(const CommandLine &line);

    /// For `message`: what the server is taken to offer. By itself that is 8BITMIME, which is used
    /// only for attached messages that need it, so that all others can go anywhere; a prepared
    /// message is taken as it stands.
    [[nodiscard]] Transport transport(bool prepared) const;
    /// For `send`: the extensions that must not be used though they are offered.
    [[nodiscard]] QStringList withheld() const;

private:
    enum class Limit { Auto, SevenBit, EightBit, Binary };
    Limit m_limit = Limit::Auto;
};

} // namespace posthorn::cli
