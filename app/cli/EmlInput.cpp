// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/EmlInput.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::EmlInput)
};

constexpr qint64 mostInMemory = 4 * 1024 * 1024;
constexpr qint64 blockSize = 64 * 1024;

Made<std::shared_ptr<const Eml>> made(const Expected<std::shared_ptr<const Eml>> &eml)
{
    if (!eml)
        return Refusal::fromProblem(u"--eml"_s, eml.error());
    return *eml;
}

/// The file lives until the process ends: the message is read from it while it is sent.
QTemporaryFile &spoolFile()
{
    static QTemporaryFile file(QDir::temp().filePath(u"posthorn-XXXXXX.eml"_s));
    return file;
}

bool spool(const QByteArray &begin, QFile &input)
{
    QTemporaryFile &file = spoolFile();
    if (!file.open() || file.write(begin) != begin.size())
        return false;
    for (;;) {
        const QByteArray block = input.read(blockSize);
        if (block.isEmpty())
            return file.flush();
        if (file.write(block) != block.size())
            return false;
    }
}

Made<std::shared_ptr<const Eml>> fromStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Refusal{ExitCode::InputFile, Words::tr("standard input cannot be read")};
    QByteArray octets;
    while (octets.size() <= mostInMemory) {
        const QByteArray block = input.read(blockSize);
        if (block.isEmpty())
            return made(Eml::fromBytes(octets));
        octets += block;
    }
    if (!spool(octets, input)) {
        return Refusal{ExitCode::InputFile,
                       Words::tr("standard input could not be kept in a temporary file: %1")
                           .arg(spoolFile().errorString())};
    }
    return made(Eml::fromFile(spoolFile().fileName()));
}

} // namespace

Made<std::shared_ptr<const Eml>> EmlInput::read(const QString &file)
{
    return file == u'-' ? fromStandardInput() : made(Eml::fromFile(file));
}

} // namespace posthorn::cli
