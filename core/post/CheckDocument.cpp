// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/CheckDocument.h"

#include "post/JsonFacts.h"
#include "smtp/Advice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr auto Style = "body{font:16px/1.5 system-ui,sans-serif;margin:2em auto;max-width:60em;"
                       "padding:0 1em;color-scheme:light dark}"
                       "table{border-collapse:collapse;width:100%}"
                       "th,td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;"
                       "border-bottom:1px solid #8884;overflow-wrap:anywhere}"
                       "pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:14px;"
                       "background:#8881;padding:1em}"
                       ".n{text-align:right;white-space:nowrap}"
                       ".failed{font-weight:bold}.skipped{opacity:.6}";

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString row(const QString &name, const QString &value)
{
    return value.isEmpty()
        ? QString()
        : u"<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n"_s.arg(escaped(name), escaped(value));
}

QString stateWord(CheckStep::State state)
{
    switch (state) {
    case CheckStep::State::Passed:
        return CheckDocument::tr("passed");
    case CheckStep::State::Warning:
        return CheckDocument::tr("warning");
    case CheckStep::State::Failed:
        return CheckDocument::tr("failed");
    default:
        return CheckDocument::tr("skipped");
    }
}

QString stepRows(const QList<CheckStep> &steps)
{
    QString rows;
    for (const CheckStep &step : steps) {
        const QString time = step.milliseconds < 0
            ? QString()
            : CheckDocument::tr("%1 ms").arg(QLocale().toString(step.milliseconds));
        QString words = escaped(step.summary).replace(u'\n', u"<br>"_s);
        if (!step.detail.isEmpty())
            words += u"<br><small>%1</small>"_s.arg(escaped(step.detail).replace(u'\n', u"<br>"_s));
        rows
            += u"<tr class=\"%1\"><td>%2</td><td>%3</td><td class=\"n\">%4</td><td>%5</td></tr>\n"_s
                   .arg(JsonFacts::stateName(step.state),
                        QString::fromLatin1(stageName(step.stage())), stateWord(step.state), time,
                        words);
    }
    return rows;
}

QString chainRows(const TlsFacts &tls)
{
    QString rows;
    for (const CertificateFacts &certificate : tls.chain) {
        rows += row(certificate.subject,
                    CheckDocument::tr("issued by %1; valid from %2 until %3; SHA-256 %4")
                        .arg(certificate.issuer, certificate.notBefore.date().toString(Qt::ISODate),
                             certificate.notAfter.date().toString(Qt::ISODate),
                             QString::fromLatin1(certificate.sha256)));
    }
    return rows;
}

QString section(const QString &title, const QString &rows)
{
    return rows.isEmpty() ? QString()
                          : u"<h3>%1</h3>\n<table>\n%2</table>\n"_s.arg(escaped(title), rows);
}

QString verdict(const CheckReport &report)
{
    if (!report.failure)
        return u"<p>%1</p>\n"_s.arg(escaped(CheckDocument::tr("Every step passed.")));
    const Advice advice = Advice::forFailure(*report.failure, report.server);
    QString text;
    for (const QString &part : {advice.headline, advice.explanation, advice.suggestion}) {
        if (!part.isEmpty())
            text += u"<p>%1</p>\n"_s.arg(escaped(part));
    }
    return text;
}

QString facts(const CheckReport &report)
{
    const ServerFacts &server = report.server;
    QString rows = row(CheckDocument::tr("Address"), server.address)
        + row(CheckDocument::tr("Greeting"), server.greeting)
        + row(CheckDocument::tr("Offered"), server.capabilities.join(u"; "_s))
        + row(CheckDocument::tr("Signed in with"), QString::fromLatin1(report.mechanism));
    if (server.tls)
        rows += row(CheckDocument::tr("TLS"),
                    u"%1, %2"_s.arg(server.tls->protocol, server.tls->cipher))
            + row(CheckDocument::tr("Certificate problems"), server.tls->problems.join(u' '));
    return section(CheckDocument::tr("What the server told"), rows)
        + section(CheckDocument::tr("Certificates"),
                  server.tls ? chainRows(*server.tls) : QString());
}

QString chapter(const CheckReport &report)
{
    const ServerFacts &server = report.server;
    const QString title = server.address.isEmpty() ? server.host : server.address;
    return u"<h2>%1</h2>\n"_s.arg(escaped(title)) + verdict(report)
        + section(CheckDocument::tr("Steps"), stepRows(report.steps)) + facts(report);
}

} // namespace

QByteArray CheckDocument::html() const
{
    const ServerFacts server = JsonFacts::deciding(reports).server;
    const QString title = tr("Check of %1, port %2").arg(server.host, QString::number(server.port));
    QString page = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%2</title>\n"
                   "<style>%3</style>\n</head>\n<body>\n<h1>%2</h1>\n<p>%4</p>\n"_s.arg(
                       QLocale().bcp47Name(), escaped(title), QLatin1StringView(Style),
                       escaped(time.toString(Qt::ISODate)));
    for (const CheckReport &report : reports)
        page += chapter(report);
    page += u"<h2>%1</h2>\n<pre>"_s.arg(escaped(tr("The conversation")));
    for (const LogEntry &entry : log)
        page += escaped(entry.time.toString(u"HH:mm:ss.zzz "_s) + entry.withDirection()) + u'\n';
    return (page + u"</pre>\n</body>\n</html>\n"_s).toUtf8();
}

QByteArray CheckDocument::json() const
{
    QJsonObject object = JsonFacts::check(reports);
    QJsonArray lines;
    for (const LogEntry &entry : log) {
        lines.append(QJsonObject{{u"time"_s, entry.time.toUTC().toString(Qt::ISODateWithMs)},
                                 {u"line"_s, entry.withDirection()}});
    }
    object.insert(u"time"_s, time.toUTC().toString(Qt::ISODate));
    object.insert(u"log"_s, lines);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace posthorn
