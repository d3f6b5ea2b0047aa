// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ServeOptions.h"

#include "cli/SecretInput.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>

#include <limits>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::ServeOptions)
};

using Refused = std::optional<Refusal>;

constexpr int standardServePort = 2525;

Refused readListen(const CommandLine &line, MailboxSettings &settings)
{
    const auto port = line.number(Opt::Port, 0, 65535);
    if (!port)
        return port.error();
    settings.port = quint16(port->value_or(standardServePort));
    if (!line.has(Opt::Listen))
        return std::nullopt;
    QString address = line.value(Opt::Listen);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    if (QHostAddress(address).isNull()) {
        return Refusal::usage(
            Words::tr("--listen “%1”: this is no IP address").arg(escapedForShowing(address)));
    }
    settings.listenAddress = address;
    return std::nullopt;
}

Refused readDirectory(const CommandLine &line, MailboxSettings &settings)
{
    if (!line.has(Opt::Directory))
        return std::nullopt;
    const QString path = line.value(Opt::Directory);
    if (path.isEmpty() || !QDir().mkpath(path) || !QFileInfo(path).isWritable()) {
        return Refusal{ExitCode::Configuration,
                       Words::tr("--directory “%1”: files cannot be written there")
                           .arg(escapedForShowing(path))};
    }
    settings.directory = QDir(path).absolutePath();
    return std::nullopt;
}

Refused readSecurity(const CommandLine &line, MailboxSettings &settings)
{
    const auto choice = line.choice(Opt::ServeSecurity, {u"none"_s, u"starttls"_s, u"tls"_s});
    if (!choice)
        return choice.error();
    constexpr Security securities[] = {Security::None, Security::Starttls, Security::Tls};
    settings.security = securities[choice->value_or(0)];
    const bool keyed = line.has(Opt::Cert) && line.has(Opt::Key);
    if (settings.security != Security::None && !keyed) {
        return Refusal::usage(Words::tr("--security %1 needs --cert and --key")
                                  .arg(QString::fromLatin1(securityName(settings.security))));
    }
    if (settings.security == Security::None && (line.has(Opt::Cert) || line.has(Opt::Key)))
        return Refusal::usage(Words::tr("--cert and --key need --security starttls or tls"));
    for (const Opt option : {Opt::Cert, Opt::Key}) {
        const QFileInfo file(line.value(option));
        if (line.has(option) && !(file.isFile() && file.isReadable())) {
            return Refusal{
                ExitCode::Configuration,
                Words::tr("%1 “%2”: this file cannot be read")
                    .arg(Option::of(option).nameText(), escapedForShowing(line.value(option)))};
        }
    }
    settings.certificateFile = line.value(Opt::Cert);
    settings.keyFile = line.value(Opt::Key);
    return std::nullopt;
}

Refused readUser(const CommandLine &line, MailboxSettings &settings)
{
    if (auto refusal = line.needs(Opt::ServeUser, Opt::ServePasswordEnv))
        return refusal;
    if (auto refusal = line.needs(Opt::ServePasswordEnv, Opt::ServeUser))
        return refusal;
    if (!line.has(Opt::ServeUser))
        return std::nullopt;
    auto password
        = SecretInput::fromEnvironment(Opt::ServePasswordEnv, line.value(Opt::ServePasswordEnv));
    if (!password)
        return password.error();
    settings.user = line.value(Opt::ServeUser);
    settings.password = password->text();
    return std::nullopt;
}

} // namespace

Made<ServeOptions> ServeOptions::read(const CommandLine &line)
{
    ServeOptions options;
    if (auto refusal = line.atMostOne({Opt::Quiet, Opt::Verbose}))
        return *refusal;
    options.quiet = line.has(Opt::Quiet);
    options.verbose = line.has(Opt::Verbose);
    const auto count = line.number(Opt::Count, 1, std::numeric_limits<int>::max());
    if (!count)
        return count.error();
    options.count = count->value_or(0);
    options.settings.maximumMessagesInMemory = 1; // they are told of, then nobody asks again
    for (const auto read : {readListen, readSecurity, readUser, readDirectory})
        if (auto refusal = read(line, options.settings))
            return *refusal;
    return options;
}

} // namespace posthorn::cli
