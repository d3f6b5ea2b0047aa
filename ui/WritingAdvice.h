// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/PreferenceValues.h"
#include "ui/Ask.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QTimer;

namespace posthorn {

class AttachmentPanel;
class BodyEditor;
class HeaderPane;
class MessageBar;

/// Watches what is written, says in the message bar what may have been forgotten, and what is to
/// be asked before the message is sent.
class WritingAdvice final : public QObject {
    Q_OBJECT
public:
    /// Something to be asked before sending, and what is done when the answer is no.
    struct Doubt {
        Ask::Question question;
        std::function<void()> mend;
    };

    WritingAdvice(HeaderPane *header, BodyEditor *body, AttachmentPanel *attachments,
                  MessageBar *messages);

    /// Which warnings the person wants.
    void setWishes(const PreferenceValues &wishes);
    /// The largest message (in octets) that this server takes, as far as it is known; 0: any.
    void setServerLimit(const QString &server, std::optional<qint64> octets);
    /// Another message is in the window: what was dismissed may be said again.
    void beginAnew();
    [[nodiscard]] QList<Doubt> doubts();
    /// Opens the questions one after another, and runs `go` when each was answered with yes.
    void resolve(QWidget *window, const QList<Doubt> &doubts, const std::function<void()> &go);

signals:
    void attachRequested();

private:
    void look();
    void lookForWords();
    void lookAtSizes();
    [[nodiscard]] QString forgottenWord() const;
    /// About: encodings are chosen only when the message is sent.
    [[nodiscard]] qint64 imagesAsSent() const;
    [[nodiscard]] qint64 sizeAsSent() const;
    [[nodiscard]] bool isTooLarge() const;

    HeaderPane *m_header;
    BodyEditor *m_body;
    AttachmentPanel *m_attachments;
    MessageBar *m_messages;
    QTimer *m_pause; ///< in the typing
    PreferenceValues m_wishes;
    QString m_server;
    std::optional<qint64> m_limit;
    bool m_reminded = false; ///< of the attachment; a person who dismisses that knows it
    qint64 m_largeTold = 0; ///< the size that was told of
};

} // namespace posthorn
