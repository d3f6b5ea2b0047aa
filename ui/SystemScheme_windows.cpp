// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SystemScheme.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace posthorn {

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
    const QSettings settings(u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\"
                             "Themes\\Personalize"_s,
                             QSettings::NativeFormat);
    m_dark = settings.value("AppsUseLightTheme"_L1, 1).toInt() == 0;
}

} // namespace posthorn
