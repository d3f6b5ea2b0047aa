// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/AttachOption.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace posthorn::cli;
using namespace Qt::StringLiterals;

class tst_CliAttachOption : public QObject {
    Q_OBJECT

    QString make(const QString &name)
    {
        QFile file(m_directory.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("x") != 1)
            qFatal("a file cannot be made");
        return file.fileName();
    }
    QTemporaryDir m_directory;

private slots:
    void suffixes_data();
    void suffixes();
    void wholeNamesWin();
    void badTypesAreRefused();
    void missingFiles();
    void attachmentTakesNameAndType();
    void inlineParts();
};

void tst_CliAttachOption::suffixes_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("name");
    const QByteArray none;
    QTest::newRow("plain") << u"a.bin"_s << u"a.bin"_s << none << QString();
    QTest::newRow("type") << u"a.bin;type=text/x-exam"_s << u"a.bin"_s << QByteArray("text/x-exam")
                          << QString();
    QTest::newRow("name") << u"a.bin;name=Größe 1.bin"_s << u"a.bin"_s << none << u"Größe 1.bin"_s;
    QTest::newRow("both") << u"a.bin;type=a/b;name=c"_s << u"a.bin"_s << QByteArray("a/b")
                          << u"c"_s;
    QTest::newRow("turned") << u"a.bin;name=c;type=a/b"_s << u"a.bin"_s << QByteArray("a/b")
                            << u"c"_s;
    QTest::newRow("parameter") << u"a;type=text/plain; charset=utf-8"_s << u"a"_s
                               << QByteArray("text/plain; charset=utf-8") << QString();
    QTest::newRow("quotes stay") << u"a;name=say \"hi\""_s << u"a"_s << none << u"say \"hi\""_s;
    QTest::newRow("unknown suffix") << u"a;size=1"_s << u"a;size=1"_s << none << QString();
    QTest::newRow("semicolon") << u"a;b;name=c"_s << u"a;b"_s << none << u"c"_s;
    QTest::newRow("each once") << u"a;name=b;name=c"_s << u"a;name=b"_s << none << u"c"_s;
}

void tst_CliAttachOption::suffixes()
{
    QFETCH(QString, value);
    QFETCH(QString, file);
    QFETCH(QByteArray, type);
    QFETCH(QString, name);
    const auto option = AttachOption::parse(m_directory.filePath(value));
    QVERIFY(option.hasValue());
    QCOMPARE(option->file, m_directory.filePath(file));
    QCOMPARE(option->type, type);
    QCOMPARE(option->name, name);
}

void tst_CliAttachOption::wholeNamesWin()
{
    const QString odd = make(u"odd;name=x;type=y.txt"_s);
    const auto whole = AttachOption::parse(odd);
    QCOMPARE(whole->file, odd);
    QVERIFY(whole->name.isEmpty());
    const auto half = AttachOption::parse(odd + u";name=z"_s);
    QCOMPARE(half->file, odd);
    QCOMPARE(half->name, u"z"_s);
}

void tst_CliAttachOption::badTypesAreRefused()
{
    for (const QString &type :
         {u"text"_s, u"/plain"_s, u"text/"_s, u""_s, u"a b/c"_s, u"a/b\r\nX: y"_s}) {
        const auto option = AttachOption::parse(u"no-such-file;type="_s + type);
        QVERIFY2(!option.hasValue(), qPrintable(type));
        QCOMPARE(option.error().code, ExitCode::Usage);
    }
    QVERIFY(!AttachOption::parse(u"no-such-file;name="_s).hasValue());
}

void tst_CliAttachOption::missingFiles()
{
    const auto missing = AttachOption::parse(m_directory.filePath(u"none"_s))->attachment();
    QVERIFY(!missing.hasValue());
    QCOMPARE(missing.error().code, ExitCode::InputFile);
    const auto directory = AttachOption::parse(m_directory.path())->attachment();
    QVERIFY(!directory.hasValue());
    QCOMPARE(directory.error().code, ExitCode::InputFile);
}

void tst_CliAttachOption::attachmentTakesNameAndType()
{
    const QString path = make(u"a.bin"_s);
    const auto attachment
        = AttachOption::parse(path + u";type=text/x-exam;name=b.txt"_s)->attachment();
    QVERIFY(attachment.hasValue());
    QCOMPARE(attachment->path, path);
    QCOMPARE(attachment->name, u"b.txt"_s);
    QCOMPARE(attachment->contentType, QByteArray("text/x-exam"));
    QCOMPARE(attachment->size, 1);
}

void tst_CliAttachOption::inlineParts()
{
    const QString path = make(u"a=b.png"_s);
    const auto part = AttachOption::inlinePart(u"<logo@x.example>="_s + path);
    QVERIFY(part.hasValue());
    QCOMPARE(part->contentId, QByteArray("logo@x.example"));
    QCOMPARE(part->path, path);
    QCOMPARE(AttachOption::inlinePart(u"no equals sign"_s).error().code, ExitCode::Usage);
    QCOMPARE(AttachOption::inlinePart(u"="_s + path).error().code, ExitCode::Usage);
    QCOMPARE(AttachOption::inlinePart(u"a b="_s + path).error().code, ExitCode::Data);
    QCOMPARE(AttachOption::inlinePart(u"a\r\nb="_s + path).error().code, ExitCode::Data);
    QCOMPARE(AttachOption::inlinePart(u"a=none"_s).error().code, ExitCode::InputFile);
}

QTEST_GUILESS_MAIN(tst_CliAttachOption)
#include "tst_CliAttachOption.moc"
