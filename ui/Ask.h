// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMessageBox>
#include <QString>

#include <functional>

namespace posthorn {

/// Short questions and notices that block nothing: each opens, returns at once and deletes itself.
/// Texts are never rendered as markup, so that foreign words may be in them.
class Ask {
public:
    struct Question {
        QString title;
        QString text;
        QString yes; ///< The verb that does it.
        QString no; ///< The safe way out: default button and Esc.
    };
    /// One of both is called, once, when the box has closed. `modality` NonModal leaves the window
    /// usable meanwhile.
    static QMessageBox *question(
        QWidget *parent, const Question &question, std::function<void()> onYes,
        Qt::WindowModality modality = Qt::WindowModal, std::function<void()> onNo = [] {});
    static QMessageBox *notice(QWidget *parent, const QString &title, const QString &text);
};

} // namespace posthorn
