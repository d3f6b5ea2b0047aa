// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/MessageStore.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Where messages stay: whole files or none, and bounded memory.
class tst_MessageStore : public QObject {
    Q_OBJECT

private slots:
    void init();
    void writesTheEnvelopeBeforeTheMessage();
    void foldsManyRecipients();
    void showsNoFileBeforeItIsWhole();
    void leavesNothingOfAMessageGivenUp();
    void givesEveryMessageItsOwnFile();
    void makesTheDirectory();
    void cannotUseAFileAsDirectory();
    void tellsWhenTheDirectoryIsGone();
    void tellsWhenTheDirectoryVanishesMeanwhile();
    void keepsLargeMessagesInTheFileOnly();
    void dropsTheOldestMessages();
    void boundsTheOctetsInMemory();
    void boundsWhatIsArriving();
    void boundsASingleMessageInMemory();

private:
    [[nodiscard]] static std::optional<ReceivedMessage> put(MessageStore &store,
                                                            const QByteArray &octets)
    {
        const auto incoming = store.begin("a@x.example", {"b@y.example"});
        if (!incoming || !incoming->append(octets))
            return std::nullopt;
        return incoming->commit();
    }
    [[nodiscard]] static QByteArray contents(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : "cannot be opened"_ba;
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_settings.directory)
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    MailboxSettings m_settings;
};

void tst_MessageStore::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_settings = {};
    m_settings.directory = m_directory->path();
}

void tst_MessageStore::writesTheEnvelopeBeforeTheMessage()
{
    MessageStore store(m_settings);
    const auto incoming = store.begin({}, {"b@y.example"_ba, "\"c, d\"@y.example"_ba});
    QVERIFY(incoming);
    QVERIFY(incoming->append("Subject: x\r\n"_ba));
    QVERIFY(incoming->append("\r\nbody\r\n"_ba));
    const auto message = incoming->commit();
    QVERIFY(message);
    QCOMPARE(contents(message->file),
             "X-Posthorn-Envelope-From: <>\r\n"
             "X-Posthorn-Envelope-To: b@y.example, \"c, d\"@y.example\r\n"
             "Subject: x\r\n\r\nbody\r\n"_ba);
    QCOMPARE(message->bytes, "Subject: x\r\n\r\nbody\r\n"_ba);
    QCOMPARE(message->size, message->bytes.size());
    QVERIFY(QDir::isAbsolutePath(message->file));
    static const QRegularExpression name(u"^\\d{8}T\\d{9}Z-\\d+\\.eml$"_s);
    QVERIFY2(name.match(files().value(0)).hasMatch(), qPrintable(files().join(u' ')));
}

void tst_MessageStore::foldsManyRecipients()
{
    MessageStore store(m_settings);
    QByteArrayList recipients;
    for (int i = 0; i < 500; ++i)
        recipients.append("recipient" + QByteArray::number(i) + "@y.example");
    const auto incoming = store.begin("a@x.example"_ba, recipients);
    const QByteArray written = contents(incoming->commit()->file);
    for (const QByteArray &line : written.split('\n'))
        QVERIFY(line.size() <= 999);
    QByteArray unfolded = written;
    unfolded.replace("\r\n ", " ");
    QVERIFY(unfolded.contains("X-Posthorn-Envelope-To: " + recipients.join(", ") + "\r\n"));
}

void tst_MessageStore::showsNoFileBeforeItIsWhole()
{
    MessageStore store(m_settings);
    const auto incoming = store.begin("a@x.example"_ba, {"b@y.example"_ba});
    QVERIFY(incoming->append(QByteArray(100'000, 'x')));
    QCOMPARE(files().filter(QRegularExpression(u"\\.eml$"_s)), QStringList());
    QVERIFY(incoming->commit());
    QCOMPARE(files().size(), 1);
    QVERIFY(files().first().endsWith(u".eml"_s));
}

void tst_MessageStore::leavesNothingOfAMessageGivenUp()
{
    MessageStore store(m_settings);
    {
        const auto incoming = store.begin("a@x.example"_ba, {"b@y.example"_ba});
        QVERIFY(incoming->append("half a mess"_ba));
    }
    QCOMPARE(files(), QStringList());
    QVERIFY(store.kept().isEmpty());
}

void tst_MessageStore::givesEveryMessageItsOwnFile()
{
    MessageStore one(m_settings);
    MessageStore other(m_settings);
    for (int i = 0; i < 50; ++i) {
        QVERIFY(put(one, "x\r\n"_ba));
        QVERIFY(put(other, "y\r\n"_ba));
    }
    QCOMPARE(files().size(), 100);
}

void tst_MessageStore::makesTheDirectory()
{
    m_settings.directory += u"/a/b"_s;
    MessageStore store(m_settings);
    QVERIFY(store.prepare());
    QVERIFY(put(store, "x\r\n"_ba));
    QCOMPARE(files().size(), 1);
}

void tst_MessageStore::cannotUseAFileAsDirectory()
{
    m_settings.directory += u"/file"_s;
    QFile file(m_settings.directory);
    QVERIFY(file.open(QIODevice::WriteOnly));
    MessageStore store(m_settings);
    QVERIFY(!store.prepare());
    QVERIFY(store.errorString().contains(u"file"_s));
}

void tst_MessageStore::tellsWhenTheDirectoryIsGone()
{
    MessageStore store(m_settings);
    QVERIFY(store.prepare());
    QVERIFY(m_directory->remove());
    QVERIFY(!store.begin("a@x.example"_ba, {"b@y.example"_ba}));
    QVERIFY(!store.errorString().isEmpty());
}

void tst_MessageStore::tellsWhenTheDirectoryVanishesMeanwhile()
{
    MessageStore store(m_settings);
    const auto incoming = store.begin("a@x.example"_ba, {"b@y.example"_ba});
    QVERIFY(incoming->append("x\r\n"_ba));
    QVERIFY(m_directory->remove());
    QVERIFY(!incoming->commit());
    QVERIFY(!incoming->errorString().isEmpty());
    QVERIFY(store.kept().isEmpty());
}

void tst_MessageStore::keepsLargeMessagesInTheFileOnly()
{
    MessageStore store(m_settings);
    const QByteArray block(1024 * 1024, 'x');
    const auto incoming = store.begin("a@x.example"_ba, {"b@y.example"_ba});
    for (int i = 0; i < 9; ++i)
        QVERIFY(incoming->append(block));
    const auto message = incoming->commit();
    QVERIFY(message);
    QVERIFY(message->bytes.isEmpty());
    QCOMPARE(message->size, 9 * block.size());
    QVERIFY(QFileInfo(message->file).size() > message->size);
}

void tst_MessageStore::dropsTheOldestMessages()
{
    m_settings.directory.clear();
    m_settings.maximumMessagesInMemory = 3;
    MessageStore store(m_settings);
    for (const char *text : {"1", "2", "3", "4", "5"})
        QVERIFY(put(store, text));
    QCOMPARE(store.kept().size(), 3);
    QCOMPARE(store.kept().first().bytes, "3"_ba);
    store.forget();
    QVERIFY(store.kept().isEmpty());
}

void tst_MessageStore::boundsTheOctetsInMemory()
{
    m_settings.directory.clear();
    m_settings.maximumBytesInMemory = 1000;
    MessageStore store(m_settings);
    for (int i = 0; i < 10; ++i)
        QVERIFY(put(store, QByteArray(240, char('0' + i))));
    QCOMPARE(store.kept().size(), 3); // the envelope counts too
    QCOMPARE(store.kept().last().bytes.front(), '9');
}

void tst_MessageStore::boundsWhatIsArriving()
{
    m_settings.directory.clear();
    m_settings.maximumBytesInMemory = 1000;
    MessageStore store(m_settings);
    auto one = store.begin("a@x.example"_ba, {"b@y.example"_ba});
    const auto other = store.begin("a@x.example"_ba, {"b@y.example"_ba});
    QVERIFY(one->append(QByteArray(600, 'x')));
    QVERIFY(!other->append(QByteArray(600, 'x')));
    QVERIFY(!other->commit());
    QVERIFY(!other->errorString().isEmpty());
    one.reset();
    QVERIFY(put(store, QByteArray(900, 'x')));
    QVERIFY(put(store, QByteArray(900, 'x')));
}

void tst_MessageStore::boundsASingleMessageInMemory()
{
    m_settings.maximumMessageSize = 1'000'000;
    m_settings.maximumBytesInMemory = 1000;
    QCOMPARE(MessageStore(m_settings).maximumMessageSize(), 1'000'000);
    m_settings.directory.clear();
    QCOMPARE(MessageStore(m_settings).maximumMessageSize(), 250);
}

QTEST_GUILESS_MAIN(tst_MessageStore)
#include "tst_MessageStore.moc"
