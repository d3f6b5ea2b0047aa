// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/ReplyReader.h"

#include <utility>

namespace posthorn {

namespace {

/// The code of a reply line, or 0. Only 2yz to 5yz may stand in SMTP.
int codeOf(const QByteArray &line)
{
    if (line.size() < 3)
        return 0;
    for (qsizetype i = 0; i < 3; ++i) {
        if (line.at(i) < '0' || line.at(i) > '9')
            return 0;
    }
    const int code = line.left(3).toInt();
    return code >= 200 && code <= 599 ? code : 0;
}

} // namespace

ReplyReader::Status ReplyReader::next(Reply &reply)
{
    if (m_fault != Status::Incomplete)
        return m_fault;
    qsizetype consumed = 0;
    Status status = Status::Incomplete;
    while (status == Status::Incomplete) {
        const qsizetype end = m_buffer.indexOf('\n', consumed);
        if (end < 0) {
            if (m_buffer.size() - consumed > MaximumLineLength)
                return fault(Status::Flooded, m_buffer.mid(consumed, MaximumLineLength));
            break;
        }
        QByteArray line = m_buffer.mid(consumed, end - consumed);
        consumed = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        status = takeLine(line);
    }
    m_buffer.remove(0, consumed);
    if (status == Status::Complete) {
        reply = std::exchange(m_partial, {});
        m_partialSize = 0;
    }
    return status;
}

ReplyReader::Status ReplyReader::takeLine(const QByteArray &line)
{
    m_partialSize += line.size();
    if (line.size() > MaximumLineLength || m_partialSize > MaximumReplySize
        || m_partial.lines.size() >= MaximumLines)
        return fault(Status::Flooded, line);
    const int code = codeOf(line);
    const char separator = line.size() > 3 ? line.at(3) : ' ';
    if (code == 0 || (separator != ' ' && separator != '-'))
        return fault(Status::Malformed, line);
    if (!m_partial.lines.isEmpty() && code != m_partial.code)
        return fault(Status::Malformed, line);
    m_partial.code = code;
    m_partial.lines += line.mid(4);
    return separator == ' ' ? Status::Complete : Status::Incomplete;
}

ReplyReader::Status ReplyReader::fault(Status status, const QByteArray &line)
{
    m_offendingLine = line.left(MaximumLineLength);
    m_buffer.clear();
    m_fault = status;
    return status;
}

} // namespace posthorn
