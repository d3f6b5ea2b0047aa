// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace posthorn {

/// A `saslname` (RFC 5802 7): `=` and `,` written as =3D and =2C, so that it can stand between
/// commas.
[[nodiscard]] inline QByteArray scramName(QByteArray name)
{
    return name.replace('=', "=3D").replace(',', "=2C");
}

} // namespace posthorn
