// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SpellChecker.h"

#include "ui/SpellWorker.h"

#include <QPointer>
#include <QStandardPaths>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype MostRemembered = 200'000; ///< words

QString standardPersonalFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + u"/personal-words.txt"_s;
}

} // namespace

SpellChecker::SpellChecker(const QStringList &folders, const QString &personalFile, QObject *parent)
    : QObject(parent)
{
    const QStringList places = folders.isEmpty() ? SpellDictionary::standardFolders() : folders;
    if (SpellDictionary::isBuilt())
        m_languages = SpellDictionary::languages(places);
    m_worker
        = new SpellWorker(places, personalFile.isEmpty() ? standardPersonalFile() : personalFile);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SpellWorker::checked, this, &SpellChecker::take);
    connect(m_worker, &SpellWorker::suggested, this,
            [this](const QString &word, const QStringList &suggestions) {
                if (const auto done = m_waiting.take(word))
                    done(suggestions);
            });
    m_thread.setObjectName(u"spelling"_s);
    m_thread.start(QThread::LowPriority);
}

SpellChecker::~SpellChecker()
{
    m_thread.quit();
    m_thread.wait();
}

void SpellChecker::setLanguage(const QString &wish)
{
    const QString language = SpellDictionary::bestFor(wish, m_languages);
    if (language == m_language)
        return;
    m_language = language;
    ++m_round;
    m_known.clear();
    m_asked.clear();
    m_wanted.clear();
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, language] { worker->useLanguage(language); });
    emit changed();
}

std::optional<bool> SpellChecker::isRight(const QString &word)
{
    if (m_language.isEmpty() || m_ignored.contains(word))
        return true;
    const auto known = m_known.constFind(word);
    if (known != m_known.constEnd())
        return *known;
    if (!m_asked.contains(word)) {
        if (m_wanted.isEmpty())
            QTimer::singleShot(0, this, &SpellChecker::ask);
        m_wanted.insert(word);
    }
    return std::nullopt;
}

void SpellChecker::ask()
{
    if (m_wanted.isEmpty())
        return;
    const QStringList words(m_wanted.cbegin(), m_wanted.cend());
    m_asked.unite(std::exchange(m_wanted, {}));
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, round = m_round, words] { worker->check(round, words); });
}

void SpellChecker::take(int round, const QHash<QString, bool> &answers)
{
    if (round != m_round)
        return;
    if (m_known.size() > MostRemembered)
        m_known.clear();
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer) {
        m_known.insert(answer.key(), answer.value());
        m_asked.remove(answer.key());
    }
    emit known();
}

void SpellChecker::suggest(const QString &word, QObject *context,
                           const std::function<void(const QStringList &)> &done)
{
    const QPointer<QObject> listener = context;
    m_waiting.insert(word, [listener, done](const QStringList &suggestions) {
        if (listener)
            done(suggestions);
    });
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, word] { worker->suggest(word); });
}

void SpellChecker::addWord(const QString &word)
{
    m_known.insert(word, true);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, word] { worker->addWord(word); });
    emit changed();
}

void SpellChecker::ignoreWord(const QString &word)
{
    m_ignored.insert(word);
    emit changed();
}

} // namespace posthorn
