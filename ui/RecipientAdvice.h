// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace posthorn {

class HeaderPane;
class MessageBar;

/// Says in the message bar what is odd about the recipients as a whole: somebody who stands there
/// twice, and many people who would see each other's addresses.
class RecipientAdvice final : public QObject {
    Q_OBJECT
public:
    /// From more than this many in To and Cc on, Bcc is offered.
    static constexpr int MostInTheOpen = 15;

    RecipientAdvice(HeaderPane *header, MessageBar *messages);

    /// Looks at the fields as they are now.
    void look();

    /// The mailboxes that stand more than once in the lists, each one once.
    [[nodiscard]] static QStringList namedTwice(const QStringList &lists);

private:
    void tellTwice();
    void tellMany();
    void moveToBcc();

    HeaderPane *m_header;
    MessageBar *m_messages;
    QStringList m_twice; ///< what was told of, so that it is not told again once dismissed
    int m_open = 0; ///< how many were told to stand in the open
};

} // namespace posthorn
