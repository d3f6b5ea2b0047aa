// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/TestPki.h"

#include <QByteArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStringList>

namespace posthorn {

/// `openssl s_server`, for what a server on QSslSocket cannot do: know its own tickets on the next
/// connection, and staple OCSP answers. It is gone when this goes.
class OpensslServer final {
public:
    OpensslServer(const TestPki::Identity &identity, const QStringList &options)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("openssl"),
                        QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"),
                                    QStringLiteral("127.0.0.1:0"), QStringLiteral("-cert"),
                                    identity.certificateFile, QStringLiteral("-key"),
                                    identity.keyFile}
                            + options);
    }
    ~OpensslServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OpensslServer)

    /// 0: not there yet.
    [[nodiscard]] quint16 port()
    {
        m_output += m_process.readAll();
        static const QRegularExpression line(QStringLiteral("ACCEPT [^\\n]*:(\\d+)"));
        return line.match(QString::fromLatin1(m_output)).captured(1).toUShort();
    }
    /// To the newest client.
    void say(const QByteArray &text) { m_process.write(text); }

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace posthorn
