// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/KeyringBackend.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

KeyringAnswer answerOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {KeyringAnswer::State::Done, {}, {}};
    case QKeychain::EntryNotFound:
        return {KeyringAnswer::State::NotFound, {}, {}};
    default:
        return {KeyringAnswer::State::Failed, {}, job.errorString()};
    }
}

/// Secret Service or KWallet on Linux, the credential store on Windows, the keychain on macOS.
class QtKeychainBackend final : public KeyringBackend {
public:
    void read(const QString &key, const Done &done) override
    {
        auto *job = new QKeychain::ReadPasswordJob(service());
        start(job, key, [done, job] {
            KeyringAnswer answer = answerOf(*job);
            if (answer.state == KeyringAnswer::State::Done)
                answer.secret = job->textData();
            done(answer);
        });
    }

    void write(const QString &key, const QString &secret, const Done &done) override
    {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setTextData(secret);
        start(job, key, [done, job] { done(answerOf(*job)); });
    }

    void remove(const QString &key, const Done &done) override
    {
        auto *job = new QKeychain::DeletePasswordJob(service());
        start(job, key, [done, job] { done(answerOf(*job)); });
    }

private:
    static QString service() { return u"Posthorn"_s; }

    static void start(QKeychain::Job *job, const QString &key, const std::function<void()> &ended)
    {
        job->setAutoDelete(true);
        job->setInsecureFallback(false); // never a file that anybody can read
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, job, ended);
        job->start();
    }
};

} // namespace

} // namespace posthorn

/// What KeyringBackend::ofSystem() looks for in this module. The caller owns what it is given.
extern "C" Q_DECL_EXPORT posthorn::KeyringBackend *posthorn_make_keyring()
{
    return new posthorn::QtKeychainBackend;
}
