// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ParsedList.h"

#include <QCache>

namespace posthorn {

AddressList ParsedList::of(const QString &typed)
{
    constexpr qsizetype WorthKeeping = 1000; // characters
    constexpr qsizetype MostKept = 6; // the fields of a window
    if (typed.size() < WorthKeeping)
        return AddressList::parse(typed);
    static thread_local QCache<QString, AddressList> known(MostKept);
    if (const AddressList *list = known.object(typed))
        return *list;
    const AddressList list = AddressList::parse(typed);
    known.insert(typed, new AddressList(list));
    return list;
}

} // namespace posthorn
