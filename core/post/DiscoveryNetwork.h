// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/FoundSettings.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace posthorn {

/// What a SettingsFinder asks the network. Every question is answered once, in the thread of
/// `context` and never before the call returns; not at all after `context` is gone.
class DiscoveryNetwork {
public:
    /// One SRV record (RFC 2782).
    struct Service {
        QString host; ///< without the last dot
        quint16 port = 0;
        quint16 priority = 0;
        quint16 weight = 0;
    };
    using ServicesFound = std::function<void(const QList<Service> &)>;
    using NamesFound = std::function<void(const QStringList &)>;
    using FileFetched = std::function<void(const QByteArray &)>;
    using Probed = std::function<void(bool holds)>;

    virtual ~DiscoveryNetwork() = default;
    /// In the order in which they are to be tried; empty where there are none.
    virtual void findServices(const QString &name, QObject *context, const ServicesFound &then) = 0;
    virtual void findExchangers(const QString &domain, QObject *context, const NamesFound &then)
        = 0;
    /// `url` is HTTPS. Empty where there is no such file, or one beyond `maximum` octets.
    virtual void fetch(const QUrl &url, qint64 maximum, QObject *context, const FileFetched &then)
        = 0;
    /// Whether a server answers there, with TLS and a certificate that holds.
    virtual void probe(const FoundSettings &settings, QObject *context, const Probed &then) = 0;

    static constexpr std::chrono::milliseconds UsualPatience = std::chrono::seconds(8);
    /// The real one. `patience`: how long fetch() may take, from the question to the last octet.
    static std::unique_ptr<DiscoveryNetwork> real(std::chrono::milliseconds patience
                                                  = UsualPatience);
};

} // namespace posthorn
