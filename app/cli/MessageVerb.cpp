// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/MessageVerb.h"

#include "cli/EncodingOption.h"
#include "cli/EnvelopeOptions.h"
#include "cli/MessageOptions.h"
#include "cli/Output.h"
#include "mail/Content.h"

#include <QCoreApplication>

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::MessageVerb)
};

constexpr qint64 blockSize = 64 * 1024;

int copy(ContentStream &stream)
{
    QByteArray block(blockSize, Qt::Uninitialized);
    for (;;) {
        const qint64 size = stream.read(block.data(), blockSize);
        if (size < 0) {
            const auto problem = stream.problem();
            return Output::refuse(
                problem ? Refusal::fromProblem({}, *problem)
                        : Refusal{ExitCode::Internal, Words::tr("the message cannot be read")});
        }
        if (size == 0)
            return int(ExitCode::Ok);
        if (!Output::octets(QByteArray::fromRawData(block.constData(), size))) {
            return Output::refuse(
                {ExitCode::NoConnection, Words::tr("standard output cannot be written")});
        }
    }
}

} // namespace

int runMessage(const CommandLine &line, Process)
{
    const auto encoding = EncodingOption::read(line);
    if (!encoding)
        return Output::refuse(encoding.error());
    const auto options = MessageOptions::read(line);
    if (!options)
        return Output::refuse(options.error());
    const auto envelope = EnvelopeOptions::read(line, options->from, options->recipients);
    if (!envelope)
        return Output::refuse(envelope.error());
    auto stream = options->contents.constFirst()->open(encoding->transport(options->prepared));
    if (!stream)
        return Output::refuse(Refusal::fromProblem({}, stream.error()));
    return copy(**stream);
}

} // namespace posthorn::cli
