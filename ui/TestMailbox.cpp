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
    if (m_holder)
        return;
    MailboxSettings settings;
    settings.listenAddress = host();
    settings.port = m_lastPort;
    m_holder = new QObject;
    m_holder->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_holder, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_holder,
                              [this, holder = m_holder, settings, behaviour = m_behaviour] {
                                  listenInThread(holder, settings, behaviour);
                              });
}

void TestMailbox::listenInThread(QObject *holder, const MailboxSettings &settings,
                                 MailboxBehaviour behaviour)
{
    auto *mailbox = new Mailbox(settings, holder);
    mailbox->setBehaviour(behaviour);
    connect(mailbox, &Mailbox::received, this, &TestMailbox::keep);
    connect(mailbox, &Mailbox::noted, this, &TestMailbox::noted);
    const bool ok = mailbox->listen();
    const quint16 port = ok ? mailbox->port() : 0;
    const QString error = ok ? QString() : mailbox->errorString();
    QMetaObject::invokeMethod(this, [this, holder, port, error] { listened(holder, port, error); });
}

void TestMailbox::listened(const QObject *holder, quint16 port, const QString &error)
{
    if (holder != m_holder)
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
    if (m_holder)
        std::exchange(m_holder, nullptr)->deleteLater();
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
    if (m_holder)
        QMetaObject::invokeMethod(m_holder, [holder = m_holder, behaviour] {
            holder->findChild<Mailbox *>()->setBehaviour(behaviour);
        });
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
