// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QThread>

#include <functional>
#include <optional>

namespace posthorn {

class SpellWorker;

/// Knows which words are spelled right. The dictionary works on a thread of its own; what it said
/// is remembered here, so that asking costs nothing.
class SpellChecker final : public QObject {
    Q_OBJECT
public:
    /// Where dictionaries are, and the file of the words that the person added; empty: where this
    /// system and this person have them.
    explicit SpellChecker(const QStringList &folders = {}, const QString &personalFile = {},
                          QObject *parent = nullptr);
    ~SpellChecker() override;

    /// The dictionaries that were found.
    [[nodiscard]] const QStringList &languages() const { return m_languages; }
    /// Which one is used; empty: none, and every word is right.
    [[nodiscard]] const QString &language() const { return m_language; }
    /// The best dictionary for `wish`; changed() follows. Empty: checks nothing.
    void setLanguage(const QString &wish);

    /// Nothing: it is not known yet; known() follows.
    [[nodiscard]] std::optional<bool> isRight(const QString &word);
    /// `done` is called on this thread, once, with what could be meant; the likeliest first.
    void suggest(const QString &word, QObject *context,
                 const std::function<void(const QStringList &)> &done);
    /// From now on and for good.
    void addWord(const QString &word);
    /// Until the program ends.
    void ignoreWord(const QString &word);

signals:
    /// Words that isRight() did not know are known now.
    void known();
    /// The language became another, or a word was added: everything may be different.
    void changed();

private:
    void ask();
    void take(int round, const QHash<QString, bool> &answers);

    QThread m_thread;
    SpellWorker *m_worker;
    QStringList m_languages;
    QString m_language;
    QHash<QString, bool> m_known;
    QSet<QString> m_ignored;
    QSet<QString> m_wanted; ///< to be asked at the end of this turn of the event loop
    QSet<QString> m_asked; ///< no answer yet
    QHash<QString, std::function<void(const QStringList &)>> m_waiting; ///< for suggestions
    int m_round = 0; ///< counts languages: answers of the former one are dropped
};

} // namespace posthorn
