// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/PreparedContent.h"

#include "mail/DataSize.h"
#include "smtp/LogEntry.h"

#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

bool envelopeNeedsUtf8(const Envelope &envelope)
{
    return envelope.reversePath.needsSmtpUtf8()
        || std::any_of(envelope.recipients.cbegin(), envelope.recipients.cend(),
                       [](const Address &address) { return address.needsSmtpUtf8(); });
}

Failure obstacle(FailureKind kind, FailureCause cause, const QString &detail = {})
{
    return {Stage::Mail, kind, cause, detail, {}, std::nullopt};
}

/// `photo.png 9.8 MB, report.pdf 3 MB`: those that would help most.
QString largest(QList<Content::Attached> attachments)
{
    constexpr qsizetype Most = 3;
    std::stable_sort(attachments.begin(), attachments.end(),
                     [](const auto &a, const auto &b) { return a.size > b.size; });
    QStringList names;
    for (const Content::Attached &one : std::as_const(attachments)) {
        if (names.size() < Most)
            names += escapedForShowing(one.name) + u' ' + DataSize::text(one.size);
    }
    return names.join(u", "_s);
}

Expected<QByteArray, Failure> readWhole(ContentStream &stream)
{
    QByteArray octets = stream.readAll();
    if (octets.size() == stream.totalSize())
        return octets;
    return Failure::fromProblem(stream.problem().value_or(
        Problem{Problem::Kind::FileChanged,
                {},
                PreparedContent::tr("The message has not the size that was announced.")}));
}

} // namespace

Expected<PreparedContent, Failure> PreparedContent::make(const Letter &letter,
                                                         const Capabilities &offered, bool chunking,
                                                         bool encrypted)
{
    const bool utf8Offered = offered.has("SMTPUTF8");
    const bool envelopeUtf8 = envelopeNeedsUtf8(letter.envelope);
    if (envelopeUtf8 && !utf8Offered)
        return obstacle(FailureKind::Input, FailureCause::NeedsSmtpUtf8);
    if (letter.envelope.requireTls && (!encrypted || !offered.has("REQUIRETLS")))
        return obstacle(FailureKind::Policy, FailureCause::RequireTlsUnavailable);
    if (auto failure = letter.envelope.wishes.obstacle(offered))
        return *std::move(failure);

    Transport transport;
    transport.eightBit = offered.has("8BITMIME");
    transport.binary = chunking && offered.has("BINARYMIME");
    transport.smtpUtf8 = envelopeUtf8;
    auto opened = letter.content->open(transport);
    const bool headerNeedsUtf8
        = !opened && opened.error().kind == Problem::Kind::NeedsSmtpUtf8 && utf8Offered;
    if (headerNeedsUtf8 && !transport.smtpUtf8) {
        transport.smtpUtf8 = true;
        opened = letter.content->open(transport);
    }
    if (!opened)
        return Failure::fromProblem(opened.error());

    PreparedContent content;
    content.stream = std::move(opened).value();
    content.size = content.stream->totalSize();
    content.smtpUtf8 = envelopeUtf8 || content.stream->needsSmtpUtf8();
    if (content.smtpUtf8 && !utf8Offered)
        return obstacle(FailureKind::Input, FailureCause::NeedsSmtpUtf8);
    const qint64 limit = offered.maximumSize().value_or(0);
    if (limit > 0 && content.size > limit) {
        Failure failure = obstacle(
            FailureKind::Input, FailureCause::TooBig,
            tr("%1 as sent; limit %2.").arg(DataSize::text(content.size), DataSize::text(limit)));
        failure.value = largest(letter.content->attachments());
        failure.size = content.size;
        failure.reach = limit;
        return failure;
    }
    if (!chunking || content.size > LargestWhole)
        return content;
    auto octets = readWhole(*content.stream);
    if (!octets)
        return octets.error();
    content.whole = *std::move(octets);
    return content;
}

} // namespace posthorn
