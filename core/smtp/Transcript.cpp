// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Transcript.h"

#include "auth/Secret.h"

#include <QLocale>
#include <QMetaMethod>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype ShortestSecret = 4; ///< shorter ones would match everywhere
constexpr auto Hidden = "[hidden]";

/// The part of a Base64 text that depends on the secret alone, when it stands behind `shift`
/// octets of something else.
QByteArray base64Core(const QByteArray &secret, int shift)
{
    const QByteArray encoded
        = (QByteArray(shift, '\0') + secret).toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = (shift * 8 + 5) / 6;
    const qsizetype last = (shift + secret.size()) * 8 / 6;
    return encoded.mid(first, last - first);
}

} // namespace

void Transcript::addSecret(const QByteArray &secret)
{
    if (secret.size() < ShortestSecret)
        return;
    const auto add = [this](const QByteArray &octets) {
        const Secret form(octets);
        const Concealed concealed(form.bytes());
        if (concealed.size() >= ShortestSecret && !m_secretForms.contains(concealed))
            m_secretForms += concealed;
    };
    add(secret);
    add(secret.toHex());
    add(secret.toHex().toUpper());
    for (int shift = 0; shift < 3; ++shift)
        add(base64Core(secret, shift));
    QByteArray percent;
    for (const char c : secret)
        percent += '%' + QByteArray(1, c).toHex().toUpper();
    add(percent);
    add(percent.toLower());
    add(secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    add(QString::fromUtf8(secret).toHtmlEscaped().toUtf8());
    add(secret.toPercentEncoding());
    // Longest first, so that a form that contains another is replaced whole.
    std::sort(m_secretForms.begin(), m_secretForms.end(),
              [](const Concealed &a, const Concealed &b) { return a.size() > b.size(); });
}

/// Thousands of letters may pass without anybody to read along.
bool Transcript::isHeard() const
{
    static const QMetaMethod signal = QMetaMethod::fromSignal(&Transcript::logged);
    return isSignalConnected(signal);
}

void Transcript::client(const QByteArray &line, const QString &shown)
{
    if (!isHeard())
        return;
    const QString plain = escapedForShowing(line);
    add(LogEntry::From::Client, shown.isEmpty() ? plain : shown,
        shown.isEmpty() ? QString() : plain);
}

void Transcript::server(const Reply &reply)
{
    if (!isHeard())
        return;
    for (qsizetype i = 0; i < reply.lines.size(); ++i) {
        const QByteArray &line = reply.lines.at(i);
        const QString code = QString::number(reply.code);
        const QChar separator = i + 1 < reply.lines.size() ? u'-' : u' ';
        const QByteArray safe = withoutSecrets(line);
        const QString shown = code + separator + escapedForShowing(safe);
        add(LogEntry::From::Server, shown.trimmed(),
            safe == line ? QString() : code + separator + escapedForShowing(line));
    }
}

void Transcript::info(const QString &text)
{
    add(LogEntry::From::Info, escapedForShowing(withoutSecrets(text.toUtf8())), {});
}

void Transcript::messageData(qint64 octets)
{
    if (!isHeard())
        return;
    add(LogEntry::From::Client, tr("[%1 bytes of message data]").arg(QLocale().toString(octets)),
        {});
}

QByteArray Transcript::withoutSecrets(const QByteArray &octets) const
{
    QByteArray safe = octets;
    for (const Concealed &concealed : m_secretForms) {
        const Secret form(concealed.octets());
        safe.replace(form.bytes(), Hidden);
    }
    return safe;
}

Reply Transcript::withoutSecrets(const Reply &reply) const
{
    Reply safe = reply;
    for (QByteArray &line : safe.lines)
        line = withoutSecrets(line);
    return safe;
}

void Transcript::add(LogEntry::From from, const QString &text, const QString &withSecret)
{
    emit logged({QDateTime::currentDateTime(), from, text, m_keepSecrets ? withSecret : QString()});
}

} // namespace posthorn
