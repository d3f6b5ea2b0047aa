// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/PathArgument.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace posthorn {

namespace {

// The RFC's 256 octets are too few for UTF-8 and for what is tested with this mailbox.
constexpr qsizetype maximumPath = 512;

/// The index behind the quoted string that begins at `at`; -1 if it does not end.
qsizetype skipQuoted(const QByteArray &text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text.at(at) == '\\')
            ++at;
        else if (text.at(at) == '"')
            return at + 1;
    }
    return -1;
}

/// The index of the `>` that ends the path that begins at `at`; -1 if there is none.
qsizetype endOfPath(const QByteArray &text, qsizetype at)
{
    while (at >= 0 && at < text.size() && text.at(at) != '>')
        at = text.at(at) == '"' ? skipQuoted(text, at) : at + 1;
    return at < text.size() ? at : -1;
}

// RFC 5321 appendix C: source routes are accepted and passed over.
QByteArray withoutRoute(const QByteArray &path)
{
    const qsizetype colon = path.indexOf(':');
    return path.startsWith('@') && colon > 0 ? path.mid(colon + 1) : path;
}

bool isTextCharacter(char c)
{
    return (static_cast<unsigned char>(c) > 0x20 && c != '\x7f')
        && !QByteArrayView("<>()[]\\,;:@\"").contains(c);
}

bool isWord(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTextCharacter);
}

bool isDomain(const QByteArray &domain)
{
    if (domain.startsWith('[') && domain.endsWith(']')) {
        QByteArray literal = domain.mid(1, domain.size() - 2);
        return isWord(literal.replace(':', '.'));
    }
    return isWord(domain);
}

bool hasNoControls(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(text);
    const auto isSafe = [](QChar c) {
        return c.category() != QChar::Other_Control && c.category() != QChar::Separator_Line
            && c.category() != QChar::Separator_Paragraph;
    };
    return !decoder.hasError() && std::all_of(decoded.begin(), decoded.end(), isSafe);
}

std::optional<QList<PathArgument::Parameter>> parseParameters(const QByteArray &text)
{
    QList<PathArgument::Parameter> parameters;
    if (!text.isEmpty() && !text.startsWith(' '))
        return std::nullopt;
    const auto isKeyCharacter
        = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; };
    for (const QByteArray &word : text.split(' ')) {
        if (word.isEmpty())
            continue;
        const qsizetype found = word.indexOf('=');
        const qsizetype equals = found < 0 ? word.size() : found;
        const QByteArray key = word.first(equals).toUpper();
        if (key.isEmpty() || !std::all_of(key.begin(), key.end(), isKeyCharacter))
            return std::nullopt;
        parameters.append({key, word.mid(equals + 1)});
    }
    return parameters;
}

} // namespace

std::optional<PathArgument> PathArgument::parse(const QByteArray &argument,
                                                const QByteArray &keyword)
{
    if (!argument.left(keyword.size()).toUpper().startsWith(keyword))
        return std::nullopt;
    qsizetype at = keyword.size();
    while (at < argument.size() && argument.at(at) == ' ')
        ++at;
    if (at == argument.size() || argument.at(at) != '<')
        return std::nullopt;
    const qsizetype end = endOfPath(argument, at + 1);
    if (end < 0)
        return std::nullopt;
    const auto parameters = parseParameters(argument.mid(end + 1));
    if (!parameters)
        return std::nullopt;
    return PathArgument{withoutRoute(argument.mid(at + 1, end - at - 1)), *parameters};
}

bool PathArgument::hasRepeatedParameter() const
{
    for (auto one = parameters.begin(); one != parameters.end(); ++one) {
        const auto same = [&](const Parameter &other) { return other.key == one->key; };
        if (std::any_of(one + 1, parameters.end(), same))
            return true;
    }
    return false;
}

bool PathArgument::isMailbox() const
{
    if (path.size() > maximumPath || !hasNoControls(path))
        return false;
    if (path.compare("postmaster", Qt::CaseInsensitive) == 0)
        return true;
    if (path.startsWith('"')) {
        const qsizetype end = skipQuoted(path, 0);
        return end > 0 && end < path.size() && path.at(end) == '@' && isDomain(path.mid(end + 1));
    }
    const qsizetype at = path.indexOf('@');
    return at > 0 && isWord(path.left(at)) && isDomain(path.mid(at + 1));
}

bool PathArgument::isAscii() const
{
    return std::all_of(path.begin(), path.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace posthorn
