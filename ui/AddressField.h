// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"

#include <QWidget>

class QLabel;

namespace posthorn {

class TextField;

/// A line of addresses as people type them, checked when the focus leaves it. A fault is told in
/// words below the line and underlined in it.
class AddressField final : public QWidget {
    Q_OBJECT
public:
    enum class Holds { Many, One };
    static constexpr int LongestList = 1'000'000; ///< characters

    /// `name` is what the field is called (`To`); `objectName` its name for tests (`to`).
    AddressField(const QString &name, const QString &objectName, Holds holds,
                 QWidget *parent = nullptr);
    ~AddressField() override;

    [[nodiscard]] QString text() const;
    /// Takes the text as it is and checks it, unless it is empty.
    void setText(const QString &text);
    /// What is typed, in parsed form; says nothing to the person.
    [[nodiscard]] AddressList parsed() const;
    [[nodiscard]] bool isBlank() const;
    /// Looks at the text, shows what is wrong with it and answers whether nothing is.
    bool check();
    /// Shows this sentence as the fault of the field; an empty one shows none.
    void setProblem(const QString &sentence, const QString &wrongPart = {});
    [[nodiscard]] QString problem() const;
    void setReadOnly(bool readOnly);
    [[nodiscard]] TextField *line() const { return m_line; }

    /// Pasted lines as a list, in whichever form they are: a spreadsheet's columns, one address
    /// per line, entries of another program.
    [[nodiscard]] static QString listOf(const QString &pasted);
    /// Full-width separators become `, `, outside of quotes and comments.
    [[nodiscard]] static QString withPlainSeparators(const QString &text);

signals:
    void textChanged();
    /// The focus left it, and it was checked.
    void left();

private:
    void leave();

    Holds m_holds;
    TextField *m_line = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace posthorn
