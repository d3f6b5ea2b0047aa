// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/SettingsFinder.h"

#include "net/HostName.h"
#include "post/AutoconfigXml.h"
#include "post/ProviderPresets.h"

#include <QUrlQuery>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype MostCandidates = 12; ///< each may take some seconds to try

FoundSettings fromPreset(const ProviderPreset &preset, const Address &address,
                         FoundSettings::Source source)
{
    FoundSettings found;
    found.host = preset.host;
    found.port = preset.port;
    found.security = preset.security;
    found.user = preset.userNameFor(QString::fromUtf8(address.addrSpec()));
    found.source = source;
    found.hint = preset.advice();
    return found;
}

/// The two places where a domain may keep its configuration file.
QList<QUrl> filesOf(const QString &domain, const Address &address)
{
    QUrl own(u"https://autoconfig.%1/mail/config-v1.1.xml"_s.arg(domain));
    QUrlQuery query;
    query.addQueryItem(
        u"emailaddress"_s,
        QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(address.addrSpec()))));
    own.setQuery(query);
    return {own, QUrl(u"https://%1/.well-known/autoconfig/mail/config-v1.1.xml"_s.arg(domain))};
}

} // namespace

template <typename Function> auto SettingsFinder::whileSearching(const Function &take) const
{
    return [this, search = m_search.get(), take](const auto &...answer) {
        if (m_search.get() == search)
            take(answer...);
    };
}

SettingsFinder::SettingsFinder(std::unique_ptr<DiscoveryNetwork> network, QObject *parent)
    : QObject(parent)
    , m_network(std::move(network))
{
}

SettingsFinder::~SettingsFinder() = default;

QList<FoundSettings> SettingsFinder::guesses(const QString &domain)
{
    QList<FoundSettings> all;
    for (const QString &host : {u"smtp."_s + domain, u"mail."_s + domain, domain}) {
        for (const Security security : {Security::Tls, Security::Starttls}) {
            FoundSettings guess;
            guess.host = host;
            guess.port = standardPort(security);
            guess.security = security;
            all.append(guess);
        }
    }
    return all;
}

void SettingsFinder::start(const Address &address)
{
    cancel();
    m_search = std::make_unique<QObject>();
    m_address = address;
    m_candidates.clear();
    m_holds.clear();
    m_published = {};
    // Later versions of Qt would try the function itself with arguments, too.
    QMetaObject::invokeMethod(
        m_search.get(), [begin = whileSearching([this] { ask(); })] { begin(); },
        Qt::QueuedConnection);
}

/// Late, for we may be within an answer to it.
void SettingsFinder::cancel()
{
    if (m_search)
        m_search.release()->deleteLater();
}

void SettingsFinder::ask()
{
    if (const auto preset = ProviderPresets::forDomain(m_address.domain))
        return finish(fromPreset(*preset, m_address, FoundSettings::Source::Preset));
    const auto domain = HostName::parse(m_address.domain);
    if (!domain || domain->isAddress() || !domain->name.contains(u'.'))
        return fail(tr("“%1” is no domain for which settings are published. Ask who runs your "
                       "mail for the name of the server.")
                        .arg(m_address.domain));
    m_domain = domain->name;
    emit trying(tr("Asking %1 for its settings…").arg(m_domain));
    if (m_search)
        askDomain();
}

void SettingsFinder::askDomain()
{
    QObject *context = m_search.get();
    const QList<QUrl> files = filesOf(m_domain, m_address);
    m_pending = 3 + int(files.size());
    using Services = QList<DiscoveryNetwork::Service>;
    m_network->findServices(u"_submissions._tcp."_s + m_domain, context,
                            whileSearching([this](const Services &services) {
                                takeServices(services, Security::Tls);
                            }));
    m_network->findServices(u"_submission._tcp."_s + m_domain, context,
                            whileSearching([this](const Services &services) {
                                takeServices(services, Security::Starttls);
                            }));
    m_network->findExchangers(m_domain, context, whileSearching([this](const QStringList &names) {
                                  takeExchangers(names);
                              }));
    for (const QUrl &file : files) {
        m_network->fetch(file, AutoconfigXml::MaximumSize, context,
                         whileSearching([this](const QByteArray &octets) { takeFile(octets); }));
    }
}

/// A single record for the root says that there is no such service (RFC 6186 3.4).
void SettingsFinder::takeServices(const QList<DiscoveryNetwork::Service> &services,
                                  Security security)
{
    for (const DiscoveryNetwork::Service &service : services) {
        const auto host = HostName::parse(service.host);
        if (!host || host->isAddress() || service.port == 0)
            continue;
        FoundSettings settings;
        settings.host = host->name;
        settings.port = service.port;
        settings.security = security;
        settings.user = QString::fromUtf8(m_address.addrSpec());
        settings.source = FoundSettings::Source::Service;
        add(settings);
    }
    answered();
}

void SettingsFinder::takeExchangers(const QStringList &names)
{
    for (const QString &name : names) {
        const auto preset = ProviderPresets::forMailExchanger(name);
        if (!preset)
            continue;
        add(fromPreset(*preset, m_address, FoundSettings::Source::Exchanger));
        break;
    }
    answered();
}

void SettingsFinder::takeFile(const QByteArray &file)
{
    const QList<FoundSettings> servers = AutoconfigXml::parse(file, m_address);
    for (const FoundSettings &server : servers)
        add(server);
    answered();
}

void SettingsFinder::add(FoundSettings settings)
{
    settings.outsideDomain = settings.host != m_domain && !settings.host.endsWith(u'.' + m_domain);
    const bool known
        = std::any_of(m_candidates.cbegin(), m_candidates.cend(),
                      [&](const FoundSettings &other) { return other.sameServer(settings); });
    if (!known && m_candidates.size() < MostCandidates)
        m_candidates.append(settings);
}

/// When everything was answered the best is tried first, whoever was quickest to say it.
void SettingsFinder::answered()
{
    if (--m_pending > 0)
        return;
    const auto rank = [](const FoundSettings &one) {
        return std::pair(one.source, one.security == Security::Tls ? 0 : 1);
    };
    std::stable_sort(
        m_candidates.begin(), m_candidates.end(),
        [&](const FoundSettings &a, const FoundSettings &b) { return rank(a) < rank(b); });
    m_published = m_candidates.value(0);
    for (FoundSettings guess : guesses(m_domain)) {
        guess.user = QString::fromUtf8(m_address.addrSpec());
        add(guess);
    }
    probe();
}

/// All at once, for each may take seconds to fail.
void SettingsFinder::probe()
{
    QStringList hosts;
    for (const FoundSettings &candidate : std::as_const(m_candidates))
        hosts.append(candidate.host);
    hosts.removeDuplicates();
    emit trying(tr("Trying %1…").arg(hosts.join(u", ")));
    if (!m_search)
        return;
    m_holds.resize(m_candidates.size());
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        m_network->probe(m_candidates.at(i), m_search.get(), whileSearching([this, i](bool holds) {
                             m_holds[i] = holds;
                             judge();
                         }));
    }
}

/// The best one that holds; never one while a better one is still being tried.
void SettingsFinder::judge()
{
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        if (!m_holds.at(i))
            return;
        if (!*m_holds.at(i))
            continue;
        FoundSettings settings = m_candidates.at(i);
        settings.verified = true;
        return finish(settings);
    }
    if (!m_published.isEmpty())
        return finish(m_published);
    fail(tr("No settings are published for %1, and no server answers under the usual names. Ask "
            "who runs your mail for the name of the server, its port and whether it uses TLS or "
            "STARTTLS.")
             .arg(m_domain));
}

void SettingsFinder::finish(const FoundSettings &settings)
{
    cancel();
    emit found(settings);
}

void SettingsFinder::fail(const QString &words)
{
    cancel();
    emit notFound(words);
}

} // namespace posthorn
