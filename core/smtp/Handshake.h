// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Capabilities.h"
#include "smtp/Dialogue.h"
#include "smtp/Login.h"
#include "smtp/SessionSettings.h"
#include "smtp/Transcript.h"
#include "smtp/Wire.h"

#include <QObject>

#include <memory>

namespace posthorn {

/// How a conversation begins, once (RFC 5321 3.1 and 3.2, RFC 3207, RFC 4954): the greeting, EHLO
/// or HELO, STARTTLS where it is wanted and EHLO again, signing in. Ends with done(), or through
/// Dialogue::fail.
class Handshake final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it. The settings are read when they are needed.
    Handshake(Dialogue &dialogue, Wire &wire, Transcript &transcript,
              const SessionSettings &settings, QObject *parent = nullptr);

    /// When the line is open: waits for the greeting.
    void start();

    [[nodiscard]] QString greeting() const { return m_greeting; }
    /// What the server offers on the line as it is now, but for what is not to be used.
    [[nodiscard]] Capabilities &capabilities() { return m_capabilities; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_capabilities; }
    /// The mechanism with which we signed in; empty: not.
    [[nodiscard]] QByteArray mechanism() const { return m_mechanism; }
    /// A server that says nothing where TLS is spoken from the start may be waiting for us.
    [[nodiscard]] Failure explained(Failure failure) const;

signals:
    /// There is more to tell of the server.
    void learned();
    void done();

private:
    void greeted(const Reply &reply);
    void sayHello();
    void helloAnswered(const Reply &reply);
    void helloRefused(const Reply &reply);
    void sayOldHello();
    void oldHelloAnswered(const Reply &reply);
    [[nodiscard]] bool stillNeedsTls() const;
    void protect();
    void starttlsAnswered(const Reply &reply);
    void secured();
    void signIn();
    void finish();
    void refuse(FailureKind kind, FailureCause cause, const Reply &reply);
    [[nodiscard]] Command command(const QByteArray &line, Stage stage,
                                  void (Handshake::*handler)(const Reply &));

    Dialogue &m_dialogue;
    Wire &m_wire;
    Transcript &m_transcript;
    const SessionSettings &m_settings;
    Capabilities m_capabilities;
    std::unique_ptr<Login> m_login;
    QString m_greeting;
    QByteArray m_mechanism;
};

} // namespace posthorn
