// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/TestMailbox.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

TestMailbox::TestMailbox(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(u"test mailbox"_s);
}

TestMailbox::~TestMailbox()
{
    m_thread.quit();
    m_thread.wait();
}

QString TestMailbox::host() const
{
    return u"127.0.0.1"_s;
}

void TestMailbox::start()
{
    if (m_mailbox)
        return;
    MailboxSettings settings;
    settings.listenAddress = host();
    settings.port = m_lastPort;
    m_mailbox = new Mailbox(settings);
    m_mailbox->setBehaviour(m_behaviour);
    m_mailbox->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_mailbox, &QObject::deleteLater);
    connect(m_mailbox, &Mailbox::received, this, &TestMailbox::keep);
    connect(m_mailbox, &Mailbox::noted, this, &TestMailbox::noted);
    m_thread.start();
    QMetaObject::invokeMethod(m_mailbox, [this, mailbox = m_mailbox] {
        const bool ok = mailbox->listen();
        const quint16 port = ok ? mailbox->port() : 0;
        const QString error = ok ? QString() : mailbox->errorString();
        QMetaObject::invokeMethod(this,
                                  [this, mailbox, port, error] { listened(mailbox, port, error); });
    });
}

void TestMailbox::listened(Mailbox *mailbox, quint16 port, const QString &error)
{
    if (mailbox != m_mailbox)
        return; // it was stopped meanwhile
    if (port == 0 && m_lastPort != 0) { // somebody else has taken the port
        m_lastPort = 0;
        discard();
        start();
        return;
    }
    if (port == 0)
        discard();
    m_port = port;
    m_lastPort = port;
    m_error = error;
    emit stateChanged();
}

void TestMailbox::discard()
{
    if (!m_mailbox)
        return;
    disconnect(m_mailbox, nullptr, this, nullptr);
    std::exchange(m_mailbox, nullptr)->deleteLater();
}

void TestMailbox::stop()
{
    discard();
    m_error.clear();
    if (std::exchange(m_port, 0) != 0)
        emit stateChanged();
}

void TestMailbox::setBehaviour(MailboxBehaviour behaviour)
{
    if (behaviour == m_behaviour)
        return;
    m_behaviour = behaviour;
    if (m_mailbox)
        QMetaObject::invokeMethod(
            m_mailbox, [mailbox = m_mailbox, behaviour] { mailbox->setBehaviour(behaviour); });
    emit behaviourChanged(behaviour);
}

void TestMailbox::setBounds(int messages, qint64 octets)
{
    m_maximumMessages = messages;
    m_maximumOctets = octets;
    dropBeyondBounds();
}

void TestMailbox::keep(const ReceivedMessage &message)
{
    m_messages.append(message);
    m_octets += message.bytes.size();
    emit messageArrived(message);
    dropBeyondBounds();
}

void TestMailbox::dropBeyondBounds()
{
    int count = 0;
    while (m_messages.size() > 1
           && (m_messages.size() > m_maximumMessages || m_octets > m_maximumOctets)) {
        m_octets -= m_messages.first().bytes.size();
        m_messages.removeFirst();
        ++count;
    }
    if (count > 0)
        emit oldestDropped(count);
}

void TestMailbox::removeAll()
{
    m_messages.clear();
    m_octets = 0;
    emit cleared();
}

} // namespace posthorn
