// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/AttachOption.h"

#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::AttachOption)
};

/// token of RFC 2045 5.1
bool isToken(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f
            && !QStringView(u"()<>@,;:\\\"/[]?=").contains(c);
    });
}

/// `type/subtype`, with or without parameters; their grammar is checked where they are written.
bool isContentType(const QString &text)
{
    const QString type = text.left(text.indexOf(u';')).trimmed();
    const qsizetype slash = type.indexOf(u'/');
    const bool printable = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() < 0x7f;
    });
    return printable && slash > 0 && isToken(QStringView(type).left(slash))
        && isToken(QStringView(type).mid(slash + 1));
}

bool exists(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() || info.isSymLink();
}

} // namespace

Made<AttachOption> AttachOption::parse(const QString &value)
{
    AttachOption option;
    option.file = value;
    bool typeTaken = false;
    bool nameTaken = false;
    while (!exists(option.file)) {
        const qsizetype type = typeTaken ? -1 : option.file.lastIndexOf(u";type="_s);
        const qsizetype name = nameTaken ? -1 : option.file.lastIndexOf(u";name="_s);
        const qsizetype at = std::max(type, name);
        if (at < 0)
            break;
        const QString text = option.file.mid(at + 6);
        option.file.truncate(at);
        if (at == name) {
            nameTaken = true;
            option.name = text;
            continue;
        }
        typeTaken = true;
        option.type = text.trimmed().toLatin1();
        if (!isContentType(text)) {
            return Refusal::usage(Words::tr("--attach “%1”: “%2” is no content type")
                                      .arg(escapedForShowing(value), escapedForShowing(text)));
        }
    }
    if (nameTaken && option.name.isEmpty()) {
        return Refusal::usage(
            Words::tr("--attach “%1”: the name is empty").arg(escapedForShowing(value)));
    }
    return option;
}

Made<Attachment> AttachOption::attachment() const
{
    auto checked = Attachment::fromFile(file);
    if (!checked)
        return Refusal::fromProblem(u"--attach"_s, checked.error());
    Attachment result = *checked;
    if (!name.isEmpty())
        result.name = name;
    if (!type.isEmpty())
        result.contentType = type;
    return result;
}

Made<Attachment> AttachOption::inlinePart(const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    QString id = value.left(std::max<qsizetype>(equals, 0)).trimmed();
    if (id.startsWith(u'<') && id.endsWith(u'>'))
        id = id.mid(1, id.size() - 2);
    const QString file = value.mid(equals + 1);
    if (id.isEmpty() || file.isEmpty()) {
        return Refusal::usage(
            Words::tr("--inline “%1”: this is not CID=FILE").arg(escapedForShowing(value)));
    }
    const bool fits = std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'<' && c != u'>';
    });
    if (!fits) {
        return Refusal::data(Words::tr("--inline “%1”: a Content-ID is made of printable ASCII "
                                       "characters other than blanks and angle brackets")
                                 .arg(escapedForShowing(id)));
    }
    auto checked = Attachment::fromFile(file);
    if (!checked)
        return Refusal::fromProblem(u"--inline"_s, checked.error());
    Attachment result = *checked;
    result.contentId = id.toLatin1();
    return result;
}

} // namespace posthorn::cli
