// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace posthorn {

/// What is wrong with something that a person gave: an address, a header, a text or a file.
/// Found before anything is sent, or, for FileChanged, while a file is read.
struct Problem {
    enum class Kind {
        Address, ///< not a mailbox by RFC 5322 3.4, or not one that can be sent to
        Header, ///< a field name or value that cannot be written (CR, LF, NUL, over 998 octets)
        Body, ///< a text that cannot be written as asked (charset, lines of a prepared message)
        File, ///< missing, unreadable or not a regular file
        FileChanged, ///< a file that changed or vanished after it was checked
        NeedsSmtpUtf8 ///< cannot be sent without SMTPUTF8 (RFC 6531)
    };
    Kind kind = Kind::Header;
    QString value; ///< The text or file name that is concerned, as the person gave it.
    QString reason; ///< A whole translated sentence for the person.
};

} // namespace posthorn
