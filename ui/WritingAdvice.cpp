// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/WritingAdvice.h"

#include "mail/DataSize.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentPanel.h"
#include "ui/AttachmentTable.h"
#include "ui/AttachmentWords.h"
#include "ui/BodyEditor.h"
#include "ui/HeaderPane.h"
#include "ui/MessageBar.h"
#include "ui/TextField.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

const QString ReminderKey = u"attachmentReminder"_s;
const QString LargeKey = u"largeAttachments"_s;
const QString TooLargeKey = u"tooLargeForServer"_s;

constexpr int Pause = 600; // ms
constexpr qint64 Megabyte = 1024 * 1024;

} // namespace

WritingAdvice::WritingAdvice(HeaderPane *header, BodyEditor *body, AttachmentPanel *attachments,
                             MessageBar *messages)
    : QObject(body)
    , m_header(header)
    , m_body(body)
    , m_attachments(attachments)
    , m_messages(messages)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(Pause);
    connect(m_pause, &QTimer::timeout, this, &WritingAdvice::look);
    connect(body, &QTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(header->subject(), &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(attachments->model(), &AttachmentModel::changed, this, &WritingAdvice::look);
}

void WritingAdvice::setWishes(const PreferenceValues &wishes)
{
    m_wishes = wishes;
    look();
}

void WritingAdvice::setServerLimit(const QString &server, std::optional<qint64> octets)
{
    m_server = server;
    m_limit = octets;
    lookAtSizes();
}

void WritingAdvice::beginAnew()
{
    m_reminded = false;
    m_largeTold = 0;
    m_messages->withdraw(ReminderKey);
    m_pause->start();
}

void WritingAdvice::look()
{
    m_attachments->setImagesAsSent(imagesAsSent());
    lookForWords();
    lookAtSizes();
}

QString WritingAdvice::forgottenWord() const
{
    if (!m_wishes.warnMissingAttachment || m_attachments->model()->rowCount() > 0
        || m_attachments->model()->isBusy())
        return {};
    return AttachmentWords::find(m_body->ownLines() + QStringList(m_header->subject()->text()),
                                 m_wishes.attachmentKeywords);
}

void WritingAdvice::lookForWords()
{
    const QString word = forgottenWord();
    if (word.isEmpty()) {
        // A reminder that still stood was not answered: the word may come again.
        if (m_attachments->model()->rowCount() > 0 || m_messages->holds(ReminderKey))
            m_reminded = false;
        m_messages->withdraw(ReminderKey);
        return;
    }
    if (m_reminded)
        return;
    m_reminded = true;
    m_messages->post({ReminderKey,
                      Tone::Kind::Warning,
                      tr("You wrote \"%1\" but no file is attached.").arg(word),
                      {{tr("Attach a file…"), [this] { emit attachRequested(); }}}});
}

qint64 WritingAdvice::imagesAsSent() const
{
    qint64 octets = 0;
    const QList<Attachment> images = m_body->inlineParts();
    for (const Attachment &image : images)
        octets += DataSize::asBase64(image.size);
    return octets;
}

qint64 WritingAdvice::sizeAsSent() const
{
    return m_attachments->model()->sizeAsSent() + imagesAsSent()
        + m_body->document()->characterCount();
}

bool WritingAdvice::isTooLarge() const
{
    return m_limit.value_or(0) > 0 && sizeAsSent() > *m_limit;
}

void WritingAdvice::lookAtSizes()
{
    const AttachmentModel *files = m_attachments->model();
    const QList<Attachment> attachments = files->attachments();
    if (isTooLarge()) {
        const auto largest = std::max_element(
            attachments.begin(), attachments.end(),
            [](const Attachment &a, const Attachment &b) { return a.size < b.size; });
        QString words = tr("The message is too big for %1: about %2 as sent, and the limit is %3.")
                            .arg(m_server, DataSize::text(sizeAsSent()), DataSize::text(*m_limit));
        if (largest != attachments.end())
            words += u' '
                + tr("Remove or shrink attachments (%1, %2).")
                      .arg(largest->name, DataSize::text(largest->size));
        m_messages->withdraw(LargeKey);
        m_messages->post({TooLargeKey, Tone::Kind::Warning, words, {}});
        return;
    }
    m_messages->withdraw(TooLargeKey);
    const qint64 total = files->totalSize();
    if (m_wishes.warnAboveMegabytes <= 0 || total <= m_wishes.warnAboveMegabytes * Megabyte) {
        m_messages->withdraw(LargeKey);
        m_largeTold = 0;
    } else if (total > m_largeTold) {
        m_largeTold = total;
        m_messages->post({LargeKey,
                          Tone::Kind::Warning,
                          tr("The attachments are large: %1. Many servers refuse such messages.")
                              .arg(DataSize::text(total)),
                          {}});
    }
}

QList<WritingAdvice::Doubt> WritingAdvice::doubts()
{
    m_pause->stop();
    look();
    QList<Doubt> doubts;
    const auto focus
        = [](QWidget *widget) { return [widget] { widget->setFocus(Qt::OtherFocusReason); }; };
    if (m_wishes.warnEmptySubject && m_header->subject()->text().trimmed().isEmpty())
        doubts.append({{tr("No subject"), tr("The message has no subject."),
                        tr("&Send without a subject"), tr("&Write a subject")},
                       focus(m_header->subject())});
    // Who dismissed the reminder has answered already.
    if (m_messages->holds(ReminderKey))
        doubts.append({{tr("No attachment"),
                        tr("You wrote \"%1\" but no file is attached.").arg(forgottenWord()),
                        tr("&Send without a file"), tr("&Attach a file…")},
                       [this] { emit attachRequested(); }});
    if (isTooLarge())
        doubts.append({{tr("Message too big"),
                        tr("%1 takes messages of up to %2, and this one has about %3.")
                            .arg(m_server, DataSize::text(*m_limit), DataSize::text(sizeAsSent())),
                        tr("&Send anyway"), tr("&Edit message")},
                       focus(m_attachments->table())});
    return doubts;
}

void WritingAdvice::resolve(QWidget *window, const QList<Doubt> &doubts,
                            const std::function<void()> &go)
{
    if (doubts.isEmpty()) {
        go();
        return;
    }
    const Doubt &first = doubts.first();
    QMessageBox *box = Ask::question(window, first.question, [] {});
    connect(box, &QDialog::finished, this, [this, window, box, first, doubts, go] {
        // Esc and closing the box clicked no button.
        if (box->clickedButton()
            && box->buttonRole(box->clickedButton()) == QMessageBox::AcceptRole)
            resolve(window, doubts.mid(1), go);
        else
            first.mend();
    });
}

} // namespace posthorn
