// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Idna.h"

#include "mail/Grammar.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype LongestLabel = 63; // RFC 1035 2.3.4
constexpr qsizetype LongestDomain = 255; // RFC 5321 4.5.3.1.2

bool isIn(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// RFC 5892 2.6: allowed, against their category.
bool isExceptionallyAllowed(char32_t c)
{
    return c == 0x06fd || c == 0x06fe || c == 0x0f0b || c == 0x3007
        || c == '-'
        // CONTEXTJ and CONTEXTO: where they may stand was checked with the whole label
        || c == 0x00b7 || c == 0x0375 || c == 0x05f3 || c == 0x05f4 || c == 0x30fb
        || isIn(c, 0x200c, 0x200d);
}

/// RFC 5892 2.6 and 2.9: refused, against their category.
bool isExceptionallyRefused(char32_t c)
{
    return c == 0x0640 || c == 0x07fa || c == 0x302e || c == 0x302f || isIn(c, 0x3031, 0x3035)
        || c == 0x303b || isIn(c, 0x1100, 0x11ff) || isIn(c, 0xa960, 0xa97f)
        || isIn(c, 0xd7b0, 0xd7ff);
}

/// RFC 5892 3, for a label that is already mapped to lower case and NFC.
bool isPermitted(char32_t c)
{
    if (isExceptionallyAllowed(c))
        return true;
    if (isExceptionallyRefused(c))
        return false;
    switch (QChar::category(c)) {
    case QChar::Letter_Lowercase:
    case QChar::Letter_Other:
    case QChar::Letter_Modifier:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
        return true;
    default:
        return false;
    }
}

QChar::Script scriptAt(const QList<uint> &label, qsizetype i)
{
    return i >= 0 && i < label.size() ? QChar::script(label[i]) : QChar::Script_Unknown;
}

/// CONTEXTO (RFC 5892 A.3 to A.9). CONTEXTJ is checked by QUrl.
bool isInContext(const QList<uint> &label, qsizetype i)
{
    const auto holds
        = [&](auto &&predicate) { return std::any_of(label.cbegin(), label.cend(), predicate); };
    const char32_t c = label[i];
    if (c == 0x00b7)
        return i > 0 && i + 1 < label.size() && label[i - 1] == 'l' && label[i + 1] == 'l';
    if (c == 0x0375)
        return scriptAt(label, i + 1) == QChar::Script_Greek;
    if (c == 0x05f3 || c == 0x05f4)
        return scriptAt(label, i - 1) == QChar::Script_Hebrew;
    if (c == 0x30fb)
        return holds([](uint other) {
            const QChar::Script script = QChar::script(other);
            return script == QChar::Script_Hiragana || script == QChar::Script_Katakana
                || script == QChar::Script_Han;
        });
    if (isIn(c, 0x0660, 0x0669))
        return !holds([](uint other) { return isIn(other, 0x06f0, 0x06f9); });
    return true;
}

bool isValidUnicodeLabel(const QString &label)
{
    const QList<uint> codePoints = label.toUcs4();
    for (qsizetype i = 0; i < codePoints.size(); ++i) {
        if (!isPermitted(codePoints[i]) || !isInContext(codePoints, i))
            return false;
    }
    return !codePoints.isEmpty();
}

/// Letters, digits and hyphens (RFC 5321 4.1.2); underscores too, since such hosts are about.
bool isHostLabel(const QString &label)
{
    return !label.isEmpty() && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::all_of(label.cbegin(), label.cend(), [](QChar c) {
               return grammar::isAlphanumeric(c.unicode()) || c == u'-' || c == u'_';
           });
}

bool isAceLabel(const QString &label)
{
    return label.startsWith("xn--"_L1, Qt::CaseInsensitive);
}

QString aceOf(const QString &label)
{
    return QString::fromLatin1(QUrl::toAce(label, QUrl::IgnoreIDNWhitelist));
}

QString unicodeOf(const QString &ace)
{
    return QUrl::fromAce(ace.toLatin1(), QUrl::IgnoreIDNWhitelist);
}

/// The label in Unicode; empty when it is no label at all.
QString canonicalLabel(const QString &label)
{
    if (grammar::isAscii(label)) {
        const QString unicode = isAceLabel(label) ? unicodeOf(label.toLower()) : QString();
        const bool valid = !grammar::isAscii(unicode) && isValidUnicodeLabel(unicode)
            && aceOf(unicode) == label.toLower();
        return valid ? unicode : isHostLabel(label) ? label : QString();
    }
    const QString ace = aceOf(label);
    if (!isAceLabel(ace)) // full-width letters, for example
        return isHostLabel(ace) ? ace : QString();
    const QString unicode = unicodeOf(ace);
    return grammar::isAscii(unicode) || !isValidUnicodeLabel(unicode) ? QString() : unicode;
}

} // namespace

Expected<QString> Idna::canonical(const QString &domain)
{
    const auto refusal = [&](const QString &reason) {
        return Problem{Problem::Kind::Address, domain, reason};
    };
    QString dotted = domain;
    for (const char16_t dot : {u'\u3002', u'\uff0e', u'\uff61'}) // RFC 3490 3.1
        dotted.replace(dot, u'.');
    QStringList labels = dotted.split(u'.');
    for (QString &label : labels) {
        if (label.isEmpty())
            return refusal(tr("There is a dot too many in the domain “%1”.").arg(domain));
        if (label.size() > LongestLabel)
            return refusal(tr("“%1” is too long for a part of a domain: 63 characters are allowed.")
                               .arg(label));
        const QString canonicalForm = canonicalLabel(label);
        if (canonicalForm.isEmpty())
            return refusal(tr("“%1” is not allowed in a domain name.").arg(label));
        label = canonicalForm;
    }
    const QString whole = labels.join(u'.');
    if (toAscii(whole).size() > LongestDomain)
        return refusal(tr("The domain is too long: 255 characters are allowed."));
    return whole;
}

QByteArray Idna::toAscii(const QString &domain)
{
    if (grammar::isAscii(domain))
        return domain.toLatin1();
    QByteArray ascii;
    for (const QString &label : domain.split(u'.')) {
        const QString ace = grammar::isAscii(label) ? label : aceOf(label);
        ascii += (ascii.isEmpty() ? ""_ba : "."_ba) + (ace.isEmpty() ? label : ace).toUtf8();
    }
    return ascii;
}

} // namespace posthorn
