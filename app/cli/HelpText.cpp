// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/HelpText.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::HelpText)
};

constexpr int columns = 78;
constexpr int optionIndent = 28;
constexpr int verbColumns = 18;
constexpr OptionGroup groups[] = {OptionGroup::Server, OptionGroup::Message, OptionGroup::Mailbox,
                                  OptionGroup::Output, OptionGroup::General};

QString optionLines(const Option &option)
{
    QString name = u"  "_s + option.usageText();
    QString help = option.helpText();
    if (option.repeatable)
        help = Words::tr("%1 May be given several times.").arg(help);
    const QString text = HelpText::wrapped(help, optionIndent);
    if (name.size() + 2 > optionIndent)
        return name + u'\n' + QString(optionIndent, u' ') + text + u'\n';
    return name.leftJustified(optionIndent) + text + u'\n';
}

QString optionsOf(const Verb &verb)
{
    QString text;
    for (const OptionGroup group : groups) {
        QString lines;
        for (const Option &option : Option::all())
            if (option.group == group && option.verbs.testFlag(verb.flag))
                lines += optionLines(option);
        if (!lines.isEmpty())
            text += u"\n%1:\n%2"_s.arg(Option::groupTitle(group), lines);
    }
    return text;
}

QString usage(const Verb &verb)
{
    QString line = u"posthorn-cli %1 [OPTION]..."_s.arg(verb.nameText());
    if (verb.words)
        line += u' ' + verb.wordsText();
    return line;
}

QString exitCodes()
{
    const std::pair<int, QString> rows[] = {
        {0, Words::tr("all recipients were accepted")},
        {64, Words::tr("the command line is wrong")},
        {65, Words::tr("the message cannot be made or sent as given")},
        {66,
         Words::tr("an input file is missing, unreadable, not a regular file, or changed while "
                   "it was sent")},
        {67,
         Words::tr("some recipients were refused; the others got the message. With --repeat: "
                   "some messages were delivered and some were not")},
        {68, Words::tr("the host name is unknown")},
        {69, Words::tr("nothing was delivered: refused for good by the server")},
        {70, Words::tr("internal error")},
        {73,
         Words::tr("uncertain: the whole message was transferred, but the final answer was "
                   "lost; it may have been accepted")},
        {74,
         Words::tr("the connection could not be made, or broke before the end of the message; "
                   "also: standard output cannot be written")},
        {75,
         Words::tr("nothing was delivered: refused for now, or out of time; trying again is "
                   "safe")},
        {76,
         Words::tr("failure of TLS, of the certificate or of the protocol; nothing was "
                   "delivered")},
        {77, Words::tr("signing in was refused, or is impossible without exposing the password")},
        {78,
         Words::tr("the configuration cannot be used: a CA file, a mechanism, the log file, an "
                   "address to listen on")},
        {130, Words::tr("cancelled")},
    };
    QString text = u'\n' + Words::tr("Exit codes:") + u'\n';
    for (const auto &[code, meaning] : rows) {
        text += u"  %1 %2\n"_s.arg(QString::number(code).rightJustified(3),
                                   HelpText::wrapped(meaning, 6));
    }
    return text;
}

} // namespace

QString HelpText::overview()
{
    QString text = Words::tr("Usage: posthorn-cli VERB [OPTION]...") + u"\n\n"_s
        + wrapped(Words::tr("Makes and sends mail over SMTP, and helps to test mail servers."), 0)
        + u"\n\n"_s + Words::tr("Verbs:") + u'\n';
    for (const Verb &verb : Verb::all()) {
        QString name = verb.nameText();
        if (verb.words)
            name += u' ' + verb.wordsText();
        const bool fits = name.size() < verbColumns;
        text += u"  %1%2\n"_s.arg(fits ? name.leftJustified(verbColumns)
                                       : name + u'\n' + QString(verbColumns + 2, u' '),
                                  verb.summaryText());
    }
    return text + u'\n'
        + wrapped(
               Words::tr("“posthorn-cli help VERB” explains one of them, “posthorn-cli help all” "
                         "every one. “posthorn-cli --version” prints the version."),
               0)
        + u'\n';
}

QString HelpText::verb(const Verb &verb)
{
    QString text = Words::tr("Usage: %1").arg(usage(verb)) + u"\n\n"_s
        + wrapped(verb.descriptionText(), 0) + u'\n' + optionsOf(verb);
    if (verb.flag == VerbFlag::Send)
        text += exitCodes();
    return text;
}

QString HelpText::manual()
{
    QString text = overview();
    for (const Verb &one : Verb::all())
        text += u"\n%1\n\n"_s.arg(QString(columns, u'-')) + verb(one);
    return text;
}

QString HelpText::version()
{
    return u"posthorn-cli %1"_s.arg(QString::fromLatin1(POSTHORN_VERSION));
}

QString HelpText::wrapped(const QString &text, int indent)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > columns) {
            lines.append(line);
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    lines.append(line);
    return lines.join(u'\n' + QString(indent, u' '));
}

} // namespace posthorn::cli
