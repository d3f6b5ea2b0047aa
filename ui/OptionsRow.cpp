// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/OptionsRow.h"

#include "ui/FlowLayout.h"
#include "ui/Naming.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

QCheckBox *checkBox(const QString &caption, const QString &objectName)
{
    auto *box = new QCheckBox(caption);
    box->setObjectName(objectName);
    Naming::makeTall(box);
    return box;
}

QWidget *captioned(const QString &caption, QComboBox *box, const QString &objectName)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins({});
    row->addWidget(Naming::caption(caption, box, objectName));
    row->addWidget(box);
    return pair;
}

} // namespace

OptionsRow::OptionsRow(QWidget *parent)
    : QWidget(parent)
    , m_format(new QComboBox)
    , m_priority(new QComboBox)
    , m_readReceipt(checkBox(tr("Request a read receipt"), u"requestAReadReceipt"_s))
    , m_deliveryNotifications(
          checkBox(tr("Re&quest delivery notifications"), u"requestDeliveryNotifications"_s))
{
    for (const Priority priority :
         {Priority::Highest, Priority::High, Priority::Normal, Priority::Low, Priority::Lowest})
        m_priority->addItem(nameOf(priority), static_cast<int>(priority));
    setPriority(Priority::Normal);

    m_format->addItem(tr("Plain text"), static_cast<int>(TextFormat::Plain));
    m_format->addItem(tr("HTML"), static_cast<int>(TextFormat::Html));

    auto *flow = new FlowLayout(Qt::AlignLeft, this);
    flow->setContentsMargins({});
    flow->setSpacing(12);
    flow->addWidget(captioned(tr("Format:"), m_format, u"format"_s));
    flow->addWidget(captioned(tr("Priority:"), m_priority, u"priority"_s));
    flow->addWidget(m_readReceipt);
    flow->addWidget(m_deliveryNotifications);

    connect(m_format, &QComboBox::activated, this, [this] { emit formatChosen(format()); });
    connect(m_priority, &QComboBox::currentIndexChanged, this, [this] {
        emit priorityChanged(priority());
        emit edited();
    });
    connect(m_readReceipt, &QCheckBox::toggled, this, &OptionsRow::edited);
    connect(m_deliveryNotifications, &QCheckBox::toggled, this, &OptionsRow::edited);
}

QString OptionsRow::nameOf(Priority priority)
{
    switch (priority) {
    case Priority::Highest:
        return tr("Highest");
    case Priority::High:
        return tr("High");
    case Priority::Normal:
        break;
    case Priority::Low:
        return tr("Low");
    case Priority::Lowest:
        return tr("Lowest");
    }
    return tr("Normal");
}

TextFormat OptionsRow::format() const
{
    return static_cast<TextFormat>(m_format->currentData().toInt());
}

void OptionsRow::setFormat(TextFormat format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

Priority OptionsRow::priority() const
{
    return static_cast<Priority>(m_priority->currentData().toInt());
}

void OptionsRow::setPriority(Priority priority)
{
    m_priority->setCurrentIndex(m_priority->findData(static_cast<int>(priority)));
}

void OptionsRow::setReadOnly(bool readOnly)
{
    for (QWidget *widget : tabOrder())
        widget->setDisabled(readOnly);
}

QList<QWidget *> OptionsRow::tabOrder() const
{
    return {m_format, m_priority, m_readReceipt, m_deliveryNotifications};
}

} // namespace posthorn
