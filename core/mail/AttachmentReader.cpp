// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/AttachmentReader.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace posthorn {

AttachmentReader::AttachmentReader(Attachment attachment, qint64 begin)
    : m_attachment(std::move(attachment))
    , m_begin(begin)
    , m_left(std::max<qint64>(0, m_attachment.size - begin))
{
}

qint64 AttachmentReader::read(char *out, qint64 size)
{
    if (m_problem)
        return -1;
    if (m_verified)
        return 0;
    if (!m_device && !open())
        return -1;
    const qint64 wanted = std::min(size, m_left);
    qint64 got = 0;
    while (got < wanted) {
        const qint64 now = m_device->read(out + got, wanted - got);
        if (now < 0)
            return fail(
                {Problem::Kind::File, m_attachment.path,
                 Attachment::tr("The file “%1” cannot be read: %2.")
                     .arg(QDir::toNativeSeparators(m_attachment.path), m_device->errorString())});
        if (now == 0)
            return fail(m_attachment.changed()); // It ended too early: it was cut.
        got += now;
    }
    m_left -= got;
    if (m_left == 0 && !isWhole())
        return fail(m_attachment.changed());
    return got;
}

bool AttachmentReader::open()
{
    auto device = m_attachment.open();
    if (!device) {
        fail(device.error());
        return false;
    }
    m_device = std::move(*device);
    if (m_begin > 0 && !m_device->seek(m_begin)) {
        fail(m_attachment.changed());
        return false;
    }
    return true;
}

bool AttachmentReader::isWhole()
{
    char beyond;
    m_verified = m_device->read(&beyond, 1) <= 0 && m_attachment.unchanged(*m_device);
    m_device.reset();
    return m_verified;
}

qint64 AttachmentReader::fail(const Problem &problem)
{
    m_problem = problem;
    m_device.reset();
    return -1;
}

} // namespace posthorn
