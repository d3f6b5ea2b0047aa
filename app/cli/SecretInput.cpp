// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/SecretInput.h"

#include "auth/Secret.h"
#include "cli/TextInput.h"
#include "cli/Utf8.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QtGlobal>

#include <cstdio>
#include <tuple>

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::SecretInput)
};

constexpr qint64 maximumOctets = 64 * 1024;

/// Overwrites the text where nobody else shares it.
void wipe(QString &secret)
{
    if (!secret.isEmpty() && secret.isDetached()) {
        volatile char16_t *units = reinterpret_cast<char16_t *>(secret.data());
        for (qsizetype i = 0; i < secret.size(); ++i)
            units[i] = 0;
    }
    secret.clear();
}

/// The first line; `octets` are overwritten. The refusal never shows the secret.
Made<Concealed> firstLine(const QString &option, QByteArray &octets)
{
    qsizetype end = octets.indexOf('\n');
    end = end < 0 ? octets.size() : end;
    while (end > 0 && octets.at(end - 1) == '\r')
        --end;
    QByteArray line(octets.constData(), end);
    Secret::wipe(octets);
    auto secret = decodeUtf8(line);
    Secret::wipe(line);
    if (!secret)
        return Refusal::data(Words::tr("%1: the secret is not UTF-8").arg(option));
    if (secret->isEmpty())
        return Refusal::data(Words::tr("%1: the secret is empty").arg(option));
    const Concealed concealed(*secret);
    wipe(*secret);
    return concealed;
}

} // namespace

Made<Concealed> SecretInput::fromFile(Opt option, const QString &file)
{
    const QString name = Option::of(option).nameText();
    auto octets = TextInput::readFile(name, file, maximumOctets);
    if (!octets)
        return octets.error();
    return firstLine(name, *octets);
}

Made<Concealed> SecretInput::fromStandardInput()
{
    // Read without a buffer of our own or of the C library, and no further than the line's end.
    QByteArray octets;
    octets.reserve(maximumOctets);
    // Where that cannot be had, more of what stands there passes through our memory.
    std::ignore = std::setvbuf(stdin, nullptr, _IONBF, 0);
    for (int c = std::getc(stdin); c != EOF && c != '\n'; c = std::getc(stdin)) {
        if (octets.size() == maximumOctets)
            break;
        octets.append(char(c));
    }
    return firstLine(Option::of(Opt::PasswordStdin).nameText(), octets);
}

Made<Concealed> SecretInput::fromEnvironment(Opt option, const QString &variable)
{
    const QString name = Option::of(option).nameText();
    const QByteArray key = variable.toUtf8();
    if (key.isEmpty() || key.contains('=') || !qEnvironmentVariableIsSet(key.constData())) {
        return Refusal{ExitCode::Configuration,
                       Words::tr("%1 “%2”: there is no such environment variable")
                           .arg(name, escapedForShowing(variable))};
    }
    QByteArray octets = qgetenv(key.constData());
    qunsetenv(key.constData());
    return firstLine(name, octets);
}

Made<std::optional<Concealed>> SecretInput::password(const CommandLine &line)
{
    const auto optional = [](const Made<Concealed> &secret) {
        return secret ? Made<std::optional<Concealed>>(std::optional(*secret)) : secret.error();
    };
    if (line.has(Opt::PasswordFile))
        return optional(fromFile(Opt::PasswordFile, line.value(Opt::PasswordFile)));
    if (line.has(Opt::PasswordEnv))
        return optional(fromEnvironment(Opt::PasswordEnv, line.value(Opt::PasswordEnv)));
    if (line.has(Opt::PasswordStdin))
        return optional(fromStandardInput());
    return std::optional<Concealed>();
}

} // namespace posthorn::cli
