// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Tone.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

namespace posthorn {

class MessageBarLine;

/// A word to the person that can wait: what it is about, and what can be done with one click.
struct Notice {
    struct Action {
        QString words; ///< of the button, and its name
        std::function<void()> run; ///< afterwards the notice goes away
    };
    QString key; ///< A later notice with the same key takes the place of this one.
    Tone::Kind tone = Tone::Kind::Information;
    QString text; ///< Plain; foreign words may be in it.
    QList<Action> actions;
};

/// Up to three notices between the fields and the text, never modal. Further ones wait until
/// there is room.
class MessageBar final : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void post(const Notice &notice);
    void withdraw(const QString &key);
    [[nodiscard]] bool holds(const QString &key) const;
    /// The sentences that are shown now.
    [[nodiscard]] QStringList texts() const;
    /// Notices can be read and dismissed, but what they offer cannot be done.
    void setReadOnly(bool readOnly);

private:
    static constexpr int MostLines = 3;

    void refresh();
    void run(const QString &key, int action);

    QList<MessageBarLine *> m_lines;
    QList<Notice> m_notices;
    bool m_readOnly = false;
};

} // namespace posthorn
