// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Session.h"
#include "support/FixedContent.h"
#include "support/ScriptWire.h"

#include <QEventLoop>
#include <QFile>
#include <QHash>
#include <QTimer>

#include <optional>

// Conversations on paper, and what the session said of them.
namespace posthorn {

using namespace Qt::StringLiterals;

/// A scenario file: `@ key value` lines say what is sent and what must come of it, the others are
/// the dialogue. Blank lines and `#` lines are for the reader.
struct Scenario {
    QMultiHash<QString, QString> settings;
    QStringList script;

    [[nodiscard]] QString value(const QString &key, const QString &otherwise = {}) const
    {
        return settings.value(key, otherwise);
    }

    static Scenario read(const QString &path)
    {
        Scenario scenario;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith("@ "_L1))
                scenario.settings.insert(line.section(u' ', 1, 1), line.section(u' ', 2));
            else if (!line.trimmed().isEmpty() && !line.startsWith(u'#'))
                scenario.script += line;
        }
        return scenario;
    }
};

inline SessionSettings settingsOf(const Scenario &scenario)
{
    SessionSettings settings;
    settings.host = "mx.example";
    settings.port = 25;
    settings.heloName = "client.example";
    settings.security = Security::None;
    if (scenario.value(u"security"_s) == "starttls"_L1)
        settings.security = Security::Starttls;
    if (scenario.value(u"security"_s) == "tls"_L1)
        settings.security = Security::Tls;
    settings.credentials.user = scenario.value(u"user"_s);
    settings.credentials.secret = scenario.value(u"password"_s);
    settings.mechanism = scenario.value(u"auth"_s).toLatin1();
    settings.allowPlainAuth = scenario.settings.contains(u"allow-plain-auth"_s);
    settings.lmtp = scenario.settings.contains(u"lmtp"_s);
    for (const QString &name : scenario.value(u"without"_s).split(u',', Qt::SkipEmptyParts))
        settings.without += name.toLatin1();
    const int timeout = scenario.value(u"timeout-ms"_s, u"20000"_s).toInt();
    settings.patience = Patience::uniform(std::chrono::milliseconds(timeout));
    return settings;
}

inline Letter letterOf(const Scenario &scenario)
{
    Letter letter;
    if (scenario.value(u"from"_s, u"ann@example.org"_s) != "<>"_L1)
        letter.envelope.reversePath
            = *Address::parse(scenario.value(u"from"_s, u"ann@example.org"_s));
    const QString recipients = scenario.value(u"to"_s, u"bob@example.net"_s);
    letter.envelope.recipients = AddressList::parse(recipients).addresses;
    letter.envelope.dsn.success = scenario.value(u"dsn"_s).contains("success"_L1);
    letter.envelope.dsn.failure = scenario.value(u"dsn"_s).contains("failure"_L1);
    letter.envelope.dsn.envelopeId = scenario.value(u"envid"_s).toLatin1();
    DeliveryWishes &wishes = letter.envelope.wishes;
    if (const QString deadline = scenario.value(u"deliver-by"_s); !deadline.isEmpty())
        wishes.deadline = DeliveryWishes::Deadline{deadline.section(u';', 0, 0).toInt(),
                                                   deadline.endsWith(u'R')};
    if (scenario.settings.contains(u"hold-for"_s))
        wishes.holdFor = scenario.value(u"hold-for"_s).toInt();
    if (scenario.settings.contains(u"mt-priority"_s))
        wishes.priority = scenario.value(u"mt-priority"_s).toInt();
    letter.envelope.requireTls = scenario.settings.contains(u"require-tls"_s);
    letter.allOrNothing = scenario.settings.contains(u"all-or-nothing"_s);
    QByteArray body = "Subject: hello\r\n\r\nhello\r\n";
    if (scenario.settings.contains(u"body"_s))
        body = scenario.value(u"body"_s).toUtf8().replace("\\r\\n", "\r\n");
    body += QByteArray(scenario.value(u"pad"_s, u"0"_s).toInt(), 'x');
    if (!body.endsWith("\r\n"))
        body += "\r\n";
    const BodyType type
        = scenario.settings.contains(u"8bit"_s) ? BodyType::EightBit : BodyType::SevenBit;
    const qint64 breaksAt = scenario.value(u"breaks-at"_s, u"-1"_s).toLongLong();
    letter.content = std::make_shared<FixedContent>(body, type, breaksAt);
    return letter;
}

/// Runs the letters of a scenario over one session and keeps what it said.
struct Run {
    /// `numberedLetters`: so many, each of which says which one it is; 0: as the scenario says.
    Run(const Scenario &scenario, const QStringList &script, ScriptWire::Delivery delivery,
        int numberedLetters = 0)
        : letters(numberedLetters > 0 ? numberedLetters
                                      : scenario.value(u"letters"_s, u"1"_s).toInt())
        , wanted(letters)
        , numbered(numberedLetters > 0)
    {
        const SessionSettings settings = settingsOf(scenario);
        auto owned = std::make_unique<ScriptWire>(script, delivery, settings.security);
        wire = owned.get();
        QObject::connect(&transcript, &Transcript::logged,
                         [this](const LogEntry &entry) { log += entry.withDirection(); });
        session = std::make_unique<Session>(std::move(owned), settings, transcript);
        QObject::connect(session.get(), &Session::ready, [this, scenario] {
            if (letters == 0)
                return;
            --letters;
            session->deliver(numbered ? numberedLetter() : letterOf(scenario));
            if (letters == 0 && scenario.settings.contains(u"quit-early"_s))
                session->quit();
        });
        QObject::connect(session.get(), &Session::delivered,
                         [this](const DeliveryReport &delivered) {
                             reports += delivered;
                             if (reports.size() == wanted)
                                 session->quit();
                         });
        QObject::connect(session.get(), &Session::failed, [this](const Failure &ended) {
            failure = ended;
            ++endings;
        });
        QObject::connect(session.get(), &Session::ended, [this] { ++endings; });
    }

    /// Runs the event loop without QTest's naps, which would cost 10 ms for each octet.
    [[nodiscard]] bool waitForEnd()
    {
        QTimer limit;
        limit.setSingleShot(true);
        QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
        limit.start(20'000);
        while (endings == 0 && limit.isActive())
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        return endings == 1;
    }

    QEventLoop loop;
    /// Each letter says which one it is.
    [[nodiscard]] Letter numberedLetter() const
    {
        Letter letter = letterOf({});
        letter.content = std::make_shared<FixedContent>(
            "Subject: n\r\n\r\nletter " + QByteArray::number(wanted - letters) + "\r\n");
        return letter;
    }

    int letters; ///< still to be given
    qsizetype wanted;
    bool numbered;
    Transcript transcript;
    QStringList log;
    ScriptWire *wire = nullptr;
    std::unique_ptr<Session> session;
    QList<DeliveryReport> reports;
    std::optional<Failure> failure;
    int endings = 0;
};

} // namespace posthorn
