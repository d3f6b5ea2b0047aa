// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

#include <functional>
#include <memory>

namespace posthorn {

/// What a keyring said.
struct KeyringAnswer {
    enum class State { Done, NotFound, Failed };
    State state = State::Failed;
    QString secret; ///< of a read that is Done
    QString reason; ///< with Failed: a sentence
};

/// One service that keeps secrets: that of the system, or one of a test. It may answer late or
/// never, and within the call.
class KeyringBackend {
    Q_DECLARE_TR_FUNCTIONS(posthorn::KeyringBackend)
public:
    using Done = std::function<void(const KeyringAnswer &)>;

    virtual ~KeyringBackend() = default;
    virtual void read(const QString &key, const Done &done) = 0;
    virtual void write(const QString &key, const QString &secret, const Done &done) = 0;
    virtual void remove(const QString &key, const Done &done) = 0;

    /// Through QtKeychain, by way of a module (KeyringModule.cpp); null in a build without it.
    /// Where the module is missing, every answer says so.
    [[nodiscard]] static std::unique_ptr<KeyringBackend> ofSystem();
    /// Whether this build has QtKeychain.
    [[nodiscard]] static bool isBuilt();
};

} // namespace posthorn
