// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/IncomingMessage.h"

#include "mailbox/MessageStore.h"

#include <utility>

namespace posthorn {

namespace {

// A full disk takes the part for which it has room; only the next write would be an error.
QString reasonOfShortWrite(const QSaveFile &file)
{
    return file.error() == QFileDevice::NoError
        ? MessageStore::tr("The disk has taken only a part of it; it may be full.")
        : file.errorString();
}

} // namespace

IncomingMessage::IncomingMessage(MessageStore &store)
    : m_store(store)
{
}

IncomingMessage::~IncomingMessage()
{
    m_store.release(m_message.bytes.size());
}

bool IncomingMessage::append(QByteArrayView octets)
{
    if (!m_error.isEmpty())
        return false;
    m_message.size += octets.size();
    if (m_file && m_file->write(octets.data(), octets.size()) != octets.size()) {
        fail(reasonOfShortWrite(*m_file));
        return false;
    }
    if (m_copying)
        copy(octets);
    return m_error.isEmpty();
}

void IncomingMessage::copy(QByteArrayView octets)
{
    const bool tooLarge = m_file && m_message.size > largestCopy;
    if (!tooLarge && m_store.reserve(octets.size())) {
        m_message.bytes.append(octets);
    } else if (m_file) {
        forgetCopy();
    } else {
        fail(MessageStore::tr("There is no memory left for messages that are just arriving."));
    }
}

void IncomingMessage::forgetCopy()
{
    m_copying = false;
    m_store.release(m_message.bytes.size());
    m_message.bytes.clear();
}

std::optional<ReceivedMessage> IncomingMessage::commit()
{
    if (m_error.isEmpty() && m_file && !(m_file->flush() && m_file->commit()))
        fail(m_file->errorString());
    if (!m_error.isEmpty())
        return std::nullopt;
    m_message.time = QDateTime::currentDateTime();
    ReceivedMessage message = std::exchange(m_message, {});
    m_store.release(message.bytes.size());
    m_store.keep(message);
    return message;
}

void IncomingMessage::fail(const QString &error)
{
    m_error = error;
    forgetCopy();
    if (m_file)
        m_file->cancelWriting();
    m_file.reset();
}

} // namespace posthorn
