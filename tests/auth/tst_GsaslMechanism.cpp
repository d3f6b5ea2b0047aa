// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/GsaslMechanism.h"

#include <QtEndian>
#include <QTest>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_GsaslMechanism : public QObject {
    Q_OBJECT

    static std::unique_ptr<Mechanism> make(const QByteArray &name)
    {
        return Mechanisms::create(name, {u"User"_s, u"Password"_s},
                                  {"mx.example.org", 587, {}, {}});
    }
    static void append(QByteArray &octets, quint32 number)
    {
        const quint32 little = qToLittleEndian(number);
        octets.append(reinterpret_cast<const char *>(&little), sizeof little);
    }
    /// A type 2 message with the nonce of MS-NLMP 4.2, and a target name of so many octets there.
    static QByteArray challenge(quint32 offset = 40, quint16 length = 0)
    {
        QByteArray octets("NTLMSSP\0", 8);
        append(octets, 2);
        append(octets, length | quint32(length) << 16);
        append(octets, offset);
        append(octets, 0x00000201); // Unicode, NTLM
        octets += QByteArray::fromHex("0123456789abcdef");
        return octets + QByteArray(8, '\0');
    }

private slots:
    void init();
    void ntlmKnowsTheVector();
    void ntlmRefusesOddChallenges_data();
    void ntlmRefusesOddChallenges();
    void ntlmEnds();
    void ntlmIsTheLastChoice();
    void gssapiWithoutATicket();
    void gssapiNeedsNoSecret();
};

void tst_GsaslMechanism::init()
{
    if (!Mechanisms::isKnown("NTLM") || !Mechanisms::isKnown("GSSAPI"))
        QSKIP("built without GNU SASL, or GNU SASL without these");
}

void tst_GsaslMechanism::ntlmKnowsTheVector()
{
    const auto mechanism = make("ntlm");
    QCOMPARE(mechanism->name(), "NTLM"_ba);
    const auto first = mechanism->start();
    QVERIFY(first && first->startsWith(QByteArray("NTLMSSP\0\1\0\0\0", 12)));
    const Mechanism::Step step = mechanism->next(challenge());
    QVERIFY2(!step.failed, qPrintable(step.reason));
    QVERIFY(step.response.startsWith(QByteArray("NTLMSSP\0\3\0\0\0", 12)));
    // MS-NLMP 4.2.2.2: the responses to this nonce with this password.
    QVERIFY(step.response.contains(
        QByteArray::fromHex("67c43011f30298a2ad35ece64f16331c44bdbed927841f94")));
    QVERIFY(step.response.contains(
        QByteArray::fromHex("98def7b87f88aa5dafe2df779688a172def11c7d5ccdef13")));
    QVERIFY(!step.response.contains("Password"));
}

void tst_GsaslMechanism::ntlmRefusesOddChallenges_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another protocol") << QByteArray(48, 'x');
    QTest::newRow("cut") << challenge().left(31);
    QTest::newRow("type 1") << challenge().replace(8, 1, "\1");
    QTest::newRow("name behind the end") << challenge(40, 500);
    QTest::newRow("name far away") << challenge(0xFFFFFFF0, 100);
    QTest::newRow("endless") << challenge() + QByteArray(10'000, 'x');
}

void tst_GsaslMechanism::ntlmRefusesOddChallenges()
{
    QFETCH(QByteArray, octets);
    const auto mechanism = make("NTLM");
    QVERIFY(mechanism->start());
    const Mechanism::Step step = mechanism->next(octets);
    QVERIFY(step.failed);
    QVERIFY(!step.reason.isEmpty());
    QVERIFY(step.response.isEmpty());
}

void tst_GsaslMechanism::ntlmEnds()
{
    const auto mechanism = make("NTLM");
    QVERIFY(mechanism->start());
    QVERIFY(!mechanism->next(challenge()).failed);
    QVERIFY(mechanism->next(challenge()).failed);
}

void tst_GsaslMechanism::ntlmIsTheLastChoice()
{
    const auto ranked
        = Mechanisms::ranked({"NTLM", "LOGIN", "GSSAPI"}, {}, {u"User"_s, u"Password"_s},
                             {"mx.example.org", 587, {}, {}});
    QCOMPARE(ranked, QByteArrayList({"LOGIN", "NTLM"}));
    QVERIFY(Mechanisms::exposesSecret("NTLM"));
}

void tst_GsaslMechanism::gssapiWithoutATicket()
{
    qputenv("KRB5CCNAME", "FILE:/nonexistent/tickets");
    const auto mechanism = make("GSSAPI");
    QVERIFY(!mechanism->start());
    const Mechanism::Step step = mechanism->next({});
    QVERIFY(step.failed);
    QVERIFY(!step.serverNotAuthentic); // another way may be tried
    QVERIFY2(step.reason.contains(u"kinit"_s), qPrintable(step.reason));
    QVERIFY(step.reason.contains(u"smtp/mx.example.org"_s));
}

void tst_GsaslMechanism::gssapiNeedsNoSecret()
{
    QVERIFY(!Mechanisms::needsSecret("GSSAPI"));
    QVERIFY(Mechanisms::needsSecret("PLAIN"));
    QCOMPARE(
        Mechanisms::ranked({"PLAIN", "GSSAPI"}, {}, {u"User"_s, {}}, {"mx.example", 587, {}, {}}),
        QByteArrayList({"GSSAPI"}));
}

QTEST_GUILESS_MAIN(tst_GsaslMechanism)
#include "tst_GsaslMechanism.moc"
