// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ExplainVerb.h"

#include "cli/HelpText.h"
#include "cli/Output.h"
#include "smtp/LogEntry.h"
#include "smtp/ReplyMeaning.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::ExplainVerb)
};

} // namespace

int runExplain(const CommandLine &line, Process)
{
    const QString text = line.words().join(u' ');
    if (text.trimmed().isEmpty()) {
        return Output::refuse(Refusal::usage(
            Words::tr("what shall be explained? For example: posthorn-cli explain 550 5.7.1")));
    }
    const QList<ReplyMeaning> meanings = ReplyMeaning::inText(text);
    if (meanings.isEmpty()) {
        return Output::refuse(Refusal::data(
            Words::tr("“%1”: there is no reply code (550) or enhanced code (5.7.1) in "
                      "this")
                .arg(escapedForShowing(text))));
    }
    bool written = true;
    for (const ReplyMeaning &meaning : meanings) {
        written = Output::line(HelpText::wrapped(u"%1 %2"_s.arg(meaning.code, meaning.meaning), 5))
            && Output::line(u"     "_s
                            + HelpText::wrapped(Words::tr("Next: %1").arg(meaning.nextStep), 5))
            && written;
    }
    return int(written ? ExitCode::Ok : ExitCode::NoConnection);
}

} // namespace posthorn::cli
