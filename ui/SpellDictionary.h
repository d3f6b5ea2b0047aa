// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace posthorn {

/// The words of one language, as a Hunspell dictionary has them. Use it on one thread at a time;
/// loading takes a while.
class SpellDictionary {
public:
    virtual ~SpellDictionary() = default;

    /// The program was built with Hunspell.
    [[nodiscard]] static bool isBuilt();
    /// Where this system keeps its dictionaries.
    [[nodiscard]] static QStringList standardFolders();
    /// The dictionaries in these folders, as they are named: `en_GB`. Sorted.
    [[nodiscard]] static QStringList languages(const QStringList &folders);
    /// The best of `languages` for a wish like `en_GB` or `en`: itself, else one of the same
    /// language, else none (empty).
    [[nodiscard]] static QString bestFor(const QString &wish, const QStringList &languages);
    /// Null: there is none of that name, or Hunspell is not built in.
    [[nodiscard]] static std::unique_ptr<SpellDictionary> load(const QStringList &folders,
                                                               const QString &language);

    [[nodiscard]] virtual bool knows(const QString &word) = 0;
    [[nodiscard]] virtual QStringList suggestions(const QString &word) = 0;

protected:
    /// The dictionary's two files without their suffixes; empty: there is none.
    [[nodiscard]] static QString fileOf(const QStringList &folders, const QString &language);
};

} // namespace posthorn
