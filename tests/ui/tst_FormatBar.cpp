// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/BodyEditor.h"
#include "ui/ComposeActions.h"
#include "ui/ComposeState.h"
#include "ui/FormatBar.h"
#include "ui/LinkDialog.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace posthorn;
using Act = ComposeActions::Id;

class tst_FormatBar : public QObject {
    Q_OBJECT
private:
    struct Parts {
        BodyEditor editor;
        ComposeActions actions;
        FormatBar bar{&actions, &editor};
    };
    std::unique_ptr<Parts> m_parts;

    static Attachment picture(const QByteArray &id)
    {
        QImage image(8, 4, QImage::Format_RGB32);
        image.fill(Qt::red);
        Attachment part = InlineImages::fromPicture(image);
        part.contentId = id;
        return part;
    }

    QString html() const { return m_parts->editor.mailHtml().remove(u'\n'); }

private slots:
    void init()
    {
        m_parts = std::make_unique<Parts>();
        m_parts->editor.setFormat(TextFormat::Html);
        m_parts->bar.setActive(true);
    }

    void changesTheSelection()
    {
        m_parts->editor.setText(u"Hello"_s);
        m_parts->editor.selectAll();
        m_parts->actions.action(Act::Bold)->trigger();
        m_parts->actions.action(Act::BulletedList)->trigger();
        QVERIFY(html().contains("<ul><li><b>Hello</b></li></ul>"_L1));
        m_parts->actions.action(Act::BulletedList)->trigger();
        QVERIFY(html().contains("<p><b>Hello</b></p>"_L1));
    }

    void followsTheCursor()
    {
        m_parts->editor.setMailHtml(u"<p>plain</p><h2>head</h2><ol><li><i>x</i></ol>"_s, {});
        m_parts->editor.moveCursor(QTextCursor::Start);
        QVERIFY(!m_parts->actions.action(Act::Italic)->isChecked());
        QCOMPARE(m_parts->bar.paragraphStyle()->currentIndex(), 0);
        m_parts->editor.moveCursor(QTextCursor::NextBlock);
        QCOMPARE(m_parts->bar.paragraphStyle()->currentText(), u"Heading 2"_s);
        m_parts->editor.moveCursor(QTextCursor::End);
        QVERIFY(m_parts->actions.action(Act::Italic)->isChecked());
        QVERIFY(m_parts->actions.action(Act::NumberedList)->isChecked());
    }

    void namesItsButtons()
    {
        const QList<QToolButton *> buttons = m_parts->bar.findChildren<QToolButton *>();
        QVERIFY(buttons.size() >= 10);
        for (const QToolButton *button : buttons)
            QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(m_parts->actions.action(Act::Bold)->toolTip().startsWith("Bold ("_L1));
    }

    void restsInPlainText()
    {
        m_parts->bar.setActive(false);
        QVERIFY(!m_parts->actions.action(Act::Bold)->isEnabled());
        QVERIFY(!m_parts->actions.action(Act::InsertImage)->isEnabled());
    }

    void switchesFormats()
    {
        BodyEditor &editor = m_parts->editor;
        editor.setFormat(TextFormat::Plain);
        editor.setText(u"one\n  two"_s);
        editor.setFormat(TextFormat::Html);
        QCOMPARE(editor.text(), u"one\n  two"_s);
        QVERIFY(!editor.hasFormatting());
        editor.setMailHtml(u"<p>a</p><ul><li>b</ul><p><a href='http://x.y/'>c</a></p>"_s, {});
        QVERIFY(editor.hasFormatting());
        editor.setFormat(TextFormat::Plain);
        QVERIFY(!editor.hasFormatting());
        QVERIFY(editor.text().contains("* b"_L1));
        QVERIFY(editor.text().endsWith("<http://x.y/>"_L1));
    }

    void sendsOnlyShownImages()
    {
        BodyEditor &editor = m_parts->editor;
        editor.setMailHtml(u"<p>a<img src='cid:one@x'>b</p>"_s,
                           {picture("one@x"), picture("two@x")});
        QCOMPARE(editor.inlineParts().size(), 1);
        QCOMPARE(editor.inlineParts().first().contentId, "one@x"_ba);
        editor.moveCursor(QTextCursor::End);
        editor.insertPicture(picture({}));
        QCOMPARE(editor.inlineParts().size(), 2);
        QCOMPARE(editor.inlineParts().last().contentId, "image001@posthorn"_ba);
        QVERIFY(html().contains("src=\"cid:image001@posthorn\""_L1));
        editor.undo();
        QCOMPARE(editor.inlineParts().size(), 1);
    }

    void loadsNothingButItsImages()
    {
        BodyEditor &editor = m_parts->editor;
        editor.setMailHtml(u"<img src='cid:one@x'>"_s, {picture("one@x")});
        const auto load = [&editor](const QString &address) {
            return qvariant_cast<QImage>(
                editor.loadResource(QTextDocument::ImageResource, QUrl(address)));
        };
        QCOMPARE(load(u"cid:one@x"_s).size(), QSize(8, 4));
        QVERIFY(load(u"cid:two@x"_s).isNull());
        QVERIFY(load(u"file:///etc/passwd"_s).isNull());
        QVERIFY(load(u"http://x.example/"_s).isNull());
    }

    void cleansWhatIsPasted()
    {
        auto *foreign = new QMimeData;
        foreign->setText(u"bold"_s);
        foreign->setHtml(
            u"<b style='font-family:X' onclick=x>bold</b><img src='http://x/i.png'>"_s);
        QGuiApplication::clipboard()->setMimeData(foreign);
        m_parts->editor.paste();
        QVERIFY(html().contains("<p><b>bold</b></p>"_L1));
        m_parts->editor.selectAll();
        m_parts->editor.copy();
        const QString copied = QGuiApplication::clipboard()->mimeData()->html();
        QVERIFY(copied.contains("<b>bold</b>"_L1));
        QVERIFY(!copied.contains("qrichtext"_L1));
    }

    void plainTextTakesTheWordsOfHtml()
    {
        m_parts->editor.setFormat(TextFormat::Plain);
        auto *foreign = new QMimeData;
        foreign->setHtml(u"<p>some <b>bold</b> words<script>no</script></p>"_s);
        QGuiApplication::clipboard()->setMimeData(foreign);
        m_parts->editor.paste();
        QCOMPARE(m_parts->editor.text().trimmed(), u"some bold words"_s);
    }

    void pastesPictures()
    {
        auto *data = new QMimeData;
        data->setImageData(QImage(9, 9, QImage::Format_RGB32));
        QGuiApplication::clipboard()->setMimeData(data);
        QSignalSpy attached(&m_parts->editor, &BodyEditor::imagePasted);
        m_parts->editor.paste();
        QCOMPARE(attached.size(), 0);
        QCOMPARE(m_parts->editor.inlineParts().size(), 1);
    }

    void pastesImagesWithinHtml()
    {
        BodyEditor &editor = m_parts->editor;
        const QString address
            = u"data:image/png;base64,"_s + QString::fromLatin1(picture({}).bytes.toBase64());
        auto *data = new QMimeData;
        data->setHtml(u"<p>a<img alt='dot' src='%1'>b<img src='%1'></p>"
                      "<img src='data:image/png;base64,AAAA'>"_s.arg(address));
        QGuiApplication::clipboard()->setMimeData(data);
        editor.paste();
        editor.paste();
        QCOMPARE(editor.inlineParts().size(), 1); // equal ones travel once
        QCOMPARE(editor.inlineParts().first().bytes, picture({}).bytes);
        QCOMPARE(html().count("<img src=\"cid:image."_L1), 4);
        QVERIFY(html().contains("alt=\"dot\""_L1));
        QVERIFY(!html().contains("data:"_L1));
    }

    void makesMessages()
    {
        ComposeState state;
        state.format = TextFormat::Html;
        state.html = u"<p><img src=\"cid:one@x\"></p>"_s;
        state.inlineParts = {picture("one@x")};
        const Message message = state.message();
        QVERIFY(!message.text);
        QCOMPARE(message.html, state.html);
        QCOMPARE(message.inlineParts.size(), 1);
        const ComposeState again = ComposeState::fromMessage(message);
        QCOMPARE(again.format, TextFormat::Html);
        QCOMPARE(again.inlineParts.size(), 1);
        QVERIFY(again.attachments.isEmpty());
    }

    void asksForLinks()
    {
        LinkDialog dialog(u"words"_s);
        auto *address = dialog.findChild<QLineEdit *>(u"linkAddress"_s);
        auto *insert = dialog.findChild<QPushButton *>(u"insert"_s);
        QSignalSpy chosen(&dialog, &LinkDialog::chosen);
        for (const QString &wrong : {u"x"_s, u"javascript:x"_s, u"file:///x"_s}) {
            address->setText(wrong);
            QVERIFY(!insert->isEnabled());
        }
        address->setText(u"www.example.org/a"_s);
        insert->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0], QVariantList({u"https://www.example.org/a"_s, u"words"_s}));
    }
};

QTEST_MAIN(tst_FormatBar)
#include "tst_FormatBar.moc"
