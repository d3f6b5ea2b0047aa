// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/CheckStep.h"

#include <QTreeWidget>

namespace posthorn {

/// The steps of a server check with their results in words, their times and what was learned.
class CheckStepsView final : public QTreeWidget {
    Q_OBJECT
public:
    explicit CheckStepsView(QWidget *parent = nullptr);

    /// Every step is waiting again.
    void restart(const QList<CheckStep> &steps);
    void showStep(const CheckStep &step);
    /// Steps that are over, of all steps; for a progress bar.
    [[nodiscard]] int countEnded() const;
    /// One line for each step, for a report as plain text.
    [[nodiscard]] QStringList lines() const;

    static QString name(CheckStep::Kind kind);
    static QString result(CheckStep::State state);
};

} // namespace posthorn
