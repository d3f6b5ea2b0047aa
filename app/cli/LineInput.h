// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

namespace posthorn::cli {

/// The lines of standard input as they come, without ever waiting for them. One object at a time.
class LineInput final : public QObject {
    Q_OBJECT
public:
    /// Octets; a longer line is cut into pieces of this size.
    static constexpr qsizetype MaximumLine = 64 * 1024;

    explicit LineInput(QObject *parent = nullptr);
    ~LineInput() override;

    /// Asks for one more line: line() or ended() follows, never before this returns.
    void next();
    /// Whether what is typed appears on the terminal; without one nothing happens.
    void setEcho(bool on);
    [[nodiscard]] static bool isTerminal();

signals:
    /// Without its end; a CR before the LF belongs to the end.
    void line(const QByteArray &line);
    void ended();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace posthorn::cli
