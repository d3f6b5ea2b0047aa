// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Sender.h"

#include <QList>

namespace posthorn {

/// A Sender that sends nothing: it notes what it was given and ends as the test says.
class FakeSender final : public Sender {
    Q_OBJECT
public:
    struct Call {
        ServerSettings server;
        Credentials credentials;
        Letter letter;
    };
    QList<Call> calls;
    bool keepsSecrets = false;

    void send(const ServerSettings &server, const Credentials &credentials,
              const Letter &letter) override
    {
        calls.append({server, credentials, letter});
        m_busy = true;
    }
    void cancel() override { end(Outcome::Cancelled); }
    [[nodiscard]] bool isBusy() const override { return m_busy; }
    void setKeepSecretsInLog(bool keep) override { keepsSecrets = keep; }

    /// Ends what is under way. Everybody gets it when the outcome is Accepted.
    void end(Outcome outcome, FailureCause cause = FailureCause::Internal,
             FailureKind kind = FailureKind::Internal)
    {
        DeliveryReport report;
        report.outcome = outcome;
        const Call &call = calls.constLast();
        report.server.host = call.server.endpoint.host;
        report.server.port = call.server.endpoint.port;
        for (const Address &address : call.letter.envelope.recipients)
            report.recipients.append({address, outcome == Outcome::Accepted, {}});
        if (outcome == Outcome::Failed || outcome == Outcome::Cancelled) {
            report.failure = Failure();
            report.failure->cause = cause;
            report.failure->kind = kind;
        }
        end(report);
    }
    void end(const DeliveryReport &report)
    {
        m_busy = false;
        emit finished(report);
    }

private:
    bool m_busy = false;
};

} // namespace posthorn
