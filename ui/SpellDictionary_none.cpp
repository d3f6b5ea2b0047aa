// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SpellDictionary.h"

namespace posthorn {

bool SpellDictionary::isBuilt()
{
    return false;
}

std::unique_ptr<SpellDictionary> SpellDictionary::load(const QStringList &, const QString &)
{
    return nullptr;
}

} // namespace posthorn
