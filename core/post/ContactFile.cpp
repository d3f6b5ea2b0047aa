// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ContactFile.h"

#include "mail/RegularFile.h"
#include "mail/TextEncoding.h"
#include "post/ContactTable.h"
#include "post/VcardLine.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace posthorn {

Expected<ContactFile> ContactFile::read(const QString &path)
{
    auto opened = RegularFile::open(path);
    if (!opened)
        return opened.error();
    if ((*opened)->facts().size > LargestFile)
        return Problem{Problem::Kind::File, path,
                       tr("%1 is too large to be a list of contacts.").arg(path)};
    return parse((*opened)->read(LargestFile));
}

ContactFile ContactFile::parse(const QByteArray &octets)
{
    ContactFile contacts;
    const QByteArray start = octets.left(1024).toUpper();
    if (start.contains("BEGIN:VCARD"))
        contacts.takeCards(octets);
    else if (const auto text = TextEncoding::decodeFile(octets))
        contacts.takeTable(*text);
    return contacts;
}

void ContactFile::take(const QString &name, const QString &typedAddress)
{
    auto address = Address::parse(typedAddress.trimmed());
    if (!address) {
        ++unusable;
        return;
    }
    if (!name.trimmed().isEmpty()) {
        // A name with a control in it could not be written into a field.
        const QString clean = name.simplified();
        Address named = *address;
        named.displayName = clean;
        if (const auto read = Address::parse(named.toString()); read && read->sameMailbox(named))
            address = read;
    }
    if (addresses.size() < MostAddresses)
        addresses.append(*address);
}

void ContactFile::takeCards(const QByteArray &file)
{
    QString name;
    QString parts; // of the name, for cards without a formatted one
    QStringList mailboxes;
    VcardLine::unfold(file, [&](const QByteArray &octets) {
        const VcardLine line = VcardLine::parse(octets);
        if (line.name == "BEGIN"_L1) {
            name.clear();
            parts.clear();
            mailboxes.clear();
        } else if (line.name == "FN"_L1) {
            name = line.text();
        } else if (line.name == "N"_L1) {
            const QStringList pieces = line.components();
            parts = QStringList({pieces.value(1), pieces.value(2), pieces.value(0)})
                        .join(u' ')
                        .simplified();
        } else if (line.name == "EMAIL"_L1) {
            mailboxes.append(line.text());
        } else if (line.name == "END"_L1) {
            for (const QString &mailbox : std::as_const(mailboxes))
                take(name.isEmpty() ? parts : name, mailbox);
            mailboxes.clear();
        }
    });
}

void ContactFile::takeTable(const QString &text)
{
    ContactTable table(text);
    QStringList row;
    while (table.next(row)) {
        const QString name = table.nameIn(row);
        for (const QString &mailbox : table.addressesIn(row))
            take(name, mailbox);
    }
}

} // namespace posthorn
