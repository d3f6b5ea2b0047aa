// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace posthorn {

/// What a message that is to be sent is made of, for people: no content is in it.
struct PartOutline {
    QByteArray type; ///< `text/plain`
    QByteArray encoding; ///< `base64`; empty for a multipart
    QString name; ///< The file name; empty: none.
    qint64 size = 0; ///< Octets of the content before it is encoded; of a multipart: of all in it.
    QList<PartOutline> parts;
};

} // namespace posthorn
