// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace posthorn {

class ComposedContent;

/// A message made ready for showing: its octets as text, and what it is made of.
/// Foreign words in it are escaped. Making one may take long for a large message: do it on a
/// thread of its own.
struct MessagePreview {
    Q_DECLARE_TR_FUNCTIONS(MessagePreview)
public:
    /// A MIME part, with the parts in it.
    struct Part {
        QString type; ///< `text/plain`
        QString name; ///< the file name; empty: none
        QString encoding; ///< `base64`; empty: none is given
        qint64 size = 0; ///< octets of the content, its transfer encoding undone
        QList<Part> parts;
    };
    static constexpr qsizetype SourceShown = 1024 * 1024; ///< octets
    static constexpr int PartsShown = 2000;

    QString source; ///< The first SourceShown octets, one line each, controls escaped.
    bool isCut = false; ///< There is more than `source` shows.
    qint64 size = 0; ///< octets of the whole message
    QString problem; ///< why there is nothing to show; empty: there is
    Part root;
    int attachments = 0; ///< how many parts AttachmentSaver would save

    static MessagePreview of(const QByteArray &message);
    /// Of a message that is to be sent, as `transport` takes it. Of what is attached only as much
    /// is read as is shown.
    static MessagePreview of(const ComposedContent &message, Transport transport);

    /// The header fields of the list, for a first look; cheap whatever the size of the message.
    struct Summary {
        QString from;
        QString to;
        QString subject;
    };
    static Summary summaryOf(const QByteArray &message);
};

} // namespace posthorn
