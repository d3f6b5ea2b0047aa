// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>

/// QTRY_VERIFY and QTRY_COMPARE wait 5 s. What goes over real sockets on a machine that is busy
/// with other things may take longer, and nobody is held up where it does not.
#define PATIENTLY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60'000)
#define PATIENTLY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 60'000)
