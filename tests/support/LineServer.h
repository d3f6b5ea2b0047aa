// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

namespace posthorn {

/// A server on loopback that answers each command by a function of the test or as usual;
/// `hang up` closes the line,
/// `nothing yet` is silence. It takes messages by itself and keeps what it heard.
class LineServer final : public QTcpServer {
public:
    /// `connection` counts from 1.
    using Answer = std::function<QByteArray(int connection, const QByteArray &line)>;

    explicit LineServer(QByteArrayList extensions)
        : m_extensions(std::move(extensions))
    {
        connect(this, &QTcpServer::newConnection, this, &LineServer::accept);
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen: %s", qPrintable(errorString()));
    }

    Answer answer; ///< null, or what it says otherwise: an empty answer leaves it to the server
    QList<QByteArrayList> heard; ///< the commands of each connection
    int messages = 0; ///< that were taken
    /// How many commands of a connection begin so.
    [[nodiscard]] static int count(const QByteArrayList &commands, const QByteArray &begin)
    {
        return int(std::count_if(commands.cbegin(), commands.cend(),
                                 [&](const QByteArray &one) { return one.startsWith(begin); }));
    }
    /// To everybody, asked or not.
    void say(const QByteArray &words)
    {
        const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets) {
            socket->write(words);
            socket->flush();
        }
    }
    void hangUp()
    {
        const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->disconnectFromHost();
    }

private:
    struct Talk {
        int number = 0;
        QByteArray pending;
        qint64 chunk = -1;
        QByteArray chunkLine;
        bool data = false;
    };

    void accept()
    {
        QTcpSocket *socket = nextPendingConnection();
        heard.append(QByteArrayList());
        auto talk = std::make_shared<Talk>();
        talk->number = int(heard.size());
        socket->write("220 mx\r\n");
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, talk] {
            talk->pending += socket->readAll();
            while (socket->state() == QAbstractSocket::ConnectedState && step(socket, *talk)) { }
        });
    }

    bool step(QTcpSocket *socket, Talk &talk)
    {
        if (talk.chunk >= 0) {
            if (talk.pending.size() < talk.chunk)
                return false;
            talk.pending.remove(0, talk.chunk);
            talk.chunk = -1;
            say(socket, talk, talk.chunkLine);
            return true;
        }
        const qsizetype end = talk.pending.indexOf("\r\n");
        if (end < 0)
            return false;
        const QByteArray line = talk.pending.left(end);
        talk.pending.remove(0, end + 2);
        if (talk.data && line != ".")
            return true;
        talk.data = line == "DATA";
        heard[talk.number - 1] += line;
        if (line.startsWith("BDAT ")) {
            talk.chunk = line.split(' ').value(1).toLongLong();
            talk.chunkLine = line;
        } else {
            say(socket, talk, line);
        }
        return true;
    }

    void say(QTcpSocket *socket, Talk &talk, const QByteArray &line)
    {
        QByteArray words = answer ? answer(talk.number, line) : QByteArray();
        if (words == "hang up") {
            socket->disconnectFromHost();
            return;
        }
        if (words == "nothing yet")
            return;
        const bool content = line == "." || line.startsWith("BDAT ");
        if (words.isEmpty()) {
            words = line == "DATA" ? "354 go" : line == "QUIT" ? "221 bye" : "250 ok";
            if (line.startsWith("EHLO "))
                words = "250-mx\r\n" + ehlo();
        }
        messages += content && words.startsWith('2') ? 1 : 0;
        talk.data = talk.data && words.startsWith("354");
        socket->write(words + "\r\n");
        if (words.startsWith("421"))
            socket->disconnectFromHost();
    }

    [[nodiscard]] QByteArray ehlo() const
    {
        QByteArray lines;
        for (const QByteArray &extension : m_extensions)
            lines += "250-" + extension + "\r\n";
        return lines + "250 HELP";
    }

    QByteArrayList m_extensions;
};

} // namespace posthorn
