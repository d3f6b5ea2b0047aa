// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/LineConverter.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace posthorn {
namespace {

/// The first `wanted` in [from, end), else end.
const char *find(char wanted, const char *from, const char *end)
{
    const void *found = std::memchr(from, wanted, size_t(end - from));
    return found ? static_cast<const char *>(found) : end;
}

} // namespace

LineConverter::Progress LineConverter::convert(const char *in, qint64 inSize, char *out,
                                               qint64 outSize)
{
    const char *const inBegin = in;
    const char *const inEnd = in + inSize;
    char *const outBegin = out;
    char *const outEnd = out + outSize;
    // The nearest of each behind `in`, so that nothing is searched twice.
    const char *nextCr = nullptr;
    const char *nextLf = nullptr;
    while (out < outEnd) {
        if (std::exchange(m_lfOwed, false)) {
            *out++ = '\n';
            continue;
        }
        if (in == inEnd)
            break;
        if (std::exchange(m_afterCr, false) && *in == '\n') {
            ++in;
            continue;
        }
        if (*in == '\r' || *in == '\n') {
            m_afterCr = *in++ == '\r';
            *out++ = '\r';
            m_lfOwed = true;
            m_endsLine = true;
            continue;
        }
        if (!nextCr || nextCr < in)
            nextCr = find('\r', in, inEnd);
        if (!nextLf || nextLf < in)
            nextLf = find('\n', in, inEnd);
        const auto run = std::min<qint64>(std::min(nextCr, nextLf) - in, outEnd - out);
        std::memcpy(out, in, size_t(run));
        in += run;
        out += run;
        m_endsLine = false;
    }
    return {in - inBegin, out - outBegin};
}

} // namespace posthorn
