// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Keyring.h"

#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace posthorn {

Keyring::Keyring(std::unique_ptr<KeyringBackend> backend, std::chrono::milliseconds patience,
                 QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_patience(patience)
{
    if (!m_backend) {
        m_state = State::Missing;
        m_reason = KeyringBackend::isBuilt()
            ? tr("No keyring of the system is used.")
            : tr("This build of Posthorn cannot use the keyring of the system.");
    }
}

Keyring::~Keyring() = default;

QString Keyring::keyFor(const QString &host, quint16 port, const QString &user)
{
    return u"smtp://%1@%2:%3"_s.arg(user, host.toCaseFolded(), QString::number(port));
}

void Keyring::probe()
{
    if (m_state == State::Unknown)
        read(u"posthorn-probe"_s, {});
}

void Keyring::read(const QString &key, const KeyringBackend::Done &done)
{
    ask([key](KeyringBackend &backend,
              const KeyringBackend::Done &answered) { backend.read(key, answered); },
        done);
}

void Keyring::write(const QString &key, const QString &secret, const KeyringBackend::Done &done)
{
    ask(
        [key, secret](KeyringBackend &backend, const KeyringBackend::Done &answered) {
            backend.write(key, secret, answered);
        },
        done);
}

void Keyring::remove(const QString &key, const KeyringBackend::Done &done)
{
    ask([key](KeyringBackend &backend,
              const KeyringBackend::Done &answered) { backend.remove(key, answered); },
        done);
}

void Keyring::ask(const Ask &what, const KeyringBackend::Done &done)
{
    if (!m_backend) {
        if (done)
            done({KeyringAnswer::State::Failed, {}, m_reason});
        return;
    }
    // The timer is the question: while it lives, nobody has answered.
    auto *limit = new QTimer(this);
    limit->setSingleShot(true);
    const QPointer<QTimer> open = limit;
    const auto end = [open, done](const KeyringAnswer &answer) {
        if (!open)
            return;
        delete open;
        if (done)
            done(answer);
    };
    connect(limit, &QTimer::timeout, this, [this, end] {
        const KeyringAnswer answer
            = {KeyringAnswer::State::Failed, {}, tr("The keyring of the system did not answer.")};
        learn(answer);
        end(answer);
    });
    limit->start(m_patience);
    const QPointer<Keyring> self = this;
    what(*m_backend, [self, end](const KeyringAnswer &answer) {
        // A late answer still tells that there is a keyring: somebody had to unlock it.
        if (self)
            self->learn(answer);
        end(answer);
    });
}

void Keyring::learn(const KeyringAnswer &answer)
{
    const bool works = answer.state != KeyringAnswer::State::Failed;
    const State state = works ? State::Works : State::Missing;
    m_reason = works ? QString() : answer.reason;
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace posthorn
