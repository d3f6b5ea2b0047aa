// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/Socks5Handshake.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr char Version = 5;
constexpr char LoginVersion = 1;
constexpr char NoLogin = 0;
constexpr char UserAndPassword = 2;
constexpr char Connect = 1;
constexpr char TypeV4 = 1;
constexpr char TypeName = 3;
constexpr char TypeV6 = 4;
constexpr qsizetype PortOctets = 2;
/// Everything of variable length has one octet for its length.
constexpr qsizetype LongestField = 255;

QByteArray withLength(const QByteArray &field)
{
    return QByteArray(1, static_cast<char>(field.size())) + field;
}

} // namespace

Socks5Handshake::Socks5Handshake(const ProxySettings &proxy, const HostName &server, quint16 port)
    : m_user(proxy.user.toUtf8())
    , m_password(proxy.password.toUtf8())
    , m_server(server)
    , m_port(port)
{
}

Stage Socks5Handshake::stage() const
{
    const bool greeting = m_expecting == Expecting::Method || m_expecting == Expecting::LoginAnswer;
    return greeting ? Stage::Proxy : Stage::Connect;
}

ProxyHandshake::Step Socks5Handshake::expect(Expecting next, qsizetype octets,
                                             const QByteArray &send)
{
    m_expecting = next;
    m_wanted = octets;
    Step step;
    step.send = send;
    return step;
}

ProxyHandshake::Step Socks5Handshake::begin()
{
    QByteArray methods(1, NoLogin);
    if (!m_user.isEmpty())
        methods.append(UserAndPassword);
    return expect(Expecting::Method, 2, QByteArray(1, Version) + withLength(methods));
}

ProxyHandshake::Step Socks5Handshake::take(const QByteArray &octets)
{
    Step over;
    switch (m_expecting) {
    case Expecting::Method:
        if (octets.at(0) == Version)
            return methodChosen(octets.at(1));
        over.refusal = tr("The proxy does not speak SOCKS5.");
        return over;
    case Expecting::LoginAnswer:
        if (octets.at(1) == 0)
            return connectRequest();
        over.refusal = tr("The proxy refused the user name or the password.");
        return over;
    case Expecting::Answer:
        return answered(octets);
    case Expecting::NameLength:
        return expect(Expecting::BoundAddress,
                      static_cast<unsigned char>(octets.at(0)) + PortOctets);
    case Expecting::BoundAddress:
        over.established = true;
        return over;
    }
    return over;
}

ProxyHandshake::Step Socks5Handshake::methodChosen(char method)
{
    if (method == NoLogin)
        return connectRequest();
    if (method == UserAndPassword && !m_user.isEmpty())
        return login();
    Step over;
    over.refusal = m_user.isEmpty()
        ? tr("The proxy wants a user name and a password.")
        : tr("The proxy takes no user name and password, and does not let us in without.");
    return over;
}

ProxyHandshake::Step Socks5Handshake::login()
{
    if (m_user.size() > LongestField || m_password.size() > LongestField) {
        Step over;
        over.refusal = tr("The user name or the password is too long for SOCKS5 (255 octets).");
        return over;
    }
    return expect(Expecting::LoginAnswer, 2,
                  QByteArray(1, LoginVersion) + withLength(m_user) + withLength(m_password));
}

ProxyHandshake::Step Socks5Handshake::connectRequest()
{
    QByteArray request = QByteArray(1, Version) + Connect + '\0';
    if (!m_server.isAddress()) {
        request += TypeName + withLength(m_server.name.toLatin1());
    } else if (m_server.address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 address = qToBigEndian(m_server.address.toIPv4Address());
        request += TypeV4 + QByteArray(reinterpret_cast<const char *>(&address), sizeof address);
    } else {
        const Q_IPV6ADDR address = m_server.address.toIPv6Address();
        request += TypeV6 + QByteArray(reinterpret_cast<const char *>(&address), sizeof address);
    }
    const quint16 port = qToBigEndian(m_port);
    request += QByteArray(reinterpret_cast<const char *>(&port), sizeof port);
    return expect(Expecting::Answer, 4, request);
}

ProxyHandshake::Step Socks5Handshake::answered(const QByteArray &head)
{
    Step over;
    if (head.at(0) != Version) {
        over.refusal = tr("The proxy does not speak SOCKS5.");
        return over;
    }
    if (const auto code = static_cast<unsigned char>(head.at(1)); code != 0) {
        over.refusal = tr("The proxy could not reach %1, port %2: %3.")
                           .arg(m_server.name)
                           .arg(m_port)
                           .arg(replyText(code));
        return over;
    }
    switch (head.at(3)) {
    case TypeV4:
        return expect(Expecting::BoundAddress, 4 + PortOctets);
    case TypeV6:
        return expect(Expecting::BoundAddress, 16 + PortOctets);
    case TypeName:
        return expect(Expecting::NameLength, 1);
    default:
        over.refusal = tr("The proxy's answer cannot be understood.");
        return over;
    }
}

/// RFC 1928 6.
QString Socks5Handshake::replyText(unsigned char code) const
{
    switch (code) {
    case 1:
        return tr("general failure (SOCKS reply 1)");
    case 2:
        return tr("not allowed by its rules (SOCKS reply 2)");
    case 3:
        return tr("network unreachable (SOCKS reply 3)");
    case 4:
        return tr("host unreachable (SOCKS reply 4)");
    case 5:
        return tr("connection refused (SOCKS reply 5)");
    case 6:
        return tr("time to live expired (SOCKS reply 6)");
    case 7:
        return tr("command not supported (SOCKS reply 7)");
    case 8:
        return tr("kind of address not supported (SOCKS reply 8)");
    default:
        return tr("SOCKS reply %1").arg(code);
    }
}

} // namespace posthorn
