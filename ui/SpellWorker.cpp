// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SpellWorker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace posthorn {

namespace {

constexpr qint64 LargestFile = 4 * 1024 * 1024;

} // namespace

SpellWorker::SpellWorker(const QStringList &folders, const QString &personalFile)
    : m_folders(folders)
    , m_personalFile(personalFile)
{
}

SpellWorker::~SpellWorker() = default;

void SpellWorker::readPersonalWords()
{
    if (std::exchange(m_personalRead, true))
        return;
    QFile file(m_personalFile);
    if (!QFileInfo(m_personalFile).isFile() || !file.open(QIODevice::ReadOnly))
        return;
    const auto lines = QString::fromUtf8(file.read(LargestFile)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        m_personal.insert(line.trimmed());
}

void SpellWorker::useLanguage(const QString &language)
{
    m_language = language;
    m_dictionary.reset();
    m_isLoaded = false;
}

SpellDictionary *SpellWorker::dictionary()
{
    readPersonalWords();
    if (!std::exchange(m_isLoaded, true) && !m_language.isEmpty())
        m_dictionary = SpellDictionary::load(m_folders, m_language);
    return m_dictionary.get();
}

void SpellWorker::check(int round, const QStringList &words)
{
    SpellDictionary *known = dictionary();
    QHash<QString, bool> answers;
    for (const QString &word : words)
        answers.insert(word, !known || m_personal.contains(word) || known->knows(word));
    emit checked(round, answers);
}

void SpellWorker::suggest(const QString &word)
{
    SpellDictionary *known = dictionary();
    emit suggested(word, known ? known->suggestions(word) : QStringList());
}

void SpellWorker::addWord(const QString &word)
{
    m_personal.insert(word);
    QDir().mkpath(QFileInfo(m_personalFile).path());
    QFile file(m_personalFile);
    if (file.open(QIODevice::Append))
        file.write(word.toUtf8() + '\n');
}

} // namespace posthorn
