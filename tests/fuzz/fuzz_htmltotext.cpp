// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// Any HTML gives some text, of bounded size; flowed text comes back as it was.
#include "mail/FlowedText.h"
#include "mail/HtmlToText.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace posthorn;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = HtmlToText::convert(html);
    require(text.isEmpty() || text.endsWith(u'\n'));
    require(text.size() <= 200 * html.size() + 200);

    const QString flowed = FlowedText::encode(html);
    const QString read = FlowedText::decode(flowed, false);
    require(FlowedText::decode(FlowedText::encode(read), false) == read);
    (void)FlowedText::encode(html, FlowedText::Quotes::Marks);
    (void)FlowedText::decode(html, true);
    return 0;
}
