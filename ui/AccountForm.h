// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/TrustedCertificate.h"
#include "ui/AccountDraft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace posthorn {

class AdvancedFields;

/// All fields of one account.
class AccountForm final : public QWidget {
    Q_OBJECT
public:
    explicit AccountForm(QWidget *parent = nullptr);

    void setDraft(const AccountDraft &draft);
    [[nodiscard]] AccountDraft draft() const;
    void changeServer(quint16 port, Security security);
    void showTrusted(const TrustedCertificate &certificate);
    /// Puts the focus into this field (its objectName), opening Advanced if it is there.
    void focusField(const QString &objectName);

signals:
    /// The person changed something.
    void changed();
    /// Advanced was shown or hidden: the form wants another size.
    void resized();
    void forgetRequested();

private:
    void addHeading(const QString &text);
    QLineEdit *addLine(const QString &caption, const QString &objectName);
    void addIdentity();
    void addServer();
    void addSignIn();
    void addPassword();
    void addAdvanced();
    void emailEdited(const QString &email);
    void securityChanged();
    void splitServer();
    void edited();
    void fillMechanisms(const QByteArray &wanted);

    QFormLayout *m_form;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_personName = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_replyTo = nullptr;
    QLineEdit *m_server = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_security = nullptr;
    QLabel *m_warning = nullptr;
    QComboBox *m_mechanism = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QToolButton *m_advancedSwitch = nullptr;
    AdvancedFields *m_advanced = nullptr;
    AccountDraft m_draft; ///< As shown, with what has no field.
    bool m_showing = false; ///< Fields change because of setDraft(), not because of the person.
};

} // namespace posthorn
