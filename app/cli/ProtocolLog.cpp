// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ProtocolLog.h"

#include "cli/Platform.h"
#include "mail/FileFacts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::ProtocolLog)
};
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool openPipe(QFile &file)
{
    const int pipe = Platform::openPipe(QFile::encodeName(file.fileName()));
    return pipe >= 0
        && file.open(pipe, QIODevice::WriteOnly | QIODevice::Unbuffered,
                     QFileDevice::AutoCloseHandle);
}

} // namespace

Made<std::shared_ptr<ProtocolLog>> ProtocolLog::read(const CommandLine &line)
{
    if (auto refusal = line.needs(Opt::LogSecrets, Opt::Log))
        return *refusal;
    if (!line.has(Opt::Log))
        return std::shared_ptr<ProtocolLog>();
    const auto dash = line.has(Opt::Json) ? Stream::Error : Stream::Output;
    return open(line.value(Opt::Log), dash, line.has(Opt::LogSecrets));
}

Made<std::shared_ptr<ProtocolLog>> ProtocolLog::open(const QString &file, Stream dash, bool secrets)
{
    const bool isDash = file == u'-';
    std::shared_ptr<ProtocolLog> log(new ProtocolLog(isDash ? QString() : file));
    log->m_secrets = secrets;
    constexpr auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    const bool isPipe = !isDash && FileFacts::ofPath(file).kind == FileFacts::Kind::Pipe;
    bool opened = false;
    if (isDash)
        opened = log->m_file.open(dash == Stream::Output ? stdout : stderr, mode);
    else if (isPipe)
        opened = openPipe(log->m_file); // to open it in the usual way would wait for a reader
    else
        opened = log->m_file.open(mode | QIODevice::Truncate, ownerOnly);
    if (!opened) {
        return Refusal{
            ExitCode::Configuration,
            Words::tr("--log “%1”: the file cannot be written: %2")
                .arg(escapedForShowing(file),
                     isPipe ? Words::tr("nobody reads this pipe") : log->m_file.errorString())};
    }
    // A file that was there before keeps its permissions otherwise.
    if (!isDash && QFileInfo(file).isFile())
        log->m_file.setPermissions(ownerOnly);
    return log;
}

void ProtocolLog::write(const LogEntry &entry)
{
    const QByteArray octets = line(entry, m_secrets).toUtf8() + '\n';
    if (m_trouble.isEmpty() && m_file.write(octets) != octets.size())
        m_trouble = Words::tr("the log is not complete: %1").arg(m_file.errorString());
}

QString ProtocolLog::line(const LogEntry &entry, bool secrets)
{
    return entry.time.toString(u"HH:mm:ss.zzz"_s) + u' ' + entry.withDirection(secrets);
}

} // namespace posthorn::cli
