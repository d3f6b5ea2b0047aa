// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QTest>

#include <utility>

namespace posthorn {

/// How octets reach a parser: all at once, line by line, or one by one.
enum class Cut { Whole, Lines, Octets };

inline QList<QByteArray> cutUp(const QByteArray &octets, Cut cut)
{
    if (cut == Cut::Whole)
        return {octets};
    QList<QByteArray> pieces;
    QByteArray piece;
    for (const char c : octets) {
        piece += c;
        if (cut == Cut::Octets || c == '\n')
            pieces.append(std::exchange(piece, QByteArray()));
    }
    if (!piece.isEmpty())
        pieces.append(piece);
    return pieces;
}

/// Rows for a test that is run with every cut.
inline void addCuts()
{
    QTest::addColumn<int>("cut");
    QTest::newRow("whole") << int(Cut::Whole);
    QTest::newRow("by line") << int(Cut::Lines);
    QTest::newRow("octet by octet") << int(Cut::Octets);
}

} // namespace posthorn
