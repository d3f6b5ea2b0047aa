// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ProviderPresets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

ProviderPreset::Hint hintFrom(const QString &word)
{
    using Hint = ProviderPreset::Hint;
    static constexpr auto words = {
        std::pair("app-password"_L1, Hint::AppPassword),
        std::pair("authorisation-code"_L1, Hint::AuthorisationCode),
        std::pair("oauth"_L1, Hint::OAuth),
        std::pair("enable"_L1, Hint::EnableSmtp),
        std::pair("bridge"_L1, Hint::Bridge),
    };
    for (const auto &[known, hint] : words) {
        if (word == known)
            return hint;
    }
    return Hint::None;
}

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &word : array)
        words.append(word.toString().toLower());
    return words;
}

std::optional<ProviderPreset> presetFrom(const QJsonObject &object)
{
    ProviderPreset preset;
    preset.name = object["name"_L1].toString();
    preset.domains = wordsOf(object["domains"_L1]);
    preset.exchangers = wordsOf(object["exchangers"_L1]);
    preset.host = object["host"_L1].toString();
    const int port = object["port"_L1].toInt();
    preset.port = port >= 1 && port <= 65535 ? static_cast<quint16>(port) : 0;
    // A preset never leads to an unencrypted line.
    preset.security
        = object["security"_L1].toString() == "tls"_L1 ? Security::Tls : Security::Starttls;
    if (object["userName"_L1].toString() == "local-part"_L1)
        preset.userName = ProviderPreset::UserName::LocalPart;
    preset.hint = hintFrom(object["hint"_L1].toString());
    preset.page = object["page"_L1].toString();
    if (preset.name.isEmpty() || preset.host.isEmpty() || preset.port == 0)
        return std::nullopt;
    return preset;
}

QString withoutLastDot(const QString &name)
{
    const QString lower = name.trimmed().toLower();
    return lower.endsWith(u'.') ? lower.chopped(1) : lower;
}

/// `host` is `end` or lies below it.
bool liesBelow(const QString &host, const QString &end)
{
    return host == end || host.endsWith(u'.' + end);
}

} // namespace

QList<ProviderPreset> ProviderPresets::parse(const QByteArray &json)
{
    QList<ProviderPreset> presets;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        if (const auto preset = presetFrom(value.toObject()))
            presets.append(*preset);
    }
    return presets;
}

const QList<ProviderPreset> &ProviderPresets::all()
{
    static const QList<ProviderPreset> presets = [] {
        QFile file(u":/providers.json"_s);
        return file.open(QIODevice::ReadOnly) ? parse(file.readAll()) : QList<ProviderPreset>();
    }();
    return presets;
}

std::optional<ProviderPreset> ProviderPresets::forDomain(const QString &domain)
{
    const QString name = withoutLastDot(domain);
    for (const ProviderPreset &preset : all()) {
        for (const QString &known : preset.domains) {
            if (known == name || (known.startsWith(u'.') && name.endsWith(known)))
                return preset;
        }
    }
    return std::nullopt;
}

std::optional<ProviderPreset> ProviderPresets::forMailExchanger(const QString &host)
{
    const QString name = withoutLastDot(host);
    const ProviderPreset *best = nullptr;
    qsizetype length = 0;
    for (const ProviderPreset &preset : all()) {
        for (const QString &end : preset.exchangers) {
            // The longest end is the closest: olc.protection.outlook.com before outlook.com.
            if (end.size() > length && liesBelow(name, end)) {
                best = &preset;
                length = end.size();
            }
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

std::optional<ProviderPreset> ProviderPresets::forServer(const QString &host)
{
    const QString name = withoutLastDot(host);
    for (const ProviderPreset &preset : all()) {
        if (preset.host == name && preset.hint != ProviderPreset::Hint::Bridge)
            return preset;
    }
    return std::nullopt;
}

} // namespace posthorn
