// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SpellDictionary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

QStringList SpellDictionary::standardFolders()
{
    QStringList folders;
    for (const QString &name : {u"hunspell"_s, u"myspell/dicts"_s, u"myspell"_s})
        folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, name,
                                             QStandardPaths::LocateDirectory);
    folders.append(QCoreApplication::applicationDirPath() + u"/dictionaries"_s);
    return folders;
}

QStringList SpellDictionary::languages(const QStringList &folders)
{
    QStringList languages;
    for (const QString &folder : folders) {
        const QStringList files = QDir(folder).entryList({u"*.dic"_s}, QDir::Files);
        for (const QString &file : files) {
            const QString language = QFileInfo(file).completeBaseName();
            // Rules of hyphenation lie beside them.
            if (!language.startsWith("hyph"_L1) && !languages.contains(language)
                && !fileOf({folder}, language).isEmpty())
                languages.append(language);
        }
    }
    languages.sort();
    return languages;
}

QString SpellDictionary::bestFor(const QString &wish, const QStringList &languages)
{
    if (languages.contains(wish))
        return wish;
    const QString usual = QLocale(wish).name(); // `en`: `en_US`
    if (wish.section(u'_', 0, 0) == usual.section(u'_', 0, 0) && languages.contains(usual))
        return usual;
    const QString language = wish.section(u'_', 0, 0);
    const auto kin = std::find_if(languages.begin(), languages.end(), [&](const QString &one) {
        return one.section(u'_', 0, 0) == language;
    });
    return kin == languages.end() ? QString() : *kin;
}

QString SpellDictionary::fileOf(const QStringList &folders, const QString &language)
{
    for (const QString &folder : folders) {
        const QString file = folder + u'/' + language;
        if (QFileInfo::exists(file + u".aff"_s) && QFileInfo::exists(file + u".dic"_s))
            return file;
    }
    return {};
}

} // namespace posthorn
