// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ReportJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace posthorn;
using namespace posthorn::cli;
using namespace Qt::StringLiterals;

class tst_CliReportJson : public QObject {
    Q_OBJECT

    static QStringList keys(const QJsonValue &value) { return value.toObject().keys(); }
    static DeliveryReport full();

private slots:
    void emptyReportHasEveryKey();
    void fullReport();
    void failure();
    void foreignWordsAreEscaped();
    void manyMessages();
};

DeliveryReport tst_CliReportJson::full()
{
    DeliveryReport report;
    report.outcome = Outcome::Partial;
    report.stage = Stage::Done;
    report.messageId = "<1@x.example>";
    report.bytes = 3'000'000'000;
    report.seconds = 1.5;
    report.connections = 2;
    report.mechanism = "SCRAM-SHA-256";
    report.server.host = u"mx.example"_s;
    report.server.port = 587;
    report.server.address = u"192.0.2.1"_s;
    report.server.greeting = u"mx.example ESMTP"_s;
    report.server.capabilities = {u"SIZE 1000"_s, u"8BITMIME"_s};
    report.server.security = Security::Starttls;
    report.server.tls = TlsFacts();
    report.server.tls->protocol = u"TLSv1.3"_s;
    report.server.tls->verified = true;
    CertificateFacts certificate;
    certificate.subject = u"mx.example"_s;
    certificate.notAfter = QDateTime({2030, 1, 2}, {3, 4, 5}, Qt::UTC);
    certificate.sha256 = QByteArray(64, 'a');
    report.server.tls->chain = {certificate};
    Address bob;
    bob.localPart = u"bob"_s;
    bob.domain = u"dest.example"_s;
    report.recipients = {{bob, true, Reply{250, {"2.1.5 ok"}}}, {bob, false, std::nullopt}};
    report.reply = Reply{250, {"2.0.0 one", "two"}};
    return report;
}

void tst_CliReportJson::emptyReportHasEveryKey()
{
    const QJsonObject object = ReportJson::object(DeliveryReport());
    QCOMPARE(object.keys(),
             (QStringList{u"auth"_s, u"bytes"_s, u"connections"_s, u"failure"_s, u"messageId"_s,
                          u"notes"_s, u"ok"_s, u"outcome"_s, u"recipients"_s, u"reply"_s,
                          u"seconds"_s, u"server"_s, u"stage"_s}));
    QCOMPARE(keys(object[u"server"]),
             (QStringList{u"address"_s, u"capabilities"_s, u"greeting"_s, u"host"_s, u"port"_s,
                          u"security"_s, u"tls"_s}));
    QVERIFY(object[u"auth"].isNull());
    QVERIFY(object[u"reply"].isNull());
    QVERIFY(object[u"failure"].isNull());
    QVERIFY(object[u"server"].toObject()[u"tls"].isNull());
    QVERIFY(object[u"recipients"].isArray());
    QCOMPARE(object[u"ok"].toBool(true), false);
    QCOMPARE(object[u"outcome"].toString(), u"failed"_s);
    QCOMPARE(object[u"stage"].toString(), u"input"_s);
}

void tst_CliReportJson::fullReport()
{
    const auto document = QJsonDocument::fromJson(ReportJson::document({full()}));
    QVERIFY(document.isObject());
    const QJsonObject object = document.object();
    QVERIFY(!object.contains(u"messages"));
    QCOMPARE(object[u"bytes"].toInteger(), 3'000'000'000);
    QCOMPARE(object[u"auth"].toString(), u"SCRAM-SHA-256"_s);
    const QJsonObject server = object[u"server"].toObject();
    QCOMPARE(server[u"port"].toInt(), 587);
    QCOMPARE(server[u"security"].toString(), u"starttls"_s);
    QCOMPARE(server[u"capabilities"].toArray().size(), 2);
    QCOMPARE(keys(server[u"tls"]),
             (QStringList{u"cipher"_s, u"expires"_s, u"issuer"_s, u"protocol"_s, u"sha256"_s,
                          u"subject"_s, u"verified"_s}));
    QCOMPARE(server[u"tls"].toObject()[u"expires"].toString(), u"2030-01-02T03:04:05Z"_s);
    const QJsonArray recipients = object[u"recipients"].toArray();
    QCOMPARE(recipients.size(), 2);
    QCOMPARE(keys(recipients[0]), (QStringList{u"accepted"_s, u"address"_s, u"reply"_s}));
    QCOMPARE(recipients[0][u"address"].toString(), u"bob@dest.example"_s);
    const QJsonValue reply = recipients[0][u"reply"];
    QCOMPARE(keys(reply), (QStringList{u"code"_s, u"enhanced"_s, u"lines"_s}));
    QCOMPARE(reply[u"code"].toInt(), 250);
    QCOMPARE(reply[u"enhanced"].toString(), u"2.1.5"_s);
    QVERIFY(recipients[1][u"reply"].isNull());
    QCOMPARE(object[u"reply"][u"lines"].toArray().size(), 2);
}

void tst_CliReportJson::failure()
{
    DeliveryReport report = full();
    report.outcome = Outcome::Refused;
    report.failure = Failure{Stage::Rcpt,
                             FailureKind::Refused,
                             FailureCause::RecipientsRefused,
                             u"the detail"_s,
                             {},
                             Reply{550, {"5.1.1 no such user"}}};
    const QJsonObject object = ReportJson::object(report);
    const QJsonValue failure = object[u"failure"];
    QCOMPARE(keys(failure),
             (QStringList{u"detail"_s, u"explanation"_s, u"headline"_s, u"kind"_s, u"stage"_s,
                          u"suggestion"_s}));
    QCOMPARE(failure[u"stage"].toString(), u"rcpt"_s);
    QCOMPARE(failure[u"kind"].toString(), u"refused"_s);
    QCOMPARE(failure[u"detail"].toString(), u"the detail"_s);
    QVERIFY(!failure[u"headline"].toString().isEmpty());
    QVERIFY(!failure[u"suggestion"].toString().isEmpty());
}

void tst_CliReportJson::foreignWordsAreEscaped()
{
    DeliveryReport report;
    report.reply = Reply{250, {QByteArray("ok \x1b[2J \xff \0", 10)}};
    const QByteArray octets = ReportJson::document({report});
    QVERIFY(!octets.contains('\x1b'));
    QVERIFY(!octets.contains("u001b"));
    QVERIFY(octets.contains("\\\\x1b[2J"));
}

void tst_CliReportJson::manyMessages()
{
    DeliveryReport accepted = full();
    accepted.outcome = Outcome::Accepted;
    accepted.messageId = "<2@x.example>";
    const auto two = QJsonDocument::fromJson(ReportJson::document({full(), accepted})).object();
    QCOMPARE(two[u"messageId"].toString(), u"<1@x.example>"_s);
    QCOMPARE(two[u"ok"].toBool(true), false);
    QCOMPARE(two[u"messages"].toArray().size(), 2);
    QCOMPARE(two[u"messages"][1][u"outcome"].toString(), u"accepted"_s);
    DeliveryReport refused = accepted;
    refused.outcome = Outcome::Refused;
    const auto some = QJsonDocument::fromJson(ReportJson::document({accepted, refused})).object();
    QCOMPARE(some[u"outcome"].toString(), u"partial"_s);
    QCOMPARE(some[u"messages"][1][u"outcome"].toString(), u"refused"_s);
    DeliveryReport unknown = accepted;
    unknown.outcome = Outcome::Uncertain;
    const auto lost = QJsonDocument::fromJson(ReportJson::document({refused, unknown})).object();
    QCOMPARE(lost[u"outcome"].toString(), u"uncertain"_s);
    const auto good = QJsonDocument::fromJson(ReportJson::document({accepted, accepted})).object();
    QCOMPARE(good[u"ok"].toBool(), true);
}

QTEST_GUILESS_MAIN(tst_CliReportJson)
#include "tst_CliReportJson.moc"
