// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Option.h"
#include "cli/Refusal.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace posthorn::cli {

/// The options and words behind the verb, taken apart by the table of options and otherwise
/// unread. Options are `--name value` or `--name=value`; `--` ends them.
class CommandLine {
public:
    /// `arguments` are the octets behind the verb as the system gave them. They must be UTF-8,
    /// whatever the locale: Usage for what is no option of this verb, Data for a bad value.
    static Made<CommandLine> parse(VerbFlag verb, const QList<QByteArray> &arguments);

    [[nodiscard]] VerbFlag verb() const { return m_verb; }
    [[nodiscard]] bool has(Opt option) const { return m_values.contains(option); }
    /// Null when the option was not given.
    [[nodiscard]] QString value(Opt option) const;
    [[nodiscard]] QStringList values(Opt option) const { return m_values.value(option); }
    /// The words that belong to no option.
    [[nodiscard]] const QStringList &words() const { return m_words; }

    /// The whole number that was given, if it lies within the bounds; Usage otherwise. Nothing
    /// when the option was not given.
    [[nodiscard]] Made<std::optional<int>> number(Opt option, int least, int most) const;
    /// Which of the words (in any case) was given; Usage when it is none of them. Nothing when the
    /// option was not given.
    [[nodiscard]] Made<std::optional<int>> choice(Opt option, const QStringList &words) const;
    /// Usage when more than one of these was given.
    [[nodiscard]] std::optional<Refusal> atMostOne(const QList<Opt> &options) const;
    /// Usage when `option` was given without `needed`.
    [[nodiscard]] std::optional<Refusal> needs(Opt option, Opt needed) const;

private:
    explicit CommandLine(VerbFlag verb)
        : m_verb(verb)
    {
    }
    [[nodiscard]] std::optional<Refusal> take(const QByteArray &argument,
                                              const QList<QByteArray> &arguments, qsizetype &at);
    [[nodiscard]] std::optional<Refusal> store(const Option &option, const QByteArray &value);

    VerbFlag m_verb;
    QMap<Opt, QStringList> m_values;
    QStringList m_words;
};

} // namespace posthorn::cli
