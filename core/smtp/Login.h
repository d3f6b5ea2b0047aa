// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"
#include "smtp/Dialogue.h"
#include "smtp/SessionSettings.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace posthorn {

/// Signs in once (RFC 4954): picks the strongest usable mechanism, and the next one where the
/// server refuses a mechanism for its own sake. Ends with succeeded(), or through Dialogue::fail.
class Login final : public QObject {
    Q_OBJECT
public:
    Login(Dialogue &dialogue, Transcript &transcript, const SessionSettings &settings,
          const AuthContext &context, bool lineIsEncrypted, QObject *parent = nullptr);

    void start(const QList<QByteArray> &offered);

signals:
    void succeeded(const QByteArray &mechanism);

private:
    [[nodiscard]] bool choose(const QList<QByteArray> &offered);
    void tryNext();
    void respond(const QByteArray &response);
    void answered(const Reply &reply);
    void challenged(const Reply &reply);
    void accepted();
    void refused(const Reply &reply);
    void giveUp(const Mechanism::Step &step);
    void ask(const QByteArray &line, const QString &shown);
    [[nodiscard]] QString shown(const QString &words) const;
    void keepSecret(const QByteArray &octets);

    Dialogue &m_dialogue;
    Transcript &m_transcript;
    const SessionSettings &m_settings;
    AuthContext m_context;
    bool m_lineIsEncrypted;
    QList<QByteArray> m_candidates;
    std::unique_ptr<Mechanism> m_mechanism;
    std::optional<QByteArray> m_pendingInitial; ///< an initial response that was too long
    QString m_lastFault;
    int m_rounds = 0;
};

} // namespace posthorn
