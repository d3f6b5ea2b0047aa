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

QString missingPassword(const QString &user, const Keyring &keyring)
{
    if (keyring.state() == Keyring::State::Works) {
        return Words::tr("the account signs in as “%1”, and no password is saved for it: give one "
                         "by --password-file, --password-env, --password-stdin or --token-file; "
                         "--auth none does without signing in")
            .arg(user);
    }
    return Words::tr("the account signs in as “%1”, and no keyring could be asked for its password "
                     "(%2): give it by --password-file, --password-env, --password-stdin or "
                     "--token-file; --auth none does without signing in")
        .arg(user, escapedForShowing(keyring.reason()));
}

void giveUp(const QString &why, QObject *context, const SavedPassword::Refuser &refuse)
{
    const int code = refuse({ExitCode::Authentication, why});
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
                     [server, context, then, refuse, passwords](const Concealed &password) {
                         if (password.isEmpty()) {
                             const QString user = escapedForShowing(server.settings.user);
                             return giveUp(missingPassword(user, passwords->keyring()), context,
                                           refuse);
                         }
                         ServerOptions whole = server;
                         whole.credentials.secret = password;
                         then(whole);
                     });
}

} // namespace posthorn::cli
