// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace posthorn {

/// Finds the addresses of a name, once, without blocking.
///
/// QHostInfo::lookupHost() is not used: it cannot be cancelled, and QCoreApplication waits for it
/// at the end, so a dead name server would hold a cancelled program for many seconds. Here the
/// lookup runs in a thread of its own that is left behind when this object goes.
class NameLookup final : public QObject {
    Q_OBJECT
public:
    explicit NameLookup(QObject *parent = nullptr);
    ~NameLookup() override;

    /// `name`: A-labels. One of the signals follows, never before this returns.
    void start(const QString &name);

signals:
    void found(const QList<QHostAddress> &addresses);
    /// `reason`: the system's words.
    void failed(const QString &reason);

private:
    struct Desk;
    std::shared_ptr<Desk> m_desk;
};

} // namespace posthorn
