// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Wire.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <deque>

namespace posthorn {

/// A server on paper: a Wire that follows a dialogue of `C:` and `S:` lines.
///
///     S: 220 mx.example          what the server says; lines in a row come in one piece
///     < 32323020                 octets in hex, without a line end
///     C: EHLO client             what must be written next, literally
///     C: ~                       the message up to its lone dot, whatever it holds
///     C: AUTH SCRAM-SHA-256 ~    a line that begins so
///     C: # 120                   so many octets of a chunk (BDAT)
///     ! secure                   startTls() must have been called; TLS is up now
///     ! drop                     the server closes the line
///     ! ignore                   whatever is written from here on is right
///     ! stop                     the server takes no more octets: nothing leaves any more
///
/// Server text is delivered whole, by line or octet by octet. Everything happens through the
/// event loop, as on a real line.
class ScriptWire final : public Wire {
    Q_OBJECT
public:
    enum class Delivery { Whole, ByLine, ByOctet };

    ScriptWire(const QStringList &script, Delivery delivery, Security security = Security::None);

    void open() override;
    void startTls() override;
    [[nodiscard]] qint64 queued() const override { return m_kept + m_lost; }
    [[nodiscard]] qint64 unread() const override { return m_pending.size(); }
    [[nodiscard]] bool isEncrypted() const override { return m_encrypted; }
    void close() override;
    void abort() override;
    [[nodiscard]] ServerFacts facts() const override;
    [[nodiscard]] QByteArray channelBinding() const override { return {}; }

    /// The server vanishes when it has so many octets; nothing behind them leaves. `answers`: what
    /// it says to those octets still arrives.
    void vanishAfter(qint64 octets, bool answers)
    {
        m_vanishAfter = octets;
        m_answersLast = answers;
    }
    /// What did not go by the script; empty: everything did, to its last line.
    [[nodiscard]] QString complaint() const;
    /// Every octet that was written, in clear or not.
    [[nodiscard]] QByteArray written() const { return m_written; }
    /// The messages as they came, dot-stuffing undone, without the lone dot.
    [[nodiscard]] QList<QByteArray> messages() const { return m_messages; }
    [[nodiscard]] bool wasAborted() const { return m_aborted; }

protected:
    void send(const QByteArray &bytes) override;

private:
    void schedule();
    void advance();
    [[nodiscard]] bool takeFromClient(const QByteArray &expected);
    [[nodiscard]] bool takeMessage();
    [[nodiscard]] bool takeChunk(qsizetype octets);
    void say();
    void deliver();
    void command(const QString &word);
    [[nodiscard]] bool vanishes();

    std::deque<QString> m_script;
    Delivery m_delivery;
    Security m_security;
    QByteArray m_input; ///< written, not matched yet
    QByteArray m_written;
    QByteArray m_pending; ///< said by the server, not delivered yet
    QList<QByteArray> m_messages;
    QString m_complaint;
    qint64 m_kept = 0; ///< written and not left yet: nothing leaves before the next event
    qint64 m_lost = 0; ///< written when the server had vanished
    qint64 m_vanishAfter = -1; ///< octets; -1: it does not
    bool m_answersLast = false;
    bool m_scheduled = false;
    bool m_encrypted = false;
    bool m_tlsAsked = false;
    bool m_stopped = false;
    bool m_ignoring = false;
    bool m_over = false;
    bool m_aborted = false;
};

} // namespace posthorn
