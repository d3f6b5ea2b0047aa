// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Drafts.h"

#include "mail/ComposedContent.h"
#include "mail/HeaderBlock.h"
#include "mail/HeaderReader.h"
#include "mail/MessageReader.h"
#include "post/Spool.h"
#include "post/SpoolFolder.h"
#include "post/SpoolLock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

constexpr qint64 HeaderSize = 64 * 1024;
constexpr Transport WrittenFor{.eightBit = true};

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
            {"account"_L1, draft.account},
            {"sentAs"_L1, QString::fromLatin1(draft.sentAs)},
            {"isRecovery"_L1, draft.isRecovery},
            {"recoveryOf"_L1, draft.recoveryOf}};
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
    draft.sentAs = side.value("sentAs"_L1).toString().toLatin1();
    draft.isRecovery = side.value("isRecovery"_L1).toBool();
    draft.recoveryOf = side.value("recoveryOf"_L1).toString();
}

} // namespace

Drafts::Drafts(const QString &folder)
    : m_folder(folder.isEmpty() ? Spool::standardFolder(u"drafts"_s) : folder)
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
    return Spool::write(ComposedContent(message), WrittenFor, path);
}

Expected<QString> Drafts::save(const Draft &draft, const QString &id) const
{
    const QString chosen = Spool::isId(id) ? id : Spool::makeId();
    if (auto problem = Spool::ensureFolder(m_folder))
        return *problem;
    // A side file without its message is no draft, so the message is settled last.
    const QByteArray side = QJsonDocument(sideObject(draft)).toJson();
    if (auto problem = Spool::writePair(ComposedContent(draft.message), WrittenFor, fileOf(chosen),
                                        side, sideFileOf(chosen)))
        return *problem;
    return chosen;
}

Expected<Draft> Drafts::load(const QString &id) const
{
    const auto message
        = MessageReader::fromFile(fileOf(Spool::isId(id) ? id : QString()), MessageReader::AnySize);
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
        const QString id = info.completeBaseName();
        if (!Spool::isId(id) || QFile::exists(lockOf(id)) || !file.open(QIODevice::ReadOnly))
            continue;
        const HeaderBlock header = HeaderBlock::parse(file.read(HeaderSize));
        entries.append({id, AddressList::toString(HeaderReader::addresses(header.value("To"))),
                        HeaderReader::unstructured(header.value("Subject")), info.lastModified(),
                        info.size()});
    }
    return entries;
}

QString Drafts::lockOf(const QString &id) const
{
    return m_folder + u'/' + id + ".lock"_L1;
}

std::shared_ptr<QLockFile> Drafts::hold(const QString &id) const
{
    if (!Spool::isId(id) || Spool::ensureFolder(m_folder))
        return nullptr;
    return SpoolLock::take(lockOf(id));
}

QList<Drafts::LeftBehind> Drafts::leftBehind() const
{
    QList<LeftBehind> found;
    const QFileInfoList locks = QDir(m_folder).entryInfoList({u"*.lock"_s}, QDir::Files);
    for (const QFileInfo &info : locks) {
        const QString id = info.completeBaseName();
        std::shared_ptr<QLockFile> lock = hold(id);
        if (!lock)
            continue;
        SpoolFolder(m_folder).removeHalfWritten(id);
        if (QFile::exists(fileOf(id)))
            found.append({id, std::move(lock)});
        else
            QFile::remove(sideFileOf(id));
    }
    return found;
}

bool Drafts::remove(const QString &id) const
{
    if (!Spool::isId(id))
        return false;
    QFile::remove(sideFileOf(id));
    return QFile::remove(fileOf(id));
}

} // namespace posthorn
