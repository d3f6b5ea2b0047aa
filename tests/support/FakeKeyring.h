// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/KeyringBackend.h"

#include <QHash>
#include <QList>

#include <functional>
#include <memory>

namespace posthorn {

/// A keyring in memory that answers as the test wishes. What it knows outlives it in `Contents`.
class FakeKeyring final : public KeyringBackend {
public:
    enum class Manner {
        Prompt, ///< answers within the call
        Later, ///< answers when the test calls answerAll()
        Silent, ///< never answers
        Broken ///< answers that there is no keyring
    };
    struct Contents {
        Manner manner = Manner::Prompt;
        QHash<QString, QString> secrets;
        QList<std::function<void()>> waiting;
        int reads = 0;

        void answerAll()
        {
            const auto answers = std::exchange(waiting, {});
            for (const auto &answer : answers)
                answer();
        }
    };

    explicit FakeKeyring(std::shared_ptr<Contents> contents)
        : m_contents(std::move(contents))
    {
    }

    void read(const QString &key, const Done &done) override
    {
        ++m_contents->reads;
        answer(done, [contents = m_contents, key]() -> KeyringAnswer {
            if (!contents->secrets.contains(key))
                return {KeyringAnswer::State::NotFound, {}, {}};
            return {KeyringAnswer::State::Done, contents->secrets.value(key), {}};
        });
    }
    void write(const QString &key, const QString &secret, const Done &done) override
    {
        answer(done, [contents = m_contents, key, secret]() -> KeyringAnswer {
            contents->secrets.insert(key, secret);
            return {KeyringAnswer::State::Done, {}, {}};
        });
    }
    void remove(const QString &key, const Done &done) override
    {
        answer(done, [contents = m_contents, key]() -> KeyringAnswer {
            contents->secrets.remove(key);
            return {KeyringAnswer::State::Done, {}, {}};
        });
    }

private:
    void answer(const Done &done, const std::function<KeyringAnswer()> &what)
    {
        switch (m_contents->manner) {
        case Manner::Prompt:
            done(what());
            break;
        case Manner::Later:
            m_contents->waiting.append([done, what] { done(what()); });
            break;
        case Manner::Silent:
            break;
        case Manner::Broken:
            done({KeyringAnswer::State::Failed, {}, QStringLiteral("No keyring here.")});
            break;
        }
    }

    std::shared_ptr<Contents> m_contents;
};

} // namespace posthorn
