// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SingleInstance.h"

#include <QDataStream>
#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_SingleInstance : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] std::unique_ptr<SingleInstance> make() const
    {
        return std::make_unique<SingleInstance>(m_folder->path());
    }
    static SingleInstance::Request request()
    {
        return {u"/home/ann"_s, {u"--subject"_s, u"Grüße 你好"_s, u"mailto:bob@example.net"_s}};
    }
    [[nodiscard]] QString socketPath() const
    {
        const QStringList files
            = QDir(m_folder->path()).entryList({u"posthorn-*"_s}, QDir::System | QDir::Files);
        for (const QString &file : files) {
            if (!file.endsWith(".lock"_L1))
                return m_folder->filePath(file);
        }
        return {};
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theFirstStaysAlone();
    void laterOnesHandOver();
    void theNextMayBeAloneAfterTheEnd();
    void aSocketLeftBehindIsNoObstacle();
    void withoutAFolderEveryoneIsAlone();
    void garbageIsIgnored();
};

void tst_SingleInstance::theFirstStaysAlone()
{
    const auto first = make();
    QSignalSpy alone(first.get(), &SingleInstance::alone);
    QSignalSpy handedOver(first.get(), &SingleInstance::handedOver);
    first->start(request());
    QTRY_COMPARE(alone.size(), 1);
    QVERIFY(handedOver.isEmpty());
}

void tst_SingleInstance::laterOnesHandOver()
{
    const auto first = make();
    QSignalSpy requested(first.get(), &SingleInstance::requested);
    first->start({});
    for (int turn = 1; turn <= 3; ++turn) {
        const auto later = make();
        QSignalSpy alone(later.get(), &SingleInstance::alone);
        QSignalSpy handedOver(later.get(), &SingleInstance::handedOver);
        later->start(request());
        QTRY_COMPARE(handedOver.size(), 1);
        QVERIFY(alone.isEmpty());
        QCOMPARE(requested.size(), turn);
        QCOMPARE(requested.last()[0].value<SingleInstance::Request>(), request());
    }
}

void tst_SingleInstance::theNextMayBeAloneAfterTheEnd()
{
    make()->start({});
    const auto next = make();
    QSignalSpy alone(next.get(), &SingleInstance::alone);
    next->start({});
    QTRY_COMPARE(alone.size(), 1);
}

void tst_SingleInstance::aSocketLeftBehindIsNoObstacle()
{
    QString path;
    {
        const auto crashed = make();
        crashed->start({});
        path = socketPath();
    }
    if (path.isEmpty())
        QSKIP("Sockets are no files here.");
    QFile left(path);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    const auto first = make();
    QSignalSpy alone(first.get(), &SingleInstance::alone);
    first->start({});
    QTRY_COMPARE(alone.size(), 1);
    const auto later = make();
    QSignalSpy handedOver(later.get(), &SingleInstance::handedOver);
    later->start(request());
    QTRY_COMPARE(handedOver.size(), 1);
}

void tst_SingleInstance::withoutAFolderEveryoneIsAlone()
{
    const SingleInstance::Request nothing;
    SingleInstance lost(m_folder->filePath(u"missing/folder"_s));
    QSignalSpy alone(&lost, &SingleInstance::alone);
    lost.start(nothing);
    QTRY_COMPARE(alone.size(), 1);
}

void tst_SingleInstance::garbageIsIgnored()
{
    const auto first = make();
    QSignalSpy requested(first.get(), &SingleInstance::requested);
    first->start({});
    const QString path = socketPath();
    if (path.isEmpty())
        QSKIP("Sockets are no files here.");
    const QList<QByteArray> garbage
        = {QByteArray(), QByteArray("GET / HTTP/1.1\r\n\r\n"), QByteArray(40, '\xff'),
           QByteArray("\0\0\0\4abcd", 8), QByteArray("\0\0\0\x0cPHN1\xff\xff\xff\xf0\0\0\0\2", 16)};
    for (const QByteArray &octets : garbage) {
        QLocalSocket socket;
        QSignalSpy gone(&socket, &QLocalSocket::disconnected);
        socket.connectToServer(path);
        socket.write(octets);
        socket.flush();
        socket.disconnectFromServer();
        QTRY_VERIFY(socket.state() == QLocalSocket::UnconnectedState);
    }
    const auto later = make();
    QSignalSpy handedOver(later.get(), &SingleInstance::handedOver);
    later->start(request());
    QTRY_COMPARE(handedOver.size(), 1);
    QCOMPARE(requested.size(), 1);
}

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_SingleInstance.moc"
