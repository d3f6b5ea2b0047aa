// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Boundaries.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace posthorn {

Boundaries::Boundaries(const QByteArray &seed, int attempt)
    : m_seed(seed + '\0' + QByteArray::number(attempt))
{
}

QByteArray Boundaries::make()
{
    constexpr qsizetype digits = 32; // 128 bits
    const QByteArray counted = m_seed + '\0' + QByteArray::number(m_delimiters.size());
    const QByteArray hash
        = QCryptographicHash::hash(counted, QCryptographicHash::Sha256).toHex().first(digits);
    const QByteArray boundary = "=_"_ba + hash;
    m_delimiters += "--"_ba + boundary;
    return boundary;
}

QByteArray Boundaries::randomSeed()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words));
}

} // namespace posthorn
