// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SystemScheme.h"

namespace posthorn {

// The palette of Qt is all that is known.
SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
}

} // namespace posthorn
