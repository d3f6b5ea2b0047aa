// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace posthorn::cli {

/// Qt's own remarks ("Detected locale …", TLS warnings) are not for the people and scripts that
/// read our standard error: they are dropped until they are wanted. Fatal ones are always shown.
struct QtMessages {
    static void install();
    /// From now on they are shown, each on one line.
    static void show();
};

} // namespace posthorn::cli
