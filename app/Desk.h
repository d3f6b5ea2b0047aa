// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Interrupts.h"
#include "Languages.h"
#include "ui/Appearance.h"
#include "ui/SingleInstance.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QSessionManager;

namespace posthorn {

class ComposeWindow;
class PostOffice;
struct PreferenceValues;
struct StartOptions;

/// The program as a whole: where its windows come from, and how it ends.
class Desk final : public QObject {
    Q_OBJECT
public:
    explicit Desk(QObject *parent = nullptr);
    ~Desk() override;

    /// Opens a window, or hands over to a process that runs already and ends.
    void begin(const StartOptions &options, const QStringList &arguments);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// In `window`; without one in a new one.
    void openHere(const StartOptions &options, ComposeWindow *window = nullptr);
    void handedOver(const SingleInstance::Request &request);
    void take(const PreferenceValues &values, const PreferenceValues &former);
    void endSession();

    Languages m_languages;
    Appearance m_appearance;
    SingleInstance m_instance;
    cli::Interrupts m_interrupts;
    std::unique_ptr<PostOffice> m_office; ///< once it is known that this process has the windows
    QPointer<ComposeWindow> m_first;
};

} // namespace posthorn
