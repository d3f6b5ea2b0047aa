// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CheckReportFile.h"

#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::CheckReportFile)
};
} // namespace

Made<std::shared_ptr<CheckReportFile>> CheckReportFile::read(const CommandLine &line)
{
    if (!line.has(Opt::Report))
        return std::shared_ptr<CheckReportFile>();
    const QString name = line.value(Opt::Report);
    const QString kind = QFileInfo(name).suffix().toLower();
    const bool page = kind == u"html" || kind == u"htm";
    if (!page && kind != u"json") {
        return Refusal::usage(Words::tr("--report “%1”: the name of the file must end with .html "
                                        "or .json")
                                  .arg(escapedForShowing(name)));
    }
    std::shared_ptr<CheckReportFile> report(new CheckReportFile(name));
    report->m_page = page;
    report->m_document.time = QDateTime::currentDateTime();
    if (!report->m_file.open(QIODevice::WriteOnly)) {
        return Refusal{ExitCode::Configuration,
                       Words::tr("--report “%1”: the file cannot be written: %2")
                           .arg(escapedForShowing(name), report->m_file.errorString())};
    }
    return report;
}

QString CheckReportFile::write()
{
    const QByteArray octets = m_page ? m_document.html() : m_document.json();
    if (m_file.write(octets) == octets.size() && m_file.flush() && m_file.commit())
        return {};
    return Words::tr("the report cannot be written: %1").arg(m_file.errorString());
}

} // namespace posthorn::cli
