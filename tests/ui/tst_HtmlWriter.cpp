// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HtmlToText.h"
#include "ui/HtmlReader.h"
#include "ui/HtmlWriter.h"
#include "ui/TextStyler.h"

#include <QTest>
#include <QTextDocument>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_HtmlWriter : public QObject {
    Q_OBJECT
private:
    static QString body(const QTextDocument &document)
    {
        return HtmlWriter::writeBody(&document).remove(u'\n');
    }

private slots:
    /// What is read is written as it was, and reading that again changes nothing.
    void keepsWhatItReads_data()
    {
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const char *html) {
            QTest::newRow(name) << QString::fromUtf8(html);
        };
        row("paragraphs", "<p>a</p><p><br>b &lt;&amp;&gt; \xC3\xA4</p><p>c</p>");
        row("one empty paragraph", "<p><br></p>");
        row("empty lines", "<p><br><br>a</p><p><br><br></p><ul><li>b</li></ul><p>c</p>");
        row("inline", "<p>a<b>b<i>c</i></b><u>d</u><s>e</s></p>");
        row("break", "<p>a<br>b</p>");
        row("blanks", "<p>a&nbsp; b&nbsp;</p>");
        row("headings", "<h1>a</h1><h2>b <i>c</i></h2><h3>d</h3><p>e</p>");
        row("link", "<p>a <a href=\"https://x.example/?a=1&amp;b=2\">b <b>c</b></a> d</p>");
        row("colours",
            "<p><span style=\"color:#ff0000\">a</span>"
            "<span style=\"background-color:#ffff00\">b</span></p>");
        row("list", "<ul><li>a</li><li>b</li></ul><p>c</p><ol><li>d</li></ol>");
        row("nested list", "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>");
        row("quote", "<p>a</p><blockquote><p>b</p><blockquote><p>c</p></blockquote></blockquote>");
        row("list in quote", "<blockquote><ul><li>a</li></ul><p>b</p></blockquote>");
        row("table",
            "<p>a</p><table border=\"1\" cellpadding=\"4\" cellspacing=\"0\"><tr><td>"
            "b</td><td><p>c</p><p>d</p></td></tr><tr><td><b>e</b></td><td>"
            "<ul><li>f</li></ul></td></tr></table><p>g</p>");
        row("image", "<p>a <img src=\"cid:logo@x\" alt=\"L &amp; M\" width=\"20\"></p>");
        row("right to left", "<p dir=\"rtl\">\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D</p><p>a</p>");
    }

    void keepsWhatItReads()
    {
        QFETCH(QString, html);
        QTextDocument document;
        HtmlReader::read(html, {u"logo@x"_s}, &document);
        QCOMPARE(body(document), html);
    }

    void readsForeignHtml()
    {
        QTextDocument document;
        HtmlReader::read(u"<style>p{}</style><p style='margin:3px;font-family:X'>a</p>"
                         "<img src='http://x.example/i.png'><img src='file:///etc/passwd'>"
                         "<script>x</script><p>b<table><td>c</table>"_s,
                         {}, &document);
        QCOMPARE(body(document),
                 u"<p>a</p><p>b</p><table border=\"1\" cellpadding=\"4\" cellspacing=\"0\"><tr>"
                 "<td>c</td></tr></table>"_s);
    }

    void keepsHeadsOfTablesBold()
    {
        QTextDocument document;
        HtmlReader::read(u"<table><tr><th>a<td>b</table>c"_s, {}, &document);
        QVERIFY(body(document).contains("<td><b>a</b></td><td>b</td>"_L1));
        QVERIFY(body(document).endsWith("<p>c</p>"_L1));
    }

    void writesAWholeDocument()
    {
        QTextEdit editor;
        editor.setPlainText(u"Hello"_s);
        editor.selectAll();
        TextStyler::setBold(&editor, true);
        const QString html = HtmlWriter::write(editor.document());
        QVERIFY(html.startsWith("<!DOCTYPE html>\n"_L1));
        QVERIFY(html.contains("charset=utf-8"_L1));
        QVERIFY(html.contains("<p><b>Hello</b></p>"_L1));
        for (const QString &foreign : {u"qrichtext"_s, u"-qt-"_s, u"font"_s, u"margin"_s})
            QVERIFY2(!html.contains(foreign), qPrintable(foreign));
    }

    void writesWhatAPersonDoes()
    {
        QTextEdit editor;
        editor.setPlainText(u"one\ntwo\nthree"_s);
        editor.selectAll();
        TextStyler::setList(&editor, TextStyler::List::Numbered);
        QCOMPARE(body(*editor.document()), u"<ol><li>one</li><li>two</li><li>three</li></ol>"_s);
        editor.moveCursor(QTextCursor::End);
        TextStyler::setList(&editor, TextStyler::List::None);
        TextStyler::setHeading(&editor, 2);
        TextStyler::setQuote(&editor, true);
        QCOMPARE(body(*editor.document()),
                 u"<ol><li>one</li><li>two</li></ol><blockquote><h2>three</h2></blockquote>"_s);
        QVERIFY(TextStyler::hasFormatting(editor.document()));
        editor.selectAll();
        TextStyler::clear(&editor);
        QCOMPARE(body(*editor.document()), u"<p>one<br>two<br>three</p>"_s);
        QVERIFY(!TextStyler::hasFormatting(editor.document()));
        editor.undo();
        QVERIFY(TextStyler::hasFormatting(editor.document()));
    }

    // Mail programs set space around paragraphs: a line must not become one.
    void writesLinesAsTheyStand()
    {
        QTextEdit editor;
        editor.setPlainText(u"Dear Bob,\n\none\ntwo\n\n\nthree\n-- \nAnn\n"_s);
        const QString html = body(*editor.document());
        QCOMPARE(html, u"<p>Dear Bob,</p><p>one<br>two</p><p><br>three<br>--&nbsp;<br>Ann</p>"_s);
        QTextDocument again;
        HtmlReader::read(html, {}, &again);
        QCOMPARE(again.toPlainText(), editor.toPlainText().trimmed());
        QCOMPARE(again.blockCount(), 9);
        QCOMPARE(body(again), html);
        QCOMPARE(HtmlToText::convert(html), u"Dear Bob,\n\none\ntwo\n\n\nthree\n-- \nAnn\n"_s);
    }

    void keepsTheSpaceOfForeignParagraphs()
    {
        QTextDocument document;
        HtmlReader::read(u"<p>a</p>\n<p>b</p><div>c</div><div>d</div>"
                         "<blockquote><p>e</p><p>f</p></blockquote><h2>g</h2><p>h</p>"_s,
                         {}, &document);
        QCOMPARE(document.toPlainText(), u"a\n\nb\n\nc\nd\ne\n\nf\ng\nh"_s);
        QCOMPARE(body(document),
                 u"<p>a</p><p>b</p><p>c<br>d</p><blockquote><p>e</p><p>f</p></blockquote>"
                 "<h2>g</h2><p>h</p>"_s);
    }

    void keepsBlanksAndTabs()
    {
        QTextEdit editor;
        editor.setPlainText(u" a  b   c\td "_s);
        QCOMPARE(body(*editor.document()),
                 u"<p>&nbsp;a&nbsp; b&nbsp;&nbsp; c&nbsp;&nbsp;&nbsp; d&nbsp;</p>"_s);
    }

    void insertsLinks()
    {
        QTextEdit editor;
        editor.setPlainText(u"see "_s);
        editor.moveCursor(QTextCursor::End);
        TextStyler::insertLink(&editor, u"https://x.example/"_s, u"this"_s);
        editor.insertPlainText(u" now"_s);
        QCOMPARE(body(*editor.document()),
                 u"<p>see <a href=\"https://x.example/\">this</a> now</p>"_s);
    }
};

QTEST_MAIN(tst_HtmlWriter)
#include "tst_HtmlWriter.moc"
