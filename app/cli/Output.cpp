// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Output.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

bool put(FILE *stream, const QByteArray &bytes)
{
    const auto size = size_t(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

bool Output::line(const QString &text)
{
    return put(stdout, text.toUtf8() + '\n');
}

bool Output::octets(const QByteArray &bytes)
{
    return put(stdout, bytes);
}

void Output::note(const QString &text)
{
    put(stderr, text.toUtf8() + '\n');
}

int Output::refuse(const Refusal &refusal)
{
    note(u"posthorn-cli: "_s + refusal.text);
    return int(refusal.code);
}

void Output::draw(const QString &text)
{
    put(stderr, text.toUtf8());
}

} // namespace posthorn::cli
