// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SpellWords.h"

#include <QStringView>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype LongestWord = 80;
constexpr qsizetype LongestLine = 20'000; ///< a longer one was not written by hand

bool isSpelled(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return false;
    default:
        return c.isLetter() || c.isMark() || c == u'\'' || c == u'’';
    }
}

/// A word in the everyday sense: letters, not all of them capitals.
bool isWord(QStringView word)
{
    if (word.size() < 2 || word.size() > LongestWord)
        return false;
    return std::all_of(word.begin(), word.end(), isSpelled)
        && std::any_of(word.begin(), word.end(),
                       [](QChar c) { return c.isLower() || c.category() == QChar::Letter_Other; });
}

/// An address, a file or the like: what stands between two blanks is left out as a whole.
bool isMachineText(QStringView piece)
{
    return piece.contains(u'@') || piece.contains(u'/') || piece.contains(u'\\')
        || piece.contains(u'_') || piece.startsWith("www."_L1);
}

void takeWords(const QString &line, qsizetype begin, qsizetype end, QList<SpellWords::Word> &words)
{
    const QStringView piece = QStringView(line).mid(begin, end - begin);
    if (isMachineText(piece))
        return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, piece.data(), piece.size());
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        QStringView word = piece.mid(from, to - from);
        qsizetype start = from;
        while (!word.isEmpty() && !word.front().isLetterOrNumber()) {
            word = word.mid(1);
            ++start;
        }
        while (!word.isEmpty() && !word.back().isLetterOrNumber() && !word.back().isMark())
            word.chop(1);
        if (isWord(word))
            words.append({begin + start, word.size()});
        from = to;
    }
}

} // namespace

QList<SpellWords::Word> SpellWords::in(const QString &line)
{
    QList<Word> words;
    const QString start = line.left(20).trimmed();
    if (line.size() > LongestLine || start.startsWith(u'>') || start.startsWith(u'＞'))
        return words;
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool isBlank = i == line.size() || line[i].isSpace();
        if (!isBlank && begin < 0) {
            begin = i;
        } else if (isBlank && begin >= 0) {
            takeWords(line, begin, i, words);
            begin = -1;
        }
    }
    return words;
}

} // namespace posthorn
