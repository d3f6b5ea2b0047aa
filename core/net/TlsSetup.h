// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "net/Endpoint.h"
#include "smtp/Failure.h"

#include <QCoreApplication>
#include <QSslConfiguration>

namespace posthorn {

/// Turns a TlsPolicy into what QSslSocket needs, before anything is connected.
class TlsSetup {
    Q_DECLARE_TR_FUNCTIONS(TlsSetup)
public:
    /// The failure is a BadConfiguration that names the file or value that cannot be used.
    static Expected<QSslConfiguration, Failure> configuration(const TlsPolicy &policy);
};

} // namespace posthorn
