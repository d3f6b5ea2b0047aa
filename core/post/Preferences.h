// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/PreferenceValues.h"

#include <QObject>
#include <QString>

#include <memory>

class QSettings;

namespace posthorn {

/// The preferences of the person, in the settings file of the program. Only what differs from a
/// fresh start is written.
class Preferences final : public QObject {
    Q_OBJECT
public:
    /// `file`: an INI file of its own, for tests; empty: the settings of the person who runs it.
    explicit Preferences(const QString &file = {}, QObject *parent = nullptr);
    ~Preferences() override;

    [[nodiscard]] const PreferenceValues &values() const { return m_values; }
    /// Stores them and tells changed(), if they differ from those that hold. False: they could
    /// not be written, and hold until the program ends.
    bool setValues(const posthorn::PreferenceValues &values);

signals:
    void changed(const posthorn::PreferenceValues &values,
                 const posthorn::PreferenceValues &former);

private:
    std::unique_ptr<QSettings> m_settings;
    PreferenceValues m_values;
};

} // namespace posthorn
