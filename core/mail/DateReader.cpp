// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/DateReader.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <optional>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

int monthNumber(const QString &name)
{
    static const QString names = u"janfebmaraprmayjunjulaugsepoctnovdec"_s;
    const qsizetype at = names.indexOf(name.left(3).toLower());
    return at >= 0 && at % 3 == 0 ? int(at / 3) + 1 : 0;
}

/// RFC 5322 4.3
int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() == 2)
        return year < 50 ? 2000 + year : 1900 + year;
    return digits.size() == 3 ? 1900 + year : year;
}

/// Seconds east of Greenwich; nothing when it is out of range. Unknown names are UTC.
std::optional<int> offsetOf(const QString &zone)
{
    static const QHash<QString, int> hours{{u"EDT"_s, -4}, {u"EST"_s, -5}, {u"CDT"_s, -5},
                                           {u"CST"_s, -6}, {u"MDT"_s, -6}, {u"MST"_s, -7},
                                           {u"PDT"_s, -7}, {u"PST"_s, -8}};
    if (!zone.startsWith(u'+') && !zone.startsWith(u'-'))
        return hours.value(zone.toUpper(), 0) * 3600;
    const int hour = zone.mid(1, 2).toInt();
    const int minute = zone.right(2).toInt();
    if (hour > 14 || minute > 59) // what QDateTime can hold
        return std::nullopt;
    const int seconds = (hour * 60 + minute) * 60;
    return zone.startsWith(u'-') ? -seconds : seconds;
}

} // namespace

QDateTime DateReader::read(const QByteArray &value)
{
    static const QRegularExpression grammar(
        u"\\A\\s*(?:[A-Za-z]+\\s*,?\\s*)?([0-9]{1,2})[\\s-]+([A-Za-z]{3,9})[\\s-]+([0-9]{2,4})\\s+"
        "([0-9]{1,2})\\s*:\\s*([0-9]{2})(?:\\s*:\\s*([0-9]{2}))?"
        "\\s*([+-][0-9]{2}:?[0-9]{2}|[A-Za-z]{0,5})\\s*\\z"_s);
    const QRegularExpressionMatch match = grammar.match(QString::fromLatin1(value.left(200)));
    if (!match.hasMatch())
        return {};
    const QDate date(fullYear(match.captured(3)), monthNumber(match.captured(2)),
                     match.captured(1).toInt());
    const int second = match.captured(6).toInt();
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(),
                     second == 60 ? 59 : second); // a leap second
    const std::optional<int> offset = offsetOf(match.captured(7));
    if (!date.isValid() || !time.isValid() || !offset)
        return {};
    return QDateTime(date, time, QTimeZone::utc()).addSecs(-*offset).toOffsetFromUtc(*offset);
}

} // namespace posthorn
