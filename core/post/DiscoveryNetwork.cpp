// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/DiscoveryNetwork.h"

#include "post/ServerCheck.h"

#include <QDnsLookup>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr std::chrono::milliseconds DnsPatience{5000};
constexpr int ProbePatienceSeconds = 5;
constexpr int MostRedirections = 3;

QString withoutLastDot(const QString &name)
{
    return (name.endsWith(u'.') ? name.chopped(1) : name).toLower();
}

class RealNetwork final : public DiscoveryNetwork {
public:
    explicit RealNetwork(std::chrono::milliseconds patience)
        : m_patience(patience)
    {
    }
    void findServices(const QString &name, QObject *context, const ServicesFound &then) override;
    void findExchangers(const QString &domain, QObject *context, const NamesFound &then) override;
    void fetch(const QUrl &url, qint64 maximum, QObject *context, const FileFetched &then) override;
    void probe(const FoundSettings &settings, QObject *context, const Probed &then) override;

private:
    static void lookUp(QDnsLookup::Type type, const QString &name, QObject *context,
                       const std::function<void(const QDnsLookup &)> &then);

    const std::chrono::milliseconds m_patience;
    QNetworkAccessManager m_http;
};

void RealNetwork::lookUp(QDnsLookup::Type type, const QString &name, QObject *context,
                         const std::function<void(const QDnsLookup &)> &then)
{
    auto *lookup = new QDnsLookup(type, name, context);
    QObject::connect(lookup, &QDnsLookup::finished, context, [lookup, then] {
        lookup->deleteLater();
        then(*lookup);
    });
    QTimer::singleShot(DnsPatience, lookup, &QDnsLookup::abort);
    QMetaObject::invokeMethod(lookup, &QDnsLookup::lookup, Qt::QueuedConnection);
}

void RealNetwork::findServices(const QString &name, QObject *context, const ServicesFound &then)
{
    lookUp(QDnsLookup::SRV, name, context, [then](const QDnsLookup &lookup) {
        QList<Service> services;
        // Qt has them in the order of RFC 2782.
        for (const QDnsServiceRecord &record : lookup.serviceRecords())
            services.append({withoutLastDot(record.target()), record.port(), record.priority(),
                             record.weight()});
        then(services);
    });
}

void RealNetwork::findExchangers(const QString &domain, QObject *context, const NamesFound &then)
{
    lookUp(QDnsLookup::MX, domain, context, [then](const QDnsLookup &lookup) {
        QStringList names;
        for (const QDnsMailExchangeRecord &record : lookup.mailExchangeRecords())
            names.append(withoutLastDot(record.exchange()));
        then(names);
    });
}

void RealNetwork::fetch(const QUrl &url, qint64 maximum, QObject *context, const FileFetched &then)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(MostRedirections);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply *reply = m_http.get(request);
    // Not the transfer time-out of Qt: that begins anew with every octet.
    QTimer::singleShot(m_patience, reply, &QNetworkReply::abort);
    QObject::connect(context, &QObject::destroyed, reply, &QObject::deleteLater);
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply,
                     [reply, maximum](qint64 received, qint64 total) {
                         if (received > maximum || total > maximum)
                             reply->abort();
                     });
    QObject::connect(reply, &QNetworkReply::finished, context, [reply, then] {
        const bool holds = reply->error() == QNetworkReply::NoError
            && reply->url().scheme() == "https"_L1
            && reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
        reply->deleteLater();
        then(holds ? reply->readAll() : QByteArray());
    });
}

void RealNetwork::probe(const FoundSettings &settings, QObject *context, const Probed &then)
{
    ServerSettings server;
    server.endpoint.host = settings.host;
    server.endpoint.port = settings.port;
    server.endpoint.security = settings.security;
    server.timeoutSeconds = ProbePatienceSeconds;
    auto *check = new ServerCheck(context);
    QObject::connect(check, &ServerCheck::finished, context,
                     [check, then](const CheckReport &report) {
                         check->deleteLater();
                         const auto &tls = report.server.tls;
                         then(report.ok && tls && tls->verified);
                     });
    check->start(server, {}, {std::nullopt, {}, Stage::Ehlo});
}

} // namespace

std::unique_ptr<DiscoveryNetwork> DiscoveryNetwork::real(std::chrono::milliseconds patience)
{
    return std::make_unique<RealNetwork>(patience);
}

} // namespace posthorn
