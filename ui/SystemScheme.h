// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace posthorn {

/// Whether the desktop is dark, where Qt itself does not say it by its palette. One file for each
/// way to know.
class SystemScheme final : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }
    void set(bool dark);

signals:
    void changed();

private:
    bool m_dark = false;
};

} // namespace posthorn
