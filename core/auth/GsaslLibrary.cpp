// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/GsaslLibrary.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

template <typename Function> bool resolve(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

} // namespace

bool GsaslLibrary::resolveAll()
{
    // The version whose header this was compiled with.
    QLibrary library(u"gsasl"_s, POSTHORN_GSASL_VERSION);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    return library.load() && resolve(library, "gsasl_init", init)
        && resolve(library, "gsasl_done", done)
        && resolve(library, "gsasl_client_support_p", isSupported)
        && resolve(library, "gsasl_client_start", start)
        && resolve(library, "gsasl_property_set_raw", setProperty)
        && resolve(library, "gsasl_step", step) && resolve(library, "gsasl_finish", finish)
        && resolve(library, "gsasl_free", free) && resolve(library, "gsasl_strerror", errorText)
        && resolve(library, "gsasl_strerror_name", errorName);
}

const GsaslLibrary *GsaslLibrary::load()
{
    static GsaslLibrary library;
    static const bool loaded = library.resolveAll();
    return loaded ? &library : nullptr;
}

} // namespace posthorn
