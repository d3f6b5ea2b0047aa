// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "post/FoundSettings.h"

#include <QByteArray>
#include <QList>

namespace posthorn {

/// The configuration files that providers of mail publish for mail programs
/// (`/mail/config-v1.1.xml`, draft-bucksch-autoconfig). They come from strangers: everything is
/// bounded, and what looks odd is left out.
struct AutoconfigXml {
    static constexpr qint64 MaximumSize = 256 * 1024; ///< octets

    /// The outgoing servers in their order, without those on an unencrypted line. Empty for what
    /// is no such file.
    static QList<FoundSettings> parse(const QByteArray &octets, const Address &address);
};

} // namespace posthorn
