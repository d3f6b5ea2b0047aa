// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/TrustedCertificate.h"

#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QTableWidget;

namespace posthorn {

/// Every certificate that is trusted though no authority vouches for it, and the way to forget
/// one. Nothing is stored here; open it with open().
class TrustedCertificatesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit TrustedCertificatesDialog(const QList<TrustedCertificate> &certificates,
                                       QWidget *parent = nullptr);

    /// Those that were not forgotten.
    [[nodiscard]] const QList<TrustedCertificate> &certificates() const { return m_certificates; }

signals:
    void changed();

private:
    void fill();
    void forgetCurrent();

    QList<TrustedCertificate> m_certificates;
    QTableWidget *m_table;
    QLabel *m_empty;
    QPushButton *m_forget;
};

} // namespace posthorn
