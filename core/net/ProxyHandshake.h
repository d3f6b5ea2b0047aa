// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/Endpoint.h"
#include "net/HostName.h"
#include "smtp/Stage.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace posthorn {

/// What is said to a proxy before the line to the server is open: octets in, octets out, no
/// socket. It takes exactly the octets of the proxy's answer and never one more, so that a
/// greeting of the server in the same segment stays where it is.
class ProxyHandshake {
public:
    struct Step {
        QByteArray send; ///< to be written now
        bool established = false; ///< what follows belongs to the server
        QString refusal; ///< not empty: it is over; a sentence with the proxy's own words
    };

    virtual ~ProxyHandshake() = default;
    [[nodiscard]] virtual Step begin() = 0;
    /// How many octets take() gets next; at least 1.
    [[nodiscard]] virtual qsizetype wanted() const = 0;
    [[nodiscard]] virtual Step take(const QByteArray &octets) = 0;
    /// Stage::Proxy while we deal with the proxy itself, Stage::Connect once it was asked for the
    /// server.
    [[nodiscard]] virtual Stage stage() const = 0;

    /// For the kind of `proxy`, which must not be None.
    static std::unique_ptr<ProxyHandshake> create(const ProxySettings &proxy,
                                                  const HostName &server, quint16 port);
};

} // namespace posthorn
