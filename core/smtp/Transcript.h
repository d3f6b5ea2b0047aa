// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Concealed.h"
#include "smtp/LogEntry.h"
#include "smtp/Reply.h"

#include <QByteArray>
#include <QList>
#include <QObject>

namespace posthorn {

/// Turns what both sides say into log entries that are safe to show. It knows the secrets of the
/// conversation, so that a server that echoes one cannot bring it into the log or a report.
class Transcript final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Entries also carry the line with its secret. Off unless a person asked for it.
    void setKeepSecrets(bool keep) { m_keepSecrets = keep; }
    /// From now on this secret, plain or in one of the forms a protocol gives it (Base64 at any
    /// alignment, hex, percent), is replaced wherever the server says it.
    void addSecret(const QByteArray &secret);

    void client(const QByteArray &line, const QString &shown);
    void server(const Reply &reply);
    void info(const QString &text);
    /// `[1,345,678 bytes of message data]`
    void messageData(qint64 octets);

    [[nodiscard]] QByteArray withoutSecrets(const QByteArray &octets) const;
    [[nodiscard]] Reply withoutSecrets(const Reply &reply) const;

signals:
    void logged(const posthorn::LogEntry &entry);

private:
    [[nodiscard]] bool isHeard() const;
    void add(LogEntry::From from, const QString &text, const QString &withSecret);

    bool m_keepSecrets = false;
    QList<Concealed> m_secretForms;
};

} // namespace posthorn
