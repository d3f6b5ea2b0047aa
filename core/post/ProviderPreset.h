// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Security.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace posthorn {

/// How to send through a well-known provider of mail.
struct ProviderPreset {
    Q_DECLARE_TR_FUNCTIONS(posthorn::ProviderPreset)
public:
    /// What the password of the web page is not enough for.
    enum class Hint {
        None,
        AppPassword, ///< programs need a password of their own
        AuthorisationCode, ///< SMTP is switched on in the web page, which gives a code for it
        OAuth, ///< signing in needs an OAuth 2 access token
        EnableSmtp, ///< sending by programs is switched on in the web page
        Bridge ///< a program of the provider runs on this computer and gives the password
    };
    enum class UserName { Address, LocalPart };

    QString name;
    QStringList domains; ///< lower case; one that begins with a dot stands for all below it
    QStringList exchangers; ///< lower case ends of the names in MX records
    QString host;
    quint16 port = 0;
    Security security = Security::Tls;
    UserName userName = UserName::Address;
    Hint hint = Hint::None;
    QString page; ///< where the app password or code is made; may be empty

    /// With which name to sign in for this address.
    [[nodiscard]] QString userNameFor(const QString &address) const;
    /// The hint in words, with the page where there is one; empty without a hint.
    [[nodiscard]] QString advice() const;
};

} // namespace posthorn
