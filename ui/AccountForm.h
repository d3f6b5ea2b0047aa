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
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace posthorn {

class AdvancedFields;
class Keyring;
class SettingsSearch;
class SideBySide;
struct FoundSettings;
class RememberPassword;

/// All fields of one account.
class AccountForm final : public QWidget {
    Q_OBJECT
public:
    explicit AccountForm(QWidget *parent = nullptr);

    void setDraft(const AccountDraft &draft);
    [[nodiscard]] AccountDraft draft() const;
    void changeServer(quint16 port, Security security);
    void showTrusted(const TrustedCertificate &certificate);
    void setKeyring(Keyring *keyring);
    /// How wide it wants to be, in average characters.
    [[nodiscard]] int preferredColumns() const;
    /// Shows it without telling changed().
    void setPassword(const QString &password);
    /// Puts the focus into this field (its objectName), opening Advanced if it is there.
    void focusField(const QString &objectName);

signals:
    /// The person changed something.
    void changed();
    /// Advanced was shown or hidden: the form wants another size.
    void resized();
    void forgetRequested();
    void allTrustedRequested();

private:
    void addHeading(const QString &text, QWidget *beside = nullptr);
    QLineEdit *addLine(const QString &caption, const QString &objectName);
    void addIdentity();
    void addServer();
    void addSecurity();
    void addSignIn();
    void addPassword();
    void addAdvanced();
    void emailEdited(const QString &email);
    void securityChanged();
    void splitServer();
    void takeFound(const posthorn::FoundSettings &found);
    void showHint();
    void showSentence(const QString &sentence);
    void edited();
    void fillMechanisms(const QByteArray &wanted);

    QFormLayout *m_form;
    SideBySide *m_columns = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_personName = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_replyTo = nullptr;
    QPlainTextEdit *m_signature = nullptr;
    QPushButton *m_find = nullptr;
    SettingsSearch *m_search = nullptr;
    QLabel *m_hint = nullptr;
    QLineEdit *m_server = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_security = nullptr;
    QLabel *m_warning = nullptr;
    QComboBox *m_mechanism = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    RememberPassword *m_remember = nullptr;
    QToolButton *m_advancedSwitch = nullptr;
    AdvancedFields *m_advanced = nullptr;
    AccountDraft m_draft; ///< As shown, with what has no field.
    bool m_showing = false; ///< Fields change because of setDraft(), not because of the person.
};

} // namespace posthorn
