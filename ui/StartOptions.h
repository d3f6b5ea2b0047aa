// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MailtoUri.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace posthorn {

/// What the command line of the window asks for.
struct StartOptions {
    Q_DECLARE_TR_FUNCTIONS(StartOptions)
public:
    enum class Wish { Compose, Help, Version };

    Wish wish = Wish::Compose;
    std::optional<MailtoUri> link;
    QString message; ///< an .eml file to write further; empty: none
    QStringList attachments; ///< bare files and those of --attach
    QString to;
    QString cc;
    QString bcc;
    QString subject;
    QString body;
    QString account; ///< empty: the default one
    bool check = false; ///< open the check of the server, too
    bool newInstance = false; ///< open the window in a process of its own
    QString error; ///< not empty: the command line is wrong, and why

    /// `arguments` without the name of the program. Relative paths are meant in `folder`; empty:
    /// where this process runs.
    static StartOptions parse(const QStringList &arguments, const QString &folder = {});
    [[nodiscard]] static QString usage();
};

} // namespace posthorn
