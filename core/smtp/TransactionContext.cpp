// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/TransactionContext.h"

#include <QCoreApplication>

#include <utility>

namespace posthorn {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TransactionContext)
};

} // namespace

Command TransactionContext::command(const QByteArray &line, Stage stage, Command::Flow flow,
                                    Command::Handler handler) const
{
    Command command;
    command.line = line;
    command.stage = stage;
    command.flow = flow;
    command.patience = settings.patience.command;
    command.handler = std::move(handler);
    return command;
}

void TransactionContext::failMalformed(const Reply &reply) const
{
    dialogue.failOutOfPlace(reply);
}

QString TransactionContext::doWithout(const QByteArray &keyword) const
{
    QString note = Words::tr("The server refuses %1, which it offers; going on without it.")
                       .arg(QString::fromLatin1(keyword));
    capabilities.disable(keyword);
    transcript.info(note);
    return note;
}

QString TransactionContext::reportsLeftOut() const
{
    QString note = Words::tr("The server does not offer delivery status notifications (DSN): what "
                             "was asked about delivery reports is left out.");
    transcript.info(note);
    return note;
}

} // namespace posthorn
