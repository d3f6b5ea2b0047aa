// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ProxyOption.h"

#include "cli/SecretInput.h"
#include "net/ProxyUrl.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::ProxyOption)
};

} // namespace

Made<ProxyOption> ProxyOption::read(const CommandLine &line, const ProxySettings &base)
{
    ProxyOption option;
    option.settings = base;
    ProxySettings &proxy = option.settings;
    if (line.has(Opt::Proxy)) {
        const auto parsed = ProxyUrl::parse(line.value(Opt::Proxy));
        // The URL is not repeated: a password may be in it.
        if (!parsed || parsed->kind == ProxySettings::Kind::None)
            return Refusal::usage(u"--proxy: "_s + ProxyUrl::rule());
        proxy = *parsed;
        if (!proxy.password.isEmpty()) {
            option.warnings.append(
                Words::tr("a password in --proxy can be read by everybody on this machine; use "
                          "--proxy-password-env"));
        }
    }
    if (!line.has(Opt::ProxyPasswordEnv))
        return option;
    if (proxy.kind == ProxySettings::Kind::None)
        return *line.needs(Opt::ProxyPasswordEnv, Opt::Proxy);
    if (proxy.user.isEmpty())
        return Refusal::usage(Words::tr("--proxy-password-env needs USER@ in --proxy"));
    auto password
        = SecretInput::fromEnvironment(Opt::ProxyPasswordEnv, line.value(Opt::ProxyPasswordEnv));
    if (!password)
        return password.error();
    proxy.password = password->text();
    return option;
}

} // namespace posthorn::cli
