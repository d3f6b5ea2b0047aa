// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/FailureDialog.h"

#include <QAbstractItemDelegate>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

Address address(const QString &local)
{
    Address made;
    made.localPart = local;
    made.domain = u"example.net"_s;
    return made;
}

Reply reply(int code, const QByteArray &text)
{
    return {code, {text}};
}

DeliveryReport refusedSignIn()
{
    DeliveryReport report;
    report.outcome = Outcome::Refused;
    report.stage = Stage::Auth;
    report.server.host = u"smtp.example.org"_s;
    report.server.port = 587;
    report.server.address = u"192.0.2.7"_s;
    report.mechanism = "PLAIN";
    Failure failure;
    failure.stage = Stage::Auth;
    failure.kind = FailureKind::Authentication;
    failure.cause = FailureCause::CredentialsRefused;
    failure.reply = reply(535, "5.7.8 <b>Authentication</b> credentials invalid");
    report.failure = failure;
    report.recipients = {{address(u"bob"_s), false, {}}};
    return report;
}

/// All or nothing: one of three was refused, so nobody got it.
DeliveryReport refusedRecipient()
{
    DeliveryReport report = refusedSignIn();
    report.stage = Stage::Rcpt;
    report.recipients = {{address(u"bob"_s), false, reply(250, "2.1.5 ok")},
                         {address(u"nobody"_s), false, reply(550, "5.1.1 No such user here")},
                         {address(u"carol"_s), false, reply(250, "2.1.5 ok")}};
    report.failure->stage = Stage::Rcpt;
    report.failure->kind = FailureKind::Refused;
    report.failure->cause = FailureCause::RecipientsRefused;
    report.failure->reply = reply(550, "5.1.1 No such user here");
    return report;
}

} // namespace

class tst_FailureDialog : public QObject {
    Q_OBJECT
private:
    QPointer<FailureDialog> m_dialog;

    void open(const DeliveryReport &report)
    {
        m_dialog = new FailureDialog(report);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    QLabel *label(const QString &name) const { return m_dialog->findChild<QLabel *>(name); }

private slots:
    void cleanup() { delete m_dialog; }

    void repliesAreReadFromLeftToRightEverywhere()
    {
        open(refusedRecipient());
        auto *table = m_dialog->findChild<QTableWidget *>(u"recipients"_s);
        QStyleOptionViewItem option;
        option.initFrom(table);
        option.rect = QRect(0, 0, 400, 30);
        const auto draw = [&](int column, Qt::LayoutDirection direction) {
            QImage image(option.rect.size(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setLayoutDirection(direction);
            option.direction = direction;
            const QModelIndex index = table->model()->index(1, column);
            table->itemDelegateForIndex(index)->paint(&painter, option, index);
            return image;
        };
        for (const int column : {0, 2})
            QCOMPARE(draw(column, Qt::RightToLeft), draw(column, Qt::LeftToRight));
        QVERIFY(draw(1, Qt::RightToLeft) != draw(1, Qt::LeftToRight)); // our own words
    }

    void saysWhatWhyAndWhatToDo()
    {
        open(refusedSignIn());
        QCOMPARE(m_dialog->windowTitle(), u"Message not sent"_s);
        QVERIFY(label(u"failureHeadline"_s)->text().contains(u"smtp.example.org"_s));
        QVERIFY(label(u"failureReason"_s)->text().contains(u"535"_s));
        QVERIFY(label(u"failureReason"_s)->text().contains(u"credentials invalid"_s));
        QVERIFY(!label(u"failureAdvice"_s)->text().isEmpty());
        QCOMPARE(label(u"failureHeadline"_s)->accessibleDescription(), u"Failure headline"_s);
        QCOMPARE(label(u"failureReason"_s)->accessibleDescription(), u"Failure reason"_s);
        QCOMPARE(label(u"failureAdvice"_s)->accessibleDescription(), u"Failure advice"_s);
    }

    void knowsWhichPasswordAProviderWants()
    {
        DeliveryReport report = refusedSignIn();
        report.server.host = u"smtp.gmail.com"_s;
        open(report);
        const QString advice = label(u"failureAdvice"_s)->text();
        QVERIFY2(advice.contains(u"https://myaccount.google.com/apppasswords"_s),
                 qPrintable(advice));
        QVERIFY(m_dialog->plainReport().contains(u"apppasswords"_s));
    }

    void neverRendersForeignWords()
    {
        open(refusedSignIn());
        for (const QLabel *shown : m_dialog->findChildren<QLabel *>()) {
            if (shown->text().contains(u'<'))
                QCOMPARE(shown->textFormat(), Qt::PlainText);
        }
        QVERIFY(label(u"failureReason"_s)->text().contains(u"<b>"_s));
    }

    void editMessageIsTheSafeWayOut()
    {
        open(refusedSignIn());
        QVERIFY(button(u"editMessage"_s)->isDefault());
        QVERIFY(button(u"editMessage"_s)->hasFocus());
        QSignalSpy edit(m_dialog, &FailureDialog::editRequested);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QCOMPARE(edit.count(), 1);
        QTRY_VERIFY(!m_dialog);
    }

    void closingMeansEditing()
    {
        open(refusedSignIn());
        QSignalSpy edit(m_dialog, &FailureDialog::editRequested);
        m_dialog->close();
        QCOMPARE(edit.count(), 1);
        QTRY_VERIFY(!m_dialog);
    }

    void leadsOn()
    {
        open(refusedSignIn());
        QSignalSpy edit(m_dialog, &FailureDialog::editRequested);
        QSignalSpy again(m_dialog, &FailureDialog::tryAgainRequested);
        button(u"tryAgain"_s)->click();
        QCOMPARE(again.count(), 1);
        QCOMPARE(edit.count(), 0);
        QTRY_VERIFY(!m_dialog);
        open(refusedSignIn());
        QSignalSpy settings(m_dialog, &FailureDialog::serverSettingsRequested);
        button(u"serverSettings"_s)->click();
        QCOMPARE(settings.count(), 1);
        QTRY_VERIFY(!m_dialog);
    }

    void showLogStaysAndLetsGoOfTheWindow()
    {
        open(refusedSignIn());
        QVERIFY(m_dialog->isModal());
        QSignalSpy log(m_dialog, &FailureDialog::showLogRequested);
        button(u"showLog"_s)->click();
        QCOMPARE(log.count(), 1);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!m_dialog->isModal());
    }

    void showsRecipientsOnlyWhenTheyDiffer()
    {
        open(refusedSignIn());
        QVERIFY(!m_dialog->findChild<QTableWidget *>());
        delete m_dialog;
        open(refusedRecipient());
        auto *table = m_dialog->findChild<QTableWidget *>(u"recipients"_s);
        QVERIFY(table);
        QCOMPARE(table->accessibleName(), u"Recipients"_s);
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(0, 1)->text(), u"Accepted"_s);
        QCOMPARE(table->item(1, 0)->text(), u"nobody@example.net"_s);
        QCOMPARE(table->item(1, 1)->text(), u"Refused"_s);
        QCOMPARE(table->item(1, 2)->text(), u"550 5.1.1 No such user here"_s);
    }

    void offersToSendToTheOthers()
    {
        open(refusedRecipient());
        QSignalSpy others(m_dialog, &FailureDialog::sendToOthersRequested);
        const QList<Address> wanted{address(u"bob"_s), address(u"carol"_s)};
        QCOMPARE(m_dialog->recipientsNotRefused(), wanted);
        button(u"sendToTheOthers"_s)->click();
        QCOMPARE(others.count(), 1);
    }

    void neverOffersWhatWouldSendTwice()
    {
        DeliveryReport report = refusedRecipient();
        report.outcome = Outcome::Partial;
        open(report);
        QVERIFY(!button(u"tryAgain"_s));
        QVERIFY(!button(u"sendToTheOthers"_s));
        delete m_dialog;
        report = refusedSignIn();
        report.outcome = Outcome::Uncertain;
        report.failure->cause = FailureCause::AnswerLost;
        report.failure->kind = FailureKind::Network;
        open(report);
        QVERIFY(!button(u"tryAgain"_s));
        QVERIFY(button(u"editMessage"_s)->isDefault());
    }

    void offersTheKnownRepair()
    {
        DeliveryReport report = refusedSignIn();
        report.failure->kind = FailureKind::Protocol;
        report.failure->cause = FailureCause::TlsExpected;
        report.failure->reply.reset();
        const Repair wanted = Advice::forReport(report).repair;
        if (wanted == Repair::None)
            QSKIP("The advice knows no repair here.");
        open(report);
        QList<Repair> repairs;
        connect(m_dialog, &FailureDialog::repairRequested, this,
                [&](Repair repair) { repairs.append(repair); });
        button(u"repair"_s)->click();
        QCOMPARE(repairs, QList<Repair>{wanted});
    }

    void unfoldsDetails()
    {
        open(refusedSignIn());
        auto *details = m_dialog->findChild<QPlainTextEdit *>(u"failureDetails"_s);
        QVERIFY(!details->isVisible());
        m_dialog->findChild<QToolButton *>(u"details"_s)->click();
        QVERIFY(details->isVisible());
        QVERIFY(details->isReadOnly());
        const QString text = details->toPlainText();
        for (const QString &part : {u"auth"_s, u"535"_s, u"192.0.2.7"_s, u"smtp.example.org:587"_s,
                                    u"TLS: none"_s, u"PLAIN"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
    }

    void copiesEverything()
    {
        open(refusedRecipient());
        button(u"copyDetails"_s)->click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(label(u"failureHeadline"_s)->text()));
        QVERIFY(text.contains(u"nobody@example.net: Refused 550 5.1.1 No such user here"_s));
        QVERIFY(text.contains(u"Posthorn "_s));
        QVERIFY(m_dialog->isVisible());
    }

    void everyAccessKeyIsUsedOnce()
    {
        open(refusedRecipient());
        QStringList keys;
        for (const QAbstractButton *shown : m_dialog->findChildren<QAbstractButton *>()) {
            const QString key = shown->shortcut().toString();
            if (!key.isEmpty())
                QVERIFY2(!keys.contains(key), qPrintable(key + shown->text()));
            keys += key;
        }
    }
};

QTEST_MAIN(tst_FailureDialog)
#include "tst_FailureDialog.moc"
