// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/OutcomeText.h"

#include "smtp/Advice.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::OutcomeText)
};

/// What became of the message for one recipient, and the reply that says so.
struct Fate {
    QString word;
    std::optional<Reply> reply;
};

Fate fateOf(const DeliveryReport &report, const RecipientResult &recipient)
{
    if (recipient.accepted)
        return {Words::tr("accepted"), recipient.reply};
    if (recipient.reply && recipient.reply->isPermanent())
        return {Words::tr("refused"), recipient.reply};
    if (recipient.reply && recipient.reply->isTransient())
        return {Words::tr("refused for now"), recipient.reply};
    if (report.outcome == Outcome::Uncertain)
        return {Words::tr("uncertain"), std::nullopt};
    // The recipient was taken or never asked, and something else ended it.
    const bool decided = report.reply && !report.reply->isPositive();
    return {Words::tr("not delivered"), decided ? report.reply : std::nullopt};
}

/// The suggestion in options of the command line; empty where there is no option for it.
QString optionFor(Repair repair, const DeliveryReport &report)
{
    switch (repair) {
    case Repair::UseTls:
        return Words::tr("Here that is: --security tls");
    case Repair::UseStarttls:
        return Words::tr("Here that is: --security starttls");
    case Repair::EnterPassword:
        return Words::tr("Here that is: --user NAME and --password-file FILE");
    case Repair::ViewCertificate: {
        const QByteArray sha256
            = report.server.tls ? report.server.tls->chain.value(0).sha256 : QByteArray();
        return sha256.isEmpty()
            ? QString()
            : Words::tr("If you know from the people who run the server that this certificate is "
                        "theirs: --pin sha256:%1")
                  .arg(QString::fromLatin1(sha256));
    }
    case Repair::RemoveAttachment:
    case Repair::None:
        break;
    }
    return {};
}

} // namespace

QStringList OutcomeText::recipientLines(const DeliveryReport &report, bool troubleOnly)
{
    QStringList lines;
    for (const RecipientResult &recipient : report.recipients) {
        if (troubleOnly && recipient.accepted)
            continue;
        const Fate fate = fateOf(report, recipient);
        QStringList parts = {fate.word, escapedForShowing(recipient.address.addrSpecForPeople())};
        if (fate.reply)
            parts.append(fate.reply->text());
        lines.append(parts.join(u"  "_s));
    }
    return lines;
}

QStringList OutcomeText::failureLines(const DeliveryReport &report)
{
    if (report.outcome == Outcome::Accepted)
        return {};
    const Advice advice = Advice::forReport(report);
    QStringList lines;
    for (const QString &part :
         {advice.headline, advice.explanation, advice.suggestion, optionFor(advice.repair, report)})
        if (!part.isEmpty())
            lines.append(part);
    return lines;
}

} // namespace posthorn::cli
