// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QToolBar>

class QComboBox;
class QTextCharFormat;

namespace posthorn {

class BodyEditor;
class ComposeActions;

/// The bar above the text of an HTML message: what kind of paragraph it is and how it looks. Its
/// buttons are the actions of the menu Format; they follow the cursor.
class FormatBar final : public QToolBar {
    Q_OBJECT
public:
    FormatBar(ComposeActions *actions, BodyEditor *editor, QWidget *parent = nullptr);

    /// Offers the actions, or not: in plain text, or while nothing may be changed.
    void setActive(bool active);
    [[nodiscard]] QComboBox *paragraphStyle() const { return m_paragraph; }

private:
    void fill();
    void connectActions();
    void follow();

    ComposeActions *m_actions;
    BodyEditor *m_editor;
    QComboBox *m_paragraph;
};

} // namespace posthorn
