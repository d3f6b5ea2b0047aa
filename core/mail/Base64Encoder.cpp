// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Base64Encoder.h"

#include "mail/Base64Lines.h"

#include <QtEndian>

#include <array>
#include <cstring>

namespace posthorn {

namespace {

constexpr char Alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Two characters for each value of twelve bits.
constexpr auto Pairs = [] {
    std::array<char, 2 * 4096> pairs{};
    for (std::size_t i = 0; i < 4096; ++i) {
        pairs[2 * i] = Alphabet[i >> 6];
        pairs[2 * i + 1] = Alphabet[i & 63];
    }
    return pairs;
}();

inline void writePair(quint64 twelveBits, char *out)
{
    std::memcpy(out, Pairs.data() + 2 * (twelveBits & 0xfff), 2);
}

/// Eight characters from six octets; reads eight octets.
inline void writeEight(const char *in, char *out)
{
    const quint64 bits = qFromBigEndian<quint64>(in);
    writePair(bits >> 52, out);
    writePair(bits >> 40, out + 2);
    writePair(bits >> 28, out + 4);
    writePair(bits >> 16, out + 6);
}

/// Four characters from three octets.
inline void writeFour(const char *in, char *out)
{
    const auto octet = [in](int i) { return quint64(uchar(in[i])); };
    const quint64 bits = octet(0) << 16 | octet(1) << 8 | octet(2);
    writePair(bits >> 12, out);
    writePair(bits, out + 2);
}

inline char *writeLineEnd(char *out)
{
    out[0] = '\r';
    out[1] = '\n';
    return out + 2;
}

} // namespace

qint64 Base64Encoder::encodeLines(const char *in, qint64 size, char *out)
{
    Q_ASSERT(size % OctetsPerLine == 0);
    static const Base64Lines vectorLines = vectorBase64Lines();
    const char *const begin = out;
    const char *const end = in + size;
    if (vectorLines && size > OctetsPerLine) {
        const qint64 ahead = size - OctetsPerLine;
        vectorLines(in, in + ahead, out);
        in += ahead;
        out += ahead / OctetsPerLine * LineSize;
    }
    for (; in < end; in += OctetsPerLine) {
        for (int group = 0; group < 9; ++group)
            writeEight(in + 6 * group, out + 8 * group);
        writeFour(in + 54, out + 72);
        out = writeLineEnd(out + 76);
    }
    return out - begin;
}

qint64 Base64Encoder::encodeRest(const char *in, qint64 size, char *out)
{
    const char *const begin = out;
    const qint64 whole = size - size % OctetsPerLine;
    out += encodeLines(in, whole, out);
    in += whole;
    qint64 rest = size - whole;
    if (rest == 0)
        return out - begin;
    for (; rest >= 3; rest -= 3, in += 3, out += 4)
        writeFour(in, out);
    if (rest > 0) {
        const char padded[3] = {in[0], rest == 2 ? in[1] : '\0', '\0'};
        writeFour(padded, out);
        out[3] = '=';
        if (rest == 1)
            out[2] = '=';
        out += 4;
    }
    return writeLineEnd(out) - begin;
}

QByteArray Base64Encoder::encode(const QByteArray &octets)
{
    QByteArray encoded(encodedSize(octets.size()), Qt::Uninitialized);
    encodeRest(octets.constData(), octets.size(), encoded.data());
    return encoded;
}

} // namespace posthorn
