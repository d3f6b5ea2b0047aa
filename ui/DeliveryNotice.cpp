// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/DeliveryNotice.h"

#include "smtp/Advice.h"

namespace posthorn {

std::optional<DeliveryNotice> DeliveryNotice::of(const DeliveryReport &report)
{
    if (report.outcome == Outcome::Cancelled)
        return std::nullopt;
    DeliveryNotice notice;
    notice.sent = report.outcome == Outcome::Accepted;
    if (!notice.sent) {
        notice.title = report.outcome == Outcome::Partial ? tr("Message not sent to everybody")
                                                          : tr("Message not sent");
        notice.text = Advice::forReport(report).headline;
        return notice;
    }
    notice.title = tr("Message sent");
    const auto others = static_cast<int>(report.recipients.size()) - 1;
    const QString first = report.recipients.isEmpty()
        ? QString()
        : report.recipients.first().address.addrSpecForPeople();
    notice.text = others < 1 ? tr("to %1").arg(first)
                             : tr("to %1 and %n other(s)", nullptr, others).arg(first);
    return notice;
}

} // namespace posthorn
