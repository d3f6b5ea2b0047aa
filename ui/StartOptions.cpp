// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/StartOptions.h"

#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

QString joined(const QString &list, const QString &more)
{
    return list.isEmpty() ? more : list + u", "_s + more;
}

QString pathOf(const QString &argument, const QString &folder)
{
    const QUrl url(argument);
    const QString path = url.isLocalFile() ? url.toLocalFile() : argument;
    return folder.isEmpty() ? path : QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

/// Options without a value.
bool takeSwitch(StartOptions &options, const QString &argument)
{
    if (argument == "--help"_L1 || argument == "-h"_L1)
        options.wish = StartOptions::Wish::Help;
    else if (argument == "--version"_L1 || argument == "-v"_L1)
        options.wish = StartOptions::Wish::Version;
    else if (argument == "--check"_L1)
        options.check = true;
    else if (argument == "--new-instance"_L1)
        options.newInstance = true;
    else
        return false;
    return true;
}

/// Options that take a value, and what they do with it.
bool takeValue(StartOptions &options, const QString &name, const QString &value)
{
    if (name == "--to"_L1)
        options.to = joined(options.to, value);
    else if (name == "--cc"_L1)
        options.cc = joined(options.cc, value);
    else if (name == "--bcc"_L1)
        options.bcc = joined(options.bcc, value);
    else if (name == "--subject"_L1)
        options.subject = value;
    else if (name == "--body"_L1)
        options.body = value;
    else if (name == "--attach"_L1)
        options.attachments.append(value);
    else if (name == "--account"_L1)
        options.account = value;
    else
        return false;
    return true;
}

bool isValueOption(const QString &name)
{
    StartOptions scratch;
    return takeValue(scratch, name, {});
}

/// Bare arguments: a link, one message, or files to attach.
void takePositionals(StartOptions &options, const QStringList &positionals)
{
    for (const QString &argument : positionals) {
        if (!MailtoUri::isMailto(argument)) {
            const bool isMessage
                = positionals.size() == 1 && argument.endsWith(".eml"_L1, Qt::CaseInsensitive);
            if (isMessage)
                options.message = argument;
            else
                options.attachments.append(argument);
        } else if (options.link) {
            options.error = StartOptions::tr("Only one mailto: link can be opened at a time.");
        } else {
            options.link = MailtoUri::parse(argument);
        }
    }
}

} // namespace

StartOptions StartOptions::parse(const QStringList &arguments, const QString &folder)
{
    StartOptions options;
    QStringList positionals;
    for (qsizetype i = 0; i < arguments.size() && options.error.isEmpty(); ++i) {
        const QString &argument = arguments[i];
        const QString name = argument.section(u'=', 0, 0);
        if (argument == "--"_L1) {
            positionals += arguments.mid(i + 1);
            break;
        }
        if (takeSwitch(options, argument))
            continue;
        if (!argument.startsWith(u'-') || argument == "-"_L1) {
            if (!argument.isEmpty())
                positionals.append(argument);
        } else if (!isValueOption(name)) {
            options.error = tr("There is no option %1.").arg(name);
        } else if (argument.contains(u'=')) {
            takeValue(options, name, argument.section(u'=', 1));
        } else if (i + 1 < arguments.size()) {
            takeValue(options, name, arguments[++i]);
        } else {
            options.error = tr("The option %1 needs a value.").arg(name);
        }
    }
    takePositionals(options, positionals);
    if (!options.message.isEmpty())
        options.message = pathOf(options.message, folder);
    for (QString &path : options.attachments)
        path = pathOf(path, folder);
    return options;
}

QString StartOptions::usage()
{
    return tr("Usage: posthorn [options] [mailto:ADDRESS | message.eml | files to attach…]\n"
              "\n"
              "  --to ADDRESSES     recipients; may be given several times\n"
              "  --cc ADDRESSES     recipients of a copy\n"
              "  --bcc ADDRESSES    recipients of a copy whom nobody sees\n"
              "  --subject TEXT     the subject\n"
              "  --body TEXT        the text\n"
              "  --attach FILE      attaches a file; may be given several times\n"
              "  --account NAME     sends through this account\n"
              "  --check            opens the check of the server, too\n"
              "  --new-instance     opens the window in a process of its own\n"
              "  --version          tells the version\n"
              "  --help             tells this\n");
}

} // namespace posthorn
