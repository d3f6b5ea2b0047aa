// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "smtp/Capabilities.h"
#include "smtp/Failure.h"
#include "smtp/Letter.h"

#include <QCoreApplication>

#include <memory>

namespace posthorn {

/// The octets of a letter as one server gets them, opened and checked against what it offers.
struct PreparedContent {
    Q_DECLARE_TR_FUNCTIONS(PreparedContent)
public:
    std::unique_ptr<ContentStream> stream;
    qint64 size = 0; ///< octets
    bool smtpUtf8 = false; ///< MAIL must say SMTPUTF8 (RFC 6531); used only when needed

    /// The content, or whatever would make sending it pointless: a file that cannot be read, an
    /// address that needs SMTPUTF8, a size over the server's limit, REQUIRETLS that cannot be
    /// kept. Nothing of the letter has been sent when this says no.
    static Expected<PreparedContent, Failure> make(const Letter &letter,
                                                   const Capabilities &offered, bool chunking,
                                                   bool encrypted);
};

} // namespace posthorn
