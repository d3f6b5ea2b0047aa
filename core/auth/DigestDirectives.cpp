// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/DigestDirectives.h"

namespace posthorn {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Reads a list of directives from left to right.
class Scanner {
public:
    explicit Scanner(const QByteArray &text)
        : m_text(text)
    {
    }

    /// Passes blanks and the commas between (also empty) elements.
    bool atEnd()
    {
        while (m_at < m_text.size() && (isBlank(m_text.at(m_at)) || m_text.at(m_at) == ','))
            ++m_at;
        return m_at == m_text.size();
    }

    std::optional<DigestDirectives::Directive> directive()
    {
        const qsizetype equals = m_text.indexOf('=', m_at);
        if (equals < 0)
            return std::nullopt;
        DigestDirectives::Directive result;
        result.name = m_text.mid(m_at, equals - m_at).trimmed().toLower();
        m_at = equals + 1;
        while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
            ++m_at;
        result.quoted = m_at < m_text.size() && m_text.at(m_at) == '"';
        const auto value = result.quoted ? quotedValue() : token();
        if (result.name.isEmpty() || result.name.contains(',') || !value)
            return std::nullopt;
        result.value = *value;
        return result;
    }

private:
    std::optional<QByteArray> token()
    {
        const qsizetype comma = m_text.indexOf(',', m_at);
        const qsizetype end = comma < 0 ? m_text.size() : comma;
        const QByteArray value = m_text.mid(m_at, end - m_at).trimmed();
        m_at = end;
        return value.contains('"') ? std::nullopt : std::optional(value);
    }

    std::optional<QByteArray> quotedValue()
    {
        QByteArray value;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            char c = m_text.at(m_at);
            if (c == '"') {
                ++m_at;
                return endsElement() ? std::optional(value) : std::nullopt;
            }
            if (c == '\\') {
                if (++m_at == m_text.size())
                    break;
                c = m_text.at(m_at);
            }
            value += c;
        }
        return std::nullopt;
    }

    bool endsElement()
    {
        while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
            ++m_at;
        return m_at == m_text.size() || m_text.at(m_at) == ',';
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<DigestDirectives> DigestDirectives::parse(const QByteArray &message)
{
    DigestDirectives result;
    Scanner scanner(message);
    while (!scanner.atEnd()) {
        const auto directive = scanner.directive();
        if (!directive)
            return std::nullopt;
        result.m_directives.append(*directive);
    }
    return result;
}

QByteArray DigestDirectives::quoted(const QByteArray &value)
{
    QByteArray escaped = value;
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + escaped + '"';
}

QList<DigestDirectives::Directive> DigestDirectives::all(const QByteArray &name) const
{
    QList<Directive> found;
    for (const Directive &directive : m_directives) {
        if (directive.name == name)
            found.append(directive);
    }
    return found;
}

std::optional<DigestDirectives::Directive> DigestDirectives::only(const QByteArray &name) const
{
    const QList<Directive> found = all(name);
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

} // namespace posthorn
