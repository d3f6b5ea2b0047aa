// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/LogEntry.h"

#include <QDockWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace posthorn {

class LogFilter;
class LogModel;

/// The live protocol log below the message: bounded, filtered, followed, copied and saved.
/// Passwords stay hidden unless a person asked for them and said yes; never remembered.
class ProtocolLogDock final : public QDockWidget {
    Q_OBJECT
public:
    explicit ProtocolLogDock(QWidget *parent = nullptr);
    ~ProtocolLogDock() override;

    /// Cheap: entries are taken into the view on a timer, many at a time.
    void append(const posthorn::LogEntry &entry);
    /// A person has said yes to seeing passwords: tell the Courier to keep them.
    [[nodiscard]] bool showsSecrets() const;
    /// How many lines are kept; 20,000 unless told.
    void setCapacity(int lines);

signals:
    void showSecretsChanged(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void buildBottomRow(QWidget *body);
    void takePending();
    void fitColumns();
    void updateSummary();
    void onScrolled(int value);
    void onFollowToggled(bool on);
    void onSecretsToggled(bool on);
    void applySecrets(bool shown);
    void copySelection();
    void copyAll();
    void chooseFileToSave();
    void saveTo(const QString &path);
    void clearAll();

    LogModel *m_model = nullptr;
    LogFilter *m_filter = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_summary = nullptr;
    QLineEdit *m_filterText = nullptr;
    QCheckBox *m_follow = nullptr;
    QCheckBox *m_secrets = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_clear = nullptr;
    QTimer *m_flush = nullptr;
    QList<LogEntry> m_pending;
    bool m_scrollingItself = false;
    bool m_secretsShown = false;
};

} // namespace posthorn
