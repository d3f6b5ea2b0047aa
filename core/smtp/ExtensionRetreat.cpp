// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/ExtensionRetreat.h"

#include <array>

namespace posthorn {

namespace {

struct Spare {
    const char *parameter; ///< as it stands in MAIL
    const char *keyword; ///< of the extension in the EHLO reply
};

constexpr std::array spares{Spare{" SIZE=", "SIZE"}, Spare{" BODY=8BITMIME", "8BITMIME"},
                            Spare{" BODY=BINARYMIME", "BINARYMIME"}, Spare{" RET=", "DSN"},
                            Spare{" ENVID=", "DSN"}};

/// `5.5.4 Unsupported option: SIZE=25` names SIZE.
bool names(const Reply &reply, const Spare &spare)
{
    const QByteArray parameter = QByteArray(spare.parameter).trimmed();
    const QByteArray name = parameter.left(parameter.indexOf('='));
    const QByteArray words = reply.lines.join(' ').toUpper();
    return words.contains(name) || words.contains(spare.keyword);
}

} // namespace

bool ExtensionRetreat::isAboutParameters(const Reply &reply)
{
    const bool code
        = reply.code == 500 || reply.code == 501 || reply.code == 504 || reply.code == 555;
    const QByteArray enhanced = reply.enhancedCode();
    return code && (enhanced.isEmpty() || enhanced.startsWith("5.5."));
}

QList<QByteArray> ExtensionRetreat::afterMail(const QByteArray &line, const Reply &reply)
{
    QList<QByteArray> used;
    QList<QByteArray> named;
    if (!isAboutParameters(reply))
        return {};
    for (const Spare &spare : spares) {
        if (!line.contains(spare.parameter) || used.contains(spare.keyword))
            continue;
        used += spare.keyword;
        if (names(reply, spare))
            named += spare.keyword;
    }
    return named.isEmpty() ? used : named;
}

bool ExtensionRetreat::isAboutChunking(const Reply &reply)
{
    const bool code
        = reply.code == 500 || reply.code == 502 || reply.code == 503 || reply.code == 504;
    const QByteArray enhanced = reply.enhancedCode();
    return code && (enhanced.isEmpty() || enhanced.startsWith("5.5."));
}

} // namespace posthorn
