// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SignInDialog.h"

#include "post/Keyring.h"
#include "support/FakeKeyring.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_SignInDialog : public QObject {
    Q_OBJECT
private slots:
    void asksForWhatIsMissing()
    {
        SignInDialog dialog(u"smtp.example.org"_s, u"ann"_s, u"535 <i>bad</i>"_s);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *password = dialog.findChild<QLineEdit *>(u"password"_s);
        auto *signIn = dialog.findChild<QPushButton *>(u"signIn"_s);
        QVERIFY(password->hasFocus());
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QVERIFY(!signIn->isEnabled());
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::keyClicks(password, u"  hazel nuts "_s);
        QVERIFY(signIn->isEnabled());
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(dialog.user(), u"ann"_s);
        QCOMPARE(dialog.password(), u"  hazel nuts "_s); // blanks belong to a password
    }

    void beginsWithTheUserName()
    {
        SignInDialog dialog(u"smtp.example.org"_s, {}, {});
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(dialog.findChild<QLineEdit *>(u"userName"_s)->hasFocus());
        QVERIFY(!dialog.findChild<QLabel *>(u"signInReason"_s)->isVisible());
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
    }

    void showsForeignWordsAsTheyAre()
    {
        SignInDialog dialog(u"smtp.example.org"_s, {}, u"535 <i>bad</i>"_s);
        auto *reason = dialog.findChild<QLabel *>(u"signInReason"_s);
        QCOMPARE(reason->textFormat(), Qt::PlainText);
        QCOMPARE(reason->text(), u"535 <i>bad</i>"_s);
        QCOMPARE(reason->accessibleDescription(), u"Sign-in reason"_s);
    }

    void offersTheKeyringWhereItAnswers()
    {
        SignInDialog dialog(u"smtp.example.org"_s, {}, {});
        auto *remember = dialog.findChild<QCheckBox *>(u"rememberPassword"_s);
        QVERIFY(!remember->isEnabled());
        QVERIFY(!remember->accessibleDescription().isEmpty());

        auto contents = std::make_shared<FakeKeyring::Contents>();
        contents->manner = FakeKeyring::Manner::Later;
        Keyring keyring(std::make_unique<FakeKeyring>(contents));
        dialog.setKeyring(&keyring);
        QVERIFY(!remember->isEnabled());
        contents->answerAll();
        QVERIFY(remember->isEnabled());
        QVERIFY(!dialog.remembers());
        remember->click();
        QVERIFY(dialog.remembers());

        contents->manner = FakeKeyring::Manner::Broken;
        keyring.read(u"any"_s, {});
        QVERIFY(!remember->isEnabled());
        QVERIFY(!dialog.remembers());
        QVERIFY(remember->accessibleDescription().contains(u"No keyring here."_s));
    }

    void showsThePasswordOnDemand()
    {
        SignInDialog dialog(u"smtp.example.org"_s, {}, {});
        auto *show = dialog.findChild<QCheckBox *>(u"showPassword"_s);
        auto *password = dialog.findChild<QLineEdit *>(u"password"_s);
        QVERIFY(!show->isChecked());
        show->click();
        QCOMPARE(password->echoMode(), QLineEdit::Normal);
        show->click();
        QCOMPARE(password->echoMode(), QLineEdit::Password);
    }
};

QTEST_MAIN(tst_SignInDialog)
#include "tst_SignInDialog.moc"
