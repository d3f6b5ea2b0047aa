// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/TestMailbox.h"

#include <QDialog>

namespace posthorn {

/// Shows what the built-in test mailbox caught, and lets a person choose how it answers.
/// Open it with show(); it may stay open beside the compose window.
class TestMailboxDialog final : public QDialog {
    Q_OBJECT
public:
    explicit TestMailboxDialog(TestMailbox *mailbox, QWidget *parent = nullptr);
    ~TestMailboxDialog() override;
};

} // namespace posthorn
