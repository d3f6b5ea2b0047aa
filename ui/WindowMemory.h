// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

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
    /// The largest message, in octets, that a server said it takes; 0: any; nothing: not known.
    [[nodiscard]] std::optional<qint64> serverLimit(const QString &host, quint16 port) const;
    void setServerLimit(const QString &host, quint16 port, std::optional<qint64> octets);
    /// Where files were last chosen.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace posthorn
