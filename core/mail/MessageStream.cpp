// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/MessageStream.h"

#include <utility>

namespace posthorn {

MessageStream::MessageStream(QList<StreamPiece> pieces, BodyType bodyType, bool needsSmtpUtf8)
    : m_pieces(std::move(pieces))
    , m_bodyType(bodyType)
    , m_needsSmtpUtf8(needsSmtpUtf8)
{
    for (const StreamPiece &piece : std::as_const(m_pieces))
        m_totalSize += piece.size;
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

MessageStream::~MessageStream() = default;

bool MessageStream::atEnd() const
{
    return m_read == m_totalSize || m_problem;
}

qint64 MessageStream::bytesAvailable() const
{
    return m_problem ? 0 : m_totalSize - m_read;
}

qint64 MessageStream::readData(char *out, qint64 size)
{
    if (m_problem)
        return -1;
    qint64 got = 0;
    while (got < size && m_piece < m_pieces.size()) {
        const qint64 now = readPiece(out + got, size - got);
        if (now < 0)
            return -1;
        got += now;
    }
    m_read += got;
    return got;
}

/// What it gives of the current piece; 0 when the piece is done and the next one comes.
qint64 MessageStream::readPiece(char *out, qint64 size)
{
    const StreamPiece &piece = std::as_const(m_pieces)[m_piece];
    if (!m_reader)
        m_reader = PieceReader::create(piece, m_block);
    const qint64 got = m_reader->read(out, size);
    if (got < 0)
        return fail(m_reader->problem().value_or(piece.attachment.changed()));
    m_readOfPiece += got;
    // The size was promised to the server. Another one means that the file is another one.
    if (m_readOfPiece > piece.size || (got == 0 && m_readOfPiece < piece.size))
        return fail(piece.attachment.changed());
    if (got == 0) {
        m_reader.reset();
        m_readOfPiece = 0;
        ++m_piece;
    }
    return got;
}

qint64 MessageStream::fail(const Problem &problem)
{
    m_problem = problem;
    m_reader.reset();
    return -1;
}

qint64 MessageStream::writeData(const char *, qint64)
{
    return -1;
}

} // namespace posthorn
