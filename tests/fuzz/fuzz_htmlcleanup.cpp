// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// Any HTML becomes a bounded piece of the subset, which is read as just that again, and in which
// nothing is named that could be loaded or run.
#include "mail/HtmlFilter.h"
#include "mail/HtmlTokens.h"

#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void checkTag(const HtmlToken &tag, QStringList &open)
{
    static const QStringList names{u"p"_s,  u"br"_s,  u"b"_s,    u"i"_s,     u"u"_s,
                                   u"s"_s,  u"a"_s,   u"ul"_s,   u"ol"_s,    u"li"_s,
                                   u"h1"_s, u"h2"_s,  u"h3"_s,   u"tr"_s,    u"td"_s,
                                   u"th"_s, u"img"_s, u"span"_s, u"table"_s, u"blockquote"_s};
    static const QStringList attributes{u"href"_s,  u"src"_s,    u"alt"_s,
                                        u"width"_s, u"height"_s, u"style"_s};
    require(names.contains(tag.name));
    for (auto it = tag.attributes.begin(); it != tag.attributes.end(); ++it) {
        require(attributes.contains(it.key()));
        require(it.key() != "src"_L1 || it.value() == "cid:a@b"_L1);
        require(it.key() != "href"_L1 || HtmlFilter::linkAddress(it.value()) == it.value());
        require(it.key() != "style"_L1 || !it.value().contains(u'('));
    }
    if (tag.kind == HtmlToken::Kind::EndTag)
        require(!open.isEmpty() && open.takeLast() == tag.name);
    else if (tag.name != "br"_L1 && tag.name != "img"_L1)
        open.append(tag.name);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString clean = HtmlFilter::filtered(html, {u"a@b"_s});
    require(clean.size() <= HtmlFilter::LargestOutput + 1'000'000);
    QStringList open;
    HtmlTokens tokens(clean);
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End;
         token = tokens.next()) {
        if (token.kind == HtmlToken::Kind::Text)
            require(open.contains(u"p"_s) || open.contains(u"h1"_s) || open.contains(u"h2"_s)
                    || open.contains(u"h3"_s));
        else
            checkTag(token, open);
    }
    require(open.isEmpty());
    return 0;
}
