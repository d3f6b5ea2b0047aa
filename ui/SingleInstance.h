// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace posthorn {

/// Lets one process of a person open all windows: the first one listens, later ones hand over what
/// they were asked for. Nobody else can reach the socket: it lies in a folder of the person's own.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    /// What a later start was asked for.
    struct Request {
        QString folder; ///< in which relative paths are meant
        QStringList arguments;
        bool operator==(const Request &) const = default;
    };

    /// `folder`: where socket and lock lie; empty: the run-time folder of the person.
    explicit SingleInstance(const QString &folder = {}, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Ends with handedOver() or with alone(), within two seconds.
    void start(const posthorn::SingleInstance::Request &request);

signals:
    /// Another process opens what was asked for: this one may end.
    void handedOver();
    /// This process opens it, and listens to later ones if it can.
    void alone();
    /// A later process handed this over.
    void requested(const posthorn::SingleInstance::Request &request);

private:
    void beginTry();
    void connected();
    void tryFailed();
    void stayAlone();
    void listen();
    void accept();
    void read(QLocalSocket *socket);

    QString m_name; ///< of the socket: a path, where the system has them
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
    QLocalSocket m_socket; ///< to the other process
    QTimer m_limit;
    Request m_request;
    bool m_decided = false;
};

} // namespace posthorn
