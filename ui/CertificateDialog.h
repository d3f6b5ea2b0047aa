// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/TrustedCertificate.h"
#include "smtp/DeliveryReport.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QPushButton;
class QTableWidget;

namespace posthorn {

/// Asks what to do about a server whose certificate cannot be verified. The connection has ended
/// already; a decision starts a new one with this one certificate pinned. Open it with open().
/// Exactly one of the signals is emitted, Esc and closing mean refused(). It deletes itself when
/// it is closed.
class CertificateDialog final : public QDialog {
    Q_OBJECT
public:
    /// `previous` is what was trusted for this host and port until now; empty: nothing was.
    CertificateDialog(const DeliveryReport &report, const TrustedCertificate &previous,
                      QWidget *parent = nullptr);

    void reject() override;

signals:
    void connectOnceRequested(const QByteArray &sha256);
    void trustRequested(const QByteArray &sha256);
    void refused();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QString target() const;
    [[nodiscard]] QString summary() const;
    QWidget *buildSummary();
    QWidget *buildProblems();
    QWidget *buildDetails();
    void buildAdvice(QLayout *layout);
    QWidget *buildTools();
    QWidget *buildDecision();
    void addDetail(QTableWidget *table, const QString &field, const QString &value) const;
    void decide(void (CertificateDialog::*signal)(const QByteArray &));
    void chooseFileToSave();
    void saveTo(const QString &path);

    ServerFacts m_server;
    CertificateFacts m_certificate; ///< The server's own; without a fingerprint when it sent none.
    QStringList m_problems;
    TrustedCertificate m_previous;
    bool m_changed = false; ///< Another certificate was trusted here before.
    QCheckBox *m_compared = nullptr;
    QPushButton *m_trust = nullptr;
};

} // namespace posthorn
