// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// The two files of a draft as they may lie on the disk: it opens or not, and what opened can be
// saved and opened again, or the problem has words.
#include "post/Drafts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

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

void write(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size());
}

} // namespace

/// The side file stands before the first `\0`, the message behind it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype cut = octets.indexOf('\0');
    write(folder.filePath(u"x.json"_s), octets.first(qMax<qsizetype>(0, cut)));
    write(folder.filePath(u"x.eml"_s), octets.sliced(cut + 1));
    const Drafts drafts(folder.path());
    require(drafts.list().size() == 1);
    const auto draft = drafts.load(u"x"_s);
    require(draft.hasValue());
    const auto id = drafts.save(*draft, u"y"_s);
    require(id.hasValue() || !id.error().reason.isEmpty());
    if (id) {
        const auto again = drafts.load(*id);
        require(again.hasValue() && again->message.bcc == draft->message.bcc
                && again->typed == draft->typed && again->account == draft->account);
    }
    drafts.remove(u"y"_s);
    return 0;
}
