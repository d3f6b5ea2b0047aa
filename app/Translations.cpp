// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

void install(QCoreApplication &program, const QLocale &locale, const QString &name,
             const QString &folder)
{
    auto *translator = new QTranslator(&program);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &program, const QLocale &locale)
{
    // The C locale has no digit groups and no words of its own; people read English with it.
    const QLocale language = locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
    QLocale::setDefault(language);
    // English first: it knows `1 file` from `2 files` where no other translation does.
    const QString own = u":/i18n"_s;
    install(program, QLocale(QLocale::English), u"posthorn"_s, own);
    const QString qt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    install(program, language, u"qtbase"_s, qt);
    if (language.language() != QLocale::English)
        install(program, language, u"posthorn"_s, own);
}

} // namespace posthorn
