// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/EncodingOption.h"

using namespace Qt::StringLiterals;

namespace posthorn::cli {

Made<EncodingOption> EncodingOption::read(const CommandLine &line)
{
    const auto choice = line.choice(Opt::Encoding, {u"auto"_s, u"7bit"_s, u"8bit"_s, u"binary"_s});
    if (!choice)
        return choice.error();
    constexpr Limit limits[] = {Limit::Auto, Limit::SevenBit, Limit::EightBit, Limit::Binary};
    EncodingOption option;
    option.m_limit = limits[choice->value_or(0)];
    return option;
}

Transport EncodingOption::transport(bool prepared) const
{
    Transport transport;
    transport.eightBit = m_limit != Limit::SevenBit;
    transport.sparing = m_limit == Limit::Auto && !prepared;
    transport.binary = m_limit == Limit::Binary;
    transport.smtpUtf8 = m_limit == Limit::Auto && prepared;
    return transport;
}

QStringList EncodingOption::withheld() const
{
    switch (m_limit) {
    case Limit::SevenBit:
        return {u"8BITMIME"_s, u"BINARYMIME"_s};
    case Limit::EightBit:
        return {u"BINARYMIME"_s};
    case Limit::Auto:
    case Limit::Binary:
        break;
    }
    return {};
}

} // namespace posthorn::cli
