// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/EncodedWord.h"

#include "mail/Charset.h"
#include "mail/Grammar.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

const auto BStart = "=?utf-8?B?"_ba;
const auto QStart = "=?utf-8?Q?"_ba;
const auto WordEnd = "?="_ba;
constexpr qsizetype FrameSize = 12; // start and end of a word

/// A code point: what may never be cut.
struct CodePoint {
    qsizetype begin = 0; ///< in the UTF-8 form of the text
    quint8 size = 0;
    quint8 sizeInQ = 0;
    bool startsCluster = true; ///< a person sees a new character beginning here
};

bool isPlainInQ(char c, EncodedWord::Place place)
{
    if (place == EncodedWord::Place::Phrase) // RFC 2047 5(3)
        return grammar::isAlphanumeric(uchar(c)) || grammar::isOneOf(uchar(c), "!*+-/");
    return c > ' ' && c <= '~' && c != '=' && c != '?' && c != '_';
}

/// Cuts a text into words, one after the other.
class WordMaker {
public:
    WordMaker(const QString &text, EncodedWord::Place place)
        : m_octets(text.toUtf8())
        , m_place(place)
    {
        QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, text);
        m_points.reserve(text.size());
        CodePoint point;
        for (qsizetype i = 0; i < text.size(); i += text[i].isHighSurrogate() ? 2 : 1) {
            const uint c = text[i].isHighSurrogate() ? 0x10000 : text[i].unicode();
            point.size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            const bool plain = point.size == 1 && (c == ' ' || isPlainInQ(char(c), place));
            point.sizeInQ = plain ? 1 : 3 * point.size;
            clusters.setPosition(i);
            point.startsCluster = clusters.isAtBoundary();
            m_points.append(point);
            point.begin += point.size;
        }
    }

    QList<QByteArray> words(bool base64, qsizetype firstRoom)
    {
        QList<QByteArray> made;
        m_at = 0;
        while (m_at < m_points.size()) {
            const qsizetype room = made.isEmpty() ? firstRoom : EncodedWord::LongestWord;
            const qsizetype end = base64 ? endOfB(room) : m_at;
            made += end > m_at ? wordInB(end) : wordInQ(endOfQ(room));
        }
        return made;
    }

private:
    /// Where a B word must end to have no padding, or the end of all; m_at when there is no such
    /// place within the room.
    qsizetype endOfB(qsizetype room) const
    {
        const qsizetype most = (room - FrameSize) / 4 * 3;
        qsizetype size = 0;
        qsizetype atCluster = m_at;
        qsizetype atCodePoint = m_at;
        for (qsizetype i = m_at; i < m_points.size(); ++i) {
            size += m_points[i].size;
            if (size > most)
                return atCluster > m_at ? atCluster : atCodePoint;
            if (size % 3 != 0)
                continue;
            atCodePoint = i + 1;
            if (i + 1 == m_points.size() || m_points[i + 1].startsCluster)
                atCluster = i + 1;
        }
        return m_points.size();
    }

    qsizetype endOfQ(qsizetype room) const
    {
        const qsizetype most = room - FrameSize;
        qsizetype size = 0;
        qsizetype atCluster = m_at;
        for (qsizetype i = m_at; i < m_points.size(); ++i) {
            if (m_points[i].startsCluster)
                atCluster = i;
            size += m_points[i].sizeInQ;
            if (size > most)
                return atCluster > m_at ? atCluster : i;
        }
        return m_points.size();
    }

    /// The octets up to a code point; they are taken from the text.
    QByteArrayView take(qsizetype end)
    {
        const qsizetype begin = m_points[m_at].begin;
        m_at = end;
        const qsizetype behind = end < m_points.size() ? m_points[end].begin : m_octets.size();
        return QByteArrayView(m_octets).sliced(begin, behind - begin);
    }

    QByteArray wordInB(qsizetype end)
    {
        return BStart + take(end).toByteArray().toBase64() + WordEnd;
    }

    QByteArray wordInQ(qsizetype end)
    {
        constexpr char Digits[] = "0123456789ABCDEF";
        QByteArray word = QStart;
        for (const char c : take(end)) {
            if (c == ' ') {
                word += '_';
            } else if (isPlainInQ(c, m_place)) {
                word += c;
            } else {
                word += '=';
                word += Digits[uchar(c) >> 4];
                word += Digits[uchar(c) & 15];
            }
        }
        return word + WordEnd;
    }

    QByteArray m_octets;
    EncodedWord::Place m_place;
    QList<CodePoint> m_points;
    qsizetype m_at = 0;
};

qsizetype sizeOf(const QList<QByteArray> &words)
{
    qsizetype size = 0;
    for (const QByteArray &word : words)
        size += word.size() + 1;
    return size;
}

/// One encoded-word as it was found, its text decoded to octets.
struct FoundWord {
    QByteArray charset;
    QByteArray octets;
    qsizetype end = 0; ///< behind the word
};

QByteArray decodedQ(QByteArray text)
{
    text.replace('_', ' ');
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int octet = text[i] == '=' ? grammar::hexOctet(text, i + 1) : -1;
        if (octet >= 0) {
            out += char(octet);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// The encoded-word that begins at `begin`, where `=?` stands.
std::optional<FoundWord> wordAt(const QByteArray &value, qsizetype begin)
{
    const qsizetype charsetEnd = value.indexOf('?', begin + 2);
    if (charsetEnd <= begin + 2 || charsetEnd + 2 >= value.size() || value[charsetEnd + 2] != '?')
        return std::nullopt;
    const qsizetype textBegin = charsetEnd + 3;
    const qsizetype textEnd = value.indexOf('?', textBegin);
    if (textEnd < 0 || textEnd + 1 >= value.size() || value[textEnd + 1] != '=')
        return std::nullopt;
    FoundWord word;
    word.charset = value.sliced(begin + 2, charsetEnd - begin - 2);
    const qsizetype language = word.charset.indexOf('*'); // RFC 2231 5
    if (language >= 0)
        word.charset.truncate(language);
    if (!grammar::isToken(word.charset))
        return std::nullopt;
    const QByteArray text = value.sliced(textBegin, textEnd - textBegin);
    const char encoding = value[charsetEnd + 1];
    if (encoding == 'b' || encoding == 'B')
        word.octets = QByteArray::fromBase64(text);
    else if (encoding == 'q' || encoding == 'Q')
        word.octets = decodedQ(text);
    else
        return std::nullopt;
    word.end = textEnd + 2;
    return word;
}

bool isAllBlank(QByteArrayView octets)
{
    return std::all_of(octets.begin(), octets.end(), [](char c) { return grammar::isBlank(c); });
}

} // namespace

QList<QByteArray> EncodedWord::encode(const QString &text, Place place, qsizetype firstRoom)
{
    Q_ASSERT(firstRoom >= LeastRoom && firstRoom <= LongestWord);
    WordMaker maker(Charset::wellFormed(text), place);
    const QList<QByteArray> inB = maker.words(true, firstRoom);
    const QList<QByteArray> inQ = maker.words(false, firstRoom);
    return sizeOf(inB) < sizeOf(inQ) ? inB : inQ;
}

bool EncodedWord::looksLikeOne(QStringView text)
{
    return text.contains("=?"_L1);
}

QString EncodedWord::decode(const QByteArray &unfolded)
{
    QString text;
    FoundWord pending; // octets of words in the same charset, which may share a character
    const auto flush = [&] {
        text += pending.octets.isEmpty() ? QString()
                                         : Charset::decode(pending.octets, pending.charset);
        pending.octets.clear();
    };
    qsizetype plainBegin = 0;
    bool behindWord = false;
    qsizetype at = unfolded.indexOf("=?");
    while (at >= 0) {
        const std::optional<FoundWord> word = wordAt(unfolded, at);
        if (!word) {
            at = unfolded.indexOf("=?", at + 2);
            continue;
        }
        const QByteArray between = unfolded.sliced(plainBegin, at - plainBegin);
        const bool joined = behindWord && isAllBlank(between);
        if (!joined || word->charset.compare(pending.charset, Qt::CaseInsensitive) != 0)
            flush();
        if (!joined)
            text += Charset::guess(between);
        pending.charset = word->charset;
        pending.octets += word->octets;
        behindWord = true;
        plainBegin = word->end;
        at = unfolded.indexOf("=?", plainBegin);
    }
    flush();
    return text + Charset::guess(unfolded.sliced(plainBegin));
}

} // namespace posthorn
