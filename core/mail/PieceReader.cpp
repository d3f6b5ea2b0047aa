// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/PieceReader.h"

#include <algorithm>
#include <cstring>

namespace posthorn {
namespace {

class OctetsReader final : public PieceReader {
public:
    explicit OctetsReader(const QByteArray &octets)
        : m_octets(octets)
    {
    }
    qint64 read(char *out, qint64 size) override
    {
        const qint64 count = std::min<qint64>(size, m_octets.size() - m_at);
        std::memcpy(out, m_octets.constData() + m_at, size_t(count));
        m_at += count;
        return count;
    }

private:
    const QByteArray &m_octets;
    qint64 m_at = 0;
};

class RawReader final : public PieceReader {
public:
    explicit RawReader(const StreamPiece &piece)
        : m_source(piece.attachment)
    {
    }
    qint64 read(char *out, qint64 size) override { return m_source.read(out, size); }
    [[nodiscard]] std::optional<Problem> problem() const override { return m_source.problem(); }

private:
    AttachmentReader m_source;
};

/// A reader that needs a block of the file before it can make octets of it.
class BlockReader : public PieceReader {
public:
    BlockReader(const StreamPiece &piece, QByteArray &block)
        : m_source(piece.attachment, piece.begin)
        , m_block(block)
    {
        m_block.resize(BlockSize);
    }
    [[nodiscard]] std::optional<Problem> problem() const override { return m_source.problem(); }

protected:
    /// Reads the next block once the last one is used up. False at the end and after a fault.
    bool fill()
    {
        if (m_at < m_end)
            return true;
        m_at = 0;
        m_end = std::max<qint64>(0, m_source.read(m_block.data(), BlockSize));
        return m_end > 0;
    }
    [[nodiscard]] const char *data() const { return m_block.constData() + m_at; }
    [[nodiscard]] qint64 available() const { return m_end - m_at; }
    void take(qint64 octets) { m_at += octets; }
    [[nodiscard]] bool isLastBlock() const { return m_source.left() == 0; }

private:
    AttachmentReader m_source;
    QByteArray &m_block;
    qint64 m_at = 0;
    qint64 m_end = 0;
};

class Base64Reader final : public BlockReader {
public:
    using BlockReader::BlockReader;
    qint64 read(char *out, qint64 size) override;

private:
    void encodeLineAside();

    /// The line that did not fit into the caller's buffer whole.
    std::array<char, Base64Encoder::LineSize> m_line;
    qint64 m_lineAt = 0;
    qint64 m_lineEnd = 0;
};

qint64 Base64Reader::read(char *out, qint64 size)
{
    qint64 written = 0;
    while (written < size) {
        if (m_lineAt < m_lineEnd) {
            const qint64 count = std::min(size - written, m_lineEnd - m_lineAt);
            std::memcpy(out + written, m_line.data() + m_lineAt, size_t(count));
            m_lineAt += count;
            written += count;
            continue;
        }
        if (!fill())
            break;
        const qint64 lines = std::min((size - written) / Base64Encoder::LineSize,
                                      available() / Base64Encoder::OctetsPerLine);
        if (lines > 0) {
            const qint64 octets = lines * Base64Encoder::OctetsPerLine;
            written += Base64Encoder::encodeLines(data(), octets, out + written);
            take(octets);
        } else {
            encodeLineAside();
        }
    }
    return problem() ? -1 : written;
}

void Base64Reader::encodeLineAside()
{
    const qint64 octets = std::min(available(), Base64Encoder::OctetsPerLine);
    m_lineAt = 0;
    m_lineEnd = Base64Encoder::encodeRest(data(), octets, m_line.data());
    take(octets);
}

class LinesReader final : public BlockReader {
public:
    LinesReader(const StreamPiece &piece, QByteArray &block)
        : BlockReader(piece, block)
        , m_endLastLine(piece.endLastLine)
    {
    }
    qint64 read(char *out, qint64 size) override;

private:
    LineConverter m_converter;
    bool m_endLastLine;
};

qint64 LinesReader::read(char *out, qint64 size)
{
    qint64 written = 0;
    while (written < size) {
        const bool more = fill();
        if (problem())
            return -1;
        const char *in = data();
        qint64 inSize = more ? available() : 0;
        const bool addsEnd = !more && m_endLastLine && !m_converter.endsLine();
        if (addsEnd) {
            in = "\n";
            inSize = 1;
        } else if (!more && !m_converter.isPending()) {
            break;
        }
        const auto progress = m_converter.convert(in, inSize, out + written, size - written);
        if (!addsEnd)
            take(progress.taken);
        written += progress.written;
    }
    return written;
}

} // namespace

std::unique_ptr<PieceReader> PieceReader::create(const StreamPiece &piece, QByteArray &block)
{
    switch (piece.source) {
    case StreamPiece::Source::Octets:
        break;
    case StreamPiece::Source::Base64:
        return std::make_unique<Base64Reader>(piece, block);
    case StreamPiece::Source::Raw:
        return std::make_unique<RawReader>(piece);
    case StreamPiece::Source::Lines:
        return std::make_unique<LinesReader>(piece, block);
    }
    return std::make_unique<OctetsReader>(piece.octets);
}

} // namespace posthorn
