// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/DataSize.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentPanel.h"
#include "ui/AttachmentTable.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_AttachmentModel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { delete m_model; }
    void filesAppearInTheOrderAdded();
    void aNameIsNoMarkup();
    void whatIsNoFileIsRefused();
    void manyThatAreRefusedAreCounted();
    void tellsWhatItTook();
    void remoteAddressesAreRefused();
    void oddFilesAreNoted();
    void imagesBecomeFiles();
    void rowsMove_data();
    void rowsMove();
    void recheckTakesWhatIsThereNow();
    void recheckTellsWhatIsGone();
    void sizesAreSummedUp();
    void theSummarySaysItAll();
    void deleteTakesTheRowNotTheFile();
    void sizesForPeople_data();
    void sizesForPeople();
    void base64Arithmetic();

private:
    AttachmentModel *m_model = nullptr;
    QTemporaryDir m_folder;
    QString file(const QString &name, const QByteArray &content);
    void settle() { QTRY_VERIFY(!m_model->isBusy()); }
    [[nodiscard]] QStringList names() const;
};

void tst_AttachmentModel::init()
{
    m_model = new AttachmentModel;
    new QAbstractItemModelTester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model);
}

QString tst_AttachmentModel::file(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test cannot write its files");
    return file.fileName();
}

QStringList tst_AttachmentModel::names() const
{
    QStringList names;
    const auto attachments = m_model->attachments();
    for (const Attachment &attachment : attachments)
        names.append(attachment.name);
    return names;
}

void tst_AttachmentModel::filesAppearInTheOrderAdded()
{
    m_model->addFiles({file(u"größe.png"_s, QByteArray(2000, 'x')), file(u"a.txt"_s, "text")});
    m_model->addFiles({file(u"b.pdf"_s, "%PDF-1.4\n")});
    QCOMPARE(m_model->rowCount(), 0); // nothing is looked at on this thread
    settle();
    QCOMPARE(names(), (QStringList{u"größe.png"_s, u"a.txt"_s, u"b.pdf"_s}));
    const auto cell
        = [this](int row, int column) { return m_model->index(row, column).data().toString(); };
    QCOMPARE(cell(0, AttachmentModel::Name), u"größe.png"_s);
    QCOMPARE(cell(0, AttachmentModel::Size), u"2 KB"_s);
    QCOMPARE(cell(0, AttachmentModel::Type), u"image/png"_s);
    QCOMPARE(cell(1, AttachmentModel::Type), u"text/plain"_s);
    QCOMPARE(cell(2, AttachmentModel::Type), u"application/pdf"_s);
}

void tst_AttachmentModel::aNameIsNoMarkup()
{
    m_model->addFiles({file(u"<h1>x.txt"_s, "x")});
    settle();
    const QString tip = m_model->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tip.contains(u"<h1>"_s) && tip.contains(u"&lt;h1&gt;"_s), qPrintable(tip));
}

void tst_AttachmentModel::whatIsNoFileIsRefused()
{
    QSignalSpy refused(m_model, &AttachmentModel::refused);
    m_model->addFiles(
        {m_folder.path(), m_folder.filePath(u"missing.txt"_s), file(u"good.txt"_s, "x")});
    settle();
    QCOMPARE(names(), QStringList{u"good.txt"_s});
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused[0][0].toString().contains(QDir(m_folder.path()).dirName()));
    QVERIFY(refused[0][0].toString().contains(u"missing.txt"_s));
}

/// One notice for a whole drop, and not one as long as the screen is high.
void tst_AttachmentModel::manyThatAreRefusedAreCounted()
{
    QSignalSpy refused(m_model, &AttachmentModel::refused);
    QStringList paths;
    for (int i = 0; i < 100; ++i)
        paths.append(m_folder.filePath(u"missing%1.txt"_s.arg(i)));
    m_model->addFiles(paths);
    settle();
    QCOMPARE(refused.size(), 1);
    const QString words = refused[0][0].toString();
    QVERIFY(words.contains(u"missing0.txt"_s) && !words.contains(u"missing50.txt"_s));
    QVERIFY2(words.contains(u"97"_s), qPrintable(words));
}

void tst_AttachmentModel::tellsWhatItTook()
{
    QStringList taken;
    const QString good = file(u"good.txt"_s, "x");
    m_model->addFiles({m_folder.path(), good},
                      [&taken](const QStringList &paths) { taken = paths; });
    settle();
    QCOMPARE(taken, QStringList{good});
}

void tst_AttachmentModel::remoteAddressesAreRefused()
{
    QSignalSpy refused(m_model, &AttachmentModel::refused);
    m_model->addUrls(
        {QUrl(u"https://example.org/a.png"_s), QUrl::fromLocalFile(file(u"good.txt"_s, "x"))});
    settle();
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused[0][0].toString().contains(u"https://example.org/a.png"_s));
    QCOMPARE(names(), QStringList{u"good.txt"_s});
}

void tst_AttachmentModel::oddFilesAreNoted()
{
    const QString twice = file(u"twice.txt"_s, "x");
    QSignalSpy noted(m_model, &AttachmentModel::noted);
    m_model->addFiles({twice, file(u"empty.txt"_s, {})});
    settle();
    QCOMPARE(noted.size(), 1);
    QVERIFY(noted[0][0].toString().contains(u"empty.txt"_s));
    m_model->addFiles({twice});
    settle();
    QCOMPARE(noted.size(), 2);
    QVERIFY(noted[1][0].toString().contains(u"twice.txt"_s));
    QCOMPARE(m_model->rowCount(), 3); // told, not forbidden
    const QString pair = file(u"pair.txt"_s, "x");
    m_model->addFiles({pair, pair}); // in one go
    settle();
    QCOMPARE(noted.size(), 3);
    QVERIFY(noted[2][0].toString().contains(u"pair.txt"_s));
}

void tst_AttachmentModel::imagesBecomeFiles()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    m_model->addImage(image, u"pasted-image.png"_s);
    settle();
    QCOMPARE(names(), QStringList{u"pasted-image.png"_s});
    const Attachment attachment = m_model->attachments().first();
    QVERIFY(attachment.bytes.startsWith("\x89PNG"));
    QCOMPARE(attachment.mimeType(), "image/png"_ba);
}

void tst_AttachmentModel::rowsMove_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("order");
    QTest::newRow("down") << 0 << 2 << u"bac"_s;
    QTest::newRow("to the end") << 0 << 3 << u"bca"_s;
    QTest::newRow("up") << 2 << 0 << u"cab"_s;
    QTest::newRow("onto itself") << 1 << 1 << u"abc"_s;
    QTest::newRow("behind itself") << 1 << 2 << u"abc"_s;
    QTest::newRow("from nowhere") << 3 << 0 << u"abc"_s;
    QTest::newRow("to nowhere") << 0 << 4 << u"abc"_s;
}

void tst_AttachmentModel::rowsMove()
{
    QFETCH(int, row);
    QFETCH(int, before);
    m_model->addFiles({file(u"a"_s, "x"), file(u"b"_s, "x"), file(u"c"_s, "x")});
    settle();
    m_model->move(row, before);
    QTEST(names().join(QString()), "order");
}

void tst_AttachmentModel::recheckTakesWhatIsThereNow()
{
    const QString path = file(u"grows.txt"_s, "1");
    m_model->addFiles({path});
    settle();
    file(u"grows.txt"_s, "12345");
    bool done = false;
    m_model->recheck([&done](const std::optional<Problem> &problem) {
        QVERIFY(!problem);
        done = true;
    });
    QTRY_VERIFY(done);
    QCOMPARE(m_model->attachments().first().size, 5);
}

void tst_AttachmentModel::recheckTellsWhatIsGone()
{
    const QString path = file(u"gone.txt"_s, "1");
    m_model->addFiles({path, file(u"stays.txt"_s, "1")});
    // Asked before the first look has ended: it is answered for what was added.
    QFile::remove(path + u".none"_s);
    std::optional<Problem> found;
    bool done = false;
    settle();
    QFile::remove(path);
    m_model->recheck([&](const std::optional<Problem> &problem) {
        found = problem;
        done = true;
    });
    QTRY_VERIFY(done);
    QVERIFY(found);
    QVERIFY(found->reason.contains(u"gone.txt"_s) || found->value.contains(u"gone.txt"_s));
    QCOMPARE(m_model->rowCount(), 2); // nothing is taken away behind a person's back
}

void tst_AttachmentModel::sizesAreSummedUp()
{
    m_model->addFiles({file(u"a"_s, QByteArray(57, 'x')), file(u"b"_s, QByteArray(58, 'x'))});
    settle();
    QCOMPARE(m_model->totalSize(), 115);
    QCOMPARE(m_model->sizeAsSent(), 78 + (78 + 6));
}

void tst_AttachmentModel::theSummarySaysItAll()
{
    AttachmentPanel panel;
    QCOMPARE(panel.summary(), u"No attachments"_s);
    QVERIFY(!panel.removeButton()->isEnabled());
    panel.setImagesAsSent(1024);
    QCOMPARE(panel.summary(), u"No attachments; images in the text (1 KB as sent)"_s);
    panel.setImagesAsSent(0);
    panel.setServerLimit(10 * 1024 * 1024);
    QCOMPARE(panel.summary(), u"No attachments; server limit 10 MB"_s);
    panel.model()->addFiles({file(u"a"_s, QByteArray(970'752, 'x'))});
    QTRY_COMPARE(panel.model()->rowCount(), 1);
    QVERIFY2(panel.summary().contains(u"948 KB (1.3 MB as sent); server limit 10 MB"_s),
             qPrintable(panel.summary()));
    panel.setImagesAsSent(3 * 1024 * 1024);
    QVERIFY2(panel.summary().contains(u"948 KB (4.3 MB as sent), images in the text included;"_s),
             qPrintable(panel.summary()));
    panel.setServerLimit(0); // no fixed limit (RFC 1870)
    QVERIFY(!panel.summary().contains(u"limit"_s));
}

void tst_AttachmentModel::deleteTakesTheRowNotTheFile()
{
    AttachmentPanel panel;
    const QString path = file(u"kept.txt"_s, "x");
    panel.model()->addFiles({path, file(u"b"_s, "x")});
    QTRY_COMPARE(panel.model()->rowCount(), 2);
    panel.table()->selectRow(0);
    QVERIFY(panel.removeButton()->isEnabled());
    QTest::keyClick(panel.table(), Qt::Key_Delete);
    QCOMPARE(panel.model()->rowCount(), 1);
    QVERIFY(QFile::exists(path));
    QCOMPARE(panel.table()->selectedRows(), QList<int>{0}); // the next one can go as well
    panel.setReadOnly(true);
    QTest::keyClick(panel.table(), Qt::Key_Delete);
    QCOMPARE(panel.model()->rowCount(), 1);
}

void tst_AttachmentModel::sizesForPeople_data()
{
    QTest::addColumn<qint64>("octets");
    QTest::addColumn<QString>("words");
    QTest::newRow("1 KB") << qint64(1024) << u"1 KB"_s;
    QTest::newRow("rounded") << qint64(1535) << u"1 KB"_s;
    QTest::newRow("rounded up") << qint64(1536) << u"2 KB"_s;
    QTest::newRow("948 KB") << qint64(970'752) << u"948 KB"_s;
    QTest::newRow("almost 1 MB") << qint64(1'048'000) << u"1,023 KB"_s;
    QTest::newRow("1 MB") << qint64(1'048'576) << u"1 MB"_s;
    QTest::newRow("1.3 MB") << qint64(1'328'398) << u"1.3 MB"_s;
    QTest::newRow("10 MB") << qint64(10'485'760) << u"10 MB"_s;
    QTest::newRow("102 MB") << qint64(107'000'000) << u"102 MB"_s;
    QTest::newRow("2 GB") << qint64(2'147'483'648) << u"2 GB"_s;
    QTest::newRow("3.5 GB") << qint64(3'758'096'384) << u"3.5 GB"_s;
}

void tst_AttachmentModel::sizesForPeople()
{
    QFETCH(qint64, octets);
    QLocale::setDefault(QLocale(QLocale::English));
    QTEST(DataSize::text(octets), "words");
}

void tst_AttachmentModel::base64Arithmetic()
{
    for (const int size : {0, 1, 2, 3, 56, 57, 58, 113, 114, 115, 100'000}) {
        const QByteArray encoded = QByteArray(size, 'x').toBase64();
        const qint64 lines = (encoded.size() + 75) / 76;
        QCOMPARE(DataSize::asBase64(size), encoded.size() + 2 * lines);
    }
}

QTEST_MAIN(tst_AttachmentModel)

#include "tst_AttachmentModel.moc"
