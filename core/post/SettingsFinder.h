// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "post/DiscoveryNetwork.h"
#include "post/FoundSettings.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace posthorn {

/// Finds through which server the mail of an address is sent: in the list of well-known providers,
/// then in what its domain publishes (SRV records, a configuration file over HTTPS, MX records
/// that point to a well-known provider), then under the usual names. What the network says is
/// tried before it is told; an unencrypted line is never proposed.
///
/// Lives in one thread. After start() trying() comes for each step, then found() or notFound(),
/// once. One search at a time.
class SettingsFinder final : public QObject {
    Q_OBJECT
public:
    explicit SettingsFinder(std::unique_ptr<DiscoveryNetwork> network = DiscoveryNetwork::real(),
                            QObject *parent = nullptr);
    ~SettingsFinder() override;

    /// The usual names for a domain (A-labels), the best first.
    [[nodiscard]] static QList<FoundSettings> guesses(const QString &domain);

    void start(const posthorn::Address &address);
    /// Neither found() nor notFound() follows.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_search != nullptr; }

signals:
    /// What is being asked: a translated sentence.
    void trying(const QString &what);
    void found(const posthorn::FoundSettings &settings);
    /// Why not, and what to do: translated sentences.
    void notFound(const QString &words);

private:
    /// The function, for as long as this search goes on.
    template <typename Function> [[nodiscard]] auto whileSearching(const Function &take) const;
    void ask();
    void askDomain();
    void takeServices(const QList<DiscoveryNetwork::Service> &services, Security security);
    void takeExchangers(const QStringList &names);
    void takeFile(const QByteArray &file);
    void answered();
    void probe();
    void judge();
    void add(FoundSettings settings);
    void finish(const FoundSettings &settings);
    void fail(const QString &words);

    std::unique_ptr<DiscoveryNetwork> m_network;
    /// Stands for the search under way: answers to an earlier one die with it.
    std::unique_ptr<QObject> m_search;
    Address m_address;
    QString m_domain; ///< in A-labels
    QList<FoundSettings> m_candidates; ///< the best first, once all was answered
    QList<std::optional<bool>> m_holds; ///< of each candidate; nothing: not known yet
    FoundSettings m_published; ///< the best that the domain says itself, whether it answers or not
    int m_pending = 0;
};

} // namespace posthorn
