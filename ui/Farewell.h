// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace posthorn {

/// Closes a window a moment after its message was sent, so that its last words can be read. It
/// stays where the person does something in it meanwhile, or has a dialog of it open.
class Farewell final : public QObject {
    Q_OBJECT
public:
    explicit Farewell(QWidget *window);

    void begin();
    void cancel();
    [[nodiscard]] bool isUnderWay() const { return m_timer.isActive(); }
    void setDelay(int ms) { m_timer.setInterval(ms); }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void close();
    [[nodiscard]] bool isOfWindow(const QObject *object) const;

    QWidget *m_window;
    QTimer m_timer;
};

} // namespace posthorn
