// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/DotStuffer.h"

namespace posthorn {

QByteArray DotStuffer::stuffed(const QByteArray &block)
{
    if (block.isEmpty())
        return block;
    // Base64 has no dots at all, and other text few: look for dots, not for lines.
    QByteArray result;
    qsizetype copied = 0;
    for (qsizetype dot = block.indexOf('.'); dot >= 0; dot = block.indexOf('.', dot + 1)) {
        const bool startsLine = dot == 0 ? m_atLineStart : block.at(dot - 1) == '\n';
        if (!startsLine)
            continue;
        result.append(block.constData() + copied, dot - copied);
        result.append('.');
        copied = dot;
    }
    m_atLineStart = block.endsWith('\n');
    if (copied == 0 && result.isEmpty())
        return block;
    result.append(block.constData() + copied, block.size() - copied);
    return result;
}

} // namespace posthorn
