// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace posthorn {

/// A table of contacts as CSV (RFC 4180), as mail programs, telephones and spreadsheets write it.
/// Which columns hold names and addresses is told by the first row, or else by what looks like an
/// address.
class ContactTable {
public:
    explicit ContactTable(QString text);

    /// The next row of contacts; false at the end.
    bool next(QStringList &row);
    [[nodiscard]] QString nameIn(const QStringList &row) const;
    [[nodiscard]] QStringList addressesIn(const QStringList &row) const;

private:
    bool readRow(QStringList &row);
    void chooseSeparator();
    void readHeading();

    QString m_text;
    qsizetype m_at = 0;
    QChar m_separator = u',';
    QList<qsizetype> m_addressColumns; ///< empty: any field with an @
    qsizetype m_nameColumn = -1;
    QList<qsizetype> m_namePartColumns; ///< first name, middle name, last name
};

} // namespace posthorn
