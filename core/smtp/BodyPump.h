// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "smtp/DotStuffer.h"
#include "smtp/Wire.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace posthorn {

/// Moves the octets of one message from its stream to the wire, as fast as they leave and never
/// more than a bounded number ahead. With dots: stuffed and ended by CRLF.CRLF (DATA); without:
/// as they are (BDAT).
class BodyPump final : public QObject {
    Q_OBJECT
public:
    enum class Framing { Dots, Counted };
    static constexpr qint64 HighWater = 256 * 1024; ///< octets queued in this process
    static constexpr qint64 BlockSize = 64 * 1024;

    BodyPump(std::unique_ptr<ContentStream> stream, Wire &wire, Framing framing,
             std::chrono::milliseconds patience, QObject *parent = nullptr);

    void start();
    /// Never writes again, whatever happens.
    void stop();
    /// The whole message was handed to the wire, its end included.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// Octets of the content that left this process.
    [[nodiscard]] qint64 sent() const;

signals:
    void progressed(qint64 sent, qint64 total);
    /// Everything was handed to the wire, the end of the message too.
    void completed();
    /// Everything left this process, behind completed(): the server's answer can be awaited now.
    void left();
    /// The content cannot be read on. The message was not ended.
    void broken(const posthorn::Problem &problem);
    /// Nothing left for the length of the patience, though there was something to send.
    void stalled();

private:
    void drain();
    void pump();
    [[nodiscard]] bool pumpBlock();
    void writeEnd();
    void noteLeft();
    void report(bool last);

    std::unique_ptr<ContentStream> m_stream;
    Wire &m_wire;
    Framing m_framing;
    DotStuffer m_stuffer;
    QByteArray m_block; ///< reused from block to block when the wire has let go of it
    QTimer m_patience;
    QElapsedTimer m_sinceReport;
    qint64 m_read = 0;
    bool m_running = false;
    bool m_pumping = false;
    bool m_complete = false;
};

} // namespace posthorn
