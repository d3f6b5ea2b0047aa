// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/DetectVerb.h"

#include "cli/Interrupts.h"
#include "cli/Output.h"
#include "cli/QtMessages.h"
#include "post/SettingsFinder.h"
#include "smtp/LogEntry.h"
#include "smtp/Security.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::DetectVerb)
};

QString sourceName(FoundSettings::Source source)
{
    switch (source) {
    case FoundSettings::Source::Preset:
        return u"preset"_s;
    case FoundSettings::Source::Service:
        return u"srv"_s;
    case FoundSettings::Source::Autoconfig:
        return u"autoconfig"_s;
    case FoundSettings::Source::Exchanger:
        return u"mx"_s;
    case FoundSettings::Source::Guess:
        break;
    }
    return u"guess"_s;
}

QString sourceWords(FoundSettings::Source source)
{
    switch (source) {
    case FoundSettings::Source::Preset:
        return Words::tr("From the list of well-known providers.");
    case FoundSettings::Source::Service:
        return Words::tr("The domain names this server in its SRV records.");
    case FoundSettings::Source::Autoconfig:
        return Words::tr("The domain names this server in its configuration file.");
    case FoundSettings::Source::Exchanger:
        return Words::tr("The mail of this domain goes to a well-known provider.");
    case FoundSettings::Source::Guess:
        break;
    }
    return Words::tr("The domain does not tell; this server answers under a usual name.");
}

QByteArray json(const Address &address, const FoundSettings &found, const QString &reason)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    const bool ok = !found.isEmpty();
    const QJsonObject object{
        {u"ok"_s, ok},
        {u"address"_s, QString::fromUtf8(address.addrSpec())},
        {u"server"_s, orNull(found.host)},
        {u"port"_s, ok ? QJsonValue(found.port) : QJsonValue(QJsonValue::Null)},
        {u"security"_s, orNull(ok ? QString::fromLatin1(securityName(found.security)) : QString())},
        {u"user"_s, orNull(found.user)},
        {u"source"_s, orNull(ok ? sourceName(found.source) : QString())},
        {u"verified"_s, found.verified},
        {u"hint"_s, orNull(found.hint)},
        {u"reason"_s, orNull(reason)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

/// As `account set` takes it.
QByteArray lines(const FoundSettings &found)
{
    QString text = u"server=%1:%2\nsecurity=%3\n"_s.arg(
        found.host, QString::number(found.port), QString::fromLatin1(securityName(found.security)));
    if (!found.user.isEmpty())
        text += u"user=%1\n"_s.arg(escapedForShowing(found.user));
    return text.toUtf8();
}

int tellFound(const CommandLine &line, const Address &address, const FoundSettings &found)
{
    const bool told = Output::octets(line.has(Opt::Json) ? json(address, found, {}) : lines(found));
    if (!line.has(Opt::Quiet)) {
        Output::note(sourceWords(found.source));
        if (!found.hint.isEmpty())
            Output::note(found.hint);
    }
    if (found.outsideDomain && found.source == FoundSettings::Source::Service)
        Output::note(Words::tr("The server lies outside of the domain, and DNS records can be "
                               "forged: make sure that it is the right one."));
    if (!found.verified && found.source != FoundSettings::Source::Preset)
        Output::note(Words::tr("The server could not be reached there now, or not with TLS and a "
                               "certificate that holds."));
    return int(told ? ExitCode::Ok : ExitCode::NoConnection);
}

int tellMissing(const CommandLine &line, const Address &address, const QString &reason)
{
    if (line.has(Opt::Json))
        Output::octets(json(address, {}, reason));
    return Output::refuse({ExitCode::HostUnknown, reason});
}

} // namespace

int runDetect(const CommandLine &line, Process process)
{
    if (auto refusal = line.atMostOne({Opt::Quiet, Opt::Verbose}))
        return Output::refuse(*refusal);
    if (line.words().size() != 1)
        return Output::refuse(Refusal::usage(Words::tr("detect needs one address")));
    const auto address = Address::parse(line.words().constFirst());
    if (!address)
        return Output::refuse(Refusal::fromProblem({}, address.error()));
    if (line.has(Opt::Verbose))
        QtMessages::show();

    QCoreApplication application(process.argc, process.argv);
    Interrupts interrupts;
    SettingsFinder finder;
    QObject::connect(&interrupts, &Interrupts::interrupted, &finder, [&finder] {
        finder.cancel();
        QCoreApplication::exit(int(ExitCode::Cancelled));
    });
    if (line.has(Opt::Verbose))
        QObject::connect(&finder, &SettingsFinder::trying, &finder, &Output::note);
    QObject::connect(&finder, &SettingsFinder::found, &finder, [&](const FoundSettings &found) {
        QCoreApplication::exit(tellFound(line, *address, found));
    });
    QObject::connect(&finder, &SettingsFinder::notFound, &finder, [&](const QString &reason) {
        QCoreApplication::exit(tellMissing(line, *address, reason));
    });
    finder.start(*address);
    return QCoreApplication::exec();
}

} // namespace posthorn::cli
