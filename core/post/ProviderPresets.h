// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/ProviderPreset.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace posthorn {

/// The well-known providers of resources/providers.json. Nothing is asked of any network.
class ProviderPresets {
public:
    /// All of them; read once.
    [[nodiscard]] static const QList<ProviderPreset> &all();
    /// For what stands behind the @ of an address.
    [[nodiscard]] static std::optional<ProviderPreset> forDomain(const QString &domain);
    /// For the host of an MX record of the domain: many domains live with a provider.
    [[nodiscard]] static std::optional<ProviderPreset> forMailExchanger(const QString &host);
    /// Whose server this is, by its name. A Bridge has no name of its own.
    [[nodiscard]] static std::optional<ProviderPreset> forServer(const QString &host);
    /// What is wrong with a preset is left out, and the preset with it where it is useless then.
    [[nodiscard]] static QList<ProviderPreset> parse(const QByteArray &json);
};

} // namespace posthorn
