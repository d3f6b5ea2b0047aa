// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/TypedLine.h"

#include "smtp/LogEntry.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

struct Known {
    const char *verb;
    TypedLine::Kind kind;
    std::optional<Stage> stage;
};

using Kind = TypedLine::Kind;

constexpr std::array table{
    Known{"EHLO", Kind::Hello, Stage::Ehlo},
    Known{"LHLO", Kind::Hello, Stage::Ehlo},
    Known{"HELO", Kind::Hello, Stage::Ehlo},
    Known{"STARTTLS", Kind::Starttls, Stage::Starttls},
    Known{"AUTH", Kind::Auth, Stage::Auth},
    Known{"MAIL", Kind::NewTransaction, Stage::Mail},
    Known{"RSET", Kind::NewTransaction, std::nullopt},
    Known{"RCPT", Kind::Recipient, Stage::Rcpt},
    Known{"DATA", Kind::Data, Stage::Data},
    Known{"BDAT", Kind::Bdat, Stage::Body},
    Known{"QUIT", Kind::Quit, Stage::Quit},
    Known{"VRFY", Kind::Other, std::nullopt},
    Known{"EXPN", Kind::Other, std::nullopt},
    Known{"ETRN", Kind::Other, std::nullopt},
    Known{"NOOP", Kind::Other, std::nullopt},
    Known{"HELP", Kind::Other, std::nullopt},
    Known{"XCLIENT", Kind::Other, std::nullopt},
    Known{"XFORWARD", Kind::Other, std::nullopt},
};

const Known *find(const QByteArray &verb)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Known &known) { return verb == known.verb; });
    return found == table.end() ? nullptr : &*found;
}

void readAuth(TypedLine &line, const QList<QByteArray> &words)
{
    line.mechanism = words.value(1).toUpper();
    if (words.size() < 3)
        return;
    const QByteArray initial = words.mid(2).join(' ');
    line.shown = u"%1 %2 [hidden]"_s.arg(escapedForShowing(words.at(0)),
                                         escapedForShowing(words.value(1)));
    line.secrets = TypedLine::secretsOf(initial);
}

/// `BDAT 1000 LAST` (RFC 3030 2). Without a number it is a line like any other: the server says
/// what is wrong with it.
void readChunk(TypedLine &line, const QList<QByteArray> &words)
{
    bool isNumber = false;
    const qint64 size = words.value(1).toLongLong(&isNumber);
    if (!isNumber || size < 0) {
        line.kind = Kind::Other;
        return;
    }
    line.chunkSize = size;
    line.lastChunk = words.value(2).toUpper() == "LAST";
}

} // namespace

TypedLine TypedLine::parse(const QByteArray &octets)
{
    TypedLine line;
    line.octets = octets;
    const QList<QByteArray> words = octets.simplified().split(' ');
    line.verb = words.constFirst().toUpper();
    if (const Known *known = find(line.verb))
        line.kind = known->kind;
    if (line.kind == Kind::Auth)
        readAuth(line, words);
    if (line.kind == Kind::Bdat)
        readChunk(line, words);
    return line;
}

bool TypedLine::isCommand() const
{
    return find(verb) != nullptr;
}

std::optional<Stage> TypedLine::stage() const
{
    const Known *known = find(verb);
    return known ? known->stage : std::nullopt;
}

QList<QByteArray> TypedLine::secretsOf(const QByteArray &base64)
{
    const QByteArray decoded = QByteArray::fromBase64(base64);
    QList<QByteArray> secrets = {base64, decoded};
    if (decoded.contains('\0'))
        secrets += decoded.mid(decoded.lastIndexOf('\0') + 1);
    return secrets;
}

} // namespace posthorn
