// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Drafts.h"

#include "mail/ComposedContent.h"
#include "mail/HeaderBlock.h"
#include "mail/HeaderReader.h"
#include "mail/MessageReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

constexpr qint64 BlockSize = 64 * 1024;

Problem cannotWrite(const QString &path, const QString &why)
{
    return {Problem::Kind::File, path, why};
}

QJsonObject sideObject(const Draft &draft)
{
    QJsonObject typed;
    for (auto field = draft.typed.begin(); field != draft.typed.end(); ++field)
        typed.insert(field.key(), field.value());
    QJsonArray fields;
    for (const HeaderField &field : draft.message.extraFields)
        fields.append(
            QJsonObject{{"name"_L1, QString::fromLatin1(field.name)}, {"value"_L1, field.value}});
    return {{"version"_L1, 1},
            {"bcc"_L1, AddressList::toString(draft.message.bcc)},
            {"typed"_L1, typed},
            {"fields"_L1, fields},
            {"deliveryNotifications"_L1, draft.deliveryNotifications},
            {"account"_L1, draft.account}};
}

void takeSideObject(const QJsonObject &side, Draft &draft)
{
    draft.message.bcc = AddressList::parse(side.value("bcc"_L1).toString()).addresses;
    const QJsonObject typed = side.value("typed"_L1).toObject();
    for (auto field = typed.begin(); field != typed.end(); ++field)
        draft.typed.insert(field.key(), field.value().toString());
    const QJsonArray fields = side.value("fields"_L1).toArray();
    for (const QJsonValue &field : fields) {
        draft.message.extraFields.append(
            {field["name"_L1].toString().toLatin1(), field["value"_L1].toString()});
    }
    draft.deliveryNotifications = side.value("deliveryNotifications"_L1).toBool();
    draft.account = side.value("account"_L1).toString();
}

/// An id is a file name of ours, never a way out of the folder.
bool isId(const QString &id)
{
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

} // namespace

Drafts::Drafts(const QString &folder)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                       + "/drafts"_L1
                                : folder)
{
}

QString Drafts::fileOf(const QString &id) const
{
    return m_folder + u'/' + id + ".eml"_L1;
}

QString Drafts::sideFileOf(const QString &id) const
{
    return m_folder + u'/' + id + ".json"_L1;
}

std::optional<Problem> Drafts::writeEml(const Message &message, const QString &path)
{
    const auto stream = ComposedContent(message).open(Transport{.eightBit = true});
    if (!stream)
        return stream.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    QByteArray block(BlockSize, Qt::Uninitialized);
    qint64 read = 0;
    while ((read = (*stream)->read(block.data(), block.size())) > 0) {
        if (file.write(block.constData(), read) != read)
            return cannotWrite(path, file.errorString());
    }
    if (const auto problem = (*stream)->problem())
        return problem;
    return file.commit() ? std::nullopt : std::optional(cannotWrite(path, file.errorString()));
}

Expected<QString> Drafts::save(const Draft &draft, const QString &id) const
{
    const QString chosen = isId(id) ? id : QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!QDir().mkpath(m_folder))
        return cannotWrite(m_folder, tr("The folder %1 cannot be made.").arg(m_folder));
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile side(sideFileOf(chosen));
    if (!side.open(QIODevice::WriteOnly))
        return cannotWrite(side.fileName(), side.errorString());
    side.write(QJsonDocument(sideObject(draft)).toJson());
    // A side file without its message is no draft, so the message is settled last.
    if (!side.commit())
        return cannotWrite(side.fileName(), side.errorString());
    if (const auto problem = writeEml(draft.message, fileOf(chosen)))
        return *problem;
    return chosen;
}

Expected<Draft> Drafts::load(const QString &id) const
{
    const auto message = MessageReader::fromFile(fileOf(isId(id) ? id : QString()));
    if (!message)
        return message.error();
    Draft draft;
    draft.message = *message;
    QFile side(sideFileOf(id));
    if (side.open(QIODevice::ReadOnly))
        takeSideObject(QJsonDocument::fromJson(side.readAll()).object(), draft);
    return draft;
}

QList<Drafts::Entry> Drafts::list() const
{
    QList<Entry> entries;
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.eml"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!isId(info.completeBaseName()) || !file.open(QIODevice::ReadOnly))
            continue;
        const HeaderBlock header = HeaderBlock::parse(file.read(BlockSize));
        entries.append({info.completeBaseName(),
                        AddressList::toString(HeaderReader::addresses(header.value("To"))),
                        HeaderReader::unstructured(header.value("Subject")), info.lastModified(),
                        info.size()});
    }
    return entries;
}

bool Drafts::remove(const QString &id) const
{
    if (!isId(id))
        return false;
    QFile::remove(sideFileOf(id));
    return QFile::remove(fileOf(id));
}

} // namespace posthorn
