// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Base64Lines.h"

namespace posthorn {

Base64Lines vectorBase64Lines()
{
    return nullptr;
}

} // namespace posthorn
