// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/ScriptWire.h"

#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

ScriptWire::ScriptWire(const QStringList &script, Delivery delivery, Security security)
    : m_script(script.begin(), script.end())
    , m_delivery(delivery)
    , m_security(security)
    , m_encrypted(security == Security::Tls)
{
}

void ScriptWire::open()
{
    QTimer::singleShot(0, this, [this] {
        emit opened();
        advance();
        schedule();
    });
}

void ScriptWire::startTls()
{
    m_tlsAsked = true;
    schedule();
}

void ScriptWire::send(const QByteArray &bytes)
{
    qint64 taken = bytes.size();
    if (m_vanishAfter >= 0)
        taken = std::clamp(m_vanishAfter - m_written.size(), qint64(0), taken);
    m_kept += taken;
    m_lost += bytes.size() - taken;
    if (m_stopped)
        return;
    m_written += bytes;
    m_input += bytes.left(taken);
    schedule();
}

/// True when it is gone; until then what it has to say is said.
bool ScriptWire::vanishes()
{
    if (m_vanishAfter < 0 || m_written.size() < m_vanishAfter)
        return false;
    if (m_answersLast) {
        advance();
        if (!m_pending.isEmpty())
            return true;
    }
    if (!m_over)
        command(u"drop"_s);
    return true;
}

void ScriptWire::close()
{
    m_over = true;
}

void ScriptWire::abort()
{
    m_over = true;
    m_aborted = true;
}

ServerFacts ScriptWire::facts() const
{
    ServerFacts facts;
    facts.host = u"mx.example"_s;
    facts.port = 25;
    facts.security = m_security;
    return facts;
}

QString ScriptWire::complaint() const
{
    if (!m_complaint.isEmpty())
        return m_complaint;
    if (!m_input.isEmpty() && !m_ignoring)
        return u"written beyond the script: %1"_s.arg(QString::fromUtf8(m_input.left(200)));
    if (!m_script.empty())
        return u"the script was not followed to its end: %1"_s.arg(m_script.front());
    return {};
}

void ScriptWire::schedule()
{
    if (std::exchange(m_scheduled, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_scheduled = false;
        if (m_over)
            return;
        if (!m_stopped)
            m_kept = 0;
        emit drained();
        if (!m_over && !vanishes())
            advance();
    });
}

void ScriptWire::advance()
{
    while (!m_over && m_complaint.isEmpty() && m_pending.isEmpty() && !m_script.empty()) {
        const QString step = m_script.front();
        if (step.startsWith("S:"_L1) || step.startsWith("<"_L1))
            return say();
        if (step.startsWith("!"_L1)) {
            if (step == "! secure"_L1 && !m_tlsAsked)
                return;
            m_script.pop_front();
            command(step.mid(2));
            continue;
        }
        const QByteArray expected = step.mid(3).toUtf8();
        bool taken = false;
        if (expected == "~")
            taken = takeMessage();
        else if (expected.startsWith("# "))
            taken = takeChunk(expected.mid(2).toLongLong());
        else
            taken = takeFromClient(expected);
        if (!taken)
            return;
        m_script.pop_front();
    }
}

bool ScriptWire::takeFromClient(const QByteArray &expected)
{
    const qsizetype end = m_input.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArray line = m_input.left(end);
    const bool isTaken
        = expected.endsWith(" ~") ? line.startsWith(expected.chopped(1)) : line == expected;
    if (!isTaken) {
        m_complaint = u"expected “%1”, was written “%2”"_s.arg(QString::fromUtf8(expected),
                                                               QString::fromUtf8(line.left(200)));
        return false;
    }
    m_input.remove(0, end + 2);
    return true;
}

bool ScriptWire::takeMessage()
{
    const bool isEmpty = m_input.startsWith(".\r\n");
    const qsizetype end = isEmpty ? 0 : m_input.indexOf("\r\n.\r\n");
    if (end < 0)
        return false;
    QByteArray message = isEmpty ? QByteArray() : m_input.left(end + 2);
    m_input.remove(0, end + (isEmpty ? 3 : 5));
    message.replace("\r\n..", "\r\n.");
    if (message.startsWith(".."))
        message.remove(0, 1);
    m_messages += message;
    return true;
}

bool ScriptWire::takeChunk(qsizetype octets)
{
    if (m_input.size() < octets)
        return false;
    m_messages += m_input.left(octets);
    m_input.remove(0, octets);
    return true;
}

void ScriptWire::say()
{
    while (!m_script.empty()) {
        const QString step = m_script.front();
        if (step.startsWith("S:"_L1))
            m_pending += step.mid(3).toUtf8() + "\r\n";
        else if (step.startsWith("<"_L1))
            m_pending += QByteArray::fromHex(step.mid(2).toLatin1());
        else
            break;
        m_script.pop_front();
    }
    QTimer::singleShot(0, this, &ScriptWire::deliver);
}

void ScriptWire::deliver()
{
    if (m_over)
        return;
    if (m_pending.isEmpty()) // nothing at all was said
        return advance();
    qsizetype count = m_pending.size();
    if (m_delivery == Delivery::ByOctet)
        count = 1;
    else if (m_delivery == Delivery::ByLine)
        count = m_pending.indexOf('\n') + 1;
    const QByteArray piece = m_pending.left(count);
    m_pending.remove(0, count);
    if (m_pending.isEmpty())
        schedule();
    else
        QTimer::singleShot(0, this, &ScriptWire::deliver);
    emit received(piece);
}

void ScriptWire::command(const QString &word)
{
    if (word == "stop"_L1) {
        m_stopped = true;
        m_ignoring = true;
    } else if (word == "ignore"_L1) {
        m_ignoring = true;
    } else if (word == "secure"_L1) {
        m_encrypted = true;
        emit secured();
    } else if (word == "drop"_L1) {
        m_over = true;
        emit failed({Stage::Connect,
                     FailureKind::Network,
                     FailureCause::ConnectionLost,
                     u"The server closed the connection."_s,
                     {},
                     std::nullopt});
    } else {
        m_complaint = u"no such command in a script: %1"_s.arg(word);
    }
}

} // namespace posthorn
