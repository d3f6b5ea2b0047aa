// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/TrustedCertificate.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace posthorn {

struct AccountDraft;

/// The part of the account settings that few people need, shown on demand.
class AdvancedFields final : public QWidget {
    Q_OBJECT
public:
    explicit AdvancedFields(QWidget *parent = nullptr);

    void setDraft(const AccountDraft &draft);
    void read(AccountDraft &draft) const;
    /// What is trusted for the server that is shown now.
    void showTrusted(const TrustedCertificate &certificate);

signals:
    void changed();
    void forgetRequested();
    void allTrustedRequested();

private:
    void addFileRow(QLineEdit *field, const QString &caption, const QString &objectName,
                    const QString &buttonText, const QString &buttonName);
    void addConnectionRows();
    void addTrustedRow();
    void chooseFile(QLineEdit *field, const QString &title);

    QFormLayout *m_form;
    QLineEdit *m_caFile;
    QLineEdit *m_clientCertificate;
    QLineEdit *m_heloName;
    QLineEdit *m_proxy;
    QSpinBox *m_timeout;
    QComboBox *m_ipVersion;
    QLabel *m_trusted = nullptr;
    QPushButton *m_forget = nullptr;
};

} // namespace posthorn
