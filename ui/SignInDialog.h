// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace posthorn {

class Keyring;
class RememberPassword;

/// Asks for the user name and password of a server. Open it with open(); accepted() means
/// Sign in was pressed. The password is kept nowhere else.
class SignInDialog final : public QDialog {
    Q_OBJECT
public:
    /// `reason`: why it asks, in a sentence; the server's words may be in it. May be empty.
    SignInDialog(const QString &host, const QString &user, const QString &reason,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString user() const;
    [[nodiscard]] QString password() const;
    /// Offers to keep the password there.
    void setKeyring(Keyring *keyring);
    /// The person wants it kept there, and it can be.
    [[nodiscard]] bool remembers() const;

private:
    void updateButton();

    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    RememberPassword *m_remember = nullptr;
    QPushButton *m_signIn = nullptr;
};

} // namespace posthorn
