// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "post/CheckStep.h"
#include "smtp/Failure.h"
#include "smtp/LogEntry.h"
#include "smtp/ServerFacts.h"
#include "smtp/Session.h"
#include "smtp/Transcript.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

namespace posthorn {

/// What a server check found.
struct CheckReport {
    bool ok = false; ///< every step that was taken passed
    QList<CheckStep> steps;
    ServerFacts server;
    QByteArray mechanism; ///< with which signing in succeeded; empty: not tried
    std::optional<Failure> failure;
};

/// Goes through a conversation with a server step by step, up to asking whether it would take a
/// message, and tells how each step went. Delivers nothing, ever: there is no DATA in it.
/// Lives in one thread; after start() stepChanged() comes for each change, then finished() once.
class ServerCheck final : public QObject {
    Q_OBJECT
public:
    /// Which address is asked about, and where to stop.
    struct Options {
        std::optional<Address> sender; ///< asked with MAIL; nothing: the envelope is not asked
        QList<Address> recipients; ///< asked with RCPT, where there is a sender
        Stage stopAfter = Stage::Done; ///< the last stage that is entered
    };

    explicit ServerCheck(QObject *parent = nullptr);
    ~ServerCheck() override;

    void start(const posthorn::ServerSettings &server, const posthorn::Credentials &credentials,
               const posthorn::ServerCheck::Options &options);
    void cancel();
    /// Keeps secrets in log entries (LogEntry::textWithSecret). Off unless a person asked for it.
    void setKeepSecretsInLog(bool keep) { m_transcript.setKeepSecrets(keep); }
    [[nodiscard]] bool isRunning() const { return m_session != nullptr; }

signals:
    void stepChanged(const posthorn::CheckStep &step);
    void logged(const posthorn::LogEntry &entry);
    void finished(const posthorn::CheckReport &report);

private:
    void enter(Stage stage);
    void begin(CheckStep::Kind kind);
    void endStep(CheckStep::State state, const QString &summary, const QString &detail = {});
    void describe(const ServerFacts &facts);
    void describeCertificate();
    void ready();
    void probed(const Reply &sender, const QList<RecipientResult> &recipients);
    void failed(const Failure &failure);
    void stop(Stage stage);
    [[nodiscard]] int rank(Stage stage) const;
    void finish();
    CheckStep &step(CheckStep::Kind kind) { return m_report.steps[int(kind)]; }
    [[nodiscard]] QString summaryOf(CheckStep::Kind kind) const;

    ServerSettings m_server;
    Options m_options;
    Transcript m_transcript;
    std::unique_ptr<Session> m_session;
    CheckReport m_report;
    std::optional<CheckStep::Kind> m_current;
    QElapsedTimer m_clock; ///< since the current step began
    bool m_secured = false;
};

} // namespace posthorn
