// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/HeaderReader.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

#include <optional>

namespace posthorn {

/// Takes an unfolded Content-Type or Content-Disposition value apart, tolerantly.
class ParameterReader {
public:
    explicit ParameterReader(const QByteArray &unfolded);
    ParameterizedValue read();

private:
    struct Segment {
        QByteArray octets;
        bool extended = false; ///< percent-encoded; the first one begins with `charset'language'`
    };
    struct Found {
        std::optional<QByteArray> plain; ///< `name=`
        std::optional<Segment> whole; ///< `name*=`
        QMap<int, Segment> segments; ///< `name*0=`, `name*1*=`, …
    };

    void skipBlanksAndComments();
    QByteArray readUntil(const char *ends);
    QByteArray readValue();
    QByteArray readQuoted();
    void store(const QByteArray &wholeName, const QByteArray &value);
    [[nodiscard]] static QString decoded(const Found &found);
    [[nodiscard]] static QString decoded(const QMap<int, Segment> &segments);

    const QByteArray &m_text;
    qsizetype m_at = 0;
    QHash<QByteArray, Found> m_found;
};

} // namespace posthorn
