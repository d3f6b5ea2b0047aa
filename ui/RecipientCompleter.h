// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"

#include <QList>
#include <QObject>
#include <QString>

class QCompleter;
class QKeyEvent;
class QStringListModel;

namespace posthorn {

class KnownAddresses;
class TextField;

/// Offers known addresses for the one that is being typed in a line of several: the arrow keys
/// choose, Return or Tab takes, Shift+Delete forgets an address for good.
class RecipientCompleter final : public QObject {
    Q_OBJECT
public:
    RecipientCompleter(TextField *line, KnownAddresses &known);

    /// The piece of a list in which the cursor stands, without its separators and outer blanks.
    struct Piece {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    [[nodiscard]] static Piece pieceAt(const QString &list, qsizetype cursor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void suggest();
    void take(int row);
    void forget(int row);
    bool keyPressed(QKeyEvent *event);

    TextField *m_line;
    KnownAddresses &m_known;
    QCompleter *m_completer;
    QStringListModel *m_rows;
    QList<Address> m_offered;
};

} // namespace posthorn
