// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/DotDecoder.h"

#include <algorithm>

namespace posthorn {

qsizetype DotDecoder::decode(QByteArrayView input, QByteArray &output)
{
    const auto endsRun = [](char c) { return c == '\r' || c == '\n'; };
    qsizetype at = 0;
    while (at < input.size() && m_state != State::End) {
        if (m_state == State::Text) {
            const auto run = input.sliced(at);
            const auto end = std::find_if(run.begin(), run.end(), endsRun);
            output.append(run.first(end - run.begin()));
            at += end - run.begin();
            if (at == input.size())
                break;
        }
        take(input.at(at++), output);
    }
    return at;
}

void DotDecoder::take(char c, QByteArray &output)
{
    switch (m_state) {
    case State::LineStart:
        if (c == '.')
            m_state = State::Dot;
        else
            takeText(c, output);
        break;
    case State::Dot: // the dot was the stuffing, or it is the end
        if (c == '\r')
            m_state = State::DotCr;
        else
            takeText(c, output);
        break;
    case State::DotCr:
        if (c == '\n') {
            m_state = State::End;
            break;
        }
        [[fallthrough]];
    case State::Cr:
        output += '\r';
        if (c == '\n' && m_state == State::Cr) {
            output += '\n';
            m_state = State::LineStart;
            break;
        }
        m_bare = true;
        takeText(c, output);
        break;
    case State::Text:
        takeText(c, output);
        break;
    case State::End:
        break;
    }
}

void DotDecoder::takeText(char c, QByteArray &output)
{
    m_state = State::Text;
    if (c == '\r') {
        m_state = State::Cr;
        return;
    }
    m_bare = m_bare || c == '\n';
    output += c;
}

} // namespace posthorn
