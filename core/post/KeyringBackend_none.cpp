// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/KeyringBackend.h"

namespace posthorn {

std::unique_ptr<KeyringBackend> KeyringBackend::ofSystem()
{
    return nullptr;
}

bool KeyringBackend::isBuilt()
{
    return false;
}

} // namespace posthorn
