// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

#include <memory>
#include <vector>

class QTranslator;

namespace posthorn {

/// The language of the program: its own words, those of Qt's dialogs, dates and numbers. It can be
/// changed while the program runs; windows made before keep their words.
class Languages final : public QObject {
    Q_OBJECT
public:
    explicit Languages(QObject *parent = nullptr);
    ~Languages() override;

    /// `language`: `en`, `zh_CN`; empty: that of the system.
    void use(const QString &language);
    /// What use() would take.
    [[nodiscard]] static QLocale localeFor(const QString &language);

private:
    bool install(const QLocale &locale, const QString &name, const QString &folder);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace posthorn
