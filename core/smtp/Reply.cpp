// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Reply.h"

#include "smtp/LogEntry.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace posthorn {

bool Reply::saysTooBig() const
{
    const QByteArray enhanced = enhancedCode();
    return enhanced == "5.3.4" || enhanced == "5.2.3" || (code == 552 && enhanced.isEmpty());
}

QByteArray Reply::enhancedCode() const
{
    if (lines.isEmpty())
        return {};
    static const QRegularExpression pattern(u"^([245])\\.(\\d{1,3})\\.(\\d{1,3})(?=\\s|$)"_s);
    const auto match = pattern.match(QString::fromLatin1(lines.constFirst().left(16)));
    if (!match.hasMatch() || match.captured(1).toInt() != code / 100)
        return {};
    return match.captured(0).toLatin1();
}

QStringList Reply::linesForPeople() const
{
    QStringList shown;
    shown.reserve(lines.size());
    for (const QByteArray &line : lines)
        shown += escapedForShowing(line);
    return shown;
}

QString Reply::text() const
{
    return u"%1 %2"_s.arg(code).arg(linesForPeople().join(u' ')).trimmed();
}

} // namespace posthorn
