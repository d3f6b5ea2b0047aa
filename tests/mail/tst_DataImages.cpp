// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/ComposedContent.h"
#include "mail/DataImages.h"
#include "mail/MessageReader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_DataImages : public QObject {
    Q_OBJECT
private slots:
    void staysAsItIs_data();
    void staysAsItIs();
    void imagesBecomeParts();
    void anOpenedMessageHasThemAsParts();
    void manyAreQuick();
};

void tst_DataImages::staysAsItIs_data()
{
    QTest::addColumn<QString>("html");
    for (const char *html :
         {"", "<p>data:image/png;base64,UE5H</p>", "<img src=\"cid:a@b\">",
          "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">", "<img src=\"data:image/png,PNG\">",
          "<img src=\"data:image/png;base64,\">", "<img src=\"data:image/",
          "<a href='data:image/png;base64,UE5H'>", "<img src='data:image/png;base64'>"})
        QTest::newRow(html) << QString::fromLatin1(html);
}

void tst_DataImages::staysAsItIs()
{
    QFETCH(QString, html);
    QList<Attachment> parts;
    QCOMPARE(DataImages::taken(html, parts), html);
    QVERIFY(parts.isEmpty());
}

void tst_DataImages::imagesBecomeParts()
{
    QList<Attachment> parts;
    const QString html = DataImages::taken(
        u"<p>a<img src=\"data:image/png;base64,UE\r\n 5H\"><IMG SRC='Data:image/JPEG;base64,SlBH'>"
        "<img src=data:image/png;base64,UE5H alt=b>b"_s,
        parts);
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].bytes, "PNG"_ba);
    QCOMPARE(parts[0].name, u"image1.png"_s);
    QCOMPARE(parts[0].mimeType(), "image/png"_ba);
    QCOMPARE(parts[1].bytes, "JPG"_ba);
    QCOMPARE(parts[1].name, u"image2.jpg"_s);
    const QString first = u"cid:"_s + QString::fromLatin1(parts[0].contentId);
    const QString second = u"cid:"_s + QString::fromLatin1(parts[1].contentId);
    QCOMPARE(html, u"<p>a<img src=\"%1\"><IMG SRC='%2'><img src=%1 alt=b>b"_s.arg(first, second));
}

void tst_DataImages::anOpenedMessageHasThemAsParts()
{
    const Message message = MessageReader::fromBytes(
        "From: a@x.example\nContent-Type: text/html\n\n<img src=\"data:image/gif;base64,R0lG\">\n");
    QCOMPARE(message.inlineParts.size(), 1);
    QVERIFY(
        message.html.contains(u"cid:"_s + QString::fromLatin1(message.inlineParts[0].contentId)));
    const auto stream = ComposedContent(message).open({});
    QVERIFY(stream.hasValue());
    QVERIFY(
        (*stream)->readAll().contains("Content-ID: <" + message.inlineParts[0].contentId + ">"));
}

void tst_DataImages::manyAreQuick()
{
    QList<Attachment> parts;
    const QString images = u"<img src=\"data:image/png;base64,UE5H\">"_s.repeated(50'000);
    QVERIFY(!DataImages::taken(images, parts).contains(u"data:"_s));
    QCOMPARE(parts.size(), 1);
    const QString none = u"<img src='data:image/png;base64,'>"_s.repeated(50'000);
    QCOMPARE(DataImages::taken(none, parts), none);
}

QTEST_GUILESS_MAIN(tst_DataImages)
#include "tst_DataImages.moc"
