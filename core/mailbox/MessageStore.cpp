// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/MessageStore.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <utility>

namespace posthorn {

namespace {

/// `X-Posthorn-Envelope-To: a@x, b@y`, folded between addresses before it passes the 998 octets of
/// RFC 5322. Paths hold no control characters: PathArgument lets none through.
QByteArray field(const QByteArray &name, const QList<QByteArray> &paths)
{
    constexpr qsizetype longestLine = 900;
    QByteArray text = name + ':';
    qsizetype column = text.size();
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QByteArray word = ' ' + paths.at(i) + (i + 1 < paths.size() ? "," : "");
        if (column + word.size() > longestLine && i > 0) {
            text += "\r\n";
            column = 0;
        }
        text += word;
        column += word.size();
    }
    return text + "\r\n";
}

QByteArray envelopeFields(const QByteArray &reversePath, const QList<QByteArray> &recipients)
{
    return field("X-Posthorn-Envelope-From",
                 {reversePath.isEmpty() ? QByteArrayLiteral("<>") : reversePath})
        + field("X-Posthorn-Envelope-To", recipients);
}

qint64 weight(const ReceivedMessage &message)
{
    const auto add = [](qint64 sum, const QByteArray &path) { return sum + path.size(); };
    return std::accumulate(message.recipients.begin(), message.recipients.end(),
                           qint64(message.bytes.size()), add);
}

} // namespace

MessageStore::MessageStore(const MailboxSettings &settings)
    : m_settings(settings)
{
}

bool MessageStore::prepare()
{
    if (m_settings.directory.isEmpty())
        return true;
    if (QDir().mkpath(m_settings.directory) && QFileInfo(m_settings.directory).isWritable())
        return true;
    m_error = tr("The directory “%1” cannot be written to.")
                  .arg(QDir::toNativeSeparators(m_settings.directory));
    return false;
}

std::unique_ptr<IncomingMessage> MessageStore::begin(const QByteArray &reversePath,
                                                     const QList<QByteArray> &recipients)
{
    // The constructor is private to this class, so std::make_unique cannot call it.
    std::unique_ptr<IncomingMessage> incoming(new IncomingMessage(*this));
    incoming->m_message.reversePath = reversePath;
    incoming->m_message.recipients = recipients;
    if (m_settings.directory.isEmpty())
        return incoming;
    const QString name = freshFileName();
    auto file = std::make_unique<QSaveFile>(name);
    const QByteArray fields = envelopeFields(reversePath, recipients);
    if (!file->open(QIODevice::WriteOnly) || file->write(fields) != fields.size()) {
        m_error = file->errorString();
        return nullptr;
    }
    incoming->m_message.file = name;
    incoming->m_file = std::move(file);
    return incoming;
}

// The name is made of the time and a running number, never of anything in the message.
QString MessageStore::freshFileName() const
{
    static std::atomic<quint64> running = 0;
    const QDir directory(m_settings.directory);
    const QString time
        = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    QFileInfo file;
    do {
        file.setFile(
            directory.absoluteFilePath(QStringLiteral("%1-%2.eml").arg(time).arg(++running)));
        // A link that leads nowhere does not exist, but would be followed.
    } while (file.exists() || file.isSymLink());
    return file.filePath();
}

qint64 MessageStore::maximumMessageSize() const
{
    if (!m_settings.directory.isEmpty())
        return m_settings.maximumMessageSize;
    return std::min(m_settings.maximumMessageSize, m_settings.maximumBytesInMemory / 4);
}

bool MessageStore::reserve(qint64 octets)
{
    if (m_arriving + octets > m_settings.maximumBytesInMemory)
        return false;
    m_arriving += octets;
    return true;
}

void MessageStore::keep(const ReceivedMessage &message)
{
    m_kept.append(message);
    m_keptBytes += weight(message);
    while (!m_kept.isEmpty()
           && (m_kept.size() > m_settings.maximumMessagesInMemory
               || m_keptBytes > m_settings.maximumBytesInMemory))
        m_keptBytes -= weight(m_kept.takeFirst());
}

void MessageStore::forget()
{
    m_kept.clear();
    m_keptBytes = 0;
}

} // namespace posthorn
