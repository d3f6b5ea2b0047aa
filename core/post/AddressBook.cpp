// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/AddressBook.h"

#include "mail/MailboxKey.h"
#include "mail/RegularFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

constexpr qint64 LargestFile = 16 * 1024 * 1024;
constexpr qsizetype LongestEntry = 1000; ///< characters of a name and an address; longer: no person

bool isWordBorder(QChar c)
{
    return !c.isLetterOrNumber();
}

/// 2: a word of the text begins with it; 1: it is somewhere in the text; 0: it is not.
int found(const QString &text, const QString &word)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || isWordBorder(text[at - 1]))
            return 2;
        best = 1;
    }
    return best;
}

} // namespace

QString AddressBook::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/addresses.json"_s;
}

AddressBook AddressBook::read(const QString &file)
{
    AddressBook book;
    const auto opened = RegularFile::open(file);
    if (!opened || (*opened)->facts().size > LargestFile)
        return book;
    const QJsonArray entries
        = QJsonDocument::fromJson((*opened)->readAll()).object().value("addresses"_L1).toArray();
    for (const QJsonValue &value : entries) {
        const auto address = Address::parse(value["address"_L1].toString());
        if (!address || book.m_entries.size() >= MostEntries)
            continue;
        Entry entry = entryFor(*address);
        entry.uses = qMax(0, value["uses"_L1].toInt());
        entry.last = QDateTime::fromString(value["last"_L1].toString(), Qt::ISODate);
        book.m_entries.append(entry);
    }
    return book;
}

std::optional<Problem> AddressBook::write(const QString &file) const
{
    QJsonArray entries;
    for (const Entry &entry : m_entries) {
        QJsonObject object{{"address"_L1, entry.address.toString()}, {"uses"_L1, entry.uses}};
        if (entry.last.isValid())
            object.insert("last"_L1, entry.last.toUTC().toString(Qt::ISODate));
        entries.append(object);
    }
    const QByteArray octets
        = QJsonDocument({{"version"_L1, 1}, {"addresses"_L1, entries}}).toJson();
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile target(file);
    const bool written = target.open(QIODevice::WriteOnly)
        && target.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && target.write(octets) == octets.size() && target.flush() && target.commit();
    if (written)
        return std::nullopt;
    return Problem{Problem::Kind::File, file, target.errorString()};
}

QString AddressBook::folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain += c;
    }
    return plain.toCaseFolded();
}

AddressBook::Entry AddressBook::entryFor(const Address &address)
{
    Entry entry;
    entry.address = address;
    entry.address.group.clear();
    entry.folded = folded(address.displayName + u' ' + address.addrSpecForPeople());
    return entry;
}

QHash<QString, qsizetype> AddressBook::index() const
{
    QHash<QString, qsizetype> known;
    known.reserve(m_entries.size());
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        known.insert(MailboxKey::of(m_entries[i].address), i);
    return known;
}

void AddressBook::rename(Entry &entry, const Address &address)
{
    const Entry before = std::exchange(entry, entryFor(address));
    entry.uses = before.uses;
    entry.last = before.last;
}

void AddressBook::noteUse(const QList<Address> &addresses, const QDateTime &when)
{
    QHash<QString, qsizetype> known = index();
    for (const Address &address : addresses) {
        if (address.isNull() || address.toString().size() > LongestEntry)
            continue;
        const auto at = known.constFind(MailboxKey::of(address));
        if (at == known.constEnd()) {
            known.insert(MailboxKey::of(address), m_entries.size());
            m_entries.append(entryFor(address));
        } else if (!address.displayName.isEmpty()) {
            rename(m_entries[*at], address); // the name as it was written last
        }
        Entry &entry = m_entries[known.value(MailboxKey::of(address))];
        ++entry.uses;
        entry.last = when;
    }
    shrink();
}

int AddressBook::import(const QList<Address> &addresses)
{
    QHash<QString, qsizetype> known = index();
    int added = 0;
    for (const Address &address : addresses) {
        if (address.isNull() || address.toString().size() > LongestEntry)
            continue;
        const qsizetype at = known.value(MailboxKey::of(address), -1);
        if (at >= 0) {
            Entry &entry = m_entries[at];
            if (entry.address.displayName.isEmpty())
                rename(entry, address);
        } else if (m_entries.size() < MostEntries) {
            known.insert(MailboxKey::of(address), m_entries.size());
            m_entries.append(entryFor(address));
            ++added;
        }
    }
    return added;
}

bool AddressBook::forget(const Address &address)
{
    return m_entries.removeIf([&](const Entry &entry) {
        return entry.address.sameMailbox(address);
    }) > 0;
}

int AddressBook::rank(const Entry &entry, const QStringList &words)
{
    int sum = 0;
    for (const QString &word : words) {
        const int one = found(entry.folded, word);
        if (one == 0)
            return 0;
        sum += one;
    }
    return sum;
}

QList<Address> AddressBook::find(const QString &typed, int most) const
{
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    struct Hit {
        int rank;
        const Entry *entry;
    };
    QList<Hit> hits;
    for (const Entry &entry : m_entries) {
        if (const int value = rank(entry, words); value > 0)
            hits.append({value, &entry});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) {
        return std::tuple(a.rank, a.entry->uses, a.entry->last)
            > std::tuple(b.rank, b.entry->uses, b.entry->last);
    });
    QList<Address> best;
    for (const Hit &hit : hits.first(qMin<qsizetype>(most, hits.size())))
        best.append(hit.entry->address);
    return best;
}

void AddressBook::shrink()
{
    if (m_entries.size() <= MostEntries)
        return;
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry &a, const Entry &b) { return a.last > b.last; });
    m_entries.resize(MostEntries);
}

} // namespace posthorn
