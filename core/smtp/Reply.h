// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace posthorn {

/// One whole reply of the server (RFC 5321 4.2). Its words are foreign bytes: show them only
/// through text() or linesForPeople(), which escape what could be rendered or could move a cursor.
struct Reply {
    int code = 0; ///< 200–599
    QList<QByteArray> lines; ///< Without the code, without line ends; as they came.

    [[nodiscard]] bool isPositive() const { return code / 100 == 2; }
    [[nodiscard]] bool isIntermediate() const { return code / 100 == 3; }
    [[nodiscard]] bool isTransient() const { return code / 100 == 4; }
    [[nodiscard]] bool isPermanent() const { return code / 100 == 5; }
    /// `5.1.1` where the text begins with an enhanced code of the same class (RFC 2034); or empty.
    [[nodiscard]] QByteArray enhancedCode() const;
    /// The message is too big for this server, for good: 5.3.4 and 5.2.3 (RFC 3463), or 552 alone;
    /// 552 5.2.2 is a full mailbox.
    [[nodiscard]] bool saysTooBig() const;
    /// Each line escaped for showing, without the code.
    [[nodiscard]] QStringList linesForPeople() const;
    /// `550 5.1.1 No such user` in one line, escaped for showing.
    [[nodiscard]] QString text() const;
};

} // namespace posthorn
