// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/NameLookup.h"
#include "post/ServerCheck.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace posthorn {

/// Checks a server at every address of its name, one after the other: of several machines behind
/// one name a single one may be broken.
///
/// For each address addressBegun() comes, then stepChanged() for each change of its steps, then
/// addressChecked(); at the end finished(), once. Where there is one way only (an address was
/// given, a Unix socket, a proxy that looks the name up) or the name cannot be looked up, there is
/// one check with an empty address, just as ServerCheck makes it.
class ServerSweep final : public QObject {
    Q_OBJECT
public:
    explicit ServerSweep(QObject *parent = nullptr);
    ~ServerSweep() override;

    /// `options` hold for every address.
    void start(const posthorn::ServerSettings &server, const posthorn::Credentials &credentials,
               const posthorn::ServerCheck::Options &options);
    /// The check under way, or the one that would be the first, ends with a failure of kind
    /// Cancelled; no further address is tried.
    void cancel();
    /// Keeps secrets in log entries (LogEntry::textWithSecret). Off unless a person asked for it.
    void setKeepSecretsInLog(bool keep) { m_check.setKeepSecretsInLog(keep); }

signals:
    /// `index` counts from 0; `count`: how many addresses there are.
    void addressBegun(const QString &address, int index, int count);
    void stepChanged(const posthorn::CheckStep &step);
    void logged(const posthorn::LogEntry &entry);
    void addressChecked(const QString &address, const posthorn::CheckReport &report);
    /// One report for each address, in the order in which they were tried.
    void finished(const QList<posthorn::CheckReport> &reports);

private:
    void lookUp();
    void endLookup();
    void goWithoutAddresses();
    void addressesFound(const QList<QHostAddress> &addresses);
    void begin(const QStringList &addresses);
    void checkNext();
    void checked(const CheckReport &report);

    ServerSettings m_server;
    Credentials m_credentials;
    ServerCheck::Options m_options;
    ServerCheck m_check;
    std::unique_ptr<NameLookup> m_lookup; ///< while the addresses are asked for
    QTimer m_patience; ///< for the lookup
    QStringList m_addresses; ///< one empty one: the check finds its way by itself
    QList<CheckReport> m_reports;
    bool m_cancelled = false;
};

} // namespace posthorn
