// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/CertificateDialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

const QByteArray newHash = QByteArray("ab12").repeated(16);
const QByteArray oldHash = QByteArray("cd34").repeated(16);

DeliveryReport untrusted()
{
    DeliveryReport report;
    report.stage = Stage::Tls;
    report.server.host = u"smtp.example.org"_s;
    report.server.port = 587;
    TlsFacts tls;
    CertificateFacts certificate;
    certificate.subject = u"wrong.example.net"_s;
    certificate.issuer = u"<b>Bold</b> \u202Eevil"_s;
    certificate.notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0));
    certificate.notAfter = QDateTime(QDate(2026, 11, 21), QTime(19, 39));
    certificate.names = {u"wrong.example.net"_s, u"www.example.net"_s};
    certificate.sha256 = newHash;
    certificate.pem = "-----BEGIN CERTIFICATE-----\n";
    tls.chain = {certificate};
    tls.problems = {u"The certificate is for wrong.example.net, not for smtp.example.org."_s,
                    u"It was not issued by an authority this computer trusts (self-signed)."_s};
    report.server.tls = tls;
    Failure failure;
    failure.stage = Stage::Tls;
    failure.kind = FailureKind::Certificate;
    failure.cause = FailureCause::CertificateUntrusted;
    report.failure = failure;
    return report;
}

TrustedCertificate trustedBefore()
{
    return {u"smtp.example.org"_s, 587, oldHash, QDateTime(QDate(2026, 11, 20), QTime(12, 0))};
}

} // namespace

class tst_CertificateDialog : public QObject {
    Q_OBJECT
private:
    QPointer<CertificateDialog> m_dialog;

    void open(const DeliveryReport &report, const TrustedCertificate &previous = {})
    {
        m_dialog = new CertificateDialog(report, previous);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    QString detail(const QString &field) const
    {
        auto *table = m_dialog->findChild<QTableWidget *>(u"certificateDetails"_s);
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == field)
                return table->item(row, 1)->text();
        }
        return {};
    }

private slots:
    void cleanup() { delete m_dialog; }

    void saysEverythingThatIsWrong()
    {
        open(untrusted());
        QCOMPARE(m_dialog->windowTitle(), u"Server certificate problem"_s);
        auto *summary = m_dialog->findChild<QLabel *>(u"certificateSummary"_s);
        QCOMPARE(summary->text(),
                 u"Posthorn cannot be sure that it is talking to smtp.example.org:587."_s);
        QCOMPARE(summary->accessibleDescription(), u"Certificate summary"_s);
        auto *list = m_dialog->findChild<QListWidget *>(u"certificateProblems"_s);
        QCOMPARE(list->accessibleName(), u"Certificate problems"_s);
        QCOMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().contains(u"not for smtp.example.org"_s));
    }

    void showsTheCertificateEscaped()
    {
        open(untrusted());
        QCOMPARE(detail(u"Issued to"_s), u"wrong.example.net"_s);
        QCOMPARE(detail(u"Issued by"_s), u"<b>Bold</b> \\u{202e}evil"_s);
        QCOMPARE(detail(u"Names"_s), u"wrong.example.net, www.example.net"_s);
        QVERIFY(detail(u"SHA-256"_s).startsWith(u"AB:12:AB:12:"_s));
        QCOMPARE(detail(u"SHA-256"_s).size(), 95);
        const auto *table = m_dialog->findChild<QTableWidget *>(u"certificateDetails"_s);
        const auto *drawn = qobject_cast<QStyledItemDelegate *>(table->itemDelegateForColumn(1));
        QVERIFY(drawn); // and a line may end behind each colon, so that nothing is elided
        QVERIFY(drawn->displayText(u"AB:CD:EF"_s, {}) == u"AB:\u200bCD:\u200bEF"_s);
        QVERIFY(detail(u"Valid until"_s).startsWith(u"2026-11-21"_s));
    }

    void notConnectingIsTheSafeWayOut_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Esc") << int(Qt::Key_Escape);
        QTest::newRow("Return") << int(Qt::Key_Return);
    }
    void notConnectingIsTheSafeWayOut()
    {
        QFETCH(int, key);
        open(untrusted());
        QVERIFY(button(u"doNotConnect"_s)->hasFocus());
        QVERIFY(button(u"doNotConnect"_s)->isDefault());
        QSignalSpy refused(m_dialog, &CertificateDialog::refused);
        QSignalSpy once(m_dialog, &CertificateDialog::connectOnceRequested);
        QSignalSpy trusted(m_dialog, &CertificateDialog::trustRequested);
        QTest::keyClick(m_dialog, static_cast<Qt::Key>(key));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(once.count() + trusted.count(), 0);
        QTRY_VERIFY(!m_dialog);
    }

    void closingRefuses()
    {
        open(untrusted());
        QSignalSpy refused(m_dialog, &CertificateDialog::refused);
        m_dialog->close();
        QCOMPARE(refused.count(), 1);
    }

    void connectsOnceOrTrusts()
    {
        open(untrusted());
        QSignalSpy refused(m_dialog, &CertificateDialog::refused);
        QSignalSpy once(m_dialog, &CertificateDialog::connectOnceRequested);
        button(u"connectOnce"_s)->click();
        QCOMPARE(once.count(), 1);
        QCOMPARE(once.at(0).at(0).toByteArray(), newHash);
        QCOMPARE(refused.count(), 0);
        QTRY_VERIFY(!m_dialog);
        open(untrusted());
        QSignalSpy trusted(m_dialog, &CertificateDialog::trustRequested);
        QVERIFY(!m_dialog->findChild<QCheckBox *>());
        button(u"trustThisCertificate"_s)->click();
        QCOMPARE(trusted.at(0).at(0).toByteArray(), newHash);
    }

    void aChangedCertificateMustBeCompared()
    {
        open(untrusted(), trustedBefore());
        QCOMPARE(m_dialog->findChild<QLabel *>(u"certificateSummary"_s)->text(),
                 u"The certificate of smtp.example.org:587 has changed since you trusted it on "
                 u"2026-11-20."_s);
        QVERIFY(detail(u"SHA-256 trusted before"_s).startsWith(u"CD:34:"_s));
        QVERIFY(!button(u"trustThisCertificate"_s)->isEnabled());
        QVERIFY(button(u"doNotConnect"_s)->hasFocus());
        m_dialog->findChild<QCheckBox *>(u"iHaveComparedTheNewFingerprint"_s)->click();
        QVERIFY(button(u"trustThisCertificate"_s)->isEnabled());
    }

    void withoutACertificateThereIsNothingToTrust()
    {
        DeliveryReport report = untrusted();
        report.server.tls->chain.clear();
        report.server.tls->problems.clear();
        open(report);
        QVERIFY(!button(u"connectOnce"_s)->isVisible());
        QVERIFY(!button(u"trustThisCertificate"_s)->isVisible());
        QVERIFY(!button(u"copyFingerprint"_s)->isEnabled());
        QCOMPARE(m_dialog->findChild<QListWidget *>(u"certificateProblems"_s)->count(), 1);
    }

    void nobodyCanTrustARevokedCertificate()
    {
        DeliveryReport report = untrusted();
        report.server.tls->revoked = true;
        open(report);
        QVERIFY(button(u"connectOnce"_s)->isVisible());
        QVERIFY(!button(u"trustThisCertificate"_s)->isVisible());
    }

    void copiesAndSaves()
    {
        open(untrusted());
        button(u"copyFingerprint"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), detail(u"SHA-256"_s));
        QTemporaryDir folder;
        button(u"saveCertificate"_s)->click();
        auto *files = m_dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        const QString path = folder.filePath(u"server.pem"_s);
        emit files->fileSelected(path);
        files->close();
        QFile file(path);
        QTRY_VERIFY(file.size() > 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("-----BEGIN CERTIFICATE-----\n"));
    }
};

QTEST_MAIN(tst_CertificateDialog)
#include "tst_CertificateDialog.moc"
