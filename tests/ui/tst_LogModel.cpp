// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/LogFilter.h"
#include "ui/LogModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

LogEntry line(int number, LogEntry::From from = LogEntry::From::Client)
{
    return {QDateTime(QDate(2026, 11, 20), QTime(12, 0)).addMSecs(number),
            from,
            u"line %1"_s.arg(number),
            {}};
}

QList<LogEntry> lines(int first, int count)
{
    QList<LogEntry> list;
    for (int i = 0; i < count; ++i)
        list.append(line(first + i));
    return list;
}

QString text(const QAbstractItemModel &model, int row, int column = LogModel::TextColumn)
{
    return model.index(row, column).data().toString();
}

} // namespace

class tst_LogModel : public QObject {
    Q_OBJECT
private slots:
    void showsTimeDirectionAndText()
    {
        LogModel model;
        QAbstractItemModelTester tester(&model);
        model.append({line(7), line(8, LogEntry::From::Server), line(9, LogEntry::From::Info)});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model, 0, LogModel::TimeColumn), u"12:00:00.007"_s);
        QCOMPARE(text(model, 0, LogModel::FromColumn), u"Client"_s);
        QCOMPARE(text(model, 1, LogModel::FromColumn), u"Server"_s);
        QCOMPARE(text(model, 2, LogModel::FromColumn), u"Info"_s);
        QVERIFY(text(model, 0).startsWith(u"C: "_s));
        QVERIFY(text(model, 1).startsWith(u"S: "_s));
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Text"_s);
    }

    void dropsOldLinesInBlocks()
    {
        LogModel model;
        QAbstractItemModelTester tester(&model);
        model.setCapacity(5000);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        for (int i = 0; i < 60; ++i)
            model.append(lines(100 * i, 100));
        QVERIFY(model.rowCount() <= 5000);
        QVERIFY(model.rowCount() > 4000);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(model.total(), 6000);
        QCOMPARE(text(model, model.rowCount() - 1), u"C: line 5999"_s);
        QCOMPARE(text(model, 0), u"C: line %1"_s.arg(model.dropped()));
    }

    void takesMoreThanItHoldsAtOnce()
    {
        LogModel model;
        QAbstractItemModelTester tester(&model);
        model.setCapacity(1000);
        model.append(lines(0, 10));
        model.append(lines(10, 51'334));
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(model.total(), 51'344);
        QCOMPARE(text(model, 0), u"C: line 50344"_s);
        model.setCapacity(10);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(text(model, 9), u"C: line 51343"_s);
        model.clear();
        QCOMPARE(model.total(), 0);
    }

    void showsSecretsOnlyWhenToldTo()
    {
        LogModel model;
        LogEntry entry = line(1);
        entry.text = u"AUTH PLAIN [hidden]"_s;
        entry.textWithSecret = u"AUTH PLAIN AGEAYg=="_s;
        model.append({entry, line(2)});
        QCOMPARE(text(model, 0), u"C: AUTH PLAIN [hidden]"_s);
        model.setSecretsShown(true);
        QCOMPARE(text(model, 0), u"C: AUTH PLAIN AGEAYg=="_s);
        QCOMPARE(text(model, 1), u"C: line 2"_s);
        QVERIFY(LogModel::line(entry, false).endsWith(u"C: AUTH PLAIN [hidden]"_s));
    }

    void filtersWhatIsThereAndWhatComes()
    {
        LogModel model;
        LogFilter filter(&model);
        QAbstractItemModelTester tester(&filter);
        model.append(lines(0, 100));
        QCOMPARE(filter.rowCount(), 100);
        filter.setText(u"LINE 1"_s);
        QCOMPARE(filter.rowCount(), 11); // 1 and 10 to 19
        QCOMPARE(text(filter, 10), u"C: line 19"_s);
        model.append(lines(100, 30));
        QCOMPARE(filter.rowCount(), 41);
        QCOMPARE(filter.mapToSource(filter.index(11, 0)).row(), 100);
        QCOMPARE(filter.mapFromSource(model.index(100, 0)).row(), 11);
        QVERIFY(!filter.mapFromSource(model.index(2, 0)).isValid());
        filter.setText(u"nothing like it"_s);
        QCOMPARE(filter.rowCount(), 0);
        filter.setText({});
        QCOMPARE(filter.rowCount(), 130);
    }

    void filterFollowsDroppedLines()
    {
        LogModel model;
        model.setCapacity(2000);
        LogFilter filter(&model);
        QAbstractItemModelTester tester(&filter);
        filter.setText(u"7"_s);
        for (int i = 0; i < 50; ++i)
            model.append(lines(100 * i, 100));
        QVERIFY(filter.rowCount() > 0);
        for (int row = 0; row < filter.rowCount(); ++row) {
            QVERIFY(text(filter, row).contains(u'7'));
            const int source = filter.mapToSource(filter.index(row, 0)).row();
            QCOMPARE(text(model, source), text(filter, row));
        }
        model.clear();
        QCOMPARE(filter.rowCount(), 0);
    }

    void filterFindsTheDirectionToo()
    {
        LogModel model;
        LogFilter filter(&model);
        model.append({line(1), line(2, LogEntry::From::Server)});
        filter.setText(u"server"_s);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(text(filter, 0), u"S: line 2"_s);
    }
};

QTEST_MAIN(tst_LogModel)
#include "tst_LogModel.moc"
