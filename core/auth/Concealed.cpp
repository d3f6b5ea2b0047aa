// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Concealed.h"

#include "auth/Secret.h"

#include <QRandomGenerator>

#include <array>

namespace posthorn {

namespace {

using Noise = std::array<quint32, 64>;

/// The same octets give the same cover within one process, so that two secrets can be compared.
QByteArray covered(const QByteArray &octets)
{
    static const Noise noise = [] {
        Noise drawn;
        QRandomGenerator::system()->generate(drawn.begin(), drawn.end());
        return drawn;
    }();
    QByteArray result(octets.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < octets.size(); ++i) {
        const quint32 word = noise[size_t(i / 4) % noise.size()];
        result[i] = char(uchar(octets.at(i)) ^ uchar(word >> (i % 4 * 8)));
    }
    return result;
}

} // namespace

Concealed::Concealed(const QString &text)
    : Concealed(Secret(text.toUtf8()).bytes())
{
}

Concealed::Concealed(const QByteArray &octets)
    : m_covered(covered(octets))
{
}

QByteArray Concealed::octets() const
{
    return covered(m_covered);
}

QString Concealed::text() const
{
    return QString::fromUtf8(Secret(octets()).bytes());
}

} // namespace posthorn
