// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// How fast a message with one large attachment is made, and at what cost of processor and memory:
//     bench_messagestream [MEBIBYTES [REPEATS]]
// To be run by hand; nothing is asserted.
#include "mail/ComposedContent.h"
#include "mail/Eml.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

constexpr qint64 ChunkSize = 64 * 1024;

void report(const char *what, qint64 octets, double wall, double processor)
{
    std::printf("%-28s %6.0f MiB  wall %.3f s  processor %.3f s  %.2f GB/s\n", what,
                double(octets) / (1024 * 1024), wall, processor, double(octets) / 1e9 / processor);
}

void drain(const char *what, const Content &content, const Transport &transport)
{
    QElapsedTimer wall;
    wall.start();
    const std::clock_t begin = std::clock();
    auto stream = content.open(transport);
    if (!stream) {
        std::printf("%s\n", qPrintable(stream.error().reason));
        return;
    }
    std::vector<char> chunk(ChunkSize);
    qint64 all = 0;
    for (qint64 got = 0; (got = (*stream)->read(chunk.data(), ChunkSize)) > 0;)
        all += got;
    report(what, all, double(wall.nsecsElapsed()) / 1e9,
           double(std::clock() - begin) / CLOCKS_PER_SEC);
}

bool writeFile(QFile &file, qint64 size, const QByteArray &start, const QByteArray &line)
{
    const QByteArray block = line.repeated(1024 * 1024 / line.size());
    bool ok = file.open(QIODevice::WriteOnly) && file.write(start) == start.size();
    for (qint64 written = 0; ok && written < size; written += block.size())
        ok = file.write(block) == block.size();
    return ok && file.flush();
}

void drainEml(const QString &path, const char *what)
{
    QElapsedTimer wall;
    wall.start();
    const std::clock_t begin = std::clock();
    const auto eml = Eml::fromFile(path);
    if (!eml)
        return;
    report("  looked through", QFile(path).size(), double(wall.nsecsElapsed()) / 1e9,
           double(std::clock() - begin) / CLOCKS_PER_SEC);
    drain(what, **eml, {});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 size = arguments.value(1, u"1024"_s).toLongLong() * 1024 * 1024;
    const int repeats = arguments.value(2, u"3"_s).toInt();
    const QTemporaryDir directory;
    QFile data(directory.filePath(u"data.bin"_s));
    QFile prepared(directory.filePath(u"crlf.eml"_s));
    QFile unixFile(directory.filePath(u"lf.eml"_s));
    const QByteArray line(76, 'x');
    if (!writeFile(data, size, {}, QByteArray(1024, '\xa5'))
        || !writeFile(prepared, size, "Subject: x\r\n\r\n"_ba, line + "\r\n"_ba)
        || !writeFile(unixFile, size, "Subject: x\n\n"_ba, line + '\n'))
        return 1;

    Message message;
    message.from = {{{}, u"a"_s, u"posthorn.example"_s, {}}};
    message.to = {{{}, u"b"_s, u"posthorn.example"_s, {}}};
    message.attachments = {*Attachment::fromFile(data.fileName())};
    for (int repeat = 0; repeat < repeats; ++repeat) {
        drain("base64", ComposedContent(message), {});
        drain("binary", ComposedContent(message), {true, true, false});
        drainEml(prepared.fileName(), "prepared message, CRLF");
        drainEml(unixFile.fileName(), "prepared message, LF");
    }
    return 0;
}
