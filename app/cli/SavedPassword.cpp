// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/SavedPassword.h"

#include "post/Passwords.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::SavedPassword)
};

void giveUp(const ServerOptions &server, QObject *context, const SavedPassword::Refuser &refuse)
{
    const QString user = escapedForShowing(server.settings.user);
    const int code = refuse(
        {ExitCode::Authentication,
         Words::tr("the account signs in as “%1”, and no password is saved for it: give one by "
                   "--password-file, --password-env, --password-stdin or --token-file; --auth "
                   "none does without signing in")
             .arg(user)});
    // The event loop may not run yet.
    QMetaObject::invokeMethod(
        context, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
}

} // namespace

void SavedPassword::complete(const ServerOptions &server, QObject *context,
                             const std::function<void(const ServerOptions &)> &then,
                             const Refuser &refuse)
{
    if (!server.needsPassword)
        return then(server);
    auto *passwords = new Passwords(KeyringBackend::ofSystem(), Keyring::Patience, context);
    const Endpoint &endpoint = server.settings.endpoint;
    passwords->fetch(endpoint.host, endpoint.port, server.settings.user, context,
                     [server, context, then, refuse](const Concealed &password) {
                         if (password.isEmpty())
                             return giveUp(server, context, refuse);
                         ServerOptions whole = server;
                         whole.credentials.secret = password;
                         then(whole);
                     });
}

} // namespace posthorn::cli
