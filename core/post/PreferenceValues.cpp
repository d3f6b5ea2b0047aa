// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/PreferenceValues.h"

using namespace Qt::StringLiterals;

namespace posthorn {

QStringList PreferenceValues::defaultAttachmentKeywords()
{
    return {u"attached"_s, u"attachment"_s, u"enclosed"_s, u"附件"_s, u"附上"_s, u"见附"_s};
}

PreferenceValues PreferenceValues::bounded() const
{
    PreferenceValues values = *this;
    if (values.fontSize != 0)
        values.fontSize = qBound(LeastFontSize, values.fontSize, MostFontSize);
    values.autosaveSeconds
        = qBound(LeastAutosaveSeconds, values.autosaveSeconds, MostAutosaveSeconds);
    values.warnAboveMegabytes = qBound(0, values.warnAboveMegabytes, MostMegabytes);
    values.undoSeconds = qBound(0, values.undoSeconds, MostUndoSeconds);
    values.logLines = qBound(LeastLogLines, values.logLines, MostLogLines);
    values.attachmentKeywords.clear();
    for (const QString &keyword : attachmentKeywords) {
        const QString word = keyword.simplified();
        if (!word.isEmpty() && !values.attachmentKeywords.contains(word, Qt::CaseInsensitive))
            values.attachmentKeywords.append(word);
    }
    return values;
}

} // namespace posthorn
