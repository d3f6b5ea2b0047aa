// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Charset.h"
#include "ui/SpellDictionary.h"

#include <QFile>

#include <algorithm>
#include <hunspell/hunspell.hxx>
#include <optional>

namespace posthorn {

namespace {

constexpr std::size_t MostSuggestions = 6;

class HunspellDictionary final : public SpellDictionary {
public:
    explicit HunspellDictionary(const QString &file)
        : m_words(QFile::encodeName(file + QStringLiteral(".aff")).constData(),
                  QFile::encodeName(file + QStringLiteral(".dic")).constData())
        , m_charset(m_words.get_dict_encoding().c_str())
    {
    }

    bool knows(const QString &word) override
    {
        const auto octets = encoded(word);
        // What the dictionary's charset cannot hold is of another language: no fault of spelling.
        return !octets || m_words.spell(octets->toStdString());
    }

    QStringList suggestions(const QString &word) override
    {
        QStringList found;
        const auto octets = encoded(word);
        if (!octets)
            return found;
        const auto words = m_words.suggest(octets->toStdString());
        for (std::size_t i = 0; i < std::min(words.size(), MostSuggestions); ++i)
            found.append(Charset::decode(QByteArray::fromStdString(words[i]), m_charset));
        return found;
    }

private:
    [[nodiscard]] std::optional<QByteArray> encoded(const QString &word) const
    {
        QString plain = word; // dictionaries have the straight one only
        plain.replace(QChar(0x2019), QLatin1Char('\''));
        return Charset::encode(plain, m_charset);
    }

    Hunspell m_words;
    QByteArray m_charset;
};

} // namespace

bool SpellDictionary::isBuilt()
{
    return true;
}

std::unique_ptr<SpellDictionary> SpellDictionary::load(const QStringList &folders,
                                                       const QString &language)
{
    const QString file = fileOf(folders, language);
    return file.isEmpty() ? nullptr : std::make_unique<HunspellDictionary>(file);
}

} // namespace posthorn
