// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Advice.h"
#include "smtp/DeliveryReport.h"

#include <QDialog>

class QTableWidget;

namespace posthorn {

/// Tells why a message was not sent, in three parts, and leads on. Open it with open().
/// Esc, Return and closing the window mean Edit message. It deletes itself when it is closed.
class FailureDialog final : public QDialog {
    Q_OBJECT
public:
    explicit FailureDialog(const DeliveryReport &report, QWidget *parent = nullptr);

    [[nodiscard]] const DeliveryReport &report() const { return m_report; }
    /// Everything about the failure as plain text without secrets: what Copy details copies.
    [[nodiscard]] QString plainReport() const;
    void reject() override;

signals:
    void editRequested();
    /// Send the same message again to everybody. Not offered when somebody may have got it.
    void tryAgainRequested();
    /// Send it only to the recipients that were not refused (recipientsNotRefused()).
    void sendToOthersRequested();
    void showLogRequested();
    void serverSettingsRequested();
    /// The one-click repair: change the setting (or show the certificate, or ask for the
    /// password), then send again if the person wishes.
    void repairRequested(posthorn::Repair repair);

public:
    /// For sendToOthersRequested().
    [[nodiscard]] QList<Address> recipientsNotRefused() const;

private:
    QWidget *words();
    QTableWidget *recipientsTable();
    QWidget *buttons();
    void leave(void (FailureDialog::*signal)());
    [[nodiscard]] QString details() const;
    [[nodiscard]] bool somebodyMayHaveIt() const;

    DeliveryReport m_report;
    Advice m_advice;
};

} // namespace posthorn
