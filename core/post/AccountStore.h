// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "post/LastUsed.h"
#include "post/TrustedCertificate.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QSettings;

namespace posthorn {

/// The accounts, what was used last and which certificates a person trusts, in the settings file
/// that the window and the command line share. No secret is ever written: passwords of accounts,
/// proxies and keys are left out.
class AccountStore {
public:
    /// `file`: an INI file of its own, for tests; empty: the settings of the person who runs it.
    explicit AccountStore(const QString &file = {});
    ~AccountStore();

    /// In the order in which they were stored. What is damaged in the file is left out.
    [[nodiscard]] QList<Account> accounts() const;
    /// Replaces them all. Names are unique without regard to case; a later twin is dropped.
    void setAccounts(const QList<Account> &accounts);
    /// By its name, whatever the case.
    [[nodiscard]] std::optional<Account> account(const QString &name) const;
    /// The name of the account for new messages; the first one where none was chosen, or empty.
    [[nodiscard]] QString defaultAccount() const;
    void setDefaultAccount(const QString &name);

    [[nodiscard]] LastUsed lastUsed() const;
    void setLastUsed(const LastUsed &lastUsed);

    [[nodiscard]] QList<TrustedCertificate> trustedCertificates() const;
    void setTrustedCertificates(const QList<TrustedCertificate> &certificates);
    /// What is trusted for exactly this host and port; isEmpty() when nothing is.
    [[nodiscard]] TrustedCertificate trustedCertificate(const QString &host, quint16 port) const;
    /// Replaces what was trusted for its host and port.
    void trust(const TrustedCertificate &certificate);

    /// False when the file could not be written; what was set still holds until the program ends.
    bool sync();

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace posthorn
