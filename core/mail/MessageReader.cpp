// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/MessageReader.h"

#include "mail/DataImages.h"
#include "mail/Grammar.h"
#include "mail/HtmlToText.h"
#include "mail/MimeEntity.h"
#include "mail/RegularFile.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

QList<Address> addressesOf(const MimeEntity &root, const QByteArray &field)
{
    return HeaderReader::addresses(root.header.value(field));
}

Priority priorityOf(const MimeEntity &root)
{
    const int number = HeaderReader::unfolded(root.header.value("X-Priority")).left(1).toInt();
    if (number >= 1 && number <= 5)
        return static_cast<Priority>(number - 1);
    const QByteArray importance = HeaderReader::unfolded(root.header.value("Importance")).toLower();
    return importance == "high" ? Priority::High
        : importance == "low"   ? Priority::Low
                                : Priority::Normal;
}

/// Sorts the parts of a message into its texts, its attachments and its inline parts.
class PartSorter {
public:
    PartSorter(Message &message, const QByteArray &octets)
        : m_message(message)
        , m_octets(octets)
    {
    }

    void take(const MimeEntity &entity, bool related)
    {
        if (entity.isMultipart()) {
            const bool inRelated = related || entity.contentType.value == "multipart/related";
            for (const MimeEntity &part : entity.parts)
                take(part, inRelated);
        } else if (isBody(entity, "text/plain")) {
            takeText(entity);
        } else if (isBody(entity, "text/html") && m_message.html.isEmpty()) {
            m_message.html = entity.text(m_octets);
        } else {
            takeFile(entity, related);
        }
    }

private:
    static bool isBody(const MimeEntity &entity, const QByteArray &type)
    {
        return entity.contentType.value == type && !entity.isAttached();
    }

    void takeText(const MimeEntity &entity)
    {
        const QString text = entity.text(m_octets);
        if (!m_message.text)
            m_message.text = text;
        else // several texts in one message, as mailing lists make them: one below the other
            m_message.text = *m_message.text + u"\n"_s + text;
    }

    void takeFile(const MimeEntity &entity, bool related)
    {
        auto file = Attachment::fromBytes(entity.decoded(m_octets), nameOf(entity), typeOf(entity));
        const QByteArray id = entity.contentId();
        if (!isContentId(id))
            return m_message.attachments.append(file);
        file.contentId = id;
        (related ? m_message.inlineParts : m_message.attachments).append(file);
    }

    /// The type as it can be sent again. A multipart that could not be taken apart is none; what
    /// is no type at all is found anew by the content.
    static QByteArray typeOf(const MimeEntity &entity)
    {
        const QByteArray type = entity.contentType.value;
        const QList<QByteArray> words = type.split('/');
        if (words.size() != 2 || !grammar::isToken(words[0]) || !grammar::isToken(words[1])
            || words[0] == "multipart")
            return {};
        const QByteArray charset = entity.contentType.parameters.value("charset").toLatin1();
        return entity.isText() && grammar::isToken(charset) ? type + "; charset=" + charset : type;
    }

    static bool isContentId(const QByteArray &id)
    {
        return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](char c) {
            return c > ' ' && c < 0x7f && c != '<' && c != '>';
        });
    }

    static QString nameOf(const MimeEntity &entity)
    {
        const QString name = entity.fileName();
        if (!name.isEmpty())
            return name;
        return entity.contentType.value == "message/rfc822" ? u"message.eml"_s : u"attachment"_s;
    }

    Message &m_message;
    const QByteArray &m_octets;
};

/// The ids of the parts that the HTML shows (RFC 2392).
QSet<QByteArray> shownIds(const QString &html)
{
    static const QRegularExpression reference(u"\\bcid:([^\"'\\s<>)]+)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    QSet<QByteArray> ids;
    for (auto match = reference.globalMatch(html); match.hasNext();)
        ids += QByteArray::fromPercentEncoding(match.next().captured(1).toUtf8());
    return ids;
}

/// Some programs put what the HTML shows beside it, not into a multipart/related with it.
void moveShownPartsInline(Message &message)
{
    const QSet<QByteArray> ids = shownIds(message.html);
    QList<Attachment> others;
    for (const Attachment &file : std::as_const(message.attachments))
        (ids.contains(file.contentId) ? message.inlineParts : others).append(file);
    message.attachments = others;
}

} // namespace

Message MessageReader::fromBytes(const QByteArray &octets)
{
    const MimeEntity root = MimeEntity::read(octets);
    Message message;
    message.from = addressesOf(root, "From");
    const QList<Address> senders = addressesOf(root, "Sender");
    if (message.from.size() > 1 && !senders.isEmpty())
        message.sender = senders.first();
    message.replyTo = addressesOf(root, "Reply-To");
    message.to = addressesOf(root, "To");
    message.cc = addressesOf(root, "Cc");
    message.bcc = addressesOf(root, "Bcc");
    message.subject = HeaderReader::unstructured(root.header.value("Subject"));
    message.priority = priorityOf(root);
    message.requestReadReceipt = root.header.contains("Disposition-Notification-To");
    const QList<QByteArray> answered = HeaderReader::messageIds(root.header.value("In-Reply-To"));
    if (!answered.isEmpty())
        message.inReplyTo = answered.first();
    message.references = HeaderReader::messageIds(root.header.value("References")).join(' ');
    PartSorter(message, octets).take(root, false);
    moveShownPartsInline(message);
    message.html = DataImages::taken(message.html, message.inlineParts);
    if (!message.text)
        message.text = HtmlToText::convert(message.html);
    return message;
}

Expected<Message> MessageReader::fromFile(const QString &path, qint64 largest)
{
    auto file = RegularFile::open(path);
    if (!file)
        return file.error();
    if ((*file)->facts().size > largest) {
        return Problem{Problem::Kind::File, path,
                       tr("%1 is too large to be opened as a message.").arg(path)};
    }
    const QByteArray octets = (*file)->readAll();
    if (octets.size() < (*file)->facts().size)
        return Problem{Problem::Kind::File, path, (*file)->errorString()};
    return fromBytes(octets);
}

} // namespace posthorn
