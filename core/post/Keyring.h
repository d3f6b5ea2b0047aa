// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/KeyringBackend.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

namespace posthorn {

/// The keyring of the system with a limit on its silence: every question is answered once, after
/// three seconds at the latest. Until it has answered for the first time nobody knows whether
/// there is one.
class Keyring final : public QObject {
    Q_OBJECT
public:
    enum class State { Unknown, Works, Missing };
    static constexpr std::chrono::milliseconds Patience{3000};

    /// Null: there is none.
    explicit Keyring(std::unique_ptr<KeyringBackend> backend,
                     std::chrono::milliseconds patience = Patience, QObject *parent = nullptr);
    ~Keyring() override;

    /// Under which name the password of this user at this server is kept.
    [[nodiscard]] static QString keyFor(const QString &host, quint16 port, const QString &user);

    [[nodiscard]] State state() const { return m_state; }
    /// While it is Missing: why, in a sentence.
    [[nodiscard]] QString reason() const { return m_reason; }
    /// Learns whether it works, if that is not known; stateChanged() tells.
    void probe();

    void read(const QString &key, const KeyringBackend::Done &done);
    void write(const QString &key, const QString &secret, const KeyringBackend::Done &done = {});
    void remove(const QString &key, const KeyringBackend::Done &done = {});

signals:
    void stateChanged();

private:
    using Ask = std::function<void(KeyringBackend &, const KeyringBackend::Done &)>;
    void ask(const Ask &what, const KeyringBackend::Done &done);
    void learn(const KeyringAnswer &answer);

    std::unique_ptr<KeyringBackend> m_backend;
    std::chrono::milliseconds m_patience;
    State m_state = State::Unknown;
    QString m_reason;
};

} // namespace posthorn
