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

/// A line that is being put together. However many pieces it has, each octet is looked at once.
class GrowingLine {
public:
    void append(QByteArrayView piece);
    /// It is quoted-printable and ended in an equals sign: whatever follows belongs to it.
    [[nodiscard]] bool continues() const { return m_isQuotedPrintable && m_endsInEquals; }
    /// Empty where there is none, or it is too long.
    [[nodiscard]] QByteArray octets() const { return m_isTooLong ? QByteArray() : m_octets; }

private:
    void look(char octet);

    QByteArray m_octets;
    qsizetype m_seen = 0;
    bool m_isTooLong = false;
    bool m_isQuoted = false; ///< within a parameter
    bool m_isInValue = false; ///< behind the first colon outside of a quoted parameter
    bool m_isQuotedPrintable = false;
    bool m_endsInEquals = false;
};

void GrowingLine::append(QByteArrayView piece)
{
    if (continues())
        m_octets.chop(1);
    m_endsInEquals = piece.endsWith('=');
    m_isTooLong = m_isTooLong || m_octets.size() + piece.size() > VcardLine::LongestLine;
    if (m_isTooLong)
        piece = piece.last(m_endsInEquals ? 1 : 0);
    m_octets += piece;
    for (; m_seen < m_octets.size() && !m_isInValue; ++m_seen)
        look(m_octets[m_seen]);
}

void GrowingLine::look(char octet)
{
    if (octet == '"')
        m_isQuoted = !m_isQuoted;
    m_isInValue = octet == ':' && !m_isQuoted;
    if (m_isInValue)
        m_isQuotedPrintable = m_octets.left(m_seen).toUpper().contains("QUOTED-PRINTABLE");
}

QChar unescaped(QChar c)
{
    return c == u'n' || c == u'N' ? u' ' : c;
}

} // namespace

void VcardLine::unfold(const QByteArray &octets,
                       const std::function<void(const QByteArray &)> &take)
{
    GrowingLine line;
    for (qsizetype begin = 0; begin < octets.size();) {
        const qsizetype lineEnd = octets.indexOf('\n', begin);
        const qsizetype end = lineEnd < 0 ? octets.size() : lineEnd;
        QByteArrayView piece = QByteArrayView(octets).sliced(begin, end - begin);
        begin = end + 1;
        if (piece.endsWith('\r'))
            piece.chop(1);
        const bool isFold = piece.startsWith(' ') || piece.startsWith('\t');
        if (!isFold && !line.continues()) {
            take(line.octets());
            line = {};
        }
        line.append(isFold ? piece.sliced(1) : piece);
    }
    take(line.octets());
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
