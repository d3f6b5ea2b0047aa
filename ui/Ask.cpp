// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Ask.h"

#include "ui/Naming.h"

#include <QPointer>

#include <utility>

namespace posthorn {

namespace {

QMessageBox *plainBox(QWidget *parent, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->setWindowTitle(title);
    box->setText(text);
    return box;
}

} // namespace

QMessageBox *Ask::question(QWidget *parent, const Question &question, std::function<void()> onYes,
                           Qt::WindowModality modality, std::function<void()> onNo)
{
    QMessageBox *box = plainBox(parent, question.title, question.text);
    QPushButton *yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    QPushButton *no = box->addButton(question.no, QMessageBox::RejectRole);
    Naming::makeTall(yes);
    Naming::makeTall(no);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    // Not by the button's own signal: it comes after finished(), when the box has said no already.
    QObject::connect(box, &QDialog::finished, parent,
                     [box, yes, parent, onYes = std::move(onYes), onNo = std::move(onNo)] {
                         const QPointer<QWidget> below = parent->parentWidget();
                         const QPointer<QWidget> asking = parent;
                         box->clickedButton() == yes ? onYes() : onNo();
                         // Two windows that go at once leave the keyboard to nobody.
                         if (below && (!asking || !asking->isVisible()))
                             below->window()->activateWindow();
                     });
    box->setWindowModality(modality);
    box->show();
    return box;
}

QMessageBox *Ask::notice(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox *box = plainBox(parent, title, text);
    Naming::makeTall(box->addButton(QMessageBox::Ok));
    box->setWindowModality(Qt::WindowModal);
    box->show();
    return box;
}

} // namespace posthorn
