// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/BusNotifier.h"

namespace posthorn {

std::unique_ptr<Notifier> Notifier::ofSystem()
{
    return std::make_unique<BusNotifier>();
}

bool Notifier::usesBus()
{
    return true;
}

} // namespace posthorn
