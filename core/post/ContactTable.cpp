// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ContactTable.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

constexpr qsizetype MostColumns = 1000; ///< what stands behind them is passed over

/// Mail programs' words for an address, in several languages, in lower case.
bool namesAnAddress(const QString &heading)
{
    // `E-mail 1 - Type` and `E-mail display name` stand beside the address.
    for (const QString &other : {u"type"_s, u"label"_s, u"display"_s, u"类型"_s}) {
        if (heading.contains(other))
            return false;
    }
    static const QStringList words{u"e-mail"_s,   u"email"_s,    u"mail address"_s,
                                   u"courriel"_s, u"correo"_s,   u"电子邮件"_s,
                                   u"邮箱"_s,     u"邮件地址"_s, u"电邮地址"_s};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return heading.contains(word); });
}

bool isOneOf(const QString &heading, const QStringList &words)
{
    return words.contains(heading);
}

bool looksLikeAnAddress(const QString &field)
{
    const qsizetype at = field.indexOf(u'@');
    return at > 0 && at + 1 < field.size();
}

} // namespace

ContactTable::ContactTable(QString text)
    : m_text(std::move(text))
{
    chooseSeparator();
    readHeading();
}

void ContactTable::chooseSeparator()
{
    const qsizetype end = m_text.indexOf(u'\n');
    const QStringView first = QStringView(m_text).left(end < 0 ? m_text.size() : end);
    qsizetype most = 0;
    for (const QChar separator : {u',', u';', u'\t'}) {
        const qsizetype count = first.count(separator);
        if (count > most) {
            most = count;
            m_separator = separator;
        }
    }
}

void ContactTable::readHeading()
{
    QStringList row;
    const qsizetype begin = m_at;
    if (!readRow(row))
        return;
    static const QStringList names{u"name"_s, u"display name"_s, u"full name"_s,
                                   u"nom"_s,  u"anzeigename"_s,  u"nombre"_s,
                                   u"姓名"_s, u"名称"_s,         u"显示名称"_s};
    static const QList<QStringList> parts{
        {u"first name"_s, u"given name"_s, u"vorname"_s, u"prénom"_s},
        {u"middle name"_s, u"additional name"_s},
        {u"last name"_s, u"family name"_s, u"nachname"_s, u"surname"_s}};
    m_namePartColumns = {-1, -1, -1};
    bool isHeading = false;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QString heading = row[i].simplified().toLower();
        if (looksLikeAnAddress(heading)) {
            isHeading = false;
            m_addressColumns.clear();
            break;
        }
        if (namesAnAddress(heading)) {
            m_addressColumns.append(i);
            isHeading = true;
        } else if (m_nameColumn < 0 && isOneOf(heading, names)) {
            m_nameColumn = i;
        }
        for (qsizetype part = 0; part < parts.size(); ++part) {
            if (isOneOf(heading, parts[part]))
                m_namePartColumns[part] = i;
        }
    }
    if (!isHeading) {
        m_nameColumn = -1;
        m_namePartColumns = {-1, -1, -1};
        m_at = begin;
    }
}

bool ContactTable::next(QStringList &row)
{
    return readRow(row);
}

bool ContactTable::readRow(QStringList &row)
{
    row.clear();
    if (m_at >= m_text.size())
        return false;
    QString field;
    bool quoted = false;
    for (; m_at < m_text.size(); ++m_at) {
        const QChar c = m_text[m_at];
        if (quoted) {
            if (c != u'"')
                field += c;
            else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"')
                field += m_text[m_at++];
            else
                quoted = false;
        } else if (c == u'"' && field.isEmpty()) {
            quoted = true;
        } else if (c == m_separator) {
            if (row.size() < MostColumns)
                row.append(field);
            field.clear();
        } else if (c == u'\n') {
            ++m_at;
            break;
        } else if (c != u'\r') {
            field += c;
        }
    }
    if (row.size() < MostColumns)
        row.append(field);
    return true;
}

QString ContactTable::nameIn(const QStringList &row) const
{
    const QString whole = row.value(m_nameColumn).simplified();
    if (!whole.isEmpty())
        return whole;
    QStringList parts;
    for (const qsizetype column : m_namePartColumns)
        parts.append(row.value(column));
    const QString joined = parts.join(u' ').simplified();
    if (!joined.isEmpty() || !m_addressColumns.isEmpty())
        return joined;
    // Without a heading: the first field that has letters and is no address.
    const auto name = std::find_if(row.begin(), row.end(), [](const QString &field) {
        return !looksLikeAnAddress(field)
            && std::any_of(field.begin(), field.end(), [](QChar c) { return c.isLetter(); });
    });
    return name == row.end() ? QString() : *name;
}

QStringList ContactTable::addressesIn(const QStringList &row) const
{
    QStringList found;
    if (m_addressColumns.isEmpty()) {
        std::copy_if(row.begin(), row.end(), std::back_inserter(found), looksLikeAnAddress);
        return found;
    }
    for (const qsizetype column : m_addressColumns) {
        if (column >= row.size())
            break;
        // One field may hold several, as telephones export them: `a@x ::: b@y`.
        const QStringList pieces = row.at(column).split(u":::"_s);
        for (const QString &piece : pieces) {
            if (!piece.trimmed().isEmpty())
                found.append(piece.trimmed());
        }
    }
    return found;
}

} // namespace posthorn
