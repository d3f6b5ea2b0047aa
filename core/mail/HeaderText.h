// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "mail/Expected.h"
#include "mail/Message.h"
#include "mail/Parameter.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

namespace posthorn {

/// Writes header fields (RFC 5322, RFC 2047, RFC 2231, RFC 6532). Every function answers one whole
/// field, `Name: value` with its final CRLF, folded where it may be; no other line is longer than
/// 78 octets if it can be helped, and none is ever longer than 998. Every field passes gate()
/// before it is answered, so that CR, LF, NUL and other controls cannot come through by any way.
///
/// `utf8`: the message is sent with SMTPUTF8, so that raw UTF-8 may stand in the field.
class HeaderText {
    Q_DECLARE_TR_FUNCTIONS(HeaderText)
public:
    /// Text for people: Subject, Comments, X-fields. The value comes back from a reader exactly,
    /// blanks at its ends, runs of blanks and tabs included. When any of it needs encoded-words,
    /// or looks like one, all of it is encoded. An empty value gives `Name:`.
    static Expected<QByteArray> unstructured(const QByteArray &name, const QString &value,
                                             bool utf8 = false);
    /// To, Cc, From, …: names as atoms, quoted or as encoded-words, folded only between words and
    /// mailboxes. Neighbours of the same Address::group are written as a group where the field
    /// may hold one. NeedsSmtpUtf8 when a local part is not ASCII and `utf8` is false. An empty
    /// list is a Problem: leave the field out.
    static Expected<QByteArray> addressList(const QByteArray &name, const QList<Address> &addresses,
                                            bool utf8 = false);
    /// Message-ID, In-Reply-To, References, Content-ID: ids with their brackets, never encoded,
    /// folded only between two of them.
    static Expected<QByteArray> messageIds(const QByteArray &name, const QList<QByteArray> &ids);
    /// A value that machines read (MIME-Version, List-Unsubscribe, Auto-Submitted, …): ASCII,
    /// never encoded, folded only at blanks outside angle brackets, quotes and comments.
    static Expected<QByteArray> verbatim(const QByteArray &name, const QByteArray &value);
    /// Content-Type and Content-Disposition.
    static Expected<QByteArray> parameterized(const QByteArray &name, const QByteArray &value,
                                              const QList<Parameter> &parameters);
    /// `Date: Thu, 01 Jan 2026 10:00:00 +0100`, in the zone of `when`.
    static Expected<QByteArray> date(const QByteArray &name, const QDateTime &when);
    /// The value alone (RFC 5322 3.3), for a modification-date parameter. Never localised.
    static QByteArray dateTime(const QDateTime &when);

    /// A field of the person's own, written by the rule of its name: ids, mailboxes, a value for
    /// machines, else text for people. A Problem for a bad or reserved name or a bad value.
    static Expected<QByteArray> custom(const HeaderField &field, bool utf8 = false);
    /// Takes `Name: value` apart and checks that custom() will write it.
    static Expected<HeaderField> parseCustom(const QString &typed);
    /// msg-id of RFC 5322 3.6.4 with its brackets, without obsolete forms.
    static bool isMessageId(const QByteArray &id);
    /// ftext of RFC 5322 3.6.8, 1 to 76 octets.
    static bool isFieldName(const QByteArray &name);
    /// Fields that the message makes itself from other data (From, To, Subject, the MIME fields,
    /// priority, receipt), that servers write, and Bcc: no custom field may have such a name.
    /// Date, Message-ID, In-Reply-To, References and User-Agent are not reserved: a custom one
    /// takes the place of ours.
    static bool isReservedField(const QByteArray &name);
    /// A message may hold this field once only (RFC 5322 3.6 and others).
    static bool isSingularField(const QByteArray &name);

    /// The last gate. A whole field, folded and with its CRLF, or a Problem: controls other than
    /// tab, a line break that is no fold, a blank line, a line over 998 octets, octets over 127
    /// where `utf8` is false or that are no UTF-8.
    static Expected<QByteArray> gate(const QByteArray &field, bool utf8 = false);

private:
    static Problem controlProblem(const QByteArray &name, const QString &value);
    static Expected<QByteArray> customByKind(const QByteArray &name, const QString &value,
                                             bool utf8);
};

} // namespace posthorn
