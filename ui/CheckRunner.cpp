// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/CheckRunner.h"

using namespace Qt::StringLiterals;

namespace posthorn {

CheckRunner::CheckRunner(QObject *parent)
    : QObject(parent)
    , m_check(new ServerCheck)
{
    m_thread.setObjectName(u"ServerCheck"_s);
    m_check->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_check, &QObject::deleteLater);
    connect(m_check, &ServerCheck::stepChanged, this, &CheckRunner::stepChanged);
    connect(m_check, &ServerCheck::logged, this, &CheckRunner::logged);
    connect(m_check, &ServerCheck::finished, this, [this](const CheckReport &report) {
        m_running = false;
        emit finished(report);
    });
    m_thread.start();
}

CheckRunner::~CheckRunner()
{
    m_check->disconnect(this);
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void CheckRunner::start(const ServerSettings &server, const Credentials &credentials,
                        const ServerCheck::Options &options)
{
    if (m_running)
        return;
    m_running = true;
    QMetaObject::invokeMethod(m_check, [check = m_check, server, credentials, options] {
        check->start(server, credentials, options);
    });
}

void CheckRunner::cancel()
{
    QMetaObject::invokeMethod(m_check, [check = m_check] { check->cancel(); });
}

} // namespace posthorn
