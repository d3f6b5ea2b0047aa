// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Tone.h"

#include <QFrame>
#include <QList>
#include <QStringList>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace posthorn {

struct Notice;

/// One line of the MessageBar: the words, their buttons, and Dismiss.
class MessageBarLine final : public QFrame {
    Q_OBJECT
public:
    /// `number` from 1: `Message bar`, `Message bar 2`, …
    explicit MessageBarLine(int number, QWidget *parent = nullptr);

    using QFrame::show;
    void show(const Notice &notice);
    /// Only Dismiss is left.
    void setReadOnly(bool readOnly);

signals:
    void actionChosen(const QString &key, int index);
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild(const Notice &notice, const QStringList &actions);
    void drawIcon();
    void chooseDirection();

    QString m_key; ///< of the notice that is shown
    QStringList m_captions; ///< of its buttons
    Tone::Kind m_tone = Tone::Kind::Information;
    QLabel *m_icon = nullptr;
    QLabel *m_words = nullptr;
    QBoxLayout *m_row = nullptr;
    QWidget *m_buttons = nullptr;
    QPushButton *m_dismiss = nullptr;
    QList<QPushButton *> m_actions;
    bool m_readOnly = false;
};

} // namespace posthorn
