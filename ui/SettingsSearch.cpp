// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SettingsSearch.h"

#include "mail/Address.h"
#include "post/SettingsFinder.h"

namespace posthorn {

void SettingsSearch::start(const QString &email)
{
    cancel();
    const Expected<Address> address = Address::parse(email);
    if (!address) {
        emit told(email.trimmed().isEmpty() ? tr("Enter your email address first.")
                                            : address.error().reason);
        return;
    }
    m_domain = email.trimmed().section(u'@', -1);
    emit running(true);
    finder()->start(*address);
}

void SettingsSearch::cancel()
{
    if (!m_finder || !m_finder->isRunning())
        return;
    m_finder->cancel();
    emit running(false);
}

SettingsFinder *SettingsSearch::finder()
{
    if (!m_finder) {
        m_finder = new SettingsFinder(DiscoveryNetwork::real(), this);
        connect(m_finder, &SettingsFinder::trying, this, &SettingsSearch::told);
        connect(m_finder, &SettingsFinder::found, this, &SettingsSearch::take);
        connect(m_finder, &SettingsFinder::notFound, this, [this](const QString &words) {
            emit running(false);
            emit told(words);
        });
    }
    return m_finder;
}

void SettingsSearch::take(const FoundSettings &settings)
{
    emit running(false);
    emit found(settings);
    const QString source = whereFrom(settings);
    emit told(settings.hint.isEmpty() ? source : source + u'\n' + settings.hint);
}

QString SettingsSearch::whereFrom(const FoundSettings &settings) const
{
    switch (settings.source) {
    case FoundSettings::Source::Preset:
        return tr("These are the settings of a well-known provider.");
    case FoundSettings::Source::Service:
    case FoundSettings::Source::Autoconfig:
    case FoundSettings::Source::Exchanger:
        return settings.outsideDomain
            ? tr("%1 names this server, which belongs to somebody else. Make sure that it is the "
                 "right one.")
                  .arg(m_domain)
            : tr("%1 names this server itself.").arg(m_domain);
    case FoundSettings::Source::Guess:
        return tr("A server answers under this usual name of %1.").arg(m_domain);
    }
    return {};
}

} // namespace posthorn
