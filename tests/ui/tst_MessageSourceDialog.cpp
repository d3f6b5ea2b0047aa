// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/ComposedContent.h"
#include "ui/MessagePreview.h"
#include "ui/MessageSourceDialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

Message letter()
{
    Message message;
    message.from = {*Address::parse(u"ann@example.org"_s)};
    message.to = {*Address::parse(u"bob@example.net"_s)};
    message.subject = u"Grüße"_s;
    message.text = u"Hällo\n"_s;
    return message;
}

Attachment fileOf(const QTemporaryDir &folder, qsizetype size)
{
    QFile file(folder.filePath(u"large.bin"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(size, 'x')) != size)
        qFatal("no file");
    file.close();
    return *Attachment::fromFile(file.fileName());
}

} // namespace

class tst_MessageSourceDialog : public QObject {
    Q_OBJECT
private slots:
    void showsTheOctetsThatWouldBeSent();
    void theServersAbilitiesDecideTheEncoding_data();
    void theServersAbilitiesDecideTheEncoding();
    void ofALargeFileOnlyTheBeginningIsShown();
    void saysWhyThereIsNothingToShow();
};

void tst_MessageSourceDialog::showsTheOctetsThatWouldBeSent()
{
    const auto content = std::make_shared<ComposedContent>(letter());
    MessageSourceDialog dialog(content, {}, u"mail.example.org"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *source = dialog.findChild<QPlainTextEdit *>(u"messageSource"_s);
    QTRY_VERIFY(!source->toPlainText().isEmpty());
    auto stream = content->open({});
    QVERIFY(stream);
    QString sent = QString::fromLatin1((*stream)->readAll());
    sent.replace(u"\r\n"_s, u"\n"_s);
    QCOMPARE(source->toPlainText(), sent.trimmed());
    const auto *tree = dialog.findChild<QTreeWidget *>(u"messageStructure"_s);
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->text(0), u"text/plain"_s);
    const auto *summary = dialog.findChild<QLabel *>(u"sourceSummary"_s);
    QCOMPARE(summary->accessibleDescription(), u"Source summary"_s);
    QVERIFY(summary->text().contains(u"mail.example.org"_s));
}

void tst_MessageSourceDialog::theServersAbilitiesDecideTheEncoding_data()
{
    QTest::addColumn<bool>("eightBit");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("ASCII only") << false << u"quoted-printable"_s;
    QTest::newRow("8BITMIME") << true << u"8bit"_s;
}

void tst_MessageSourceDialog::theServersAbilitiesDecideTheEncoding()
{
    QFETCH(bool, eightBit);
    QFETCH(QString, encoding);
    Transport transport;
    transport.eightBit = eightBit;
    const auto preview = MessagePreview::of(ComposedContent(letter()), transport);
    QCOMPARE(preview.root.encoding, encoding);
    QVERIFY(preview.source.contains(u"Content-Transfer-Encoding: "_s + encoding));
}

void tst_MessageSourceDialog::ofALargeFileOnlyTheBeginningIsShown()
{
    const QTemporaryDir folder;
    Message message = letter();
    message.attachments = {fileOf(folder, 5'000'000)};
    const auto preview = MessagePreview::of(ComposedContent(message), {});
    QVERIFY(preview.isCut);
    QVERIFY(preview.size > 6'600'000);
    QVERIFY(preview.source.size() <= MessagePreview::SourceShown);
    QCOMPARE(preview.root.type, u"multipart/mixed"_s);
    QCOMPARE(preview.root.parts.size(), 2);
    QCOMPARE(preview.root.parts.last().name, u"large.bin"_s);
    QCOMPARE(preview.root.parts.last().encoding, u"base64"_s);
    QCOMPARE(preview.root.parts.last().size, 5'000'000);
}

void tst_MessageSourceDialog::saysWhyThereIsNothingToShow()
{
    const QTemporaryDir folder;
    Message message = letter();
    message.attachments = {fileOf(folder, 10)};
    QVERIFY(QFile::remove(message.attachments.first().path));
    MessageSourceDialog dialog(std::make_shared<ComposedContent>(message), {}, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *note = dialog.findChild<QLabel *>(u"messageSourceNote"_s);
    QTRY_VERIFY(note->isVisible());
    QVERIFY2(note->text().contains(u"large.bin"_s), qPrintable(note->text()));
}

QTEST_MAIN(tst_MessageSourceDialog)
#include "tst_MessageSourceDialog.moc"
