// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/TrayNotifier.h"

namespace posthorn {

std::unique_ptr<Notifier> Notifier::ofSystem()
{
    return std::make_unique<TrayNotifier>();
}

bool Notifier::usesBus()
{
    return false;
}

} // namespace posthorn
