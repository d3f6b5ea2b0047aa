// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/HttpConnectHandshake.h"

#include "smtp/LogEntry.h"

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype LongestHead = 16'384;
/// `HTTP/1.1 200`
constexpr qsizetype StatusLineStart = 12;
constexpr qsizetype LongestShown = 200;
constexpr int LoginWanted = 407;
constexpr int LoginRefused = 401; ///< Tinyproxy says so where RFC 9110 has 407.

/// 0: this is no status line of HTTP/1.
int statusOf(const QByteArray &line)
{
    const bool shaped = line.size() >= StatusLineStart && line.startsWith("HTTP/1.")
        && line.at(8) == ' ' && (line.size() == StatusLineStart || line.at(12) == ' ');
    bool number = false;
    const int status = line.mid(9, 3).toInt(&number);
    return shaped && number && status >= 100 && status <= 599 ? status : 0;
}

} // namespace

HttpConnectHandshake::HttpConnectHandshake(const ProxySettings &proxy, const HostName &server,
                                           quint16 port)
{
    const QByteArray name = server.name.toLatin1();
    const bool v6 = server.address.protocol() == QAbstractSocket::IPv6Protocol;
    m_target = (v6 ? '[' + name + ']' : name) + ':' + QByteArray::number(port);
    if (!proxy.user.isEmpty())
        m_login = (proxy.user + u':' + proxy.password).toUtf8().toBase64();
}

Stage HttpConnectHandshake::stage() const
{
    return m_asked ? Stage::Connect : Stage::Proxy;
}

ProxyHandshake::Step HttpConnectHandshake::begin()
{
    Step step;
    step.send = "CONNECT "_ba + m_target + " HTTP/1.1\r\nHost: " + m_target + "\r\n";
    if (!m_login.isEmpty())
        step.send += "Proxy-Authorization: Basic " + m_login + "\r\n";
    step.send += "\r\n";
    m_asked = true;
    return step;
}

ProxyHandshake::Step HttpConnectHandshake::take(const QByteArray &octets)
{
    m_head += octets;
    if (m_head.endsWith("\r\n\r\n") || m_head.endsWith("\n\n"))
        return headEnded();
    Step step;
    const qsizetype lineEnd = m_head.indexOf('\n');
    if (lineEnd >= 0 && statusOf(m_head.first(lineEnd).trimmed()) == 0)
        step.refusal = tr("The proxy does not speak HTTP.");
    else if (m_head.size() >= LongestHead)
        step.refusal = tr("The proxy's answer is too long.");
    return step;
}

ProxyHandshake::Step HttpConnectHandshake::headEnded()
{
    const QByteArray line = m_head.first(m_head.indexOf('\n')).trimmed();
    const int status = statusOf(line);
    Step step;
    if (status / 100 == 1) {
        m_head.clear(); // An interim answer (RFC 9110 15.2): the final one follows.
    } else if (status / 100 == 2) {
        step.established = true;
    } else if (status == 0) {
        step.refusal = tr("The proxy does not speak HTTP.");
    } else {
        const QString words = escapedForShowing(line.first(qMin(line.size(), LongestShown)));
        const bool wantsLogin = status == LoginWanted || status == LoginRefused;
        m_asked = !wantsLogin; // The proxy itself refuses, not the way behind it.
        if (wantsLogin && m_login.isEmpty())
            step.refusal = tr("The proxy wants a user name and a password: %1").arg(words);
        else if (wantsLogin)
            step.refusal = tr("The proxy refused the user name or the password: %1").arg(words);
        else
            step.refusal = tr("The proxy did not connect to %1: %2")
                               .arg(QString::fromLatin1(m_target), words);
    }
    return step;
}

} // namespace posthorn
