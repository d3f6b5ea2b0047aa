// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace posthorn {

/// An account while it is being edited: what stands in the fields, right or wrong.
struct AccountDraft {
    Q_DECLARE_TR_FUNCTIONS(AccountDraft)
public:
    /// What is wrong, and in which field.
    struct Fault {
        QString field; ///< its objectName
        QString sentence;
    };

    QString name;
    QString personName;
    QString email;
    QString replyTo;
    QString server;
    int port = 587;
    Security security = Security::Starttls;
    QByteArray mechanism; ///< as in ServerSettings
    QString user;
    QString password;
    bool passwordKnown = false; ///< It was typed, or the keyring told it; else it stays as it is.
    bool rememberPassword = true;
    QString signature;
    QString caFile;
    QString clientCertificate;
    QString heloName;
    QString proxy;
    int timeoutSeconds = 60;
    IpVersion ipVersion = IpVersion::Any;
    bool nameFollowsEmail = false; ///< The person has not written a name yet.
    bool userFollowsEmail = false; ///< The person has not written a user name yet.
    Account origin; ///< Keeps what has no field here.

    static AccountDraft fromAccount(const Account &account, const QString &password);
    /// Of faultless text; where a text is wrong, its part of the account is empty.
    [[nodiscard]] Account toAccount() const;
    /// The first one from top to bottom.
    [[nodiscard]] std::optional<Fault> fault() const;

private:
    [[nodiscard]] std::optional<Fault> addressFault() const;
    [[nodiscard]] std::optional<Fault> advancedFault() const;
};

} // namespace posthorn
