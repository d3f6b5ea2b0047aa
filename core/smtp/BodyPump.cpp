// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/BodyPump.h"

#include <algorithm>

namespace posthorn {

namespace {

constexpr qint64 ReportIntervalMs = 100; ///< at most ten reports a second
/// After so many blocks others have their turn, though the wire takes more: a cancel is heard also
/// where the network is faster than we are.
constexpr int BlocksPerTurn = 64;

} // namespace

BodyPump::BodyPump(std::unique_ptr<ContentStream> stream, Wire &wire, Framing framing,
                   std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_stream(std::move(stream))
    , m_wire(wire)
    , m_framing(framing)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &BodyPump::stalled);
    connect(&m_wire, &Wire::drained, this, &BodyPump::drain);
}

void BodyPump::start()
{
    m_running = true;
    m_sinceReport.start();
    if (m_patience.intervalAsDuration().count() > 0)
        m_patience.start();
    pump();
}

void BodyPump::stop()
{
    m_running = false;
    m_patience.stop();
    m_wire.disconnect(this);
}

qint64 BodyPump::sent() const
{
    return std::clamp(m_read - m_wire.queued(), qint64(0), m_read);
}

void BodyPump::drain()
{
    if (!m_running)
        return;
    if (m_patience.isActive())
        m_patience.start();
    if (m_complete)
        return noteLeft();
    report(false);
    pump();
}

void BodyPump::pump()
{
    if (m_pumping) // the wire may tell of octets that left while we are still writing
        return;
    m_pumping = true;
    int blocks = 0;
    while (m_running && !m_complete && m_wire.queued() < HighWater && blocks < BlocksPerTurn) {
        if (!pumpBlock())
            break;
        ++blocks;
    }
    m_pumping = false;
    if (blocks == BlocksPerTurn)
        QMetaObject::invokeMethod(this, &BodyPump::drain, Qt::QueuedConnection);
}

/// One block from the stream to the wire. False when the stream ended or broke.
bool BodyPump::pumpBlock()
{
    if (!m_block.isDetached() || m_block.size() != BlockSize)
        m_block = QByteArray(BlockSize, Qt::Uninitialized);
    const qint64 count = m_stream->read(m_block.data(), BlockSize);
    const bool tooShort = count == 0 && m_read != m_stream->totalSize();
    const bool tooLong = m_read + count > m_stream->totalSize();
    if (count < 0 || tooShort || tooLong) {
        const std::optional<Problem> problem = m_stream->problem();
        stop();
        emit broken(
            problem.value_or(Problem{Problem::Kind::FileChanged,
                                     {},
                                     tr("The message has not the size that was announced.")}));
        return false;
    }
    if (count == 0) {
        writeEnd();
        return false;
    }
    m_read += count;
    const QByteArray block = count == BlockSize ? m_block : m_block.left(count);
    m_wire.write(m_framing == Framing::Dots ? m_stuffer.stuffed(block) : block);
    return true;
}

void BodyPump::writeEnd()
{
    if (m_framing == Framing::Dots)
        m_wire.write(m_stuffer.isAtLineStart() ? ".\r\n" : "\r\n.\r\n");
    m_complete = true;
    emit completed();
    noteLeft();
}

/// The patience of the pump holds until the last octet has left.
void BodyPump::noteLeft()
{
    const bool allLeft = m_wire.queued() == 0;
    report(allLeft);
    if (!allLeft || !m_running)
        return;
    m_running = false;
    m_patience.stop();
    emit left();
}

void BodyPump::report(bool last)
{
    if (!last && m_sinceReport.elapsed() < ReportIntervalMs)
        return;
    m_sinceReport.restart();
    emit progressed(sent(), m_stream->totalSize());
}

} // namespace posthorn
