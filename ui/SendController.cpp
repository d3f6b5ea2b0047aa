// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SendController.h"

#include "post/Courier.h"

#include <utility>

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
    m_courier->setKeepAlive(Courier::UsualKeepAlive);
    m_courier->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_courier, &QObject::deleteLater);
    connect(m_courier, &Courier::stageEntered, this, &Sender::stageEntered);
    connect(m_courier, &Courier::progressed, this, &Sender::progressed);
    connect(m_courier, &Courier::serverLearned, this, &Sender::serverLearned);
    connect(m_courier, &Courier::logged, this, &Sender::logged);
    // What became of the letter is told at once, not after the server has answered the goodbye.
    connect(m_courier, &Courier::letterFinished, this, [this](int, const DeliveryReport &report) {
        m_busy = false;
        m_parting = true;
        emit finished(report);
    });
    connect(m_courier, &Courier::finished, this, &SendController::courierFinished);
    m_thread.start();
}

void SendController::courierFinished()
{
    m_parting = false;
    if (m_next)
        std::exchange(m_next, {})();
}

void SendController::send(const ServerSettings &server, const Credentials &credentials,
                          const Letter &letter)
{
    if (m_busy)
        return;
    if (!m_courier)
        start();
    m_busy = true;
    if (m_parting)
        m_next = [this, server, credentials, letter] { begin(server, credentials, letter); };
    else
        begin(server, credentials, letter);
}

void SendController::begin(const ServerSettings &server, const Credentials &credentials,
                           const Letter &letter)
{
    QMetaObject::invokeMethod(
        m_courier, [courier = m_courier, keep = m_keepSecrets, server, credentials, letter] {
            courier->setKeepSecretsInLog(keep);
            courier->send(server, credentials, {letter});
        });
}

void SendController::cancel()
{
    if (std::exchange(m_next, {})) { // it has not begun, and the goodbye does not concern it
        m_busy = false;
        DeliveryReport report;
        report.outcome = Outcome::Cancelled;
        report.failure = Failure{
            Stage::Input, FailureKind::Cancelled, FailureCause::Cancelled, {}, {}, std::nullopt};
        QMetaObject::invokeMethod(
            this, [this, report] { emit finished(report); }, Qt::QueuedConnection);
        return;
    }
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
