// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Reply.h"

#include <QByteArray>
#include <QList>

namespace posthorn {

/// What a server announced and then refuses: which extensions to do without, once, where nothing
/// was transferred. What a person asked for expressly (REQUIRETLS, DELIVERBY, …) is never among
/// them.
namespace ExtensionRetreat {

/// The reply complains of a parameter and not of the address it stands behind.
[[nodiscard]] bool isAboutParameters(const Reply &reply);
/// The keywords to do without after this refusal of this MAIL line. Those that the reply names, or
/// all that can be spared; none: the refusal is about something else.
[[nodiscard]] QList<QByteArray> afterMail(const QByteArray &line, const Reply &reply);
/// BDAT was refused as a command, not for the message's sake.
[[nodiscard]] bool isAboutChunking(const Reply &reply);

} // namespace ExtensionRetreat

} // namespace posthorn
