// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Transcript.h"

#include <QSignalSpy>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_Transcript : public QObject {
    Q_OBJECT

private slots:
    void init();
    void escapesWhatCouldBeRendered_data();
    void escapesWhatCouldBeRendered();
    void hidesWhatTheCommandHides();
    void hidesEchoedSecrets_data();
    void hidesEchoedSecrets();
    void keepsSecretsOnlyWhenTold();
    void oneEntryForEachLine();

private:
    std::unique_ptr<Transcript> m_transcript;
    QList<LogEntry> m_entries;
};

void tst_Transcript::init()
{
    m_transcript = std::make_unique<Transcript>();
    m_entries.clear();
    connect(m_transcript.get(), &Transcript::logged, this,
            [this](const LogEntry &entry) { m_entries += entry; });
}

void tst_Transcript::escapesWhatCouldBeRendered_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("ok <b>&") << u"ok <b>&"_s;
    QTest::newRow("escape") << QByteArray("\x1b[2J\x07") << u"\\x1b[2J\\x07"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"a\\x00b"_s;
    QTest::newRow("CR and tab") << QByteArray("a\r\tb") << u"a\\x0d\\x09b"_s;
    QTest::newRow("UTF-8") << QByteArray("Grüße 世界") << u"Grüße 世界"_s;
    QTest::newRow("not UTF-8") << QByteArray("a\xff\xfe") << u"a\\xff\\xfe"_s;
    QTest::newRow("C1") << QByteArray("\xc2\x9b"
                                      "31m")
                        << u"\\x9b31m"_s;
    QTest::newRow("bidi override") << QByteArray("\xe2\x80\xae"
                                                 "abc")
                                   << u"\\u{202e}abc"_s;
    QTest::newRow("zero width") << QByteArray("a\xe2\x80\x8b"
                                              "b")
                                << u"a\\u{200b}b"_s;
    QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8"
                                                  "b")
                                    << u"a\\u{2028}b"_s;
    QTest::newRow("tag character") << QByteArray("\xf3\xa0\x80\x81") << u"\\u{e0001}"_s;
}

void tst_Transcript::escapesWhatCouldBeRendered()
{
    QFETCH(QByteArray, octets);
    QFETCH(QString, shown);
    m_transcript->server({250, {octets}});
    QCOMPARE(m_entries.constFirst().text, u"250 "_s + shown);
}

void tst_Transcript::hidesWhatTheCommandHides()
{
    m_transcript->client("AUTH PLAIN AGFubgBvcGVuLXNlc2FtZQ==", u"AUTH PLAIN [hidden]"_s);
    QCOMPARE(m_entries.constFirst().withDirection(), u"C: AUTH PLAIN [hidden]"_s);
    QVERIFY(m_entries.constFirst().textWithSecret.isEmpty());
}

void tst_Transcript::hidesEchoedSecrets_data()
{
    QTest::addColumn<QByteArray>("words");
    const QByteArray secret = "open sesame?>&~\xC3\xBF";
    QTest::newRow("plain") << "bad password " + secret + " given";
    QTest::newRow("base64 for URLs") << secret.toBase64(QByteArray::Base64UrlEncoding);
    QTest::newRow("base64") << secret.toBase64();
    QTest::newRow("base64 behind one octet") << ("x" + secret).toBase64();
    QTest::newRow("base64 behind two octets") << ("xy" + secret).toBase64();
    QTest::newRow("hex") << secret.toHex();
    QTest::newRow("percent") << secret.toPercentEncoding();
    QTest::newRow("percent, lower case") << "%"_ba + secret.toHex('%');
    QTest::newRow("HTML") << QString::fromUtf8(secret).toHtmlEscaped().toUtf8();
}

void tst_Transcript::hidesEchoedSecrets()
{
    QFETCH(QByteArray, words);
    m_transcript->addSecret("open sesame?>&~\xC3\xBF");
    m_transcript->server({535, {words}});
    const QString shown = m_entries.constFirst().text;
    QVERIFY2(shown.contains("[hidden]"_L1), qPrintable(shown));
    QVERIFY(!shown.contains("sesame"_L1));
    const Reply safe = m_transcript->withoutSecrets(Reply{535, {words}});
    QVERIFY(safe.lines.constFirst().contains("[hidden]"));
}

void tst_Transcript::keepsSecretsOnlyWhenTold()
{
    m_transcript->setKeepSecrets(true);
    m_transcript->client("AUTH PLAIN AGE=", u"AUTH PLAIN [hidden]"_s);
    QCOMPARE(m_entries.constFirst().withDirection(false), u"C: AUTH PLAIN [hidden]"_s);
    QCOMPARE(m_entries.constFirst().withDirection(true), u"C: AUTH PLAIN AGE="_s);
}

void tst_Transcript::oneEntryForEachLine()
{
    m_transcript->server({250, {"a", "b", ""}});
    QCOMPARE(m_entries.size(), 3);
    QCOMPARE(m_entries.at(0).text, u"250-a"_s);
    QCOMPARE(m_entries.at(2).text, u"250"_s);
}

QTEST_GUILESS_MAIN(tst_Transcript)
#include "tst_Transcript.moc"
