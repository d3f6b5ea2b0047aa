// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/SpellDictionary.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace posthorn {

/// The part of the SpellChecker that lives on a thread of its own.
class SpellWorker final : public QObject {
    Q_OBJECT
public:
    SpellWorker(const QStringList &folders, const QString &personalFile);
    ~SpellWorker() override;

    void useLanguage(const QString &language);
    void check(int round, const QStringList &words);
    void suggest(const QString &word);
    void addWord(const QString &word);

signals:
    void checked(int round, const QHash<QString, bool> &answers);
    void suggested(const QString &word, const QStringList &suggestions);

private:
    void readPersonalWords();
    /// Loaded when it is first needed; null: there is none.
    [[nodiscard]] SpellDictionary *dictionary();

    QStringList m_folders;
    QString m_language;
    QString m_personalFile;
    QSet<QString> m_personal;
    bool m_personalRead = false;
    std::unique_ptr<SpellDictionary> m_dictionary;
    bool m_isLoaded = false;
};

} // namespace posthorn
