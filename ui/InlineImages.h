// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

class QTextDocument;

namespace posthorn {

/// The images that stand in the text of a message, by their content ids. What was once put in is
/// kept, so that an image comes back by undoing; what the text does not show is not sent.
class InlineImages {
public:
    static constexpr qint64 LargestImage = 20LL * 1024 * 1024;

    /// Takes an image and gives its id: its own if it has one, else a new one.
    QString add(Attachment image);
    void clear() { m_parts.clear(); }
    [[nodiscard]] QSet<QString> ids() const;
    /// As it is shown; null if there is none or it is no image that can be shown.
    [[nodiscard]] QImage picture(const QString &id) const;
    /// The parts that the document shows, in its order, each once.
    [[nodiscard]] QList<Attachment> shownIn(const QTextDocument *document) const;

    /// A photo, drawing or icon in a format that mail programs show; a vector drawing is none.
    [[nodiscard]] static bool isImage(const Attachment &file);
    /// A picture from the clipboard or a drop, as a PNG file.
    [[nodiscard]] static Attachment fromPicture(const QImage &picture);

private:
    QHash<QString, Attachment> m_parts;
};

} // namespace posthorn
