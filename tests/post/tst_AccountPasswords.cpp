// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/AccountPasswords.h"
#include "post/Passwords.h"
#include "support/FakeKeyring.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_AccountPasswords : public QObject {
    Q_OBJECT
private:
    std::shared_ptr<FakeKeyring::Contents> m_contents;
    std::unique_ptr<Passwords> m_passwords;
    static Account account(const QString &name, const QString &user, bool remember = true)
    {
        Account made;
        made.name = name;
        made.server.endpoint.host = u"smtp.example.org"_s;
        made.server.endpoint.port = 465;
        made.server.user = user;
        made.rememberPassword = remember;
        return made;
    }
    static QString key(const QString &user)
    {
        return Keyring::keyFor(u"smtp.example.org"_s, 465, user);
    }
    [[nodiscard]] QString inMemory(const QString &user) const
    {
        return m_passwords->find(u"smtp.example.org"_s, 465, user).text();
    }

private slots:
    void init()
    {
        m_contents = std::make_shared<FakeKeyring::Contents>();
        m_passwords = std::make_unique<Passwords>(std::make_unique<FakeKeyring>(m_contents));
    }
    void typedPasswordsAreKept()
    {
        AccountPasswords::store(*m_passwords, {},
                                {account(u"Work"_s, u"ann"_s), account(u"Once"_s, u"bob"_s, false)},
                                {{u"Work"_s, u"one"_s}, {u"Once"_s, u"two"_s}});
        QCOMPARE(m_contents->secrets, (QHash<QString, QString>{{key(u"ann"_s), u"one"_s}}));
        QCOMPARE(inMemory(u"ann"_s), u"one"_s);
        QCOMPARE(inMemory(u"bob"_s), u"two"_s);
    }
    void whatWasNotSeenStays()
    {
        m_contents->secrets.insert(key(u"ann"_s), u"one"_s);
        const QList<Account> accounts = {account(u"Work"_s, u"ann"_s)};
        AccountPasswords::store(*m_passwords, accounts, accounts, {});
        QCOMPARE(m_contents->secrets.value(key(u"ann"_s)), u"one"_s);
    }
    void deletedPasswordsLeaveTheKeyring()
    {
        m_contents->secrets.insert(key(u"ann"_s), u"one"_s);
        const QList<Account> accounts = {account(u"Work"_s, u"ann"_s)};
        AccountPasswords::store(*m_passwords, accounts, accounts, {{u"Work"_s, QString()}});
        QVERIFY(m_contents->secrets.isEmpty());
    }
    void noLongerRememberedLeavesTheKeyringButNotTheRun()
    {
        m_contents->secrets.insert(key(u"ann"_s), u"one"_s);
        AccountPasswords::store(*m_passwords, {account(u"Work"_s, u"ann"_s)},
                                {account(u"Work"_s, u"ann"_s, false)}, {{u"Work"_s, u"one"_s}});
        QVERIFY(m_contents->secrets.isEmpty());
        QCOMPARE(inMemory(u"ann"_s), u"one"_s);
    }
    void removedAccountsLeaveTheKeyring()
    {
        m_contents->secrets.insert(key(u"ann"_s), u"one"_s);
        m_contents->secrets.insert(key(u"bob"_s), u"two"_s);
        AccountPasswords::store(*m_passwords,
                                {account(u"Work"_s, u"ann"_s), account(u"Home"_s, u"bob"_s)},
                                {account(u"Renamed"_s, u"ann"_s)}, {});
        QCOMPARE(m_contents->secrets.keys(), QStringList{key(u"ann"_s)});
    }
};

QTEST_GUILESS_MAIN(tst_AccountPasswords)
#include "tst_AccountPasswords.moc"
