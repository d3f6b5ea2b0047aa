// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Serving.h"

#include "cli/Output.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {

Serving::Serving(const ServeOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_mailbox(options.settings)
{
    connect(&m_mailbox, &Mailbox::received, this, &Serving::tell);
    connect(&m_interrupts, &Interrupts::interrupted, this, &Serving::finish);
    if (options.verbose)
        connect(&m_mailbox, &Mailbox::noted, this, [](const QString &text) { Output::note(text); });
}

std::optional<Refusal> Serving::start()
{
    if (!m_mailbox.listen()) {
        return Refusal{ExitCode::Configuration,
                       tr("cannot listen on %1 port %2: %3")
                           .arg(m_options.settings.listenAddress,
                                QString::number(m_options.settings.port), m_mailbox.errorString())};
    }
    const QString address = m_mailbox.address();
    Output::line(
        u"listening on %1:%2"_s.arg(address.contains(u':') ? u'[' + address + u']' : address)
            .arg(m_mailbox.port()));
    return std::nullopt;
}

void Serving::tell(const ReceivedMessage &message)
{
    ++m_received;
    if (!m_options.quiet) {
        QStringList recipients;
        for (const QByteArray &recipient : message.recipients)
            recipients.append(u"<%1>"_s.arg(escapedForShowing(recipient)));
        QString line = tr("message %1: from <%2> to %3, %4 octets")
                           .arg(QString::number(m_received), escapedForShowing(message.reversePath),
                                recipients.join(u", "_s), QString::number(message.size));
        if (!message.file.isEmpty())
            line = tr("%1, %2", "what arrived, in which file")
                       .arg(line, escapedForShowing(message.file));
        Output::line(line);
    }
    if (m_received == m_options.count)
        finish();
}

void Serving::finish()
{
    m_mailbox.close();
    QCoreApplication::exit(int(ExitCode::Ok));
}

} // namespace posthorn::cli
