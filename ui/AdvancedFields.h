// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/TrustedCertificate.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace posthorn {

struct AccountDraft;

/// The rows of the account settings that few people need, shown on demand.
class AdvancedFields final : public QObject {
    Q_OBJECT
public:
    /// Adds its rows to the end of `form`; the layout's widget must exist already.
    AdvancedFields(QFormLayout *form, QWidget *parent);

    void setDraft(const AccountDraft &draft);
    void read(AccountDraft &draft) const;
    /// What is trusted for the server that is shown now.
    void showTrusted(const TrustedCertificate &certificate);
    void expand(bool on);

signals:
    void changed();
    void forgetRequested();

private:
    void addSwitch();
    void addFileRow(QLineEdit *field, const QString &caption, const QString &objectName,
                    const QString &buttonText, const QString &buttonName);
    void addConnectionRows();
    void addTrustedRow();
    void chooseFile(QLineEdit *field, const QString &title);

    QFormLayout *m_form;
    QWidget *m_window;
    QToolButton *m_switch = nullptr;
    QLineEdit *m_caFile;
    QLineEdit *m_clientCertificate;
    QLineEdit *m_heloName;
    QLineEdit *m_proxy;
    QSpinBox *m_timeout;
    QComboBox *m_ipVersion;
    QLabel *m_trusted = nullptr;
    QPushButton *m_forget = nullptr;
    int m_firstRow = 0;
};

} // namespace posthorn
