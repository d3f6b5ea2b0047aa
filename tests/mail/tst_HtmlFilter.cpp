// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HtmlFilter.h"
#include "mail/HtmlStyle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_HtmlFilter : public QObject {
    Q_OBJECT
private slots:
    void keepsTheSubset_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *html, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected);
        };
        row("text", "a < b &amp; c", "<p>a &lt; b &amp; c</p>");
        row("blanks", "  a \n\t b <b> c</b> ", "<p>a b <b>c</b></p>");
        row("paragraphs", "<div>a</div><div><p>b</p></div>c", "<p>a</p><p>b</p><p>c</p>");
        row("empty line", "<div>a</div><div><br></div><div>b</div>", "<p>a<br><br>b</p>");
        row("lines", "<div>a<div> b</div>c<b> </b></div><p>d<center>e</center>",
            "<p>a<br>b<br>c<b></b></p><p>d<br>e</p>");
        row("headings", "<h1>a</h1><h5>b</h5>", "<h1>a</h1><h3>b</h3>");
        row("styles", "<strong>a</strong><em>b</em><del>c</del><ins>d</ins>",
            "<p><b>a</b><i>b</i><s>c</s><u>d</u></p>");
        row("by style", "<span style='font-weight:700; font-style:italic'>a</span>",
            "<p><b><i>a</i></b></p>");
        row("not bold", "<b style='font-weight:normal'>a</b>", "<p>a</p>");
        row("crossing", "<b>a<i>b</b>c</i>", "<p><b>a<i>b</i></b><i>c</i></p>");
        row("over paragraphs", "<b>a<p>b</b>c", "<p><b>a</b></p><p><b>b</b>c</p>");
        row("colours", "<font color=red>a</font><span style='color:#000'>b</span>",
            "<p><span style=\"color:#ff0000\">a</span>b</p>");
        row("list", "<ul><li>a<li>b<ol><li>c</ol></ul>",
            "<ul><li><p>a</p></li><li><p>b</p><ol><li><p>c</p></li></ol></li></ul>");
        row("list in list", "<ul><ul><li>a</ul></ul>",
            "<ul><li><ul><li><p>a</p></li></ul></li></ul>");
        row("item alone", "<li>a", "<ul><li><p>a</p></li></ul>");
        row("quote", "<blockquote type=cite>a</blockquote>b",
            "<blockquote><p>a</p></blockquote><p>b</p>");
        row("table", "<table border=1><tbody><tr><th>a<td>b<tr><td>c</table>d",
            "<table><tr><th><p>a</p></th><td><p>b</p></td></tr>"
            "<tr><td><p>c</p></td></tr></table><p>d</p>");
        row("cells alone", "<td>a</td>", "<p>a</p>");
        row("text in a table", "<table>a</table>", "<table><tr><td><p>a</p></td></tr></table>");
        row("fence", "<blockquote><table><td>a</blockquote>b",
            "<blockquote><table><tr><td><p>a</p><p>b</p></td></tr></table></blockquote>");
        row("pre", "<pre>\na  b\n c</pre>", "<p>a\u00a0 b<br>\u00a0c</p>");
        row("link", "<a href=' HTTPS://x.example/?a=1&amp;b=\"2\"' onclick=x>y</a>",
            "<p><a href=\"HTTPS://x.example/?a=1&amp;b=&quot;2&quot;\">y</a></p>");
        row("image of the message", "a <img src='cid:logo%40x' alt='L' width=20 onload=x>",
            "<p>a <img src=\"cid:logo@x\" alt=\"L\" width=\"20\"></p>");
    }

    void keepsTheSubset()
    {
        QFETCH(QString, html);
        QFETCH(QString, expected);
        const QString once = HtmlFilter::filtered(html, {u"logo@x"_s});
        QCOMPARE(once, expected);
        QCOMPARE(HtmlFilter::filtered(once, {u"logo@x"_s}), once);
    }

    void dropsWhatIsForeign_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *html, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected);
        };
        row("script", "a<script>alert(1)</script>b", "<p>ab</p>");
        row("style", "<style>p{background:url(http://x)}</style>a", "<p>a</p>");
        row("handler", "<p onclick='x()' class=y id=z>a</p>", "<p>a</p>");
        row("remote image", "<img src='http://x.example/1.png' alt='photo'>", "<p>photo</p>");
        row("file image", "<img src='file:///etc/passwd'>", "");
        row("data image", "<img src='data:image/svg+xml,<svg/>'>", "");
        row("unknown part", "<img src='cid:other@x' alt=o>", "<p>o</p>");
        row("script link", "<a href='java\tscript:alert(1)'>a</a>", "<p>a</p>");
        row("file link", "<a href='file:///etc/passwd'>a</a>", "<p>a</p>");
        row("hidden", "<div style='display: none'>x<div>y</div></div>a", "<p>a</p>");
        row("background", "<td style='background:url(http://x)'>a", "<p>a</p>");
        row("controls", "a&#1;\u0085b\ufffcc", "<p>abc</p>");
        row("form", "<form action='http://x'><input value=a><button>b</button></form>", "<p>b</p>");
        row("comment", "<!-- <b>x</b> -->a<!DOCTYPE html>", "<p>a</p>");
    }

    void dropsWhatIsForeign()
    {
        QFETCH(QString, html);
        QFETCH(QString, expected);
        QCOMPARE(HtmlFilter::filtered(html), expected);
    }

    void boundsDepthAndSize()
    {
        const QString quotes = HtmlFilter::filtered(u"<blockquote>x"_s.repeated(5000));
        QVERIFY(quotes.count("<blockquote>"_L1) < 40);
        QCOMPARE(quotes.count(u'x'), 5000);
        const QString tables = HtmlFilter::filtered(u"<table><tr><td>x"_s.repeated(3000));
        QVERIFY(tables.count("<table>"_L1) <= 3);
        const QString link = u"<a href='http://%1'>"_s.arg(QString(3000, u'y'));
        const QString many = HtmlFilter::filtered(link + u"<p>x"_s.repeated(500'000));
        QVERIFY(many.size() < HtmlFilter::LargestOutput + 10'000);
        QVERIFY(many.endsWith("</p>"_L1));
    }

    void readsColours()
    {
        QCOMPARE(HtmlStyle::colourOf(u"#AbC"_s), u"#aabbcc"_s);
        QCOMPARE(HtmlStyle::colourOf(u"#A1B2C3"_s), u"#a1b2c3"_s);
        QCOMPARE(HtmlStyle::colourOf(u"rgb(1, 255,16)"_s), u"#01ff10"_s);
        QCOMPARE(HtmlStyle::colourOf(u"Navy"_s), u"#000080"_s);
        for (const QString &wrong : {u"#12"_s, u"#12345g"_s, u"rgb(1,2)"_s, u"rgb(1,2,256)"_s,
                                     u"url(http://x)"_s, u"inherit"_s, QString()})
            QCOMPARE(HtmlStyle::colourOf(wrong), QString());
    }

    void judgesAddresses()
    {
        QCOMPARE(HtmlFilter::linkAddress(u" mailto:a@b.c "_s), u"mailto:a@b.c"_s);
        QCOMPARE(HtmlFilter::linkAddress(u"https://x/\u00e4"_s), u"https://x/\u00e4"_s);
        for (const QString &wrong :
             {u"javascript:x"_s, u"data:text/html,x"_s, u"x.example"_s, u"#top"_s, u"mailto:"_s,
              u"vbscript:x"_s, u"https://"_s, u"https://"_s + QString(5000, u'x')})
            QCOMPARE(HtmlFilter::linkAddress(wrong), QString());
    }
};

QTEST_GUILESS_MAIN(tst_HtmlFilter)
#include "tst_HtmlFilter.moc"
