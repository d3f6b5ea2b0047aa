// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Security.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace posthorn {

class TextField;

/// Server, port and connection security. The port follows the security as long as it is the
/// standard one. A server pasted with its port or scheme is taken apart.
class ServerRow final : public QWidget {
    Q_OBJECT
public:
    explicit ServerRow(QWidget *parent = nullptr);
    ~ServerRow() override;

    [[nodiscard]] QString host() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] Security security() const;
    /// Sets all three without telling edited().
    void set(const QString &host, quint16 port, Security security);
    /// Sets the security as a person would, the port following.
    void changeSecurity(Security security);
    /// Shows what is wrong with the server and answers whether nothing is.
    bool check();
    void setProblem(const QString &sentence);
    [[nodiscard]] QString problem() const;
    void setReadOnly(bool readOnly);
    /// The field of the server, which the label before this row belongs to.
    [[nodiscard]] TextField *serverField() const { return m_server; }

signals:
    /// A person changed one of the three.
    void edited();

private:
    void buildFields();
    void serverEdited(const QString &text);
    void takeApart();
    void securityChanged();
    [[nodiscard]] static int indexOf(Security security);

    TextField *m_server = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_security = nullptr;
    QLabel *m_problem = nullptr;
    Security m_former = Security::Starttls;
    qsizetype m_formerLength = 0;
};

} // namespace posthorn
