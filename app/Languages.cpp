// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "Languages.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace posthorn {

Languages::Languages(QObject *parent)
    : QObject(parent)
{
}

Languages::~Languages() = default;

QLocale Languages::localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    if (language.isEmpty()) // The C locale has no digit groups; people read English with it.
        return system.language() == QLocale::C ? QLocale(QLocale::English) : system;
    const QLocale chosen(language);
    // Dates and numbers as where the person lives, if only the language was chosen.
    return language.contains(u'_') || system.language() == QLocale::C
        ? chosen
        : QLocale(chosen.language(), system.territory());
}

void Languages::use(const QString &language)
{
    m_translators.clear(); // takes them out of the program, too
    const QLocale locale = localeFor(language);
    QLocale::setDefault(locale);
    // English first: it knows `1 file` from `2 files` where no other translation does.
    const QString own = u":/i18n"_s;
    install(QLocale(QLocale::English), u"posthorn"_s, own);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const bool translated
        = locale.language() != QLocale::English && install(locale, u"posthorn"_s, own);
    if (translated && locale.textDirection() == Qt::RightToLeft)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
}

bool Languages::install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder))
        return false;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
    return true;
}

} // namespace posthorn
