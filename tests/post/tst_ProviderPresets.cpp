// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ProviderPresets.h"

#include <QSet>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_ProviderPresets : public QObject {
    Q_OBJECT
private slots:
    void everyPresetIsUseful();
    void noDomainBelongsToTwo();
    void findsByDomain_data();
    void findsByDomain();
    void findsByMailExchanger_data();
    void findsByMailExchanger();
    void unknownDomainsHaveNone();
    void userNamesAreWhatTheProviderWants();
    void hintsNameTheProvider();
    void damagedPresetsAreLeftOut();
};

void tst_ProviderPresets::everyPresetIsUseful()
{
    QVERIFY(ProviderPresets::all().size() > 50);
    for (const ProviderPreset &preset : ProviderPresets::all()) {
        QVERIFY2(!preset.domains.isEmpty() || !preset.exchangers.isEmpty(),
                 qPrintable(preset.name));
        QVERIFY2(preset.security != Security::None, qPrintable(preset.name));
        if (preset.port == 465)
            QVERIFY2(preset.security == Security::Tls, qPrintable(preset.name));
        if (preset.port == 587)
            QVERIFY2(preset.security == Security::Starttls, qPrintable(preset.name));
        QVERIFY2(!preset.host.contains(u' ') && preset.host == preset.host.toLower(),
                 qPrintable(preset.name));
        QVERIFY2(preset.page.isEmpty() || preset.page.startsWith("https://"_L1),
                 qPrintable(preset.name));
    }
}

void tst_ProviderPresets::noDomainBelongsToTwo()
{
    QSet<QString> names;
    QSet<QString> domains;
    for (const ProviderPreset &preset : ProviderPresets::all()) {
        QVERIFY2(!names.contains(preset.name), qPrintable(preset.name));
        names.insert(preset.name);
        for (const QString &domain : preset.domains + preset.exchangers) {
            const QString key = preset.exchangers.contains(domain) ? u"mx "_s + domain : domain;
            if (preset.domains.contains(domain) && preset.exchangers.contains(domain))
                continue;
            QVERIFY2(!domains.contains(key), qPrintable(key));
            domains.insert(key);
        }
    }
}

void tst_ProviderPresets::findsByDomain_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<ProviderPreset::Hint>("hint");
    using Hint = ProviderPreset::Hint;
    QTest::newRow("Gmail") << u"gmail.com"_s << u"smtp.gmail.com"_s << 465 << Hint::AppPassword;
    QTest::newRow("case and last dot")
        << u" GoogleMail.COM. "_s << u"smtp.gmail.com"_s << 465 << Hint::AppPassword;
    QTest::newRow("Outlook") << u"hotmail.co.uk"_s << u"smtp-mail.outlook.com"_s << 587
                             << Hint::OAuth;
    QTest::newRow("Microsoft 365")
        << u"firm.onmicrosoft.com"_s << u"smtp.office365.com"_s << 587 << Hint::OAuth;
    QTest::newRow("iCloud") << u"me.com"_s << u"smtp.mail.me.com"_s << 587 << Hint::AppPassword;
    QTest::newRow("QQ") << u"qq.com"_s << u"smtp.qq.com"_s << 465 << Hint::AuthorisationCode;
    QTest::newRow("163") << u"163.com"_s << u"smtp.163.com"_s << 465 << Hint::AuthorisationCode;
    QTest::newRow("GMX") << u"gmx.de"_s << u"mail.gmx.net"_s << 465 << Hint::EnableSmtp;
    QTest::newRow("Proton") << u"proton.me"_s << u"127.0.0.1"_s << 1025 << Hint::Bridge;
    QTest::newRow("mailbox.org") << u"mailbox.org"_s << u"smtp.mailbox.org"_s << 465 << Hint::None;
}

void tst_ProviderPresets::findsByDomain()
{
    QFETCH(QString, domain);
    const auto preset = ProviderPresets::forDomain(domain);
    QVERIFY(preset);
    QTEST(preset->host, "host");
    QTEST(int(preset->port), "port");
    QTEST(preset->hint, "hint");
}

void tst_ProviderPresets::findsByMailExchanger_data()
{
    QTest::addColumn<QString>("exchanger");
    QTest::addColumn<QString>("host");
    QTest::newRow("Google") << u"ASPMX.L.GOOGLE.com."_s << u"smtp.gmail.com"_s;
    QTest::newRow("Microsoft 365")
        << u"firm-example.mail.protection.outlook.com"_s << u"smtp.office365.com"_s;
    QTest::newRow("Outlook") << u"outlook-com.olc.protection.outlook.com"_s
                             << u"smtp-mail.outlook.com"_s;
    QTest::newRow("Tencent for firms") << u"mxbiz1.qq.com"_s << u"smtp.exmail.qq.com"_s;
    QTest::newRow("OVH") << u"mx3.mail.ovh.net"_s << u"ssl0.ovh.net"_s;
}

void tst_ProviderPresets::findsByMailExchanger()
{
    QFETCH(QString, exchanger);
    const auto preset = ProviderPresets::forMailExchanger(exchanger);
    QVERIFY(preset);
    QTEST(preset->host, "host");
}

void tst_ProviderPresets::unknownDomainsHaveNone()
{
    QVERIFY(!ProviderPresets::forDomain(u"example.org"_s));
    QVERIFY(!ProviderPresets::forDomain({}));
    QVERIFY(!ProviderPresets::forDomain(u"notgmail.com"_s));
    QVERIFY(!ProviderPresets::forDomain(u"gmail.com.example"_s));
    QVERIFY(!ProviderPresets::forMailExchanger(u"mx.example.org"_s));
    QVERIFY(!ProviderPresets::forMailExchanger(u"mx.evilgoogle.com"_s));
    QVERIFY(!ProviderPresets::forMailExchanger({}));
}

void tst_ProviderPresets::userNamesAreWhatTheProviderWants()
{
    QCOMPARE(ProviderPresets::forDomain(u"gmail.com"_s)->userNameFor(u"ann@gmail.com"_s),
             u"ann@gmail.com"_s);
    QCOMPARE(ProviderPresets::forDomain(u"naver.com"_s)->userNameFor(u"ann@naver.com"_s), u"ann"_s);
}

void tst_ProviderPresets::hintsNameTheProvider()
{
    for (const ProviderPreset &preset : ProviderPresets::all()) {
        const QString advice = preset.advice();
        QCOMPARE(advice.isEmpty(), preset.hint == ProviderPreset::Hint::None);
        if (!advice.isEmpty())
            QVERIFY2(advice.contains(preset.name) && !advice.contains(u'%'), qPrintable(advice));
    }
    QVERIFY(ProviderPresets::forDomain(u"gmail.com"_s)->advice().contains("https://"_L1));
}

void tst_ProviderPresets::damagedPresetsAreLeftOut()
{
    QVERIFY(ProviderPresets::parse("no JSON").isEmpty());
    QVERIFY(ProviderPresets::parse("{}").isEmpty());
    const QList<ProviderPreset> presets = ProviderPresets::parse(
        R"([{"name":"A","host":"a.example","port":70000},
            {"name":"","host":"a.example","port":25}, 7,
            {"name":"B","host":"b.example","port":25,"security":"none","hint":"new"}])");
    QCOMPARE(presets.size(), 1);
    QCOMPARE(presets[0].security, Security::Starttls);
    QCOMPARE(presets[0].hint, ProviderPreset::Hint::None);
}

QTEST_GUILESS_MAIN(tst_ProviderPresets)
#include "tst_ProviderPresets.moc"
