// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Passwords.h"
#include "support/FakeKeyring.h"

#include <QSignalSpy>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_Passwords : public QObject {
    Q_OBJECT
private:
    using Manner = FakeKeyring::Manner;
    std::shared_ptr<FakeKeyring::Contents> m_contents;
    [[nodiscard]] std::unique_ptr<KeyringBackend> backend() const
    {
        return std::make_unique<FakeKeyring>(m_contents);
    }
    static QString key() { return Keyring::keyFor(u"smtp.example.org"_s, 465, u"ann"_s); }
    /// Fetches Ann's password; the list grows when the answer comes.
    static void fetch(Passwords &passwords, QStringList &answers, QObject *context)
    {
        passwords.fetch(u"smtp.example.org"_s, 465, u"ann"_s, context,
                        [&answers](const Concealed &password) { answers.append(password.text()); });
    }

private slots:
    void init() { m_contents = std::make_shared<FakeKeyring::Contents>(); }
    void withoutAKeyringEverythingIsForThisRun();
    void whatIsKeptIsThereTheNextTime();
    void rememberedPasswordsStayInMemory();
    void aRefusedPasswordIsNotTakenAgain();
    void aRefusedTypedPasswordLeavesTheKeyrings();
    void erasedIsGoneEverywhere();
    void aSilentKeyringIsWaitedForOnlyAWhile();
    void aLateAnswerTellsThatThereIsAKeyring();
    void aTypedPasswordIsNewerThanTheKeyrings();
    void nobodyIsCalledAfterTheEnd();
    void theStateIsLearned();
};

void tst_Passwords::withoutAKeyringEverythingIsForThisRun()
{
    Passwords passwords;
    QCOMPARE(passwords.keyring().state(), Keyring::State::Missing);
    QVERIFY(!passwords.keyring().reason().isEmpty());
    QStringList answers;
    fetch(passwords, answers, this);
    passwords.keep(u"SMTP.example.org"_s, 465, u"ann"_s, u"hazelnuts"_s);
    fetch(passwords, answers, this);
    QCOMPARE(answers, QStringList({QString(), u"hazelnuts"_s}));
    QVERIFY(passwords.find(u"smtp.example.org"_s, 587, u"ann"_s).isEmpty());
    QVERIFY(passwords.find(u"smtp.example.org"_s, 465, u"bob"_s).isEmpty());
}

void tst_Passwords::whatIsKeptIsThereTheNextTime()
{
    Passwords(backend()).keep(u"smtp.example.org"_s, 465, u"ann"_s, u"hazelnuts"_s);
    Passwords passwords(backend());
    QVERIFY(passwords.find(u"smtp.example.org"_s, 465, u"ann"_s).isEmpty());
    QStringList answers;
    fetch(passwords, answers, this);
    fetch(passwords, answers, this);
    QCOMPARE(answers, QStringList({u"hazelnuts"_s, u"hazelnuts"_s}));
    QCOMPARE(passwords.find(u"smtp.example.org"_s, 465, u"ann"_s).text(), u"hazelnuts"_s);
    QCOMPARE(m_contents->reads, 1);
}

void tst_Passwords::rememberedPasswordsStayInMemory()
{
    Passwords(backend()).remember(u"smtp.example.org"_s, 465, u"ann"_s, u"hazelnuts"_s);
    QVERIFY(m_contents->secrets.isEmpty());
}

void tst_Passwords::aRefusedPasswordIsNotTakenAgain()
{
    m_contents->secrets.insert(key(), u"old"_s);
    Passwords passwords(backend());
    QStringList answers;
    fetch(passwords, answers, this);
    passwords.forget(u"smtp.example.org"_s, 465, u"ann"_s);
    fetch(passwords, answers, this);
    QCOMPARE(answers, QStringList({u"old"_s, QString()}));
    QCOMPARE(m_contents->secrets.value(key()), u"old"_s);
    passwords.keep(u"smtp.example.org"_s, 465, u"ann"_s, u"new"_s);
    QCOMPARE(m_contents->secrets.value(key()), u"new"_s);
}

void tst_Passwords::aRefusedTypedPasswordLeavesTheKeyrings()
{
    m_contents->secrets.insert(key(), u"good"_s);
    Passwords passwords(backend());
    QStringList answers;
    passwords.remember(u"smtp.example.org"_s, 465, u"ann"_s, u"mistyped"_s);
    passwords.forget(u"smtp.example.org"_s, 465, u"ann"_s);
    fetch(passwords, answers, this);
    QCOMPARE(answers, QStringList(u"good"_s));
    passwords.forget(u"smtp.example.org"_s, 465, u"ann"_s);
    fetch(passwords, answers, this);
    QCOMPARE(answers.last(), QString());
}

void tst_Passwords::erasedIsGoneEverywhere()
{
    Passwords passwords(backend());
    passwords.keep(u"smtp.example.org"_s, 465, u"ann"_s, u"hazelnuts"_s);
    passwords.erase(u"smtp.example.org"_s, 465, u"ann"_s);
    QVERIFY(m_contents->secrets.isEmpty());
    QVERIFY(passwords.find(u"smtp.example.org"_s, 465, u"ann"_s).isEmpty());
}

void tst_Passwords::aSilentKeyringIsWaitedForOnlyAWhile()
{
    m_contents->manner = Manner::Silent;
    Passwords passwords(backend(), std::chrono::milliseconds(20));
    QStringList answers;
    fetch(passwords, answers, this);
    QVERIFY(answers.isEmpty());
    QTRY_COMPARE(answers, QStringList({QString()}));
    QCOMPARE(passwords.keyring().state(), Keyring::State::Missing);
    QVERIFY(!passwords.keyring().reason().isEmpty());
}

void tst_Passwords::aLateAnswerTellsThatThereIsAKeyring()
{
    m_contents->manner = Manner::Later;
    m_contents->secrets.insert(key(), u"hazelnuts"_s);
    Passwords passwords(backend(), std::chrono::milliseconds(20));
    QStringList answers;
    fetch(passwords, answers, this);
    QTRY_COMPARE(answers, QStringList({QString()}));
    m_contents->answerAll();
    QCOMPARE(answers.size(), 1);
    QCOMPARE(passwords.keyring().state(), Keyring::State::Works);
}

void tst_Passwords::aTypedPasswordIsNewerThanTheKeyrings()
{
    m_contents->manner = Manner::Later;
    m_contents->secrets.insert(key(), u"old"_s);
    Passwords passwords(backend());
    QStringList answers;
    fetch(passwords, answers, this);
    passwords.remember(u"smtp.example.org"_s, 465, u"ann"_s, u"typed"_s);
    m_contents->answerAll();
    QCOMPARE(answers, QStringList({u"typed"_s}));
}

void tst_Passwords::nobodyIsCalledAfterTheEnd()
{
    m_contents->manner = Manner::Later;
    QStringList answers;
    auto passwords = std::make_unique<Passwords>(backend());
    auto context = std::make_unique<QObject>();
    fetch(*passwords, answers, context.get());
    context.reset();
    fetch(*passwords, answers, this);
    passwords.reset();
    m_contents->answerAll();
    QVERIFY(answers.isEmpty());
}

void tst_Passwords::theStateIsLearned()
{
    Passwords good(backend());
    QSignalSpy changed(&good.keyring(), &Keyring::stateChanged);
    QCOMPARE(good.keyring().state(), Keyring::State::Unknown);
    good.keyring().probe();
    good.keyring().probe();
    QCOMPARE(good.keyring().state(), Keyring::State::Works);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_contents->reads, 1);

    m_contents->manner = Manner::Broken;
    Passwords bad(backend());
    bad.keyring().probe();
    QCOMPARE(bad.keyring().state(), Keyring::State::Missing);
    QCOMPARE(bad.keyring().reason(), u"No keyring here."_s);
}

QTEST_GUILESS_MAIN(tst_Passwords)
#include "tst_Passwords.moc"
