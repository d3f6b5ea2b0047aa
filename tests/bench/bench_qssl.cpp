// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// What Qt itself costs: one message with one file through a bare QSslSocket, with the back-pressure
// that it needs and the project's own base64, but no engine.
#include "WriterOptions.h"

#include "mail/Base64Encoder.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>

#include <malloc.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using posthorn::Base64Encoder;
using posthorn::bench::WriterOptions;

namespace {

constexpr qint64 BlockSize = Base64Encoder::OctetsPerLine * 840; // 64 KiB of base64
constexpr qint64 HighWater = 256 * 1024;

class Writer : public QObject {
public:
    explicit Writer(const WriterOptions &options);

private:
    void answered();
    void next(char digit);
    void pump();

    const WriterOptions &m_options;
    QSslSocket m_socket;
    QFile m_file;
    QByteArray m_block;
    int m_step = 0;
    bool m_pumping = false;
};

Writer::Writer(const WriterOptions &options)
    : m_options(options)
    , m_file(options.files.empty() ? QString() : QString::fromStdString(options.files.front()))
    , m_block(BlockSize, Qt::Uninitialized)
{
    connect(&m_socket, &QSslSocket::readyRead, this, &Writer::answered);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &Writer::pump);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &Writer::pump);
    connect(&m_socket, &QSslSocket::disconnected, this, &QCoreApplication::quit);
    if (options.authority.empty()) {
        m_socket.connectToHost(u"127.0.0.1"_s, quint16(options.port));
        return;
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(QString::fromStdString(options.authority)));
    m_socket.setSslConfiguration(tls);
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(options.port), u"localhost"_s);
}

void Writer::answered()
{
    while (m_socket.canReadLine()) {
        const QByteArray line = m_socket.readLine();
        if (line.size() > 3 && line.at(3) == ' ')
            next(line.at(0));
    }
}

void Writer::next(char digit)
{
    static const QByteArray words[] = {
        "EHLO bench.test\r\n"_ba,
        "MAIL FROM:<a@posthorn.example>\r\nRCPT TO:<b@posthorn.example>\r\n"_ba,
        {},
        m_options.binary ? "BDAT " + QByteArray::number(m_file.size()) + " LAST\r\n"
                         : "DATA\r\n"_ba,
        "Subject: x\r\nContent-Transfer-Encoding: base64\r\n\r\n"_ba,
        "QUIT\r\n"_ba,
        {},
    };
    if (digit > '3') {
        std::fputs("bench_qssl: refused\n", stderr);
        QCoreApplication::exit(1);
        return;
    }
    m_socket.write(words[m_step]);
    ++m_step;
    const bool begins = m_step == (m_options.binary ? 4 : 5);
    if (!begins)
        return;
    m_step = 5;
    m_pumping = m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    pump();
}

void Writer::pump()
{
    while (m_pumping && m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() < HighWater) {
        const qint64 got = m_file.read(m_block.data(), BlockSize);
        if (got <= 0) {
            m_pumping = false;
            if (!m_options.binary)
                m_socket.write(".\r\n");
            return;
        }
        if (m_options.binary) {
            m_socket.write(m_block.left(got));
        } else {
            QByteArray encoded(Base64Encoder::encodedSize(got), Qt::Uninitialized);
            Base64Encoder::encodeRest(m_block.constData(), got, encoded.data());
            m_socket.write(encoded);
        }
        m_socket.flush();
    }
}

} // namespace

int main(int argc, char **argv)
{
    // What the programs of the project do too: Qt's buffers would go back to the kernel each time.
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    QCoreApplication application(argc, argv);
    const WriterOptions options = WriterOptions::read(argc, argv);
    const Writer writer(options);
    return QCoreApplication::exec();
}
