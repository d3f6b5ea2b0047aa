// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/DataSize.h"

#include <QLocale>

namespace posthorn {

namespace {

constexpr qint64 Kilo = 1024;

/// One decimal while it says something: 1.3, but 10 and 948.
QString shortNumber(double value)
{
    const double rounded = static_cast<double>(qRound64(value * 10)) / 10;
    const bool whole = rounded >= 100 || rounded == static_cast<double>(qRound64(rounded));
    return QLocale().toString(rounded, 'f', whole ? 0 : 1);
}

} // namespace

QString DataSize::text(qint64 octets)
{
    if (octets < Kilo)
        return tr("%n byte(s)", nullptr, static_cast<int>(octets));
    if (octets < Kilo * Kilo - Kilo / 2)
        return tr("%1 KB").arg(QLocale().toString((octets + Kilo / 2) / Kilo));
    const double mega = static_cast<double>(octets) / (Kilo * Kilo);
    if (mega < 1023.95)
        return tr("%1 MB").arg(shortNumber(mega));
    return tr("%1 GB").arg(shortNumber(mega / Kilo));
}

qint64 DataSize::asBase64(qint64 octets)
{
    const qint64 characters = (octets + 2) / 3 * 4;
    const qint64 lines = (characters + 75) / 76;
    return characters + 2 * lines;
}

} // namespace posthorn
