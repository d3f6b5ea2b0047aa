// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ExitCode.h"

#include <QTest>

using namespace posthorn;
using namespace posthorn::cli;

class tst_CliExitCode : public QObject {
    Q_OBJECT

    static Reply reply(int code) { return {code, {"words"}}; }
    static DeliveryReport report(Outcome outcome, FailureCause cause, int code = 0);

private slots:
    void outcomes();
    void causes_data();
    void causes();
    void repliesDecideHowFinal();
    void codesOutOfPlaceDecideNothing();
    void mixedRefusalsAreTemporary();
    void problems();
    void manyMessages();
};

DeliveryReport tst_CliExitCode::report(Outcome outcome, FailureCause cause, int code)
{
    DeliveryReport result;
    result.outcome = outcome;
    result.failure = Failure();
    result.failure->cause = cause;
    if (code)
        result.failure->reply = reply(code);
    return result;
}

void tst_CliExitCode::outcomes()
{
    DeliveryReport accepted;
    accepted.outcome = Outcome::Accepted;
    QCOMPARE(exitCodeFor(accepted), ExitCode::Ok);
    QCOMPARE(exitCodeFor(report(Outcome::Partial, FailureCause::RecipientsRefused, 550)),
             ExitCode::SomeRefused);
    QCOMPARE(exitCodeFor(report(Outcome::Uncertain, FailureCause::ConnectionLost)),
             ExitCode::Uncertain);
    QCOMPARE(exitCodeFor(report(Outcome::Cancelled, FailureCause::Cancelled)), ExitCode::Cancelled);
    QCOMPARE(exitCodeFor(QList<DeliveryReport>()), ExitCode::Internal);
}

void tst_CliExitCode::causes_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, FailureCause cause, int code) {
        QTest::newRow(name) << int(cause) << code;
    };
    row("bad input", FailureCause::BadInput, 65);
    row("file", FailureCause::FileUnreadable, 66);
    row("changed", FailureCause::FileChanged, 66);
    row("SMTPUTF8", FailureCause::NeedsSmtpUtf8, 65);
    row("SIZE", FailureCause::TooBig, 65);
    row("REQUIRETLS", FailureCause::RequireTlsUnavailable, 76);
    row("configuration", FailureCause::BadConfiguration, 78);
    row("name", FailureCause::NameUnknown, 68);
    row("connection refused", FailureCause::ConnectionRefused, 74);
    row("unreachable", FailureCause::NetworkUnreachable, 74);
    row("proxy", FailureCause::ProxyFailed, 74);
    row("lost", FailureCause::ConnectionLost, 74);
    row("time-out", FailureCause::TimedOut, 75);
    row("TLS expected", FailureCause::TlsExpected, 76);
    row("handshake", FailureCause::TlsHandshake, 76);
    row("old TLS", FailureCause::TlsTooOld, 76);
    row("certificate", FailureCause::CertificateUntrusted, 76);
    row("no STARTTLS", FailureCause::StarttlsMissing, 76);
    row("TLS broke", FailureCause::TlsBroken, 76);
    row("STARTTLS refused", FailureCause::StarttlsRefused, 76);
    row("injected", FailureCause::StarttlsInjected, 76);
    row("malformed", FailureCause::Malformed, 76);
    row("flood", FailureCause::Flooded, 76);
    row("no AUTH", FailureCause::NoAuthOffered, 77);
    row("no mechanism", FailureCause::NoCommonMechanism, 77);
    row("exposed", FailureCause::PasswordWouldBeExposed, 77);
    row("no password", FailureCause::CredentialsMissing, 77);
    row("not authentic", FailureCause::ServerNotAuthentic, 77);
    row("530", FailureCause::AuthenticationRequired, 77);
    row("421", FailureCause::ShuttingDown, 75);
    row("answer lost", FailureCause::AnswerLost, 73);
    row("internal", FailureCause::Internal, 70);
}

void tst_CliExitCode::causes()
{
    QFETCH(int, cause);
    QFETCH(int, code);
    QCOMPARE(int(exitCodeFor(report(Outcome::Failed, FailureCause(cause)))), code);
}

void tst_CliExitCode::repliesDecideHowFinal()
{
    for (const auto cause : {FailureCause::GreetingRefused, FailureCause::EhloRefused,
                             FailureCause::SenderRefused, FailureCause::RecipientsRefused,
                             FailureCause::DataRefused, FailureCause::MessageRefused}) {
        QCOMPARE(exitCodeFor(report(Outcome::Refused, cause, 554)), ExitCode::Refused);
        QCOMPARE(exitCodeFor(report(Outcome::Temporary, cause, 451)), ExitCode::Temporary);
    }
    const auto signIn = FailureCause::CredentialsRefused;
    QCOMPARE(exitCodeFor(report(Outcome::Failed, signIn, 535)), ExitCode::Authentication);
    QCOMPARE(exitCodeFor(report(Outcome::Temporary, signIn, 454)), ExitCode::Temporary);
}

/// The outcome and the code must say the same.
void tst_CliExitCode::codesOutOfPlaceDecideNothing()
{
    DeliveryReport unasked = report(Outcome::Failed, FailureCause::Malformed, 450);
    unasked.failure->kind = FailureKind::Protocol;
    QCOMPARE(outcomeOf(*unasked.failure), Outcome::Failed);
    QCOMPARE(exitCodeFor(unasked), ExitCode::Protocol);
    DeliveryReport later = report(Outcome::Temporary, FailureCause::StarttlsRefused, 454);
    later.failure->kind = FailureKind::Policy;
    QCOMPARE(outcomeOf(*later.failure), Outcome::Temporary);
    QCOMPARE(exitCodeFor(later), ExitCode::Temporary);
}

void tst_CliExitCode::mixedRefusalsAreTemporary()
{
    DeliveryReport mixed = report(Outcome::Refused, FailureCause::RecipientsRefused, 550);
    mixed.recipients = {{Address(), false, reply(550)}, {Address(), false, reply(450)}};
    QCOMPARE(exitCodeFor(mixed), ExitCode::Temporary);
    mixed.recipients[1].reply = reply(551);
    QCOMPARE(exitCodeFor(mixed), ExitCode::Refused);
}

void tst_CliExitCode::problems()
{
    QCOMPARE(exitCodeFor(Problem{Problem::Kind::Address, {}, {}}), ExitCode::Data);
    QCOMPARE(exitCodeFor(Problem{Problem::Kind::NeedsSmtpUtf8, {}, {}}), ExitCode::Data);
    QCOMPARE(exitCodeFor(Problem{Problem::Kind::File, {}, {}}), ExitCode::InputFile);
    QCOMPARE(exitCodeFor(Problem{Problem::Kind::FileChanged, {}, {}}), ExitCode::InputFile);
}

void tst_CliExitCode::manyMessages()
{
    DeliveryReport accepted;
    accepted.outcome = Outcome::Accepted;
    const auto refused = report(Outcome::Refused, FailureCause::MessageRefused, 554);
    const auto lost = report(Outcome::Failed, FailureCause::ConnectionLost);
    const auto uncertain = report(Outcome::Uncertain, FailureCause::AnswerLost);
    QCOMPARE(exitCodeFor({accepted, accepted}), ExitCode::Ok);
    QCOMPARE(exitCodeFor({accepted, refused}), ExitCode::SomeRefused);
    QCOMPARE(exitCodeFor({refused, lost}), ExitCode::Refused);
    QCOMPARE(exitCodeFor({lost, refused}), ExitCode::NoConnection);
    QCOMPARE(exitCodeFor({accepted, refused, uncertain}), ExitCode::Uncertain);
}

QTEST_GUILESS_MAIN(tst_CliExitCode)
#include "tst_CliExitCode.moc"
