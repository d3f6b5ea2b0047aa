// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QSettings;

namespace posthorn {

/// How the windows looked when they were last used.
class WindowMemory {
public:
    /// `file`: an INI file of its own, for tests; empty: the settings of the person who runs it.
    explicit WindowMemory(const QString &file = {});
    ~WindowMemory();

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] bool serverFieldsShown() const;
    void setServerFieldsShown(bool shown);
    /// Where files were last chosen.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace posthorn
