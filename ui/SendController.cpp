// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SendController.h"

#include "post/Courier.h"

using namespace Qt::StringLiterals;

namespace posthorn {

SendController::SendController(QObject *parent)
    : Sender(parent)
{
    m_thread.setObjectName(u"Courier"_s);
}

SendController::~SendController()
{
    if (m_courier) {
        m_courier->disconnect(this);
        cancel();
    }
    m_thread.quit();
    m_thread.wait();
}

void SendController::start()
{
    m_courier = new Courier;
    m_courier->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_courier, &QObject::deleteLater);
    connect(m_courier, &Courier::stageEntered, this, &Sender::stageEntered);
    connect(m_courier, &Courier::progressed, this, &Sender::progressed);
    connect(m_courier, &Courier::serverLearned, this, &Sender::serverLearned);
    connect(m_courier, &Courier::logged, this, &Sender::logged);
    connect(m_courier, &Courier::letterFinished, this,
            [this](int, const DeliveryReport &report) { m_report = report; });
    connect(m_courier, &Courier::finished, this, [this] {
        m_busy = false;
        emit finished(m_report);
    });
    m_thread.start();
}

void SendController::send(const ServerSettings &server, const Credentials &credentials,
                          const Letter &letter)
{
    if (m_busy)
        return;
    if (!m_courier)
        start();
    m_busy = true;
    m_report = {};
    QMetaObject::invokeMethod(
        m_courier, [courier = m_courier, keep = m_keepSecrets, server, credentials, letter] {
            courier->setKeepSecretsInLog(keep);
            courier->send(server, credentials, {letter});
        });
}

void SendController::cancel()
{
    if (m_courier)
        QMetaObject::invokeMethod(m_courier, [courier = m_courier] { courier->cancel(); });
}

void SendController::setKeepSecretsInLog(bool keep)
{
    m_keepSecrets = keep;
    if (m_courier) {
        QMetaObject::invokeMethod(
            m_courier, [courier = m_courier, keep] { courier->setKeepSecretsInLog(keep); });
    }
}

} // namespace posthorn
