// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/PortalScheme.h"
#include "ui/SystemScheme.h"

namespace posthorn {

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
    new PortalScheme(this);
}

} // namespace posthorn
