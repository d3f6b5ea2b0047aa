// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Failure.h"

#include <QString>

namespace posthorn {

/// `detail` must be safe to show.
[[nodiscard]] inline Failure netFailure(Stage stage, FailureKind kind, FailureCause cause,
                                        const QString &detail, const QString &value = {})
{
    Failure failure;
    failure.stage = stage;
    failure.kind = kind;
    failure.cause = cause;
    failure.detail = detail;
    failure.value = value;
    return failure;
}

/// A setting that cannot be used; found before anything is connected. `value`: the setting.
[[nodiscard]] inline Failure badConfiguration(const QString &detail, const QString &value = {})
{
    return netFailure(Stage::Input, FailureKind::Input, FailureCause::BadConfiguration, detail,
                      value);
}

} // namespace posthorn
