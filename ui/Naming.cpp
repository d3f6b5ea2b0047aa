// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Naming.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Return presses the button that has the focus: otherwise it would press the dialog's default
/// button, which may say the contrary.
class Button final : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (!isReturn)
            return QPushButton::keyPressEvent(event);
        event->accept();
        if (!event->isAutoRepeat())
            click();
    }
};

} // namespace

QString Naming::plain(const QString &caption)
{
    QString words;
    for (qsizetype i = 0; i < caption.size(); ++i) {
        if (caption[i] == u'&' && i + 1 < caption.size())
            ++i;
        words += caption[i];
    }
    // Chinese captions show the access key behind the words: 发送(&S).
    static const QRegularExpression key(u"\\([A-Z0-9]\\)(?=[:：…]?$)"_s);
    words.remove(key);
    while (words.endsWith(u':') || words.endsWith(u'：'))
        words.chop(1);
    return words;
}

void Naming::name(QWidget *field, const QString &caption, const QString &objectName)
{
    field->setObjectName(objectName);
    field->setAccessibleName(plain(caption));
}

QLabel *Naming::caption(const QString &caption, QWidget *field, const QString &objectName)
{
    name(field, caption, objectName);
    auto *label = new QLabel(caption);
    label->setBuddy(field);
    return label;
}

QLabel *Naming::wrapped(const QString &words)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(words);
    return label;
}

QLabel *Naming::live(const QString &key, const QString &objectName)
{
    QLabel *label = wrapped({});
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setObjectName(objectName);
    label->setAccessibleDescription(key);
    return label;
}

QLabel *Naming::text(const QString &words)
{
    return wrapped(words);
}

QString Naming::toolTip(const QString &words)
{
    return Qt::mightBeRichText(words) ? Qt::convertFromPlainText(words) : words;
}

void Naming::makeTall(QAbstractButton *button)
{
    button->setMinimumHeight(24);
}

QPushButton *Naming::button(const QString &caption, const QString &objectName)
{
    auto *button = new Button(caption);
    button->setObjectName(objectName);
    makeTall(button);
    return button;
}

} // namespace posthorn
