// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/FieldFolder.h"
#include "mail/Parameter.h"

#include <QByteArray>
#include <QString>

namespace posthorn {

/// Writes the parameters of Content-Type and Content-Disposition into a field: as tokens and
/// quoted strings where that is enough, else by RFC 2231.
///
/// Which form, and why: quoted-pairs, apostrophes, encoded-word look-alikes and anything but
/// printable ASCII go as RFC 2231, because readers differ in undoing the former. Long values are
/// continued, each segment with whole characters. A plain `filename=` beside `filename*=` is never
/// written: some readers take it first and show the wrong name.
class ParameterWriter {
public:
    ParameterWriter(const QByteArray &name, const QByteArray &value);

    void add(const Parameter &parameter);
    /// The whole field with its CRLF.
    [[nodiscard]] QByteArray field();

private:
    void addPiece(const QByteArray &piece);
    void addExtended(const QByteArray &name, const QString &value);
    void addContinued(const QByteArray &name, const QList<QByteArray> &units, bool percent);
    void addLegacy(const QByteArray &name, const QString &value);

    FieldFolder m_folder;
    QByteArray m_pending; ///< The last piece, before it is known whether a `;` follows.
};

} // namespace posthorn
