// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/MessageBar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_MessageBar : public QObject {
    Q_OBJECT
private slots:
    void isHiddenWithoutNotices();
    void threeAreShownAndFurtherOnesWait();
    void theSameMatterTakesOneLine();
    void anActionRunsOnceAndTheNoticeGoes();
    void aButtonKeepsTheFocusWhenAnotherNoticeComes();
    void namesAreTheContract();
    void foreignWordsAreNoMarkup();

private:
    static Notice notice(const QString &key) { return {key, {}, u"About "_s + key, {}}; }
};

void tst_MessageBar::isHiddenWithoutNotices()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.post(notice(u"a"_s));
    QVERIFY(!bar.isHidden());
    bar.withdraw(u"a"_s);
    QVERIFY(bar.isHidden());
}

void tst_MessageBar::threeAreShownAndFurtherOnesWait()
{
    MessageBar bar;
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        bar.post(notice(key));
    QCOMPARE(bar.texts(), (QStringList{u"About a"_s, u"About b"_s, u"About c"_s}));
    bar.findChild<QPushButton *>(u"dismiss2"_s)->click();
    QCOMPARE(bar.texts(), (QStringList{u"About a"_s, u"About c"_s, u"About d"_s}));
}

void tst_MessageBar::theSameMatterTakesOneLine()
{
    MessageBar bar;
    bar.post(notice(u"a"_s));
    bar.post({u"a"_s, Tone::Kind::Warning, u"Something else"_s, {}});
    QCOMPARE(bar.texts(), QStringList{u"Something else"_s});
}

void tst_MessageBar::anActionRunsOnceAndTheNoticeGoes()
{
    MessageBar bar;
    int runs = 0;
    bar.post({u"a"_s,
              Tone::Kind::Warning,
              u"Text"_s,
              {{u"Attach it"_s, [&] {
                    ++runs;
                    bar.post(notice(u"b"_s)); // an action may post the next one
                }}}});
    auto *button = bar.findChild<QPushButton *>(u"noticeAction0"_s);
    QCOMPARE(button->text(), u"Attach it"_s);
    button->click();
    button->click(); // an impatient person
    QTRY_COMPARE(runs, 1);
    QCOMPARE(bar.texts(), QStringList{u"About b"_s});
}

void tst_MessageBar::aButtonKeepsTheFocusWhenAnotherNoticeComes()
{
    MessageBar bar;
    bar.post({u"a"_s, Tone::Kind::Warning, u"Text"_s, {{u"Attach it"_s, {}}}});
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    auto *button = bar.findChild<QPushButton *>(u"noticeAction0"_s);
    button->setFocus();
    bar.post(notice(u"b"_s));
    QCOMPARE(QApplication::focusWidget(), button);
    QCOMPARE(bar.findChild<QPushButton *>(u"noticeAction0"_s), button);
}

void tst_MessageBar::namesAreTheContract()
{
    MessageBar bar;
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
        bar.post(notice(key));
    const QStringList keys = {u"Message bar"_s, u"Message bar 2"_s, u"Message bar 3"_s};
    const QStringList dismissals = {u"Dismiss"_s, u"Dismiss 2"_s, u"Dismiss 3"_s};
    for (int i = 0; i < 3; ++i) {
        const auto *label = bar.findChild<QLabel *>(u"messageBar%1"_s.arg(i + 1));
        QCOMPARE(label->accessibleDescription(), keys[i]);
        QVERIFY(label->accessibleName().isEmpty());
        const auto *dismiss = bar.findChild<QPushButton *>(u"dismiss%1"_s.arg(i + 1));
        const QString name = dismiss->accessibleName();
        QCOMPARE(name.isEmpty() ? dismiss->text() : name, dismissals[i]);
    }
}

void tst_MessageBar::foreignWordsAreNoMarkup()
{
    MessageBar bar;
    bar.post({u"a"_s, Tone::Kind::Warning, u"<b>x</b>"_s, {}});
    QCOMPARE(bar.findChild<QLabel *>(u"messageBar1"_s)->textFormat(), Qt::PlainText);
}

QTEST_MAIN(tst_MessageBar)

#include "tst_MessageBar.moc"
