// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Advice.h"
#include "smtp/DeliveryReport.h"

#include <QDialog>
#include <QList>

class QPushButton;
class QTableWidget;

namespace posthorn {

/// Tells why a message was not sent, in three parts, and leads on. Open it with open().
/// Esc and closing the window mean Edit message. It deletes itself when it is closed, and emits
/// exactly one signal before. Show log and Copy details leave it open; Show log lets go of the
/// window behind it, so that the log can be used.
class FailureDialog final : public QDialog {
    Q_OBJECT
public:
    explicit FailureDialog(const DeliveryReport &report, QWidget *parent = nullptr);

    [[nodiscard]] const DeliveryReport &report() const { return m_report; }
    /// Everything about the failure as plain text without secrets: what Copy details copies.
    [[nodiscard]] QString plainReport() const;
    /// For sendToOthersRequested(): everybody whom the server did not refuse.
    [[nodiscard]] QList<Address> recipientsNotRefused() const;
    void reject() override;

signals:
    void editRequested();
    /// Send the same message again to everybody. Not offered when somebody may have got it.
    void tryAgainRequested();
    /// Send it only to recipientsNotRefused(). Not offered when they have got it already.
    void sendToOthersRequested();
    /// Keep it in the outbox, to be tried again by itself. Offered where that may help.
    void saveToOutboxRequested();
    void showLogRequested();
    void serverSettingsRequested();
    /// The one-click repair: change the setting, show the certificate, or ask for the password.
    void repairRequested(posthorn::Repair repair);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildWords();
    QWidget *buildRecipients();
    void buildDetails(QLayout *layout);
    QWidget *buildButtons();
    void addRow(QTableWidget *table, int row, const RecipientResult &recipient) const;
    [[nodiscard]] QString resultWord(const RecipientResult &recipient) const;
    [[nodiscard]] bool recipientsDiffer() const;
    [[nodiscard]] bool somebodyMayHaveIt() const;
    [[nodiscard]] bool mayPass() const;
    [[nodiscard]] QString suggestion() const;
    [[nodiscard]] QString repairCaption() const;
    void showLog();
    /// Closes the dialog and emits the signal.
    template <typename... Values> void leave(void (FailureDialog::*signal)(Values...), Values...);

    DeliveryReport m_report;
    Advice m_advice;
};

} // namespace posthorn
