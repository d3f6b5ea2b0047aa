// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Wire.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace posthorn {

/// Listens to every signal of a Wire and keeps what it said, in order.
class WireProbe final : public QObject {
    Q_OBJECT
public:
    explicit WireProbe(Wire &wire)
    {
        connect(&wire, &Wire::stageEntered, this, [this](Stage stage) {
            stages.append(stage);
            events.append(QStringLiteral("stage"));
        });
        connect(&wire, &Wire::noted, this, [this](const QString &text) { notes.append(text); });
        connect(&wire, &Wire::opened, this, [this] { say(QStringLiteral("opened")); });
        connect(&wire, &Wire::secured, this, [this] { say(QStringLiteral("secured")); });
        connect(&wire, &Wire::received, this, [this](const QByteArray &bytes) {
            received += bytes;
            say(QStringLiteral("received"));
        });
        connect(&wire, &Wire::drained, this, [this] { ++drained; });
        connect(&wire, &Wire::failed, this, [this](const Failure &what) {
            failure = what;
            say(QStringLiteral("failed"));
        });
    }

    [[nodiscard]] bool has(const char *event) const
    {
        return events.contains(QString::fromLatin1(event));
    }
    [[nodiscard]] bool ended() const { return has("opened") || has("failed"); }
    [[nodiscard]] QString detail() const { return failure ? failure->detail : QString(); }

    QStringList events; ///< `stage`, `opened`, `secured`, `received`, `failed`
    QList<Stage> stages;
    QStringList notes;
    QByteArray received;
    int drained = 0;
    std::optional<Failure> failure;

private:
    void say(const QString &event) { events.append(event); }
};

} // namespace posthorn
