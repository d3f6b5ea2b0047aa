// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/ScramMessage.h"

#include <QList>

#include <algorithm>

namespace posthorn {

namespace {

// printable = %x21-2B / %x2D-7E (RFC 5802 7)
bool isPrintable(const QByteArray &value)
{
    return !value.isEmpty()
        && std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

// posit-number = %x31-39 *DIGIT. Twelve digits are beyond every bound and fit into qint64.
std::optional<qint64> positiveNumber(const QByteArray &digits)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (digits.isEmpty() || digits.size() > 12 || digits.front() == '0'
        || !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    return digits.toLongLong();
}

} // namespace

std::optional<QByteArray> scramAttribute(const QByteArray &message, char name)
{
    if (message.size() < 2 || message.at(0) != name || message.at(1) != '=')
        return std::nullopt;
    const qsizetype comma = message.indexOf(',');
    return message.mid(2, comma < 0 ? -1 : comma - 2);
}

std::optional<ScramServerFirst> ScramServerFirst::parse(const QByteArray &message)
{
    const QList<QByteArray> fields = message.split(',');
    if (fields.size() < 3)
        return std::nullopt;
    const auto nonce = scramAttribute(fields.at(0), 'r');
    const auto salt = scramAttribute(fields.at(1), 's');
    const auto iterations = scramAttribute(fields.at(2), 'i');
    if (!nonce || !salt || !iterations || !isPrintable(*nonce))
        return std::nullopt;
    const auto decodedSalt
        = QByteArray::fromBase64Encoding(*salt, QByteArray::AbortOnBase64DecodingErrors);
    const auto count = positiveNumber(*iterations);
    if (!decodedSalt || (*decodedSalt).isEmpty() || !count)
        return std::nullopt;
    return ScramServerFirst{*nonce, *decodedSalt, *count};
}

} // namespace posthorn
