// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/SettingsFinder.h"

#include <QHash>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

/// What a test lets the network say; shared, for the finder owns the network.
struct World {
    QHash<QString, QList<DiscoveryNetwork::Service>> services;
    QStringList exchangers;
    QHash<QString, QByteArray> files; ///< by host
    QSet<QString> answering; ///< `host:port`
    QStringList asked;
    bool silent = false;
};

class FakeNetwork final : public DiscoveryNetwork {
public:
    explicit FakeNetwork(World &world)
        : m_world(world)
    {
    }
    void findServices(const QString &name, QObject *context, const ServicesFound &then) override
    {
        m_world.asked += name;
        later(context, [this, name, then] { then(m_world.services.value(name)); });
    }
    void findExchangers(const QString &domain, QObject *context, const NamesFound &then) override
    {
        m_world.asked += u"MX "_s + domain;
        later(context, [this, then] { then(m_world.exchangers); });
    }
    void fetch(const QUrl &url, qint64, QObject *context, const FileFetched &then) override
    {
        m_world.asked += url.toString(QUrl::FullyEncoded);
        later(context, [this, url, then] { then(m_world.files.value(url.host())); });
    }
    void probe(const FoundSettings &settings, QObject *context, const Probed &then) override
    {
        const QString where = u"%1:%2"_s.arg(settings.host).arg(settings.port);
        m_world.asked += where;
        later(context, [this, where, then] { then(m_world.answering.contains(where)); });
    }

private:
    void later(QObject *context, const std::function<void()> &what)
    {
        if (!m_world.silent)
            QMetaObject::invokeMethod(context, what, Qt::QueuedConnection);
    }
    World &m_world;
};

} // namespace

class tst_SettingsFinder : public QObject {
    Q_OBJECT

    World m_world;
    FoundSettings m_found;
    QString m_reason;

    void find(const QString &address)
    {
        m_found = {};
        m_reason.clear();
        SettingsFinder finder(std::make_unique<FakeNetwork>(m_world));
        connect(&finder, &SettingsFinder::found, this,
                [this](const FoundSettings &found) { m_found = found; });
        connect(&finder, &SettingsFinder::notFound, this,
                [this](const QString &reason) { m_reason = reason; });
        finder.start(*Address::parse(address));
        QVERIFY(finder.isRunning());
        QTRY_VERIFY(!m_found.isEmpty() || !m_reason.isEmpty());
        QVERIFY(!finder.isRunning());
    }

private slots:
    void init() { m_world = {}; }
    void asksNobodyForAWellKnownProvider();
    void servicesGoBeforeGuesses();
    void implicitTlsGoesFirst();
    void theNextAnswersWhereTheFirstDoesNot();
    void configurationFile();
    void exchangerOfAProvider();
    void publishedThoughNobodyAnswers();
    void guesses();
    void nothingIsFound();
    void internationalDomain();
    void noDomain_data();
    void noDomain();
    void cancelled();
    void cancelledInASlot();
};

void tst_SettingsFinder::asksNobodyForAWellKnownProvider()
{
    find(u"ann@gmail.com"_s);
    QCOMPARE(m_found.host, u"smtp.gmail.com"_s);
    QVERIFY(m_found.source == FoundSettings::Source::Preset);
    QVERIFY(!m_found.hint.isEmpty());
    QCOMPARE(m_world.asked, QStringList());
}

void tst_SettingsFinder::servicesGoBeforeGuesses()
{
    m_world.services[u"_submission._tcp.example.org"_s] = {{u"mx.host.example"_s, 587, 0, 1}};
    m_world.answering = {u"mx.host.example:587"_s, u"smtp.example.org:465"_s};
    find(u"ann@Example.ORG"_s);
    QCOMPARE(m_found.host, u"mx.host.example"_s);
    QVERIFY(m_found.security == Security::Starttls);
    QVERIFY(m_found.source == FoundSettings::Source::Service);
    QVERIFY(m_found.verified);
    QVERIFY(m_found.outsideDomain);
    QCOMPARE(m_found.user.toLower(), u"ann@example.org"_s);
}

void tst_SettingsFinder::implicitTlsGoesFirst()
{
    m_world.services[u"_submission._tcp.example.org"_s] = {{u"mx.example.org"_s, 587, 0, 1}};
    m_world.services[u"_submissions._tcp.example.org"_s] = {{u"mx.example.org"_s, 465, 9, 1}};
    m_world.answering = {u"mx.example.org:587"_s, u"mx.example.org:465"_s};
    find(u"ann@example.org"_s);
    QCOMPARE(m_found.port, quint16(465));
    QVERIFY(!m_found.outsideDomain);
}

void tst_SettingsFinder::theNextAnswersWhereTheFirstDoesNot()
{
    m_world.services[u"_submissions._tcp.example.org"_s]
        = {{u"one.example.org"_s, 465, 0, 1}, {u"two.example.org"_s, 465, 1, 1}};
    m_world.answering = {u"two.example.org:465"_s};
    find(u"ann@example.org"_s);
    QCOMPARE(m_found.host, u"two.example.org"_s);
}

void tst_SettingsFinder::configurationFile()
{
    m_world.files[u"autoconfig.example.org"_s]
        = "<clientConfig><emailProvider><outgoingServer type=\"smtp\"><hostname>out.example.org"
          "</hostname><port>465</port><socketType>SSL</socketType><username>%EMAILLOCALPART%"
          "</username></outgoingServer></emailProvider></clientConfig>";
    m_world.answering = {u"out.example.org:465"_s};
    find(u"a+b@example.org"_s);
    QVERIFY(m_found.source == FoundSettings::Source::Autoconfig);
    QCOMPARE(m_found.user, u"a+b"_s);
    QVERIFY(m_world.asked.contains(
        u"https://autoconfig.example.org/mail/config-v1.1.xml?emailaddress=a%2Bb%40example.org"_s));
    for (const QString &asked : std::as_const(m_world.asked))
        QVERIFY2(!asked.startsWith(u"http:"), qPrintable(asked));
}

void tst_SettingsFinder::exchangerOfAProvider()
{
    m_world.exchangers = {u"aspmx.l.google.com"_s};
    m_world.answering = {u"smtp.gmail.com:465"_s};
    find(u"ann@example.org"_s);
    QCOMPARE(m_found.host, u"smtp.gmail.com"_s);
    QVERIFY(m_found.source == FoundSettings::Source::Exchanger);
}

void tst_SettingsFinder::publishedThoughNobodyAnswers()
{
    m_world.services[u"_submissions._tcp.example.org"_s] = {{u"mx.example.org"_s, 465, 0, 1}};
    find(u"ann@example.org"_s);
    QCOMPARE(m_found.host, u"mx.example.org"_s);
    QVERIFY(!m_found.verified);
}

void tst_SettingsFinder::guesses()
{
    m_world.answering = {u"mail.example.org:587"_s, u"example.org:465"_s};
    find(u"ann@example.org"_s);
    QCOMPARE(m_found.host, u"mail.example.org"_s);
    QVERIFY(m_found.security == Security::Starttls);
    QVERIFY(m_found.source == FoundSettings::Source::Guess);
    for (const FoundSettings &guess : SettingsFinder::guesses(u"example.org"_s))
        QVERIFY(guess.security != Security::None);
}

void tst_SettingsFinder::nothingIsFound()
{
    m_world.services[u"_submissions._tcp.example.org"_s] = {{QString(), 0, 0, 0}}; // RFC 6186 3.4
    find(u"ann@example.org"_s);
    QVERIFY(m_reason.contains(u"example.org"_s));
}

void tst_SettingsFinder::internationalDomain()
{
    m_world.answering = {u"smtp.xn--bcher-kva.example:465"_s};
    find(u"ann@bücher.example"_s);
    QCOMPARE(m_found.host, u"smtp.xn--bcher-kva.example"_s);
}

void tst_SettingsFinder::noDomain_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("literal") << u"ann@[192.0.2.1]"_s;
    QTest::newRow("one label") << u"ann@localhost"_s;
}

void tst_SettingsFinder::noDomain()
{
    QFETCH(QString, address);
    find(address);
    QVERIFY(!m_reason.isEmpty());
    QCOMPARE(m_world.asked, QStringList());
}

void tst_SettingsFinder::cancelled()
{
    m_world.silent = true;
    SettingsFinder finder(std::make_unique<FakeNetwork>(m_world));
    QSignalSpy found(&finder, &SettingsFinder::found);
    QSignalSpy notFound(&finder, &SettingsFinder::notFound);
    finder.start(*Address::parse(u"ann@example.org"_s));
    QTRY_VERIFY(!m_world.asked.isEmpty());
    finder.cancel();
    QVERIFY(!finder.isRunning());
    m_world.silent = false;
    find(u"ann@example.net"_s);
    QVERIFY(found.isEmpty() && notFound.isEmpty());
}

void tst_SettingsFinder::cancelledInASlot()
{
    SettingsFinder finder(std::make_unique<FakeNetwork>(m_world));
    QSignalSpy found(&finder, &SettingsFinder::found);
    QSignalSpy notFound(&finder, &SettingsFinder::notFound);
    int tries = 0;
    connect(&finder, &SettingsFinder::trying, this, [&] {
        if (++tries == 2)
            finder.cancel();
    });
    finder.start(*Address::parse(u"ann@example.org"_s));
    QTRY_COMPARE(tries, 2);
    QVERIFY(!finder.isRunning());
    find(u"ann@example.net"_s);
    QVERIFY(found.isEmpty() && notFound.isEmpty());
}

QTEST_GUILESS_MAIN(tst_SettingsFinder)
#include "tst_SettingsFinder.moc"
