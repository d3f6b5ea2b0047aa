// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/MailtoUri.h"

#include "ui/TextField.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Percent signs undone. A plus sign stays one (RFC 6068, 5); what is no UTF-8 is taken as
/// Latin-1, as links of old pages have it.
QString decoded(const QString &part)
{
    const QByteArray octets = QByteArray::fromPercentEncoding(part.toUtf8());
    const QString text = QString::fromUtf8(octets);
    return text.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(octets) : text;
}

QString inOneLine(const QString &part)
{
    return TextField::cleaned(decoded(part), u" "_s).trimmed();
}

void appendAddresses(QString &field, const QString &part)
{
    const QStringList pieces = part.split(u',');
    for (const QString &piece : pieces) {
        const QString address = inOneLine(piece);
        if (!address.isEmpty())
            field += field.isEmpty() ? address : u", "_s + address;
    }
}

QString bodyText(const QString &part)
{
    QString text = decoded(part);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar::Null);
    return text;
}

QString pathOf(const QString &part)
{
    const QString text = inOneLine(part);
    const QUrl url(text); // with percent signs of its own
    return url.isLocalFile() ? TextField::cleaned(url.toLocalFile(), u" "_s) : text;
}

QByteArray messageIdOf(const QString &part)
{
    const QByteArray id = inOneLine(part).toUtf8();
    const bool whole = id.startsWith('<') && id.endsWith('>') && id.count('<') == 1;
    return whole && !id.contains(' ') ? id : QByteArray();
}

void take(MailtoUri &mail, const QString &name, const QString &value)
{
    if (name == "to"_L1)
        appendAddresses(mail.to, value);
    else if (name == "cc"_L1)
        appendAddresses(mail.cc, value);
    else if (name == "bcc"_L1)
        appendAddresses(mail.bcc, value);
    else if (name == "subject"_L1)
        mail.subject = inOneLine(value);
    else if (name == "body"_L1)
        mail.body += (mail.body.isEmpty() ? QString() : u"\n"_s) + bodyText(value);
    else if (name == "in-reply-to"_L1)
        mail.inReplyTo = messageIdOf(value);
    else if (name == "attach"_L1 || name == "attachment"_L1)
        mail.wishedAttachments.append(pathOf(value));
}

} // namespace

bool MailtoUri::isMailto(const QString &text)
{
    return text.trimmed().startsWith("mailto:"_L1, Qt::CaseInsensitive);
}

std::optional<MailtoUri> MailtoUri::parse(const QString &uri)
{
    if (!isMailto(uri))
        return std::nullopt;
    const QString rest = uri.trimmed().mid(7);
    MailtoUri mail;
    appendAddresses(mail.to, rest.section(u'?', 0, 0));
    const QStringList fields = rest.section(u'?', 1).split(u'&', Qt::SkipEmptyParts);
    for (const QString &field : fields) {
        QString name = decoded(field.section(u'=', 0, 0)).toLower();
        if (name.startsWith("amp;"_L1)) // a link copied from the source of a page
            name = name.mid(4);
        take(mail, name, field.section(u'=', 1));
    }
    return mail;
}

} // namespace posthorn
