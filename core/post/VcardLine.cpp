// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/VcardLine.h"

#include "mail/Charset.h"
#include "mail/QuotedPrintable.h"

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

/// Where the value begins: behind the first colon outside of a quoted parameter.
qsizetype colonOf(const QByteArray &line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ':' && !quoted)
            return i;
    }
    return -1;
}

bool isQuotedPrintable(const QByteArray &line)
{
    const qsizetype colon = colonOf(line);
    return colon > 0 && line.left(colon).toUpper().contains("QUOTED-PRINTABLE");
}

QChar unescaped(QChar c)
{
    return c == u'n' || c == u'N' ? u' ' : c;
}

} // namespace

QList<QByteArray> VcardLine::unfolded(const QByteArray &octets)
{
    QList<QByteArray> lines;
    bool continues = false; // quoted-printable, which ended in an equals sign
    for (QByteArray line : octets.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        const bool isFold = !line.isEmpty() && (line[0] == ' ' || line[0] == '\t');
        if (continues && !lines.isEmpty()) {
            lines.last().chop(1);
            lines.last() += isFold ? line.mid(1) : line;
        } else if (isFold && !lines.isEmpty()) {
            lines.last() += line.mid(1);
        } else {
            lines.append(line);
        }
        continues = lines.last().endsWith('=') && isQuotedPrintable(lines.last());
    }
    return lines;
}

VcardLine VcardLine::parse(const QByteArray &octets)
{
    VcardLine line;
    const qsizetype colon = colonOf(octets);
    if (colon <= 0)
        return line;
    QList<QByteArray> parameters = octets.left(colon).split(';');
    QByteArray name = parameters.takeFirst().trimmed().toUpper();
    name = name.mid(name.lastIndexOf('.') + 1);
    QByteArray charset = "utf-8"_ba;
    QByteArray value = octets.mid(colon + 1);
    for (const QByteArray &parameter : std::as_const(parameters)) {
        const QByteArray upper = parameter.trimmed().toUpper();
        if (upper.startsWith("CHARSET="))
            charset = upper.mid(8);
        else if (upper == "QUOTED-PRINTABLE" || upper == "ENCODING=QUOTED-PRINTABLE")
            value = QuotedPrintable::decode(value);
    }
    line.name = QString::fromLatin1(name);
    line.value = Charset::decode(value, charset);
    return line;
}

QString VcardLine::text() const
{
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size())
            plain += unescaped(value[++i]);
        else
            plain += value[i];
    }
    return plain;
}

QStringList VcardLine::components() const
{
    QStringList pieces(u""_s);
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size())
            pieces.last() += unescaped(value[++i]);
        else if (value[i] == u';')
            pieces.append(QString());
        else
            pieces.last() += value[i];
    }
    return pieces;
}

} // namespace posthorn
