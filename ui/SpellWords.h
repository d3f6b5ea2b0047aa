// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace posthorn {

/// Takes a line apart into the words whose spelling can be checked.
class SpellWords {
public:
    struct Word {
        qsizetype begin = 0;
        qsizetype length = 0;
    };
    /// Without addresses, paths, numbers, abbreviations in capitals, words of scripts that have
    /// no spelling to check, and everything in a quoted line.
    [[nodiscard]] static QList<Word> in(const QString &line);
};

} // namespace posthorn
