// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HtmlToText.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using posthorn::HtmlToText;

class tst_HtmlToText : public QObject {
    Q_OBJECT
private slots:
    void converts_data();
    void converts();
    void anythingGivesSomeText_data();
    void anythingGivesSomeText();
    void fewWordsGiveNoFlood_data();
    void fewWordsGiveNoFlood();
    void randomMarkup();
};

void tst_HtmlToText::converts_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &html, const QString &text) {
        QTest::newRow(name) << html << text;
    };
    row("nothing", u""_s, u""_s);
    row("only an image", u"<p><img src=\"cid:a\"></p>"_s, u""_s);
    row("inline", u"<p>Hello <b>world</b>, <i>dear</i></p>"_s, u"Hello world, dear\n"_s);
    row("document",
        u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>T</title>"
        "<style>p { color: red }</style></head>\n<body>\n<p>Hello</p>\n</body></html>\n"_s,
        u"Hello\n"_s);
    row("paragraphs", u"<p>one</p><p>two</p>\n\n<div>three</div><div>four</div>"_s,
        u"one\n\ntwo\n\nthree\nfour\n"_s);
    row("breaks", u"a<br>b<br/><br />c<br></p>d"_s, u"a\nb\n\nc\n\nd\n"_s);
    row("blanks collapse", u"  a \n\t b&nbsp;&nbsp;c  "_s, u"a b  c\n"_s);
    row("headings", u"<h1>Big one</h1><p>a</p><h2>Small</h2>b<h3>Third</h3>c"_s,
        u"Big one\n=======\n\na\n\nSmall\n-----\n\nb\n\nThird\n\nc\n"_s);
    row("empty heading", u"<p>abc</p><h1></h1>"_s, u"abc\n"_s);
    row("list", u"<p>x</p><ul><li>one</li><li>two<ul><li>deep</ul></li><li><p>three</p></ul>y"_s,
        u"x\n\n* one\n* two\n  * deep\n* three\n\ny\n"_s);
    row("ordered list", u"<ol start=9><li>nine<br>lines<li>ten</ol>"_s,
        u"9. nine\n   lines\n10. ten\n"_s);
    row("quote",
        u"<p>He said:</p><blockquote><p>one</p><blockquote>two</blockquote></blockquote>me"_s,
        u"He said:\n\n> one\n>\n> > two\n\nme\n"_s);
    row("link", u"See <a href=\"https://posthorn.example/a?b=1&amp;c=2\">the page</a>."_s,
        u"See the page <https://posthorn.example/a?b=1&c=2>.\n"_s);
    row("link that says itself",
        u"<a href='https://a.example/'>a.example</a> <a href='mailto:b@a.example'>b@a.example</a>"_s,
        u"a.example b@a.example\n"_s);
    row("link to nowhere",
        u"<a href='#top'>Top</a><a name=x></a> <a href=' javascript:alert(1)'>j</a>"_s,
        u"Top j\n"_s);
    row("image in link", u"<a href='https://a.example/x'><img src=y alt='Logo'></a>"_s,
        u"[Logo] <https://a.example/x>\n"_s);
    row("table",
        u"<p>a</p><table><tr><th>Name</th><th>Age</th></tr><tr><td>Ann Lee</td><td>7</td></tr></table>b"_s,
        u"a\n\nName     Age\n-------  ---\nAnn Lee  7\n\nb\n"_s);
    row("merged columns",
        u"<table><tr><th colspan=2>Who, and how old they are<th>x</tr><tr><td>Ann<td>7<td>y</tr></table>"_s,
        u"Who, and how old they are  x\n-------------------------  -\nAnn                     7  y\n"_s);
    row("merged rows",
        u"<table><tr><td rowspan=2>Ann<td>1<td rowspan=3>z</tr><tr><td>2</tr><tr><td>Bob<td>3</tr></table>"_s,
        u"Ann  1  z\n     2\nBob  3\n"_s);
    row("merged beyond all bounds",
        u"<table><tr><td colspan=999999999 rowspan=999999999>a<td>b</tr><tr><td>c</tr></table>"_s,
        u"a  b\n   c\n"_s);
    row("layout table",
        u"<table><tr><td><p>one</p><p>two</p></td><td></td></tr><tr><td>three</td></tr></table>"_s,
        u"one\n\ntwo\n\nthree\n"_s);
    row("wide table",
        u"<table><tr><td>"_s + QString(60, u'a') + u"<td>"_s + QString(60, u'b') + u"</table>"_s,
        QString(60, u'a') + u" | "_s + QString(60, u'b') + u'\n');
    row("table in a table",
        u"<table><tr><td>A<table><tr><td>1<td>2</tr></table></td></tr></table>"_s, u"A\n1  2\n"_s);
    row("pre", u"a<pre>\n  x\n\n   y &lt;z&gt;\n</pre>b"_s, u"a\n\n  x\n\n   y <z>\n\nb\n"_s);
    row("rule", u"a<hr>b"_s, u"a\n"_s + QString(40, u'-') + u"\nb\n"_s);
    row("references", u"&euro;&#8364;&#x20AC;&#128;&amp;lt; &copy=1 &unknown; &"_s,
        u"€€€€&lt; &copy=1 &unknown; &\n"_s);
    row("hidden",
        u"<div style='display: none'>pre<div>x</div>header</div>a<span hidden>b</span>c"_s,
        u"ac\n"_s);
    row("script",
        u"a<script>if (a<b) document.write('</p>')</script>b<style>c</style><!-- d <p> -->e"_s,
        u"abe\n"_s);
    row("not markup", u"1 < 2 && 3 > 2, a <- b, <3"_s, u"1 < 2 && 3 > 2, a <- b, <3\n"_s);
    row("attributes", u"<p title='a > b' class=x data-y>z</p>"_s, u"z\n"_s);
    row("definitions", u"<dl><dt>Term</dt><dd>What it is</dd></dl>"_s, u"Term\n    What it is\n"_s);
    row("quotation marks", u"<q>x</q>"_s, u"“x”\n"_s);
    row("unclosed title", u"<title>x<p>y"_s, u"x\n\ny\n"_s);
}

void tst_HtmlToText::converts()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(HtmlToText::convert(html), text);
}

void tst_HtmlToText::anythingGivesSomeText_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &unit, int times) {
        QTest::newRow(name) << unit.repeated(times);
    };
    row("open tags", u"<a <a "_s, 100'000);
    row("open quotes", u"<a x=\"' "_s, 100'000);
    row("open comments", u"<!-- "_s, 100'000);
    row("declarations", u"<!"_s, 200'000);
    row("titles", u"<title>"_s, 100'000);
    row("ampersands", u"&&amp"_s, 200'000);
    row("quotes in quotes", u"<blockquote>x"_s, 100'000);
    row("lists in lists", u"<ul><li>x"_s, 100'000);
    row("tables in tables", u"<table><tr><td>x"_s, 100'000);
    row("cells", u"<td>x"_s, 100'000);
    row("table of cells", u"<table><tr><td>"_s, 1);
    row("end tags", u"</td></table></ul></blockquote></a></pre></h1>"_s, 50'000);
    row("hidden", u"<p hidden>"_s, 100'000);
    row("pre", u"<pre>\n\n<blockquote>"_s, 50'000);
    row("links", u"<a href=x>"_s, 100'000);
}

// A quadratic algorithm would take minutes here and run into the time-out of the test.
void tst_HtmlToText::anythingGivesSomeText()
{
    QFETCH(QString, html);
    const QString text = HtmlToText::convert(html);
    QVERIFY(text.isEmpty() || text.endsWith(u'\n'));
    QVERIFY(text.size() < html.size() * 100 + 1000);
}

void tst_HtmlToText::fewWordsGiveNoFlood_data()
{
    QTest::addColumn<QString>("html");
    const QString quotes = u"<blockquote>"_s.repeated(40) + u"<pre>x"_s;
    const QString cells = u"<table><tr><td>"_s + u"<dd>"_s.repeated(30) + u"<pre>"_s;
    QTest::newRow("blank lines in quotes") << quotes + QString(1'000'000, u'\n') + u"y"_s;
    QTest::newRow("lines in quotes") << quotes + u"x\n"_s.repeated(1'000'000) + u"y"_s;
    QTest::newRow("lines in cells") << (cells + u"x\n"_s.repeated(100'000)).repeated(10);
}

/// Each line stands behind the prefixes of all that it is in.
void tst_HtmlToText::fewWordsGiveNoFlood()
{
    QFETCH(QString, html);
    const QString text = HtmlToText::convert(html);
    QVERIFY(text.contains(u'x'));
    QVERIFY(text.size() < html.size() + HtmlToText::LargestGrowth + 1000);
}

void tst_HtmlToText::randomMarkup()
{
    static const QStringList pieces{
        u"<table>"_s,      u"</table>"_s,      u"<tr>"_s,  u"</tr>"_s,      u"<td>"_s,
        u"</td>"_s,        u"<th>"_s,          u"<ul>"_s,  u"<ol>"_s,       u"</ul>"_s,
        u"</ol>"_s,        u"<li>"_s,          u"</li>"_s, u"<a href=x>"_s, u"</a>"_s,
        u"<blockquote>"_s, u"</blockquote>"_s, u"<pre>"_s, u"</pre>"_s,     u"<h1>"_s,
        u"</h1>"_s,        u"<br>"_s,          u"<hr>"_s,  u"word "_s,      u"&amp;"_s,
        u"\n"_s,           u"<dd>"_s,          u"</dd>"_s, u"<q>"_s,        u"</q>"_s,
        u"<p>"_s,          u"<img alt=i>"_s};
    QRandomGenerator random(99);
    for (int round = 0; round < 2000; ++round) {
        QString html;
        int words = 0;
        for (int piece = random.bounded(120); piece > 0; --piece) {
            html += pieces[random.bounded(pieces.size())];
            words += html.endsWith("word "_L1) ? 1 : 0;
        }
        const QString text = HtmlToText::convert(html);
        QCOMPARE(text.count(u"word"_s), words);
    }
}

QTEST_GUILESS_MAIN(tst_HtmlToText)
#include "tst_HtmlToText.moc"
