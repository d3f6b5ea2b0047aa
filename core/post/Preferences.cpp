// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Preferences.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr auto Appearances = {
    std::pair(PreferenceValues::Appearance::System, "system"_L1),
    std::pair(PreferenceValues::Appearance::Light, "light"_L1),
    std::pair(PreferenceValues::Appearance::Dark, "dark"_L1),
};

constexpr auto Priorities = {
    std::pair(Priority::Highest, "highest"_L1), std::pair(Priority::High, "high"_L1),
    std::pair(Priority::Normal, "normal"_L1),   std::pair(Priority::Low, "low"_L1),
    std::pair(Priority::Lowest, "lowest"_L1),
};

/// Visits every preference with its key: one table for reading and writing.
template <typename Values, typename Visitor> void visit(Values &values, const Visitor &visitor)
{
    visitor("language"_L1, values.language);
    visitor("appearance"_L1, values.appearance);
    visitor("fontSize"_L1, values.fontSize);
    visitor("writeHtml"_L1, values.writeHtml);
    visitor("priority"_L1, values.priority);
    visitor("signature"_L1, values.signature);
    visitor("autosaveSeconds"_L1, values.autosaveSeconds);
    visitor("warnMissingAttachment"_L1, values.warnMissingAttachment);
    visitor("attachmentKeywords"_L1, values.attachmentKeywords);
    visitor("warnEmptySubject"_L1, values.warnEmptySubject);
    visitor("warnAboveMegabytes"_L1, values.warnAboveMegabytes);
    visitor("checkSpelling"_L1, values.checkSpelling);
    visitor("spellingLanguage"_L1, values.spellingLanguage);
    visitor("undoSeconds"_L1, values.undoSeconds);
    visitor("keepCopies"_L1, values.keepCopies);
    visitor("closeAfterSending"_L1, values.closeAfterSending);
    visitor("confirmShortcut"_L1, values.confirmShortcut);
    visitor("sendUserAgent"_L1, values.sendUserAgent);
    visitor("logLines"_L1, values.logLines);
    visitor("notifySent"_L1, values.notifySent);
    visitor("notifyFailed"_L1, values.notifyFailed);
}

template <typename Enum, typename Table> QVariant wordOf(Enum value, const Table &table)
{
    for (const auto &[known, word] : table) {
        if (known == value)
            return QString(word);
    }
    return {};
}

template <typename Enum, typename Table>
void takeWord(Enum &value, const QVariant &stored, const Table &table)
{
    for (const auto &[known, word] : table) {
        if (stored.toString() == word)
            value = known;
    }
}

QVariant toVariant(const QString &value)
{
    return value;
}
QVariant toVariant(const QStringList &value)
{
    return value;
}
QVariant toVariant(bool value)
{
    return value;
}
QVariant toVariant(int value)
{
    return value;
}
QVariant toVariant(PreferenceValues::Appearance value)
{
    return wordOf(value, Appearances);
}
QVariant toVariant(Priority value)
{
    return wordOf(value, Priorities);
}

// What is damaged in the file leaves the value as it was.
void take(QString &value, const QVariant &stored)
{
    value = stored.toString();
}
void take(QStringList &value, const QVariant &stored)
{
    value = stored.toStringList();
}
void take(bool &value, const QVariant &stored)
{
    const QString word = stored.toString();
    if (word == "true"_L1 || word == "false"_L1)
        value = word == "true"_L1;
}
void take(int &value, const QVariant &stored)
{
    bool isNumber = false;
    const int number = stored.toInt(&isNumber);
    if (isNumber)
        value = number;
}
void take(PreferenceValues::Appearance &value, const QVariant &stored)
{
    takeWord(value, stored, Appearances);
}
void take(Priority &value, const QVariant &stored)
{
    takeWord(value, stored, Priorities);
}

PreferenceValues read(const QSettings &settings)
{
    PreferenceValues values;
    visit(values, [&settings](QLatin1StringView key, auto &value) {
        if (settings.contains("preferences/"_L1 + key))
            take(value, settings.value("preferences/"_L1 + key));
    });
    return values.bounded();
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file.isEmpty() ? std::make_unique<QSettings>(
                     QSettings::NativeFormat, QSettings::UserScope, u"Posthorn"_s, u"Posthorn"_s)
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
    , m_values(read(*m_settings))
{
}

Preferences::~Preferences() = default;

bool Preferences::setValues(const PreferenceValues &values)
{
    const PreferenceValues wanted = values.bounded();
    if (wanted == m_values)
        return true;
    const PreferenceValues former = std::exchange(m_values, wanted);
    m_settings->remove("preferences"_L1);
    visit(m_values, [this](QLatin1StringView key, const auto &value) {
        m_settings->setValue("preferences/"_L1 + key, toVariant(value));
    });
    // What nobody chose follows the program when its defaults change.
    PreferenceValues defaults;
    visit(defaults, [this](QLatin1StringView key, const auto &value) {
        if (m_settings->value("preferences/"_L1 + key) == toVariant(value))
            m_settings->remove("preferences/"_L1 + key);
    });
    m_settings->sync();
    emit changed(m_values, former);
    return m_settings->status() == QSettings::NoError;
}

} // namespace posthorn
