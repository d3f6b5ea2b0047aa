// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CommandLine.h"

#include "cli/Utf8.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::CommandLine)
};

/// Levenshtein's distance, for "did you mean".
qsizetype distance(QStringView a, QStringView b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype above = row[j];
            row[j]
                = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

Refusal unknownOption(VerbFlag verb, const QString &name)
{
    const Option *nearest = nullptr;
    qsizetype best = 3;
    for (const Option &option : Option::all()) {
        if (option.verbs.testFlag(verb) && name.size() < 40) {
            const QString candidate = option.nameText();
            const bool prefix = candidate.startsWith(name) || name.startsWith(candidate);
            const qsizetype far = prefix ? 2 : distance(name, candidate);
            if (far < best && candidate.size() > 2 && name.size() > 2) {
                best = far;
                nearest = &option;
            }
        }
    }
    const QString shown = escapedForShowing(name);
    if (Option::isKnown(name))
        return Refusal::usage(Words::tr("%1 is no option of this verb").arg(shown));
    return Refusal::usage(
        nearest ? Words::tr("unknown option %1; did you mean %2?").arg(shown, nearest->nameText())
                : Words::tr("unknown option %1").arg(shown));
}

} // namespace

Made<CommandLine> CommandLine::parse(VerbFlag verb, const QList<QByteArray> &arguments)
{
    CommandLine line(verb);
    bool optionsEnded = false;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QByteArray &argument = arguments.at(at);
        if (!optionsEnded && argument == "--") {
            optionsEnded = true;
        } else if (!optionsEnded && argument.size() > 1 && argument.startsWith('-')) {
            if (auto refusal = line.take(argument, arguments, at))
                return *refusal;
        } else if (auto word = decodeUtf8(argument)) {
            line.m_words.append(*word);
        } else {
            return Refusal::data(Words::tr("“%1” is not UTF-8").arg(escapedForShowing(argument)));
        }
    }
    return line;
}

std::optional<Refusal> CommandLine::take(const QByteArray &argument,
                                         const QList<QByteArray> &arguments, qsizetype &at)
{
    const qsizetype equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
    const QByteArray name = equals < 0 ? argument : argument.left(equals);
    const Option *option = Option::find(m_verb, QString::fromLatin1(name));
    if (!option)
        return unknownOption(m_verb, decodeUtf8(name).value_or(QString::fromLatin1(name)));
    if (!option->argument) {
        return equals < 0 ? store(*option, {})
                          : Refusal::usage(Words::tr("%1 takes no value").arg(option->nameText()));
    }
    if (equals >= 0)
        return store(*option, argument.mid(equals + 1));
    if (at + 1 == arguments.size()) {
        return Refusal::usage(
            Words::tr("%1 needs a value: %2").arg(option->nameText(), option->usageText()));
    }
    return store(*option, arguments.at(++at));
}

std::optional<Refusal> CommandLine::store(const Option &option, const QByteArray &value)
{
    QStringList &values = m_values[option.id];
    if (!values.isEmpty() && !option.repeatable)
        return Refusal::usage(Words::tr("%1 was given twice").arg(option.nameText()));
    const auto text = decodeUtf8(value);
    if (!text) {
        return Refusal::data(Words::tr("%1 “%2”: this is not UTF-8")
                                 .arg(option.nameText(), escapedForShowing(value)));
    }
    values.append(*text);
    return std::nullopt;
}

QString CommandLine::value(Opt option) const
{
    const auto found = m_values.constFind(option);
    return found == m_values.cend() ? QString() : found->constLast();
}

Made<std::optional<int>> CommandLine::number(Opt option, int least, int most) const
{
    if (!has(option))
        return std::optional<int>();
    const QString text = value(option);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const QStringView digits = QStringView(text).mid(text.startsWith(u'-') ? 1 : 0);
    bool isNumber = !digits.isEmpty() && std::all_of(digits.cbegin(), digits.cend(), isDigit);
    const int number = isNumber ? text.toInt(&isNumber) : 0;
    if (!isNumber || number < least || number > most) {
        return Refusal::usage(Words::tr("%1 “%2”: a whole number from %3 to %4 is needed")
                                  .arg(Option::of(option).nameText(), escapedForShowing(text),
                                       QString::number(least), QString::number(most)));
    }
    return std::optional<int>(number);
}

Made<std::optional<int>> CommandLine::choice(Opt option, const QStringList &words) const
{
    if (!has(option))
        return std::optional<int>();
    const qsizetype index = words.indexOf(value(option).toLower());
    if (index < 0) {
        return Refusal::usage(Words::tr("%1 “%2”: it must be one of %3")
                                  .arg(Option::of(option).nameText(),
                                       escapedForShowing(value(option)), words.join(u", "_s)));
    }
    return std::optional<int>(int(index));
}

std::optional<Refusal> CommandLine::atMostOne(const QList<Opt> &options) const
{
    QStringList given;
    for (const Opt option : options)
        if (has(option))
            given.append(Option::of(option).nameText());
    if (given.size() < 2)
        return std::nullopt;
    return Refusal::usage(
        Words::tr("%1 and %2 cannot be given together").arg(given.at(0), given.at(1)));
}

std::optional<Refusal> CommandLine::needs(Opt option, Opt needed) const
{
    if (!has(option) || has(needed))
        return std::nullopt;
    return Refusal::usage(
        Words::tr("%1 needs %2").arg(Option::of(option).nameText(), Option::of(needed).nameText()));
}

} // namespace posthorn::cli
