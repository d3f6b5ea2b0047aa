// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ServerOptions.h"

#include "cli/AccountOption.h"
#include "cli/EndpointOptions.h"
#include "cli/ExtensionNames.h"
#include "cli/SecretInput.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::ServerOptions)
};

constexpr int longestTimeout = 24 * 60 * 60;
constexpr int longestHelo = 255; // RFC 5321 4.5.3.1.2

/// What EHLO can carry: a domain or an address literal in printable ASCII (RFC 5321 4.1.3).
/// Anything else is the matter of the message as it is given, not of the grammar of options.
std::optional<Refusal> badHelo(const QString &name)
{
    const auto fits = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
            || QStringView(u"-._:[]").contains(c);
    };
    if (!name.isEmpty() && name.size() <= longestHelo
        && std::all_of(name.cbegin(), name.cend(), fits))
        return std::nullopt;
    return Refusal::data(Words::tr("--helo “%1”: this is neither a host name nor an address "
                                   "literal like [192.0.2.1]")
                             .arg(escapedForShowing(name)));
}

Made<QStringList> extensions(const QStringList &lists)
{
    QStringList keywords;
    for (const QString &list : lists) {
        const auto some = ExtensionNames::read(list);
        if (!some)
            return some.error();
        keywords += *some;
    }
    return keywords;
}

std::optional<Refusal> checkMechanism(const QByteArray &mechanism)
{
    if (mechanism.isEmpty() || mechanism == "none" || Mechanisms::isKnown(mechanism))
        return std::nullopt;
    if (Mechanisms::needsGsasl(mechanism)) {
        return Refusal{
            ExitCode::Configuration,
            Words::tr("--auth %1 needs GNU SASL (libgsasl), which is not installed, or was not "
                      "when Posthorn was built")
                .arg(QString::fromLatin1(mechanism))};
    }
    QStringList known;
    for (const QByteArray &name : Mechanisms::known())
        known.append(QString::fromLatin1(name));
    return Refusal{ExitCode::Configuration,
                   Words::tr("--auth “%1”: this build does not know that mechanism; it knows %2")
                       .arg(escapedForShowing(mechanism), known.join(u", "_s))};
}

bool isTokenMechanism(const QByteArray &mechanism)
{
    return mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER";
}

bool secretGiven(const CommandLine &line)
{
    return line.has(Opt::PasswordFile) || line.has(Opt::PasswordEnv) || line.has(Opt::PasswordStdin)
        || line.has(Opt::TokenFile);
}

/// A user without a secret, or a secret without a user, would be sent nowhere or in vain.
std::optional<Refusal> badPairing(const CommandLine &line, const ServerSettings &settings)
{
    const bool secretNeeded
        = settings.mechanism != "none" && Mechanisms::needsSecret(settings.mechanism);
    if (line.has(Opt::User) && !secretGiven(line) && secretNeeded) {
        return Refusal::usage(Words::tr("--user needs --password-file, --password-env, "
                                        "--password-stdin or --token-file"));
    }
    if (secretGiven(line) && settings.user.isEmpty() && settings.mechanism != "OAUTHBEARER")
        return Refusal::usage(Words::tr("a password or token needs --user"));
    return std::nullopt;
}

Made<Credentials> credentialsOf(const CommandLine &line, const ServerSettings &settings)
{
    if (auto refusal
        = line.atMostOne({Opt::PasswordFile, Opt::PasswordEnv, Opt::PasswordStdin, Opt::TokenFile}))
        return *refusal;
    if (auto refusal = badPairing(line, settings))
        return *refusal;
    Credentials credentials;
    if (settings.mechanism == "none")
        return credentials;
    credentials.user = settings.user;
    if (line.has(Opt::TokenFile)) {
        auto token = SecretInput::fromFile(Opt::TokenFile, line.value(Opt::TokenFile));
        if (!token)
            return token.error();
        credentials.secret = *token;
        credentials.secretIsToken = true;
        return credentials;
    }
    auto password = SecretInput::password(line);
    if (!password)
        return password.error();
    credentials.secret = password->value_or(Concealed());
    credentials.secretIsToken = isTokenMechanism(settings.mechanism);
    return credentials;
}

/// What is said once the line is open.
std::optional<Refusal> readSession(const CommandLine &line, ServerSettings &settings)
{
    const auto timeout = line.number(Opt::Timeout, 1, longestTimeout);
    if (!timeout)
        return timeout.error();
    settings.timeoutSeconds = timeout->value_or(settings.timeoutSeconds);
    settings.timeoutIsChosen = settings.timeoutIsChosen || timeout->has_value();
    if (line.has(Opt::Helo)) {
        settings.heloName = line.value(Opt::Helo);
        if (auto refusal = badHelo(settings.heloName))
            return refusal;
    }
    const auto without = extensions(line.values(Opt::Without));
    if (!without)
        return without.error();
    settings.without += *without;
    if (line.has(Opt::Auth)) {
        const QString mechanism = line.value(Opt::Auth);
        settings.mechanism
            = mechanism.toLower() == u"none" ? "none"_ba : mechanism.toUpper().toUtf8();
        if (auto refusal = checkMechanism(settings.mechanism))
            return refusal;
    }
    settings.allowPlainAuth = settings.allowPlainAuth || line.has(Opt::AllowPlainAuth);
    if (line.has(Opt::User))
        settings.user = line.value(Opt::User);
    return std::nullopt;
}

} // namespace

Made<ServerOptions> ServerOptions::read(const CommandLine &line)
{
    ServerOptions options;
    const auto account = AccountOption::read(line);
    if (!account)
        return account.error();
    options.account = account->value_or(Account());
    ServerSettings &settings = options.settings;
    settings = options.account.server;
    auto endpoint = EndpointOptions::read(line, settings.endpoint);
    if (!endpoint)
        return endpoint.error();
    settings.endpoint = endpoint->endpoint;
    settings.lmtp = settings.lmtp || line.has(Opt::Lmtp) || settings.endpoint.unixSocket;
    options.warnings = endpoint->warnings;
    if (auto refusal = readSession(line, settings))
        return *refusal;
    auto credentials = credentialsOf(line, settings);
    if (!credentials)
        return credentials.error();
    options.credentials = *credentials;
    const bool takesPassword
        = settings.mechanism != "none" && Mechanisms::needsSecret(settings.mechanism);
    options.needsPassword
        = takesPassword && !settings.user.isEmpty() && options.credentials.secret.isEmpty();
    return options;
}

} // namespace posthorn::cli
