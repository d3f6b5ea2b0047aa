// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// Words for the system's errors of the network. Those of strerror() follow the locale of the
/// process and its catalogues, not the language that a person chose.
class NetworkError {
    Q_DECLARE_TR_FUNCTIONS(posthorn::NetworkError)
public:
    /// \a error is a value of errno.
    [[nodiscard]] static QString text(int error);
};

} // namespace posthorn
