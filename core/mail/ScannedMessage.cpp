// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/ScannedMessage.h"

#include "mail/AttachmentReader.h"

#include <utility>

namespace posthorn {
namespace {

/// Finds where the header ends, in octets that come in blocks.
class HeaderEnd {
public:
    /// How many of these octets still are of the header.
    qsizetype find(QByteArrayView octets)
    {
        for (qsizetype at = 0; at < octets.size(); ++at) {
            const char octet = octets[at];
            const bool isEnd = octet == '\r' || octet == '\n';
            const bool isSecondHalf = std::exchange(m_afterCr, octet == '\r') && octet == '\n';
            if (m_blankLine) // Its CR was the last octet; a LF that comes now is its end.
                return finish(isSecondHalf ? at + 1 : at);
            if (isSecondHalf)
                continue;
            m_blankLine = isEnd && m_column == 0;
            m_column = isEnd ? 0 : m_column + 1;
            if (m_blankLine && octet == '\n')
                return finish(at + 1);
        }
        return octets.size();
    }
    [[nodiscard]] bool isFound() const { return m_found; }

private:
    qsizetype finish(qsizetype size)
    {
        m_found = true;
        return size;
    }
    qint64 m_column = 0;
    bool m_afterCr = false;
    bool m_blankLine = false;
    bool m_found = false;
};

} // namespace

Expected<ScannedMessage> ScannedMessage::scanned(const Attachment &source,
                                                 const QList<QByteArray> &marks)
{
    constexpr qint64 blockSize = 64 * 1024;
    ScannedMessage message;
    AttachmentReader reader(source);
    HeaderEnd headerEnd;
    QByteArray block(blockSize, Qt::Uninitialized);
    for (;;) {
        const qint64 got = reader.read(block.data(), block.size());
        if (got < 0)
            return *reader.problem();
        if (got == 0)
            break;
        QByteArrayView octets = QByteArrayView(block).first(got);
        if (!headerEnd.isFound()) {
            const qsizetype size = headerEnd.find(octets);
            message.headerScan.feed(octets.first(size));
            if (message.headerIsWhole)
                message.header += octets.first(size);
            message.headerIsWhole = message.header.size() <= LargestHeader;
            message.bodyScan = LineScan(marks, message.headerScan.line());
            octets = octets.sliced(size);
        }
        message.bodyScan.feed(octets);
    }
    message.fields = HeaderBlock::parse(message.header);
    return message;
}

bool ScannedMessage::isMessage() const
{
    return headerIsWhole && fields.wellFormed && !fields.fields.isEmpty()
        && fields.fields.constFirst().begin == 0;
}

qint64 ScannedMessage::nulLine() const
{
    return headerScan.nulLine() != 0 ? headerScan.nulLine() : bodyScan.nulLine();
}

qint64 ScannedMessage::longLine() const
{
    return headerScan.longLine() != 0 ? headerScan.longLine() : bodyScan.longLine();
}

} // namespace posthorn
