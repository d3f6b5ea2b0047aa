; SPDX-FileCopyrightText: 2026 The Posthorn authors
; SPDX-License-Identifier: MIT
DeleteRegValue SHCTX "Software\RegisteredApplications" "Posthorn"
DeleteRegKey SHCTX "Software\The Posthorn authors\Posthorn\Capabilities"
DeleteRegKey SHCTX "Software\Classes\Posthorn.mailto"
