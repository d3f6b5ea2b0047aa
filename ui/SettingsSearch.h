// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/FoundSettings.h"

#include <QObject>
#include <QString>

namespace posthorn {

class SettingsFinder;

/// Finds the server for an address a person typed, and says in words what it does and found.
class SettingsSearch final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// told() comes at least once; running() tells the begin and the end.
    void start(const QString &email);
    void cancel();

signals:
    void running(bool runs);
    void told(const QString &sentence);
    /// Before the sentence about it.
    void found(const posthorn::FoundSettings &settings);

private:
    SettingsFinder *finder();
    void take(const FoundSettings &settings);
    [[nodiscard]] QString whereFrom(const FoundSettings &settings) const;

    SettingsFinder *m_finder = nullptr; ///< once it was asked for
    QString m_domain;
};

} // namespace posthorn
