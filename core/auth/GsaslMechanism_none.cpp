// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/GsaslMechanism.h"

namespace posthorn {

/// A build without GNU SASL: nobody makes one of these.
class GsaslMechanism::Private {
public:
    QByteArray name;
};

bool GsaslMechanism::isBuilt(const QByteArray &)
{
    return false;
}

GsaslMechanism::GsaslMechanism(const QByteArray &name, const Credentials &, const AuthContext &)
    : d(std::make_unique<Private>())
{
    d->name = name;
}

GsaslMechanism::~GsaslMechanism() = default;

QByteArray GsaslMechanism::name() const
{
    return d->name;
}

std::optional<QByteArray> GsaslMechanism::start()
{
    return std::nullopt;
}

Mechanism::Step GsaslMechanism::next(const QByteArray &)
{
    return failure(tr("This way of signing in is not built in."));
}

} // namespace posthorn
