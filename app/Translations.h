// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>

class QCoreApplication;

namespace posthorn {

/// Makes the program speak the language of `locale`, as far as there is a translation: its own
/// words, and those of Qt's dialogs. Call it once, before anything is shown.
void installTranslations(QCoreApplication &program, const QLocale &locale = QLocale::system());

} // namespace posthorn
