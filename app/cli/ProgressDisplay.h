// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace posthorn::cli {

/// --progress on standard error: a bar that is drawn over where that is a terminal, else a line at
/// every tenth.
class ProgressDisplay {
public:
    enum class Style { None, Bar, Lines };
    explicit ProgressDisplay(Style style);

    /// A message of `messages` begins.
    void begin(int index, int messages);
    void show(qint64 sent, qint64 total);
    /// Leaves the line of the bar, so that other text can follow.
    void end();

    /// The bar with its figures, no wider than `width` columns. `seconds` have passed so far.
    static QString bar(qint64 sent, qint64 total, double seconds, int width);
    /// `1.5 MiB`
    static QString size(qint64 octets);

private:
    [[nodiscard]] QString prefixed(const QString &text) const;

    Style m_style;
    QElapsedTimer m_since;
    int m_index = 0;
    int m_messages = 1;
    qint64 m_lastTenth = -1;
    bool m_drawn = false;
};

} // namespace posthorn::cli
