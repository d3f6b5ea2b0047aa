// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/MailtoUri.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_MailtoUri : public QObject {
    Q_OBJECT
private slots:
    void readsTheFields();
    void decodesWhatPercentSignsHide();
    void takesOnlyHarmlessFields();
    void controlCharactersCannotComeThrough();
    void attachmentsAreOnlyNamed();
    void isTolerant_data();
    void isTolerant();
};

void tst_MailtoUri::readsTheFields()
{
    const auto mail = MailtoUri::parse(
        u"mailto:bob@example.net,carol@example.net?cc=dan@example.net&bcc=eve@example.net"
        "&subject=Hello%20there&body=one%0D%0Atwo&in-reply-to=%3Cid@example.org%3E"_s);
    QVERIFY(mail);
    QCOMPARE(mail->to, u"bob@example.net, carol@example.net"_s);
    QCOMPARE(mail->cc, u"dan@example.net"_s);
    QCOMPARE(mail->bcc, u"eve@example.net"_s);
    QCOMPARE(mail->subject, u"Hello there"_s);
    QCOMPARE(mail->body, u"one\ntwo"_s);
    QCOMPARE(mail->inReplyTo, "<id@example.org>"_ba);
}

void tst_MailtoUri::decodesWhatPercentSignsHide()
{
    const auto mail = MailtoUri::parse(
        u"MAILTO:%22Example%2C%20Ann%22%20%3Cann%2Bnews@example.org%3E?SUBJECT=Gr%C3%BC%C3%9Fe%20"
        "%E4%BD%A0%E5%A5%BD%20a%26b%3Dc%25&body=a+b"_s);
    QVERIFY(mail);
    QCOMPARE(mail->to, u"\"Example, Ann\" <ann+news@example.org>"_s);
    QCOMPARE(mail->subject, u"Grüße 你好 a&b=c%"_s);
    QCOMPARE(mail->body, u"a+b"_s); // a plus sign is no blank (RFC 6068, 5)
    const auto latin = MailtoUri::parse(u"mailto:?subject=Gr%FC%DFe"_s);
    QCOMPARE(latin->subject, u"Grüße"_s);
}

void tst_MailtoUri::takesOnlyHarmlessFields()
{
    const auto mail = MailtoUri::parse(u"mailto:bob@example.net?from=boss@example.org"
                                       "&sender=x@example.org&reply-to=y@example.org&x-evil=1"
                                       "&content-type=text/html&in-reply-to=no%20id"_s);
    MailtoUri expected;
    expected.to = u"bob@example.net"_s;
    QCOMPARE(*mail, expected);
}

void tst_MailtoUri::controlCharactersCannotComeThrough()
{
    const auto mail = MailtoUri::parse(
        u"mailto:bob@example.net%0D%0ABcc:%20eve@example.net?subject=a%0D%0AX-Evil:%201%00b"
        "&body=x%00y%0Dz"_s);
    QVERIFY(!mail->to.contains(u'\n') && !mail->to.contains(u'\r'));
    QCOMPARE(mail->subject, u"a X-Evil: 1b"_s);
    QCOMPARE(mail->body, u"xy\nz"_s);
}

void tst_MailtoUri::attachmentsAreOnlyNamed()
{
    const auto mail = MailtoUri::parse(u"mailto:?attach=/etc/passwd&attachment="
                                       "file:///srv/a%20b.txt"_s);
    QCOMPARE(mail->wishedAttachments, (QStringList{u"/etc/passwd"_s, u"/srv/a b.txt"_s}));
    // The path in the URL has percent signs of its own, which may hide a control character.
    const auto hidden = MailtoUri::parse(u"mailto:?attach=file:///srv/a%250Ab%25%01300"_s);
    QCOMPARE(hidden->wishedAttachments, QStringList{u"/srv/a b00"_s});
}

void tst_MailtoUri::isTolerant_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<bool>("isLink");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("subject");
    QTest::newRow("empty") << u"mailto:"_s << true << QString() << QString();
    QTest::newRow("to as a field") << u"mailto:?to=a@b.example&to=c@d.example"_s << true
                                   << u"a@b.example, c@d.example"_s << QString();
    QTest::newRow("copied from a page") << u"mailto:a@b.example?cc=x@y.example&amp;subject=S"_s
                                        << true << u"a@b.example"_s << u"S"_s;
    QTest::newRow("hash") << u"mailto:a@b.example?subject=Issue #5"_s << true << u"a@b.example"_s
                          << u"Issue #5"_s;
    QTest::newRow("bad percent") << u"mailto:a@b.example?subject=100%"_s << true << u"a@b.example"_s
                                 << u"100%"_s;
    QTest::newRow("no link") << u"http://example.org"_s << false << QString() << QString();
    QTest::newRow("an address") << u"a@b.example"_s << false << QString() << QString();
}

void tst_MailtoUri::isTolerant()
{
    QFETCH(QString, uri);
    QFETCH(bool, isLink);
    const auto mail = MailtoUri::parse(uri);
    QCOMPARE(mail.has_value(), isLink);
    if (!isLink)
        return;
    QTEST(mail->to, "to");
    QTEST(mail->subject, "subject");
}

QTEST_GUILESS_MAIN(tst_MailtoUri)

#include "tst_MailtoUri.moc"
