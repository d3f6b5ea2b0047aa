// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/TestMailbox.h"

#include <QTableWidget>

namespace posthorn {

/// The messages of a TestMailbox, newest last. The newest is selected as it comes, unless the
/// person has chosen an older one.
class ReceivedTable final : public QTableWidget {
    Q_OBJECT
public:
    explicit ReceivedTable(TestMailbox *mailbox, QWidget *parent = nullptr);

    /// Index into the mailbox's messages; -1: none.
    [[nodiscard]] int selected() const { return currentRow(); }

signals:
    void selectedChanged();

private:
    void add(const ReceivedMessage &message);
    void dropOldest(int count);

    TestMailbox *m_mailbox;
};

} // namespace posthorn
