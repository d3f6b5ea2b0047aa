// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// A settings file as it may lie on the disk: what is damaged is left out, the rest has sense, and
// what is written from it reads back the same.
#include "post/AccountStore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace posthorn;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void write(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size());
}

void checkAccount(const Account &account)
{
    require(!account.name.isEmpty() && account.server.endpoint.port != 0);
    require(account.server.timeoutSeconds >= 0);
    require(account.server.endpoint.proxy.password.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    static int number = 0; // Qt remembers files by their names
    const QString path = folder.filePath(QStringLiteral("%1.ini").arg(++number));
    write(path, QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const QString copy = path + QStringLiteral(".copy");
    QList<Account> accounts;
    {
        const AccountStore store(path);
        accounts = store.accounts();
        (void)store.defaultAccount();
        (void)store.lastUsed();
        for (const Account &account : accounts)
            checkAccount(account);
        for (const TrustedCertificate &trusted : store.trustedCertificates())
            require(!trusted.isEmpty() && trusted.port != 0);
        AccountStore(copy).setAccounts(accounts);
    }
    const QList<Account> again = AccountStore(copy).accounts();
    require(again.size() <= accounts.size());
    for (const Account &account : again)
        checkAccount(account);
    QFile::remove(path);
    QFile::remove(copy);
    return 0;
}
