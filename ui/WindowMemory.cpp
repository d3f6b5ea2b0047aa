// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/WindowMemory.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// A slash would begin a group of settings.
QString limitKey(const QString &host, quint16 port)
{
    return u"limits/%1:%2"_s.arg(QString(host).replace(u'/', u'_').toLower()).arg(port);
}

} // namespace

WindowMemory::WindowMemory(const QString &file)
    : m_settings(file.isEmpty() ? std::make_unique<QSettings>(
                     QSettings::NativeFormat, QSettings::UserScope, u"Posthorn"_s, u"Posthorn"_s)
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

WindowMemory::~WindowMemory() = default;

QByteArray WindowMemory::geometry() const
{
    return m_settings->value("window/geometry"_L1).toByteArray();
}

void WindowMemory::setGeometry(const QByteArray &geometry)
{
    m_settings->setValue("window/geometry"_L1, geometry);
}

bool WindowMemory::serverFieldsShown() const
{
    return m_settings->value("window/serverFields"_L1, true).toBool();
}

void WindowMemory::setServerFieldsShown(bool shown)
{
    m_settings->setValue("window/serverFields"_L1, shown);
}

std::optional<qint64> WindowMemory::serverLimit(const QString &host, quint16 port) const
{
    const QVariant limit = m_settings->value(limitKey(host, port));
    return limit.isValid() ? std::optional(limit.toLongLong()) : std::nullopt;
}

void WindowMemory::setServerLimit(const QString &host, quint16 port, std::optional<qint64> octets)
{
    if (octets)
        m_settings->setValue(limitKey(host, port), *octets);
    else
        m_settings->remove(limitKey(host, port));
}

QString WindowMemory::folder() const
{
    return m_settings
        ->value("window/folder"_L1,
                QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

void WindowMemory::setFolder(const QString &folder)
{
    m_settings->setValue("window/folder"_L1, folder);
}

} // namespace posthorn
