// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "smtp/Envelope.h"

#include <memory>

namespace posthorn {

/// One message on its way: what, for whom, and how strictly.
struct Letter {
    Envelope envelope;
    std::shared_ptr<const Content> content;
    bool allOrNothing = false; ///< send only if every recipient is accepted
};

} // namespace posthorn
