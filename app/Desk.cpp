// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "Desk.h"

#include "post/Preferences.h"
#include "ui/ComposeWindow.h"
#include "ui/PostOffice.h"
#include "ui/StartOptions.h"

#include <QApplication>
#include <QDir>
#include <QFileOpenEvent>
#include <QUrl>

namespace posthorn {

Desk::Desk(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    const Preferences preferences;
    m_languages.use(preferences.values().language);
    m_appearance.apply(preferences.values().appearance);
    connect(&m_instance, &SingleInstance::requested, this, &Desk::handedOver);
    connect(&m_instance, &SingleInstance::handedOver, this, [] { QCoreApplication::exit(0); });
    connect(&m_interrupts, &cli::Interrupts::interrupted, this, [this] {
        endSession();
        QCoreApplication::exit(0);
    });
    // The session may end the process right after this signal.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &Desk::endSession,
            Qt::DirectConnection);
}

Desk::~Desk() = default;

void Desk::begin(const StartOptions &options, const QStringList &arguments)
{
    if (options.newInstance)
        return openHere(options);
    connect(&m_instance, &SingleInstance::alone, this, [this, options] { openHere(options); });
    m_instance.start({QDir::currentPath(), arguments});
}

void Desk::openHere(const StartOptions &options, ComposeWindow *window)
{
    const bool isFirst = !m_office;
    if (isFirst) {
        m_office = std::make_unique<PostOffice>();
        connect(&m_office->preferences(), &Preferences::changed, this, &Desk::take);
    }
    if (!window)
        window = m_office->newWindow();
    window->takeOptions(options);
    window->show();
    window->raise();
    window->activateWindow();
    if (!isFirst)
        return;
    m_first = window;
    m_office->takeUp();
}

void Desk::handedOver(const SingleInstance::Request &request)
{
    openHere(StartOptions::parse(request.arguments, request.folder));
}

bool Desk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    // How macOS hands over links and files to a program that runs.
    const auto *wish = static_cast<QFileOpenEvent *>(event);
    const QString link = wish->url().toString(QUrl::FullyEncoded);
    // A program that was started for it has opened a window by now, in which nothing was written.
    const bool isUnused = m_first && !m_first->isWindowModified() && m_first->state().isBlank();
    openHere(StartOptions::parse({wish->file().isEmpty() ? link : wish->file()}),
             isUnused ? m_first.data() : nullptr);
    return true;
}

void Desk::take(const PreferenceValues &values, const PreferenceValues &former)
{
    m_appearance.apply(values.appearance);
    if (values.language == former.language)
        return;
    m_languages.use(values.language);
    m_office->renewWindows();
}

void Desk::endSession()
{
    if (m_office)
        m_office->saveEverything();
}

} // namespace posthorn
