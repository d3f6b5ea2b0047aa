// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QString>
#include <QStringList>

/// Runs the real posthorn-cli, in the C locale, while the event loop of the test goes on.
struct CliRunner {
    struct Result {
        int code = -1; ///< -1: did not end, -2: died
        QByteArray out;
        QByteArray err;
    };
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString directory; ///< where it runs; empty: where the test does

    void prepare(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment variables = environment;
        for (const char *name : {"LC_ALL", "LANG"})
            variables.insert(QString::fromLatin1(name), QStringLiteral("C"));
        process.setProcessEnvironment(variables);
        process.setWorkingDirectory(directory);
        process.setProgram(QStringLiteral(POSTHORN_CLI));
        process.setArguments(arguments);
    }
    [[nodiscard]] Result run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        prepare(process, arguments);
        QSignalSpy finished(&process, &QProcess::finished);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        if (finished.isEmpty() && !finished.wait(60'000)) {
            process.kill();
            return {};
        }
        const bool died = process.exitStatus() != QProcess::NormalExit;
        return {died ? -2 : process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
};
