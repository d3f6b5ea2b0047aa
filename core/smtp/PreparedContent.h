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
    static constexpr qint64 LargestWhole = 64 * 1024; ///< octets
    /// Above this size the recipients' answers are awaited before a single octet of the message
    /// goes out: a wasted upload would cost more than a round trip.
    static constexpr qint64 LargestRush = 1024 * 1024;

    std::unique_ptr<ContentStream> stream;
    /// All of it where it is small and goes by BDAT: then it needs no pump, and a file that cannot
    /// be read is found before anything is said. Empty: it is to be read from the stream.
    QByteArray whole;
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
