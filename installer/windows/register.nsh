; SPDX-FileCopyrightText: 2026 The Posthorn authors
; SPDX-License-Identifier: MIT
; Tells Windows that mailto: links can be opened here. Which program does, people choose in its settings.
WriteRegStr SHCTX "Software\Classes\Posthorn.mailto" "" "URL:mailto"
WriteRegStr SHCTX "Software\Classes\Posthorn.mailto" "URL Protocol" ""
WriteRegStr SHCTX "Software\Classes\Posthorn.mailto\DefaultIcon" "" "$INSTDIR\bin\posthorn.exe,0"
WriteRegStr SHCTX "Software\Classes\Posthorn.mailto\shell\open\command" "" '"$INSTDIR\bin\posthorn.exe" "%1"'
WriteRegStr SHCTX "Software\The Posthorn authors\Posthorn\Capabilities" "ApplicationName" "Posthorn"
WriteRegStr SHCTX "Software\The Posthorn authors\Posthorn\Capabilities" "ApplicationDescription" "Write mail and send it through any SMTP server"
WriteRegStr SHCTX "Software\The Posthorn authors\Posthorn\Capabilities\URLAssociations" "mailto" "Posthorn.mailto"
WriteRegStr SHCTX "Software\RegisteredApplications" "Posthorn" "Software\The Posthorn authors\Posthorn\Capabilities"
