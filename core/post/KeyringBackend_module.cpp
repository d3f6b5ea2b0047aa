// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/KeyringBackend.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Where there should be a keyring and the module for it could not be loaded.
class MissingModule final : public KeyringBackend {
public:
    explicit MissingModule(const QString &reason)
        : m_reason(reason)
    {
    }
    void read(const QString &, const Done &done) override { refuse(done); }
    void write(const QString &, const QString &, const Done &done) override { refuse(done); }
    void remove(const QString &, const Done &done) override { refuse(done); }

private:
    void refuse(const Done &done) const { done({KeyringAnswer::State::Failed, {}, m_reason}); }

    QString m_reason;
};

/// Beside the program, where it was built; else where it was installed.
QString modulePath()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString built = folder + u"/" POSTHORN_KEYRING_MODULE ""_s;
    return QFileInfo::exists(built)
        ? built
        : folder + u"/" POSTHORN_MODULES "/" POSTHORN_KEYRING_MODULE ""_s;
}

} // namespace

/// QtKeychain lies in a module of its own, for with D-Bus and what else it brings along it would
/// cost every start of the program as much as a small message.
std::unique_ptr<KeyringBackend> KeyringBackend::ofSystem()
{
    QLibrary module(modulePath());
    module.setLoadHints(QLibrary::PreventUnloadHint);
    using Maker = KeyringBackend *();
    if (auto *make = reinterpret_cast<Maker *>(module.resolve("posthorn_make_keyring")))
        return std::unique_ptr<KeyringBackend>(make());
    return std::make_unique<MissingModule>(
        tr("The keyring cannot be used: %1", "an error of the system").arg(module.errorString()));
}

bool KeyringBackend::isBuilt()
{
    return true;
}

} // namespace posthorn
