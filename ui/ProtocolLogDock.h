// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/LogEntry.h"

#include <QDockWidget>
#include <QList>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMessageBox;
class QPushButton;
class QTimer;
class QToolButton;

namespace posthorn {

class LogFilter;
class LogModel;
class LogTable;

/// The live protocol log below the message: bounded, filtered, followed, copied and saved.
/// Passwords stay hidden unless a person asked for them and said yes; this is never remembered,
/// and Copy log and Save log… leave them hidden even then.
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

private:
    QWidget *buildTitle();
    void buildTable();
    QWidget *buildFilterRow();
    QWidget *buildButtonRow();
    void takePending(qsizetype most);
    void fitColumns();
    void updateState();
    void scrolled(int value);
    void followToggled(bool on);
    void rowsAboutToGo(int count);
    void askForSecrets(bool wanted);
    void showSecrets(bool shown);
    void copySelection();
    void copyAll();
    void chooseFileToSave();
    void saveTo(const QString &path);
    void clearAll();

    LogModel *m_model;
    LogFilter *m_filter;
    LogTable *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_summary = nullptr;
    QCheckBox *m_follow = nullptr;
    QCheckBox *m_secrets = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_clear = nullptr;
    QTimer *m_flush = nullptr;
    QPointer<QMessageBox> m_question;
    QList<LogEntry> m_pending;
    bool m_movingItself = false; ///< The scroll bar moves because of us, not because of the person.
};

} // namespace posthorn
