// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "smtp/Session.h"
#include "smtp/Transcript.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

namespace posthorn {

/// Makes sessions over real sockets out of what an account says.
class SessionFactory {
    Q_DECLARE_TR_FUNCTIONS(SessionFactory)
public:
    /// What is wrong with the settings themselves, before anything is connected.
    static std::optional<Failure> findFault(const ServerSettings &server);
    /// A session that is not open yet. `transcript` must outlive it.
    static std::unique_ptr<Session> make(const ServerSettings &server,
                                         const Credentials &credentials, Transcript &transcript);
    /// As make(), for a person who types the commands: where no protection is asked for, STARTTLS
    /// can still be typed.
    static std::unique_ptr<Session> makeForTyping(const ServerSettings &server,
                                                  const Credentials &credentials,
                                                  Transcript &transcript);
    /// The session's half of the settings.
    static SessionSettings sessionSettings(const ServerSettings &server,
                                           const Credentials &credentials);
    /// What is known of the server before anything is connected.
    static ServerFacts facts(const ServerSettings &server);
};

} // namespace posthorn
