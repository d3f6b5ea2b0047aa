// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

namespace posthorn {

/// A folder for the files of a test, which is removed with it.
class TestFolder {
public:
    [[nodiscard]] bool isValid() const { return m_directory.isValid(); }
    [[nodiscard]] QString path() const { return m_directory.path(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_directory.filePath(name); }
    /// Writes a file, over one that was there, and gives its path.
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file of the test");
        return file.fileName();
    }

private:
    QTemporaryDir m_directory;
};

} // namespace posthorn
