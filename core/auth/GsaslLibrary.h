// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <gsasl.h>

namespace posthorn {

/// GNU SASL, loaded when a mechanism of it is first asked for: with the libraries it brings along
/// it would cost every start of the program as much as a small message.
class GsaslLibrary {
public:
    /// Null where it is not installed. Loaded once, and kept until the program ends.
    static const GsaslLibrary *load();

    decltype(&gsasl_init) init = nullptr;
    decltype(&gsasl_done) done = nullptr;
    decltype(&gsasl_client_support_p) isSupported = nullptr;
    decltype(&gsasl_client_start) start = nullptr;
    decltype(&gsasl_property_set_raw) setProperty = nullptr;
    decltype(&gsasl_step) step = nullptr;
    decltype(&gsasl_finish) finish = nullptr;
    decltype(&gsasl_free) free = nullptr;
    decltype(&gsasl_strerror) errorText = nullptr;
    decltype(&gsasl_strerror_name) errorName = nullptr;

private:
    [[nodiscard]] bool resolveAll();
};

} // namespace posthorn
