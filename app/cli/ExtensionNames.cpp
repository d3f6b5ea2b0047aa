// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ExtensionNames.h"

#include "smtp/LogEntry.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::ExtensionNames)
};

/// Those that Posthorn makes use of.
constexpr std::array used{
    "8BITMIME", "AUTH",        "BINARYMIME", "CHUNKING",   "DELIVERBY", "DSN",      "FUTURERELEASE",
    "LIMITS",   "MT-PRIORITY", "PIPELINING", "REQUIRETLS", "SIZE",      "SMTPUTF8", "STARTTLS",
};

/// What else IANA's registry of mail parameters has.
constexpr std::array others{
    "ATRN",     "BURL", "CHECKPOINT", "CONNEG", "CONPERM",   "ENHANCEDSTATUSCODES",
    "ETRN",     "EXPN", "HELP",       "MTRK",   "ONEX",      "NO-SOLICITING",
    "RRVS",     "SAML", "SEND",       "SOML",   "SUBMITTER", "TURN",
    "UTF8SMTP", "VERB", "VRFY",
};

template <std::size_t Size>
bool holds(const std::array<const char *, Size> &names, const QString &keyword)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char *name) { return keyword == QLatin1StringView(name); });
}

bool isPrivate(const QString &keyword)
{
    return keyword.size() > 1 && keyword.at(0) == u'X'
        && std::all_of(keyword.cbegin(), keyword.cend(), [](QChar c) {
               return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

} // namespace

Made<QStringList> ExtensionNames::read(const QString &list)
{
    QStringList keywords;
    for (const QString &word : list.split(u',')) {
        const QString keyword = word.trimmed().toUpper();
        if (!holds(used, keyword) && !holds(others, keyword) && !isPrivate(keyword)) {
            QStringList names;
            for (const char *name : used)
                names.append(QString::fromLatin1(name));
            return Refusal::usage(Words::tr("--without “%1”: there is no extension of that name; "
                                            "those that matter here are %2")
                                      .arg(escapedForShowing(word), names.join(u", "_s)));
        }
        keywords.append(keyword);
    }
    return keywords;
}

} // namespace posthorn::cli
