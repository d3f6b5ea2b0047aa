// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AddressField.h"
#include "ui/HeaderPane.h"
#include "ui/MessageBar.h"
#include "ui/RecipientAdvice.h"
#include "ui/TextField.h"

#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

QString people(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list.append(u"p%1@example.org"_s.arg(i));
    return list.join(u", "_s);
}

} // namespace

class tst_RecipientAdvice : public QObject {
    Q_OBJECT
private slots:
    void init();
    void saysWhoIsNamedTwice();
    void offersBccForMany();
    void whatWasDismissedIsNotToldAgain();

private:
    std::unique_ptr<QWidget> m_window;
    HeaderPane *m_header = nullptr;
    MessageBar *m_messages = nullptr;
    RecipientAdvice *m_advice = nullptr;
};

void tst_RecipientAdvice::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_header = new HeaderPane;
    m_messages = new MessageBar;
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    m_advice = new RecipientAdvice(m_header, m_messages);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_RecipientAdvice::saysWhoIsNamedTwice()
{
    m_header->to()->line()->setFocus();
    QTest::keyClicks(m_header->to()->line(),
                     u"Ann <ann@example.org>, x@example.org, ann@EXAMPLE.org"_s);
    QVERIFY(m_messages->texts().isEmpty());
    m_header->subject()->setFocus();
    QCOMPARE(m_messages->texts(),
             QStringList{u"ann@EXAMPLE.org is named more than once, and gets the message once."_s});
    m_header->bcc()->setText(u"x@example.org"_s);
    m_advice->look();
    QCOMPARE(m_messages->texts(),
             QStringList{u"2 address(es) are named more than once. Each gets the message once."_s});
    m_header->to()->setText(u"ann@example.org"_s);
    m_advice->look();
    QVERIFY(m_messages->texts().isEmpty());
}

void tst_RecipientAdvice::offersBccForMany()
{
    m_header->to()->setText(people(RecipientAdvice::MostInTheOpen));
    m_advice->look();
    QVERIFY(m_messages->texts().isEmpty());
    m_header->cc()->setText(u"one@example.net"_s);
    m_header->bcc()->setText(u"hidden@example.net"_s);
    m_advice->look();
    QCOMPARE(m_messages->texts(),
             QStringList{u"All 16 people in To and Cc can see each other's addresses."_s});
    m_messages->findChild<QPushButton *>(u"noticeAction0"_s)->click();
    QTRY_VERIFY(m_header->to()->isBlank());
    QVERIFY(m_header->cc()->isBlank() && !m_header->isCcShown());
    QVERIFY(m_header->isBccShown());
    QCOMPARE(m_header->bcc()->parsed().addresses.size(), RecipientAdvice::MostInTheOpen + 2);
    QVERIFY(m_messages->texts().isEmpty());
}

void tst_RecipientAdvice::whatWasDismissedIsNotToldAgain()
{
    m_header->to()->setText(people(20) + u", p1@example.org"_s);
    m_advice->look();
    QCOMPARE(m_messages->texts().size(), 2);
    m_messages->findChild<QPushButton *>(u"dismiss1"_s)->click();
    m_messages->findChild<QPushButton *>(u"dismiss1"_s)->click();
    QVERIFY(m_messages->texts().isEmpty());
    m_advice->look();
    QVERIFY(m_messages->texts().isEmpty());
}

QTEST_MAIN(tst_RecipientAdvice)
#include "tst_RecipientAdvice.moc"
