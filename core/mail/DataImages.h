// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"

#include <QList>
#include <QString>

namespace posthorn {

/// Images that stand in the HTML itself, as `data:` addresses (RFC 2397). Many mail programs show
/// none of them, and the rest of HTML is easier to handle without them.
class DataImages {
public:
    static constexpr int MostImages = 1'000; ///< What is beyond stays as it is.

    /// The HTML with each of them shown from a part of the message instead; the parts are appended,
    /// one for equal images. PNG, JPEG, GIF, WebP and BMP; what else there is, or cannot be
    /// decoded, stays as it is.
    static QString taken(const QString &html, QList<Attachment> &parts);
};

} // namespace posthorn
