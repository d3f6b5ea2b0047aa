// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Secret.h"

namespace posthorn {

void Secret::wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached()) {
        // volatile: memory that is about to be freed would else not be written at all.
        volatile char *octets = bytes.data();
        for (qsizetype i = 0; i < bytes.size(); ++i)
            octets[i] = 0;
    }
    bytes.clear();
}

} // namespace posthorn
