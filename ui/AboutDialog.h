// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace posthorn {

/// What this program is, its version and the licences of what it is built from. Reads nothing from
/// any network.
class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// `Posthorn 1.0.0, Qt 6.4.2, OpenSSL 3.0.15`
    [[nodiscard]] static QString version();
    /// Which of the optional parts this build has, and which it has not.
    [[nodiscard]] static QString parts();
    /// The version, the system and the processor, for a report of a fault.
    [[nodiscard]] static QString versionInformation();
    /// Our own licence, and by which licences we use others' work.
    [[nodiscard]] static QString licences();
};

} // namespace posthorn
