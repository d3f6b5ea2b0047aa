// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SendLaterDialog.h"

#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/WindowSize.h"

#include <QDateTimeEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int EveningHour = 18;
constexpr int MorningHour = 8;

/// Hours that a person means by themselves: this evening, tomorrow morning.
QDateTime todayAt(int hour)
{
    return QDateTime(QDate::currentDate(), QTime(hour, 0));
}

/// The locale's own short form, with all four digits of the year.
QString formatOfTime()
{
    QString format = QLocale().dateTimeFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    format.remove(u't');
    return format.trimmed();
}

} // namespace

SendLaterDialog::SendLaterDialog(QWidget *parent)
    : QDialog(parent)
    , m_time(new QDateTimeEdit)
    , m_problem(Naming::live(tr("Time problem"), u"timeProblem"_s))
    , m_later(Naming::button(tr("&Send later"), u"sendLater"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send later"));
    auto *layout = new QVBoxLayout(this);
    m_time->setCalendarPopup(true);
    m_time->setDisplayFormat(formatOfTime());
    m_time->setLayoutDirection(Qt::LeftToRight); // as numbers are read everywhere
    const QDateTime evening = todayAt(EveningHour);
    const QDateTime morning = todayAt(MorningHour).addDays(1);
    const bool stillDay = QDateTime::currentDateTime().secsTo(evening) > 3600;
    m_time->setDateTime(stillDay ? evening : morning);
    layout->addWidget(Naming::caption(tr("Send &at:"), m_time, u"sendAt"_s));
    layout->addWidget(m_time);
    auto *shortcuts = new QWidget;
    auto *row = new FlowLayout(Qt::AlignLeft, shortcuts);
    row->setContentsMargins({});
    const auto offer = [&](const QString &words, const QString &name, const QDateTime &time) {
        QPushButton *button = Naming::button(words, name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, time] { m_time->setDateTime(time); });
        row->addWidget(button);
    };
    offer(tr("In an &hour"), u"inAnHour"_s, QDateTime::currentDateTime().addSecs(3600));
    if (stillDay)
        offer(tr("This &evening"), u"thisEvening"_s, evening);
    offer(tr("&Tomorrow morning"), u"tomorrowMorning"_s, morning);
    layout->addWidget(shortcuts);
    layout->addWidget(m_problem);
    layout->addWidget(Naming::text(tr("The message waits in the outbox. Posthorn sends it at that "
                                      "time if it is running, or else when it is started next.")));
    layout->addStretch();
    auto *buttons = new QWidget;
    auto *bottom = new FlowLayout(Qt::AlignRight, buttons);
    bottom->setContentsMargins({});
    QPushButton *cancel = Naming::button(tr("&Cancel"), u"cancel"_s);
    bottom->addWidget(m_later);
    bottom->addWidget(cancel);
    layout->addWidget(buttons);
    m_later->setDefault(true);
    setMinimumWidth(WindowSize::width(this, 44));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &SendLaterDialog::check);
    connect(m_later, &QPushButton::clicked, this, [this] {
        check();
        if (!m_later->isEnabled())
            return;
        emit chosen(m_time->dateTime());
        accept();
    });
    m_time->setFocus();
    check();
}

void SendLaterDialog::check()
{
    const bool isPast = m_time->dateTime() <= QDateTime::currentDateTime();
    m_problem->setText(isPast ? tr("This time has passed.") : QString());
    m_problem->setVisible(isPast);
    m_later->setDisabled(isPast);
}

} // namespace posthorn
