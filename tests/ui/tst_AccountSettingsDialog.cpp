// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AccountSettingsDialog.h"

#include "net/ProxyUrl.h"
#include "post/Keyring.h"
#include "support/FakeKeyring.h"
#include "ui/TrustedCertificatesDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

Account account(const QString &name, const QString &host = u"smtp.example.org"_s)
{
    Account made;
    made.name = name;
    made.identity.displayName = u"Ann Example"_s;
    made.identity.localPart = u"ann"_s;
    made.identity.domain = u"example.org"_s;
    made.server.endpoint.host = host;
    made.server.endpoint.port = 587;
    made.server.user = u"ann@example.org"_s;
    made.server.lmtp = true; // has no field here and must survive
    return made;
}

} // namespace

class tst_AccountSettingsDialog : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<AccountSettingsDialog> m_dialog;

    void open(const QList<Account> &accounts)
    {
        m_dialog = std::make_unique<AccountSettingsDialog>(accounts);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    template <typename T> T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    QLineEdit *line(const QString &name) const { return find<QLineEdit>(name); }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    QString status() const { return find<QLabel>(u"accountStatus"_s)->text(); }
    void type(const QString &field, const QString &text) const
    {
        line(field)->clear();
        QTest::keyClicks(line(field), text);
    }
    void chooseSecurity(const QString &text) const
    {
        auto *combo = find<QComboBox>(u"connectionSecurity"_s);
        combo->setCurrentIndex(combo->findText(text));
    }

private slots:
    void cleanup() { m_dialog.reset(); }

    void beginsEmpty()
    {
        open({});
        QVERIFY(!line(u"emailAddress"_s)->isEnabled());
        QVERIFY(!button(u"removeAccount"_s)->isEnabled());
        const auto labels = m_dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text() == u"No account yet. Press Add account."_s;
        }));
        QCOMPARE(m_dialog->defaultAccount(), QString());
        QCOMPARE(find<QLabel>(u"accountStatus"_s)->text(), QString());
    }

    void addsAnAccount()
    {
        open({});
        button(u"addAccount"_s)->click();
        QVERIFY(!button(u"save"_s)->isEnabled());
        QVERIFY(line(u"yourName"_s)->hasFocus());
        QTest::keyClicks(line(u"yourName"_s), u"Ann Example"_s);
        QTest::keyClicks(line(u"emailAddress"_s), u"ann@example.org"_s);
        QCOMPARE(line(u"userName"_s)->text(), u"ann@example.org"_s);
        QCOMPARE(line(u"accountName"_s)->text(), u"ann@example.org"_s);
        QVERIFY(!button(u"save"_s)->isEnabled());
        QTest::keyClicks(line(u"server"_s), u"smtp.example.org"_s);
        QTest::keyClicks(line(u"password"_s), u"hazelnuts"_s);
        QVERIFY2(button(u"save"_s)->isEnabled(), qPrintable(status()));
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        button(u"save"_s)->click();
        QCOMPARE(accepted.count(), 1);
        const Account made = m_dialog->accounts().value(0);
        QCOMPARE(made.name, u"ann@example.org"_s);
        QCOMPARE(made.identity.toString(), u"Ann Example <ann@example.org>"_s);
        QCOMPARE(made.server.endpoint.host, u"smtp.example.org"_s);
        QCOMPARE(made.server.endpoint.port, quint16(587));
        QCOMPARE(made.server.endpoint.security, Security::Starttls);
        QCOMPARE(made.server.timeoutSeconds, 60);
        QCOMPARE(made.server.user, u"ann@example.org"_s);
        QCOMPARE(m_dialog->passwords().value(u"ann@example.org"_s), u"hazelnuts"_s);
        QCOMPARE(m_dialog->defaultAccount(), u"ann@example.org"_s);
    }

    void userNameNoLongerFollowsOnceItWasWritten()
    {
        open({});
        button(u"addAccount"_s)->click();
        QTest::keyClicks(line(u"emailAddress"_s), u"ann@example.org"_s);
        type(u"userName"_s, u"ann"_s);
        type(u"accountName"_s, u"Work"_s);
        type(u"emailAddress"_s, u"ann@example.com"_s);
        QCOMPARE(line(u"userName"_s)->text(), u"ann"_s);
        QCOMPARE(line(u"accountName"_s)->text(), u"Work"_s);
    }

    void portFollowsSecurityOnlyWhileItIsTheStandardOne()
    {
        open({account(u"Work"_s)});
        auto *port = find<QSpinBox>(u"port"_s);
        auto *warning = find<QLabel>(u"securityWarning"_s);
        QVERIFY(!warning->isVisible());
        chooseSecurity(u"TLS"_s);
        QCOMPARE(port->value(), 465);
        chooseSecurity(u"None (not encrypted)"_s);
        QCOMPARE(port->value(), 25);
        QVERIFY(warning->isVisible());
        port->setValue(2525);
        chooseSecurity(u"STARTTLS"_s);
        QCOMPARE(port->value(), 2525);
        QVERIFY(!warning->isVisible());
    }

    void splitsAPastedServer()
    {
        open({account(u"Work"_s)});
        line(u"server"_s)->setFocus();
        type(u"server"_s, u" smtps://mail.example.net "_s);
        QTest::keyClick(line(u"server"_s), Qt::Key_Tab);
        QCOMPARE(line(u"server"_s)->text(), u"mail.example.net"_s);
        QCOMPARE(find<QSpinBox>(u"port"_s)->value(), 465);
        QCOMPARE(find<QComboBox>(u"connectionSecurity"_s)->currentText(), u"TLS"_s);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("name") << u"accountName"_s << QString();
        QTest::newRow("address") << u"emailAddress"_s << u"ann@"_s;
        QTest::newRow("no address") << u"emailAddress"_s << QString();
        QTest::newRow("reply-to") << u"replyToAddress"_s << u"x y"_s;
        QTest::newRow("server") << u"server"_s << u"smtp_example.org"_s;
        QTest::newRow("helo") << u"heloName"_s << u"a b"_s;
        QTest::newRow("proxy") << u"proxy"_s << u"ftp://host:1"_s;
        QTest::newRow("proxy password") << u"proxy"_s << u"socks5://a:secret@host:1080"_s;
        QTest::newRow("CA") << u"certificateAuthorityFile"_s << u"/nowhere/ca.pem"_s;
        QTest::newRow("client") << u"clientCertificate"_s << u"/nowhere/me.p12"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        open({account(u"Work"_s)});
        const QString fine = status();
        QVERIFY(button(u"save"_s)->isEnabled());
        const QString before = line(field)->text();
        line(field)->setText(text);
        QVERIFY(!button(u"save"_s)->isEnabled());
        QVERIFY(status() != fine);
        line(field)->setText(before);
        QVERIFY(button(u"save"_s)->isEnabled());
        QCOMPARE(status(), fine);
    }

    void refusesTwoOfOneName()
    {
        open({account(u"Work"_s), account(u"Home"_s)});
        m_dialog->select(u"Home"_s);
        type(u"accountName"_s, u"WORK"_s);
        QVERIFY(status().contains(u"WORK"_s));
        QVERIFY(!button(u"save"_s)->isEnabled());
    }

    void keepsEachAccountApart()
    {
        open({account(u"Work"_s), account(u"Home"_s, u"mail.example.net"_s)});
        m_dialog->setPasswords({{u"Work"_s, u"one"_s}, {u"Home"_s, u"two"_s}});
        QCOMPARE(line(u"password"_s)->text(), u"one"_s);
        type(u"server"_s, u"other.example.org"_s);
        m_dialog->select(u"Home"_s);
        QCOMPARE(line(u"server"_s)->text(), u"mail.example.net"_s);
        QCOMPARE(line(u"password"_s)->text(), u"two"_s);
        QCOMPARE(m_dialog->accounts().at(0).server.endpoint.host, u"other.example.org"_s);
        QVERIFY(m_dialog->accounts().at(0).server.lmtp);
        type(u"accountName"_s, u"Private"_s);
        QCOMPARE(m_dialog->passwords().value(u"Private"_s), u"two"_s);
    }

    void removesAndChoosesTheDefault()
    {
        open({account(u"Work"_s), account(u"Home"_s), account(u"Club"_s)});
        m_dialog->setDefaultAccount(u"Home"_s);
        auto *list = find<QListWidget>(u"accounts"_s);
        QCOMPARE(list->item(1)->text(), u"Home (default)"_s);
        m_dialog->select(u"Club"_s);
        button(u"makeDefault"_s)->click();
        QCOMPARE(m_dialog->defaultAccount(), u"Club"_s);
        m_dialog->select(u"Work"_s);
        button(u"removeAccount"_s)->click();
        QCOMPARE(m_dialog->defaultAccount(), u"Club"_s);
        m_dialog->select(u"Club"_s);
        button(u"removeAccount"_s)->click();
        QCOMPARE(m_dialog->defaultAccount(), u"Home"_s);
        QCOMPARE(line(u"accountName"_s)->text(), u"Home"_s);
        button(u"removeAccount"_s)->click();
        QVERIFY(m_dialog->accounts().isEmpty());
        QVERIFY(button(u"save"_s)->isEnabled());
    }

    void neverPromisesToRememberAPassword()
    {
        open({account(u"Work"_s)});
        auto *remember = find<QCheckBox>(u"rememberPassword"_s);
        QVERIFY(!remember->isChecked());
        QVERIFY(!remember->isEnabled());
        QVERIFY(!remember->accessibleDescription().isEmpty());
        QCOMPARE(line(u"password"_s)->echoMode(), QLineEdit::Password);
        find<QCheckBox>(u"showPassword"_s)->click();
        QCOMPARE(line(u"password"_s)->echoMode(), QLineEdit::Normal);
    }

    void offersMechanismsOfThisBuild()
    {
        open({account(u"Work"_s)});
        auto *combo = find<QComboBox>(u"authenticationMethod"_s);
        QCOMPARE(combo->itemText(0), u"Automatic"_s);
        QCOMPARE(combo->itemText(1), u"None (do not sign in)"_s);
        QCOMPARE(combo->itemText(2), u"PLAIN"_s);
        combo->setCurrentIndex(combo->findText(u"SCRAM-SHA-256"_s));
        QCOMPARE(m_dialog->accounts().at(0).server.mechanism, QByteArray("SCRAM-SHA-256"));
        combo->setCurrentIndex(1);
        QCOMPARE(m_dialog->accounts().at(0).server.mechanism, QByteArray("none"));
    }

    void unfoldsAdvanced()
    {
        open({account(u"Work"_s)});
        QVERIFY(!line(u"proxy"_s)->isVisible());
        find<QToolButton>(u"advanced"_s)->click();
        QVERIFY(line(u"proxy"_s)->isVisible());
        line(u"proxy"_s)->setText(u"socks5://me@proxy.example.org:1080"_s);
        line(u"heloName"_s)->setText(u"me.example.org"_s);
        find<QSpinBox>(u"timeoutInSeconds"_s)->setValue(90);
        find<QComboBox>(u"ipVersion"_s)->setCurrentIndex(2);
        const ServerSettings server = m_dialog->accounts().at(0).server;
        QCOMPARE(server.endpoint.proxy.kind, ProxySettings::Kind::Socks5);
        QCOMPARE(server.endpoint.proxy.host, u"proxy.example.org"_s);
        QCOMPARE(server.endpoint.proxy.port, quint16(1080));
        QCOMPARE(server.endpoint.proxy.user, u"me"_s);
        QCOMPARE(server.heloName, u"me.example.org"_s);
        QCOMPARE(server.timeoutSeconds, 90);
        QCOMPARE(server.endpoint.ipVersion, IpVersion::V6);
        QCOMPARE(ProxyUrl::text(server.endpoint.proxy), u"socks5://me@proxy.example.org:1080"_s);
    }

    void makesRoomForAdvanced()
    {
        open({account(u"Work"_s)});
        const int before = m_dialog->width();
        find<QToolButton>(u"advanced"_s)->click();
        QTRY_VERIFY(m_dialog->width() > before);
        find<QToolButton>(u"advanced"_s)->setFocus();
        QTest::keyClick(find<QToolButton>(u"advanced"_s), Qt::Key_Tab);
        QTRY_VERIFY(line(u"certificateAuthorityFile"_s)->hasFocus());
    }

    void takesItsSizeAtOnceWhenAdvancedIsFolded()
    {
        open({});
        button(u"addAccount"_s)->click();
        const int folded = m_dialog->width();
        find<QToolButton>(u"advanced"_s)->click();
        const int unfolded = m_dialog->width();
        QVERIFY2(unfolded > folded, qPrintable(u"%1, %2"_s.arg(folded).arg(unfolded)));
        QCoreApplication::sendPostedEvents();
        find<QToolButton>(u"advanced"_s)->click();
        QCOMPARE(m_dialog->width(), folded);
    }

    void forgetsATrustedCertificate()
    {
        open({account(u"Work"_s)});
        const QByteArray hash = QByteArray("ab12").repeated(16);
        const QDateTime since(QDate(2026, 11, 20), QTime(12, 0));
        m_dialog->setTrustedCertificates(
            {{u"smtp.example.org"_s, 587, hash, since}, {u"smtp.example.org"_s, 465, hash, since}});
        auto *label = find<QLabel>(u"trustedCertificate"_s);
        QVERIFY(label->text().startsWith(u"SHA-256 AB:12:"_s));
        QVERIFY(label->text().endsWith(u" trusted since 2026-11-20"_s));
        find<QSpinBox>(u"port"_s)->setValue(588);
        QCOMPARE(label->text(), u"None"_s);
        find<QSpinBox>(u"port"_s)->setValue(587);
        button(u"forgetTrustedCertificate"_s)->click();
        QCOMPARE(label->text(), u"None"_s);
        QCOMPARE(m_dialog->trustedCertificates().size(), 1);
        QCOMPARE(m_dialog->trustedCertificates().at(0).port, quint16(465));
    }

    void asksBeforeItThrowsChangesAway()
    {
        open({account(u"Work"_s)});
        QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
        type(u"yourName"_s, u"Somebody"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(rejected.count(), 0);
        QTest::keyClick(question, Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());
        button(u"cancel"_s)->click();
        question = m_dialog->findChild<QMessageBox *>();
        for (QAbstractButton *choice : question->buttons()) {
            if (choice->text() == u"Discard changes"_s)
                choice->click();
        }
        QCOMPARE(rejected.count(), 1);
    }

    void returnPressesTheButtonThatHasTheFocus()
    {
        open({account(u"Work"_s)});
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
        button(u"cancel"_s)->setFocus();
        QTest::keyClick(button(u"cancel"_s), Qt::Key_Return);
        QCOMPARE(accepted.count(), 0); // Save is the default
        QCOMPARE(rejected.count(), 1);
    }

    void closesAtOnceWithoutChanges()
    {
        open({account(u"Work"_s)});
        m_dialog->select(u"Work"_s);
        QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
    }

    void anUntouchedNewAccountIsNoChange()
    {
        open({account(u"Work"_s)});
        button(u"addAccount"_s)->click();
        QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
    }

    void checksOnlyWhereSomebodyListens()
    {
        open({account(u"Work"_s)});
        QVERIFY(!button(u"checkServer"_s)->isVisible());
        m_dialog->hide();
        QString checked;
        connect(m_dialog.get(), &AccountSettingsDialog::checkRequested, this,
                [&](const Account &which) { checked = which.name; });
        m_dialog->open();
        QVERIFY(button(u"checkServer"_s)->isVisible());
        button(u"checkServer"_s)->click();
        QCOMPARE(checked, u"Work"_s);
    }

    void saveAsAccountStartsFilled()
    {
        open({account(u"Work"_s)});
        m_dialog->addAccount(account({}, u"new.example.org"_s), u"pw"_s);
        QCOMPARE(line(u"accountName"_s)->text(), u"ann@example.org"_s);
        QCOMPARE(line(u"server"_s)->text(), u"new.example.org"_s);
        QCOMPARE(m_dialog->passwords().value(u"ann@example.org"_s), u"pw"_s);
    }

    void findsSettingsOfAProvider()
    {
        open({});
        button(u"addAccount"_s)->click();
        button(u"findSettings"_s)->click();
        auto *hint = find<QLabel>(u"settingsHint"_s);
        QVERIFY(hint->text().contains(u"email address"_s));
        QTest::keyClicks(line(u"emailAddress"_s), u"ann@gmail.com"_s);
        button(u"findSettings"_s)->click();
        QTRY_COMPARE(line(u"server"_s)->text(), u"smtp.gmail.com"_s);
        QCOMPARE(find<QSpinBox>(u"port"_s)->value(), 465);
        QCOMPARE(find<QComboBox>(u"connectionSecurity"_s)->currentText(), u"TLS"_s);
        QCOMPARE(line(u"userName"_s)->text(), u"ann@gmail.com"_s);
        QVERIFY(hint->isVisible());
        QVERIFY2(hint->text().contains(u"app password"_s), qPrintable(hint->text()));
        type(u"emailAddress"_s, u"ann@"_s);
        button(u"findSettings"_s)->click();
        QVERIFY2(hint->text().contains(u"ann@"_s), qPrintable(hint->text()));
        QCOMPARE(line(u"server"_s)->text(), u"smtp.gmail.com"_s);
    }

    void signatureAndSystemProxyAreKept()
    {
        open({account(u"Work"_s)});
        find<QPlainTextEdit>(u"signature"_s)->setPlainText(u"Ann\nExample"_s);
        line(u"proxy"_s)->setText(u"System"_s);
        QVERIFY2(button(u"save"_s)->isEnabled(), qPrintable(status()));
        const Account made = m_dialog->accounts().value(0);
        QCOMPARE(made.signature, u"Ann\nExample"_s);
        QCOMPARE(made.server.endpoint.proxy.kind, ProxySettings::Kind::System);
    }

    void thePasswordGoesWhereItIsWanted()
    {
        auto contents = std::make_shared<FakeKeyring::Contents>();
        Keyring keyring(std::make_unique<FakeKeyring>(contents));
        open({account(u"Work"_s)});
        m_dialog->setKeyring(&keyring);
        auto *remember = find<QCheckBox>(u"rememberPassword"_s);
        QVERIFY(remember->isEnabled() && remember->isChecked());
        QVERIFY(!remember->accessibleDescription().isEmpty());
        remember->click();
        QVERIFY(!m_dialog->accounts().value(0).rememberPassword);
        QVERIFY(m_dialog->passwords().isEmpty()); // neither seen nor typed
    }

    void aLatePasswordDoesNotReplaceATypedOne()
    {
        open({account(u"Work"_s), account(u"Private"_s)});
        QTest::keyClicks(line(u"password"_s), u"typed"_s);
        m_dialog->setPassword(u"Work"_s, u"old"_s);
        m_dialog->setPassword(u"Private"_s, u"kept"_s);
        QCOMPARE(line(u"password"_s)->text(), u"typed"_s);
        QCOMPARE(m_dialog->passwords(),
                 (QHash<QString, QString>{{u"Work"_s, u"typed"_s}, {u"Private"_s, u"kept"_s}}));
        line(u"password"_s)->clear();
        QTest::keyClick(line(u"password"_s), Qt::Key_Space);
        QTest::keyClick(line(u"password"_s), Qt::Key_Backspace);
        QCOMPARE(m_dialog->passwords().value(u"Work"_s, u"?"_s), QString());
    }

    void anyTrustedCertificateCanBeForgotten()
    {
        open({account(u"Work"_s)});
        m_dialog->setTrustedCertificates({{u"a.example"_s, 25, QByteArray(64, 'a'), {}},
                                          {u"b.example"_s, 465, QByteArray(64, 'b'), {}}});
        button(u"allTrustedCertificates"_s)->click();
        auto *list = m_dialog->findChild<TrustedCertificatesDialog *>();
        QVERIFY(list);
        auto *table = list->findChild<QTableWidget *>(u"trustedCertificates"_s);
        QCOMPARE(table->rowCount(), 2);
        auto *forget = list->findChild<QPushButton *>(u"forget"_s);
        QVERIFY(!forget->isEnabled());
        table->selectRow(0);
        forget->click();
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(m_dialog->trustedCertificates().size(), 1);
        QCOMPARE(m_dialog->trustedCertificates()[0].host, u"b.example"_s);
    }
};

QTEST_MAIN(tst_AccountSettingsDialog)
#include "tst_AccountSettingsDialog.moc"
