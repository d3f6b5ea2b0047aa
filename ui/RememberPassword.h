// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCheckBox>
#include <QPointer>
#include <QWidget>

class QLabel;

namespace posthorn {

class Keyring;

/// Asks whether a password is to be kept in the keyring of the system. Where no keyring answers it
/// is off, cannot be switched on, and says why.
class RememberPassword final : public QWidget {
    Q_OBJECT
public:
    explicit RememberPassword(QWidget *parent = nullptr);

    /// Null: there is none.
    void setKeyring(Keyring *keyring);
    /// What the person wants; it holds also while no keyring has answered yet.
    void setWanted(bool wanted);
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    /// The password is to be kept, and can be.
    [[nodiscard]] bool isChecked() const { return m_box->isChecked(); }

signals:
    /// The person changed it.
    void changed();

private:
    void refresh();

    QCheckBox *m_box;
    QLabel *m_reason;
    QPointer<Keyring> m_keyring;
    bool m_wanted = true;
};

} // namespace posthorn
