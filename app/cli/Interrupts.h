// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

namespace posthorn::cli {

/// Ctrl+C, the wish to end and the end of the terminal, as a signal of the event loop. The first
/// one asks; a second one ends the process at once with ExitCode::Cancelled. One object at a time.
class Interrupts final : public QObject {
    Q_OBJECT
public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

signals:
    void interrupted();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace posthorn::cli
