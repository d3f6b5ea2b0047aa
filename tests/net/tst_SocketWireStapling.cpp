// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketWire.h"
#include "support/OpensslServer.h"
#include "support/Patiently.h"
#include "support/TestPki.h"
#include "support/WireProbe.h"

#include <QSslSocket>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

/// What the authority says of a certificate, in a file; it is told first if it shall be revoked.
QString statement(const TestPki::Identity &identity, const QString &name)
{
    const QString request = TestPki::path(name + u".req"_s);
    const QString response = TestPki::path(name + u".resp"_s);
    const QString authority = TestPki::caFile();
    const QString key = TestPki::path(u"ca.key"_s);
    TestPki::openssl({u"ocsp"_s, u"-issuer"_s, authority, u"-cert"_s, identity.certificateFile,
                      u"-reqout"_s, request, u"-no_nonce"_s});
    TestPki::openssl({u"ocsp"_s, u"-index"_s, TestPki::path(u"index.txt"_s), u"-CA"_s, authority,
                      u"-rsigner"_s, authority, u"-rkey"_s, key, u"-reqin"_s, request,
                      u"-respout"_s, response, u"-ndays"_s, u"5"_s});
    return response;
}

TestPki::Identity revoked()
{
    TestPki::Leaf leaf;
    leaf.name = u"revoked"_s;
    const auto identity = TestPki::identity(leaf);
    static bool told = false;
    if (!told)
        TestPki::openssl({u"ca"_s, u"-config"_s, TestPki::path(u"cnf"_s), u"-revoke"_s,
                          identity.certificateFile, u"-cert"_s, TestPki::caFile(), u"-keyfile"_s,
                          TestPki::path(u"ca.key"_s)});
    told = true;
    return identity;
}

} // namespace

/// OCSP answers that a server sends along (RFC 6066 8): looked at when given, never demanded.
class TestSocketWireStapling final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!QSslSocket::isFeatureSupported(QSsl::SupportedFeature::Ocsp))
            QSKIP("this Qt was built without OCSP");
    }

    void answers_data()
    {
        QTest::addColumn<TestPki::Identity>("identity");
        QTest::addColumn<QString>("stapled");
        QTest::addColumn<bool>("pinned");
        QTest::addColumn<QString>("problem");
        const auto good = TestPki::good();
        const auto bad = revoked();
        const QString goodWords = statement(good, u"good-ocsp"_s);
        const QString badWords = statement(bad, u"bad-ocsp"_s);
        const auto revokedWords = u"It has been revoked by its issuer."_s;
        const auto row = [](const char *title, const TestPki::Identity &identity,
                            const QString &stapled, bool pinned, const QString &problem) {
            QTest::newRow(title) << identity << stapled << pinned << problem;
        };
        row("good", good, goodWords, false, {});
        row("none", good, {}, false, {});
        row("revoked", bad, badWords, false, revokedWords);
        row("revoked, but nobody says so", bad, {}, false, {});
        row("revoked, and pinned", bad, badWords, true, {});
    }

    void answers()
    {
        QFETCH(TestPki::Identity, identity);
        QFETCH(QString, stapled);
        QFETCH(bool, pinned);
        QFETCH(QString, problem);
        QStringList options{u"-cert_chain"_s, TestPki::caFile()};
        if (!stapled.isEmpty())
            options += {u"-status_file"_s, stapled};
        OpensslServer server(identity, options);
        PATIENTLY_VERIFY(server.port() != 0);
        Endpoint endpoint;
        endpoint.host = u"localhost"_s;
        endpoint.port = server.port();
        endpoint.connectHost = u"127.0.0.1"_s;
        endpoint.security = Security::Tls;
        endpoint.tls.caFile = TestPki::caFile();
        if (pinned)
            endpoint.tls.pinnedSha256 = identity.sha256();
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.ended());
        QCOMPARE(probe.detail(), problem);
        QCOMPARE(probe.has("opened"), problem.isEmpty());
        QCOMPARE(wire.facts().tls->verified, problem.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSocketWireStapling)
#include "tst_SocketWireStapling.moc"
