// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace posthorn {

/// One parameter of a Content-Type or Content-Disposition field (RFC 2045 5.1).
struct Parameter {
    /// How the value is written when it is not plain printable ASCII.
    enum class Form {
        Extended, ///< RFC 2231: charset, percent signs and, when long, continuations
        /// RFC 2047 encoded-words in a quoted string. No standard allows it, but programs that do
        /// not know RFC 2231 read it. Only for `name` of Content-Type, beside an Extended
        /// `filename` of Content-Disposition, which every strict reader takes first. Left out
        /// where it would not fit into one line of 998 octets.
        Legacy
    };
    QByteArray name;
    QString value;
    Form form = Form::Extended;
};

} // namespace posthorn
