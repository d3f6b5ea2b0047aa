// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// ComposeWindow: the text as plain text or as HTML, and what can stand in HTML.
#include "ui/Ask.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentPanel.h"
#include "ui/BodyEditor.h"
#include "ui/ComposeActions.h"
#include "ui/ComposeWindow.h"
#include "ui/FormatBar.h"
#include "ui/ImageChooser.h"
#include "ui/LinkDialog.h"
#include "ui/OptionsRow.h"
#include "ui/PostOffice.h"
#include "ui/TextStyler.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

using Act = ComposeActions::Id;

void ComposeWindow::connectFormat()
{
    auto *images = new ImageChooser(m_office.memory(), this);
    connect(images, &ImageChooser::chosen, m_body, &BodyEditor::insertPicture);
    connect(images, &ImageChooser::failed, this,
            [this](const QString &sentence) { note(u"image"_s, sentence, true); });
    m_actions->onTriggered(Act::InsertImage, [images] { images->choose(); });
    m_actions->onTriggered(Act::InsertLink, [this] { askForLink(); });
    m_actions->onTriggered(Act::PlainText, [this] { chooseFormat(TextFormat::Plain); });
    m_actions->onTriggered(Act::Html, [this] { chooseFormat(TextFormat::Html); });
    connect(m_options, &OptionsRow::formatChosen, this, &ComposeWindow::chooseFormat);
    m_actions->setChecked(Act::FormatBar, true);
    m_actions->onToggled(Act::FormatBar, [this](bool) { showFormat(); });
    showFormat();
}

void ComposeWindow::chooseFormat(TextFormat format)
{
    if (format == TextFormat::Plain && m_body->hasFormatting()) {
        showFormat(); // it stays HTML until that is answered
        Ask::question(this,
                      {tr("Change to plain text"),
                       tr("As plain text, the message loses its formatting and the images that "
                          "stand in it. This cannot be undone."),
                       tr("&Change to plain text"), tr("&Keep HTML")},
                      [this] { applyFormat(TextFormat::Plain); });
        return;
    }
    applyFormat(format);
}

void ComposeWindow::applyFormat(TextFormat format)
{
    if (format != m_body->format()) {
        const bool wasModified = isWindowModified();
        m_body->setFormat(format);
        setWindowModified(wasModified || !holdsNothing());
    }
    showFormat();
}

void ComposeWindow::showFormat()
{
    const bool isHtml = m_body->format() == TextFormat::Html;
    m_options->setFormat(m_body->format());
    m_actions->setChecked(isHtml ? Act::Html : Act::PlainText, true);
    m_actions->action(Act::FormatBar)->setEnabled(isHtml);
    m_formatBar->setActive(isHtml && !m_body->isReadOnly());
    m_formatBar->setVisible(isHtml && m_actions->action(Act::FormatBar)->isChecked());
}

void ComposeWindow::setBody(const ComposeState &state)
{
    QList<Attachment> files = state.attachments;
    if (state.format == TextFormat::Html) {
        m_body->setMailHtml(state.html, state.inlineParts);
        // Parts that the text cannot show are not lost: they become attachments.
        const QList<Attachment> shown = m_body->inlineParts();
        for (Attachment part : state.inlineParts) {
            const bool isShown
                = std::any_of(shown.begin(), shown.end(), [&part](const Attachment &other) {
                      return other.contentId == part.contentId;
                  });
            if (isShown)
                continue;
            part.contentId.clear();
            files.append(part);
        }
    } else {
        m_body->setFormat(TextFormat::Plain);
        m_body->setText(state.body);
    }
    m_attachments->model()->setAttachments(files);
    showFormat();
}

void ComposeWindow::takePicture(const QImage &picture, const QString &name)
{
    if (m_body->format() == TextFormat::Html && !m_body->isReadOnly())
        m_body->insertPicture(InlineImages::fromPicture(picture));
    else
        m_attachments->model()->addImage(picture, name);
}

void ComposeWindow::askForLink()
{
    auto *dialog = new LinkDialog(m_body->textCursor().selectedText().simplified(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LinkDialog::chosen, this,
            [this](const QString &address, const QString &words) {
                TextStyler::insertLink(m_body, address, words);
                m_body->setFocus(Qt::OtherFocusReason);
            });
    dialog->open();
}

} // namespace posthorn
