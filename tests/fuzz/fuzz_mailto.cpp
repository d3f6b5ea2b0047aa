// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// A mailto: link from a stranger: what it asks for fits into the fields of the window, and none of
// it can become another field of the message.
#include "ui/MailtoUri.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace posthorn;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

bool isOneLine(const QString &text)
{
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto mail = MailtoUri::parse(text);
    require(mail.has_value() == MailtoUri::isMailto(text));
    if (!mail)
        return 0;
    for (const QString &field : {mail->to, mail->cc, mail->bcc, mail->subject})
        require(isOneLine(field));
    for (const QString &path : mail->wishedAttachments)
        require(isOneLine(path));
    require(!mail->body.contains(u'\r') && !mail->body.contains(QChar::Null));
    for (const char c : mail->inReplyTo)
        require(uchar(c) > ' ' && c != 0x7f);
    return 0;
}
