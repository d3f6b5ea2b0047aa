// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/AccountStore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_AccountStore : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString file() const { return m_folder.filePath(u"settings.ini"_s); }
    [[nodiscard]] QByteArray written() const
    {
        QFile settings(file());
        return settings.open(QIODevice::ReadOnly) ? settings.readAll() : QByteArray();
    }
    static Account work();

private slots:
    void init() { QFile::remove(file()); }
    void accountsComeBackAsTheyWere();
    void noSecretIsWritten();
    void twinNamesAreDropped();
    void removedAccountsLeaveNothing();
    void theDefaultIsTheFirstUntilOneIsChosen();
    void damagedValuesNeverWeaken();
    void aClaimedNumberIsNotBelieved();
    void lastUsedComesBack();
    void trustIsForOneHostAndPort();
};

Account tst_AccountStore::work()
{
    Account account;
    account.name = u"Work"_s;
    account.identity = {u"Ann Example"_s, u"ann"_s, u"example.org"_s, {}};
    account.replyTo = {{{}, u"office"_s, u"example.org"_s, {}}};
    account.server.endpoint.host = u"smtp.example.org"_s;
    account.server.endpoint.port = 2465;
    account.server.endpoint.security = Security::Tls;
    account.server.endpoint.ipVersion = IpVersion::V6;
    account.server.endpoint.tls.caFile = u"ca.pem"_s;
    account.server.endpoint.proxy
        = {ProxySettings::Kind::Socks5, u"proxy.example.org"_s, 1080, u"p"_s, {}};
    account.server.user = u"ann@example.org"_s;
    account.server.mechanism = "CRAM-MD5";
    account.server.heloName = u"client.example.org"_s;
    account.server.timeoutSeconds = 60;
    account.server.without = {u"PIPELINING"_s};
    return account;
}

void tst_AccountStore::accountsComeBackAsTheyWere()
{
    Account plain;
    plain.name = u"家"_s;
    plain.identity = {{}, u"我"_s, u"例子.测试"_s, {}};
    plain.server.endpoint.host = u"192.0.2.7"_s;
    plain.server.endpoint.port = 25;
    plain.server.endpoint.security = Security::None;
    {
        AccountStore store(file());
        store.setAccounts({work(), plain});
        QVERIFY(store.sync());
    }
    const AccountStore store(file());
    const QList<Account> accounts = store.accounts();
    QCOMPARE(accounts.size(), 2);
    const Account &first = accounts[0];
    QCOMPARE(first.name, u"Work"_s);
    QCOMPARE(first.identity, work().identity);
    QCOMPARE(first.replyTo, work().replyTo);
    const Endpoint &endpoint = first.server.endpoint;
    QCOMPARE(endpoint.host, u"smtp.example.org"_s);
    QCOMPARE(endpoint.port, quint16(2465));
    QCOMPARE(endpoint.security, Security::Tls);
    QCOMPARE(endpoint.ipVersion, IpVersion::V6);
    QCOMPARE(endpoint.tls.caFile, u"ca.pem"_s);
    QCOMPARE(endpoint.proxy.kind, ProxySettings::Kind::Socks5);
    QCOMPARE(endpoint.proxy.host, u"proxy.example.org"_s);
    QCOMPARE(endpoint.proxy.port, quint16(1080));
    QCOMPARE(first.server.user, u"ann@example.org"_s);
    QCOMPARE(first.server.mechanism, "CRAM-MD5"_ba);
    QCOMPARE(first.server.heloName, u"client.example.org"_s);
    QCOMPARE(first.server.timeoutSeconds, 60);
    QCOMPARE(first.server.without, QStringList{u"PIPELINING"_s});
    QCOMPARE(accounts[1].name, plain.name);
    QCOMPARE(accounts[1].identity, plain.identity);
    QCOMPARE(accounts[1].server.endpoint.security, Security::None);
    QCOMPARE(accounts[1].server.endpoint.port, quint16(25));
    QVERIFY(store.account(u" work "_s).has_value());
    QVERIFY(!store.account(u"Wor"_s).has_value());
}

void tst_AccountStore::noSecretIsWritten()
{
    Account account = work();
    account.server.endpoint.proxy.password = u"proxy-secret"_s;
    account.server.endpoint.tls.clientKeyPassword = u"key-secret"_s;
    AccountStore store(file());
    store.setAccounts({account});
    QVERIFY(store.sync());
    QVERIFY(written().contains("smtp.example.org"));
    QVERIFY(!written().contains("secret"));
}

void tst_AccountStore::twinNamesAreDropped()
{
    Account twin = work();
    twin.name = u"WORK "_s;
    twin.server.endpoint.host = u"other.example.org"_s;
    Account nameless = work();
    nameless.name = u"  "_s;
    AccountStore store(file());
    store.setAccounts({nameless, work(), twin});
    QCOMPARE(store.accounts().size(), 1);
    QCOMPARE(store.accounts().first().server.endpoint.host, u"smtp.example.org"_s);
}

void tst_AccountStore::removedAccountsLeaveNothing()
{
    AccountStore store(file());
    store.setAccounts({work()});
    store.setAccounts({});
    QVERIFY(store.sync());
    QVERIFY(store.accounts().isEmpty());
    QVERIFY(!written().contains("example.org"));
}

void tst_AccountStore::theDefaultIsTheFirstUntilOneIsChosen()
{
    Account home = work();
    home.name = u"Home"_s;
    AccountStore store(file());
    QCOMPARE(store.defaultAccount(), QString());
    store.setAccounts({work(), home});
    QCOMPARE(store.defaultAccount(), u"Work"_s);
    store.setDefaultAccount(u"Home"_s);
    QCOMPARE(store.defaultAccount(), u"Home"_s);
    store.setAccounts({work()});
    QCOMPARE(store.defaultAccount(), u"Work"_s);
}

void tst_AccountStore::damagedValuesNeverWeaken()
{
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("[accounts]\nsize=2\n1\\name=Work\n1\\security=plain\n1\\port=99999\n"
                  "1\\identity=nobody\n2\\host=nameless.example.org\n"
                  "[trustedCertificates]\nsize=1\n1\\host=h\n1\\port=25\n1\\sha256=abc\n");
    damaged.close();
    const AccountStore store(file());
    const QList<Account> accounts = store.accounts();
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.first().server.endpoint.security, Security::Starttls);
    QCOMPARE(accounts.first().server.endpoint.port, quint16(587));
    QVERIFY(accounts.first().identity.isNull());
    QVERIFY(store.trustedCertificates().isEmpty());
}

// Found by the fuzzer: two thousand million accounts were looked for.
void tst_AccountStore::aClaimedNumberIsNotBelieved()
{
    QFile settings(file());
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[accounts]\n1\\name=Work\n1\\host=x.example\nsize=2147483647\n"
                   "[trustedCertificates]\nsize=2147483647\n");
    settings.close();
    const AccountStore store(file());
    QCOMPARE(store.accounts().size(), 1);
    QVERIFY(store.trustedCertificates().isEmpty());
}

void tst_AccountStore::lastUsedComesBack()
{
    const LastUsed used = {
        LastUsed::Server::Account, u"Work"_s, u"mail.example.org"_s, 2525, Security::None, u"ann"_s,
        u"Ann <ann@example.org>"_s};
    {
        AccountStore store(file());
        QCOMPARE(store.lastUsed(), LastUsed());
        store.setLastUsed(used);
    }
    QCOMPARE(AccountStore(file()).lastUsed(), used);
}

void tst_AccountStore::trustIsForOneHostAndPort()
{
    const TrustedCertificate first
        = {u"mail.example.org"_s, 587, QByteArray(64, 'a'),
           QDateTime::fromString(u"2026-11-20T10:00:00Z"_s, Qt::ISODate)};
    TrustedCertificate renewed = first;
    renewed.sha256 = QByteArray(64, 'b');
    AccountStore store(file());
    store.trust(first);
    QCOMPARE(store.trustedCertificate(u"MAIL.example.org"_s, 587), first);
    QVERIFY(store.trustedCertificate(u"mail.example.org"_s, 465).isEmpty());
    QVERIFY(store.trustedCertificate(u"example.org"_s, 587).isEmpty());
    store.trust(renewed);
    QCOMPARE(AccountStore(file()).trustedCertificates().size(), 1);
    QCOMPARE(store.trustedCertificate(u"mail.example.org"_s, 587).sha256, renewed.sha256);
    store.setTrustedCertificates({});
    QVERIFY(store.trustedCertificate(u"mail.example.org"_s, 587).isEmpty());
}

QTEST_GUILESS_MAIN(tst_AccountStore)

#include "tst_AccountStore.moc"
