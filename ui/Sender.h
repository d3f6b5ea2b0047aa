// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"
#include "post/Account.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Letter.h"
#include "smtp/LogEntry.h"
#include "smtp/Stage.h"

#include <QObject>

namespace posthorn {

/// Something that sends a letter, as the compose window sees it. SendController is the real one;
/// tests of the window have one that does what it is told.
class Sender : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The answer comes by signals, never before this returns; in the end finished(), once.
    virtual void send(const ServerSettings &server, const Credentials &credentials,
                      const Letter &letter)
        = 0;
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isBusy() const = 0;
    /// A person asked to see passwords in the log.
    virtual void setKeepSecretsInLog(bool keep) = 0;

signals:
    void stageEntered(posthorn::Stage stage);
    void progressed(qint64 sent, qint64 total);
    void serverLearned(const posthorn::ServerFacts &facts);
    void logged(const posthorn::LogEntry &entry);
    void finished(const posthorn::DeliveryReport &report);
};

} // namespace posthorn
