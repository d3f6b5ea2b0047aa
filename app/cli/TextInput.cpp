// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/TextInput.h"

#include "cli/Utf8.h"
#include "mail/RegularFile.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <cstdio>
#include <memory>
#include <optional>

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::TextInput)
};

QString shownName(const QString &file)
{
    return file == u'-' ? Words::tr("standard input") : escapedForShowing(file);
}

Made<QByteArray> readAll(QIODevice &device, const QString &option, const QString &file,
                         qint64 maximum)
{
    QByteArray octets;
    while (octets.size() <= maximum) {
        const QByteArray block = device.read(qMin<qint64>(maximum + 1 - octets.size(), 1 << 20));
        if (block.isEmpty())
            break;
        octets += block;
    }
    if (octets.size() > maximum) {
        return Refusal::data(Words::tr("%1 “%2”: this is more than %3 octets; attach it instead")
                                 .arg(option, shownName(file), QString::number(maximum)));
    }
    return octets;
}

std::optional<QString> decode(const QByteArray &octets)
{
    const auto marked = QStringConverter::encodingForData(octets);
    if (!marked || *marked == QStringConverter::Utf8) {
        auto text = decodeUtf8(octets);
        if (text && text->startsWith(QChar(QChar::ByteOrderMark)))
            text->remove(0, 1);
        return text;
    }
    const bool wide = *marked == QStringConverter::Utf32 || *marked == QStringConverter::Utf32LE
        || *marked == QStringConverter::Utf32BE;
    if (octets.size() % (wide ? 4 : 2) != 0) // the decoder would drop the rest silently
        return std::nullopt;
    QStringDecoder decoder(*marked, QStringDecoder::Flag::Stateless);
    QString text = decoder(octets);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

Refusal notUtf8(const QString &option, const QString &file)
{
    return Refusal::data(
        Words::tr("%1 “%2”: this is neither UTF-8 nor UTF-16 with a byte order mark; convert it "
                  "first, for example with iconv")
            .arg(option, shownName(file)));
}

} // namespace

Made<QByteArray> TextInput::readFile(const QString &option, const QString &file, qint64 maximum)
{
    const auto opened = RegularFile::open(file);
    if (!opened)
        return Refusal::fromProblem(option, opened.error());
    return readAll(**opened, option, file, maximum);
}

Made<QByteArray> TextInput::read(const QString &option, const QString &file, qint64 maximum)
{
    if (file != u'-')
        return readFile(option, file, maximum);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Refusal{ExitCode::InputFile, Words::tr("standard input cannot be read")};
    return readAll(input, option, file, maximum);
}

Made<QString> TextInput::plainText(const QString &option, const QString &file)
{
    const auto octets = read(option, file);
    if (!octets)
        return octets.error();
    auto text = decode(*octets);
    return text ? Made<QString>(*text) : Made<QString>(notUtf8(option, file));
}

Made<QString> TextInput::htmlText(const QString &option, const QString &file)
{
    const auto octets = read(option, file);
    if (!octets)
        return octets.error();
    if (auto text = decode(*octets))
        return *text;
    if (QStringConverter::encodingForHtml(*octets) == QStringConverter::Latin1)
        return QString::fromLatin1(*octets);
    return notUtf8(option, file);
}

} // namespace posthorn::cli
