// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Base64Lines.h"

#include <immintrin.h>

#include <array>
#include <cstddef>

// The compiler uses these instructions in the functions so marked only; the program runs without.
#define POSTHORN_AVX2 __attribute__((target("avx2")))
#define POSTHORN_VBMI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi")))

namespace posthorn {
namespace {

/// In both halves: from three octets a b c the two pairs b a and c b, ready to be shifted.
POSTHORN_AVX2 __m256i spread(__m256i octets)
{
    const __m256i order = _mm256_setr_epi8(1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10, //
                                           1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10);
    return _mm256_shuffle_epi8(octets, order);
}

/// From each spread group of three octets four numbers of six bits. The multiplications shift each
/// pair of octets by its own distance.
POSTHORN_AVX2 __m256i sixBits(__m256i pairs)
{
    const __m256i high = _mm256_mulhi_epu16(_mm256_and_si256(pairs, _mm256_set1_epi32(0x0fc0fc00)),
                                            _mm256_set1_epi32(0x04000040));
    const __m256i low = _mm256_mullo_epi16(_mm256_and_si256(pairs, _mm256_set1_epi32(0x003f03f0)),
                                           _mm256_set1_epi32(0x01000010));
    return _mm256_or_si256(high, low);
}

/// The alphabet is five runs of characters; what is added to a number depends on its run alone:
/// 13 stands for A to Z, 0 for a to z, 1 to 10 for the digits, 11 for + and 12 for /.
POSTHORN_AVX2 __m256i characters(__m256i numbers)
{
    constexpr char digit = '0' - 52;
    const __m128i offsets = _mm_setr_epi8('a' - 26, digit, digit, digit, digit, digit, digit, digit,
                                          digit, digit, digit, '+' - 62, '/' - 63, 'A', 0, 0);
    const __m256i isUpper = _mm256_cmpgt_epi8(_mm256_set1_epi8(26), numbers);
    const __m256i run = _mm256_or_si256(_mm256_subs_epu8(numbers, _mm256_set1_epi8(51)),
                                        _mm256_and_si256(isUpper, _mm256_set1_epi8(13)));
    return _mm256_add_epi8(_mm256_shuffle_epi8(_mm256_broadcastsi128_si256(offsets), run), numbers);
}

/// 32 characters from the 24 octets at `in`; reads 28.
POSTHORN_AVX2 __m256i encoded(const char *in)
{
    const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i *>(in));
    const __m128i second = _mm_loadu_si128(reinterpret_cast<const __m128i *>(in + 12));
    return characters(sixBits(spread(_mm256_set_m128i(second, first))));
}

POSTHORN_AVX2 void linesByAvx2(const char *in, const char *end, char *out)
{
    for (; in < end; in += 57, out += 78) {
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(out), encoded(in));
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(out + 32), encoded(in + 24));
        const __m128i rest = _mm_loadu_si128(reinterpret_cast<const __m128i *>(in + 48));
        const __m256i last = characters(sixBits(spread(_mm256_castsi128_si256(rest))));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(out + 64), _mm256_castsi256_si128(last));
        out[76] = '\r';
        out[77] = '\n';
    }
}

/// 64 characters from the first 48 of the octets: they are put in order, four times six bits are
/// cut out of each 32, and the alphabet is one register.
POSTHORN_VBMI __m512i encodedAtOnce(__m512i octets)
{
    alignas(64) static constexpr char alphabet[]
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    alignas(64) static constexpr auto order = [] {
        std::array<char, 64> places{};
        for (std::size_t i = 0; i < 16; ++i) {
            places[4 * i] = places[4 * i + 3] = char(3 * i + 1);
            places[4 * i + 1] = char(3 * i);
            places[4 * i + 2] = char(3 * i + 2);
        }
        return places;
    }();
    const __m512i spread = _mm512_permutexvar_epi8(_mm512_load_si512(order.data()), octets);
    const __m512i cuts = _mm512_set1_epi64(0x3036242a1016040a);
    return _mm512_permutexvar_epi8(_mm512_multishift_epi64_epi8(cuts, spread),
                                   _mm512_load_si512(alphabet));
}

POSTHORN_VBMI void linesByVbmi(const char *in, const char *end, char *out)
{
    for (; in < end; in += 57, out += 78) {
        _mm512_storeu_si512(out, encodedAtOnce(_mm512_loadu_si512(in)));
        const __m128i rest = _mm_loadu_si128(reinterpret_cast<const __m128i *>(in + 48));
        const __m512i last = encodedAtOnce(_mm512_castsi128_si512(rest));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(out + 64), _mm512_castsi512_si128(last));
        out[76] = '\r';
        out[77] = '\n';
    }
}

} // namespace

Base64Lines vectorBase64Lines()
{
    if (__builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vl"))
        return &linesByVbmi;
    return __builtin_cpu_supports("avx2") ? &linesByAvx2 : nullptr;
}

} // namespace posthorn
