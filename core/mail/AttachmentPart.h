// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"
#include "mail/Content.h"
#include "mail/Expected.h"
#include "mail/HeaderText.h"
#include "mail/MimePart.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>

namespace posthorn {

/// Makes the part of a message in which an attachment travels: its type with what the recipient's
/// program must know of it, its name in both old and new form, and the encoding in which it comes
/// back octet for octet.
class AttachmentPart {
    Q_DECLARE_TR_FUNCTIONS(AttachmentPart)
public:
    enum class Disposition { Attachment, Inline };

    /// `delimiters`: what no line of a body that is not encoded may begin with. With
    /// `searchesRaw` a body that is sent as it is (BINARYMIME) is searched for them too.
    AttachmentPart(const Transport &transport, QList<QByteArray> delimiters, bool searchesRaw);
    /// The attachment as it is now: rechecked, so that its size holds.
    [[nodiscard]] Expected<MimePart> make(const Attachment &attachment,
                                          Disposition disposition) const;

private:
    struct Type {
        QByteArray name;
        QList<Parameter> parameters;
    };
    [[nodiscard]] Expected<Type> typeOf(const Attachment &attachment) const;
    [[nodiscard]] Expected<Type> givenType(const Attachment &attachment) const;
    static void addFacts(Type &type, const Attachment &attachment);
    [[nodiscard]] Expected<MimePart> bodyOf(const Attachment &attachment, Type &type) const;
    [[nodiscard]] Expected<bool> makeMessage(const Attachment &attachment, bool needsHeader,
                                             MimePart &part) const;
    [[nodiscard]] Expected<bool> makeRaw(const Attachment &attachment, MimePart &part) const;

    Transport m_transport;
    QList<QByteArray> m_delimiters;
    bool m_searchesRaw;
};

} // namespace posthorn
