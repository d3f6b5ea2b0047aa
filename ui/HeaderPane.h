// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace posthorn {

class AccountChoice;
class AddressField;
class ServerRow;
class TextField;

/// Everything above the text: account and server, who it is from and to, and the subject.
class HeaderPane final : public QWidget {
    Q_OBJECT
public:
    explicit HeaderPane(QWidget *parent = nullptr);

    [[nodiscard]] AccountChoice *account() const { return m_account; }
    [[nodiscard]] QPushButton *accountSettings() const { return m_accountSettings; }
    [[nodiscard]] ServerRow *server() const { return m_server; }
    [[nodiscard]] AddressField *from() const { return m_from; }
    [[nodiscard]] AddressField *to() const { return m_to; }
    [[nodiscard]] AddressField *cc() const { return m_cc; }
    [[nodiscard]] AddressField *bcc() const { return m_bcc; }
    [[nodiscard]] AddressField *replyTo() const { return m_replyTo; }
    [[nodiscard]] TextField *subject() const { return m_subject; }
    [[nodiscard]] QToolButton *showCc() const { return m_showCc; }
    [[nodiscard]] QToolButton *showBcc() const { return m_showBcc; }

    void setServerShown(bool shown);
    /// The fields that are hidden until they are wanted. Hiding one that holds something is
    /// refused: what is sent must be seen.
    void setCcShown(bool shown);
    void setBccShown(bool shown);
    void setReplyToShown(bool shown);
    [[nodiscard]] bool isCcShown() const;
    [[nodiscard]] bool isBccShown() const;
    [[nodiscard]] bool isReplyToShown() const;
    void setReadOnly(bool readOnly);
    /// The widgets in the order in which Tab leads through them.
    [[nodiscard]] QList<QWidget *> tabOrder() const;

signals:
    /// A person, or the program, changed a field of the message (not of the server).
    void edited();
    void ccShownChanged(bool shown);
    void bccShownChanged(bool shown);
    void replyToShownChanged(bool shown);

private:
    struct Row {
        QLabel *label = nullptr;
        QWidget *field = nullptr;
        void setShown(bool shown) const;
    };
    Row addRow(QLabel *label, QWidget *field, int columns = 2);
    Row addAddressRow(const QString &caption, AddressField *field, QWidget *content = nullptr);
    QWidget *toRow();
    QToolButton *toggle(const QString &caption, const QString &name, const QString &objectName);
    void connectFields();
    /// True when the row's new state differs; a filled field stays.
    bool setRowShown(const Row &row, const AddressField *field, bool shown);

    QGridLayout *m_grid = nullptr;
    AccountChoice *m_account = nullptr;
    QPushButton *m_accountSettings = nullptr;
    ServerRow *m_server = nullptr;
    AddressField *m_from = nullptr;
    AddressField *m_to = nullptr;
    AddressField *m_cc = nullptr;
    AddressField *m_bcc = nullptr;
    AddressField *m_replyTo = nullptr;
    TextField *m_subject = nullptr;
    QToolButton *m_showCc = nullptr;
    QToolButton *m_showBcc = nullptr;
    Row m_serverRow;
    Row m_ccRow;
    Row m_bccRow;
    Row m_replyToRow;
};

} // namespace posthorn
