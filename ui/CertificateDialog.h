// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/TrustedCertificate.h"
#include "smtp/DeliveryReport.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTableWidget;

namespace posthorn {

/// Asks what to do about a server whose certificate cannot be verified. The connection has ended
/// already; a decision starts a new one with this one certificate pinned. Open it with open().
/// Exactly one of the signals is emitted. It deletes itself when it is closed.
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

private:
    [[nodiscard]] bool hasChanged() const;
    [[nodiscard]] QString target() const;
    [[nodiscard]] QStringList problems() const;
    QWidget *words();
    QTableWidget *detailsTable();
    QWidget *comparison();
    QWidget *buttons();
    void copyFingerprint();
    void chooseFileToSave();
    void saveTo(const QString &path);

    ServerFacts m_server;
    CertificateFacts m_certificate;
    QStringList m_problems;
    TrustedCertificate m_previous;
    QCheckBox *m_compared = nullptr;
    QPushButton *m_trust = nullptr;
};

} // namespace posthorn
