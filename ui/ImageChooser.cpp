// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ImageChooser.h"

#include "mail/RegularFile.h"
#include "ui/Background.h"
#include "ui/InlineImages.h"
#include "ui/WindowMemory.h"

#include <QFileDialog>
#include <QFileInfo>

namespace posthorn {

namespace {

Expected<Attachment> imageOf(const QString &path, const QString &tooLarge, const QString &noImage)
{
    auto file = RegularFile::open(path);
    if (!file)
        return file.error();
    if ((*file)->facts().size > InlineImages::LargestImage)
        return Problem{Problem::Kind::File, path, tooLarge};
    const auto image = Attachment::fromBytes((*file)->readAll(), QFileInfo(path).fileName());
    if (!InlineImages::isImage(image))
        return Problem{Problem::Kind::File, path, noImage};
    return image;
}

} // namespace

ImageChooser::ImageChooser(WindowMemory &memory, QWidget *window)
    : QObject(window)
    , m_memory(memory)
    , m_window(window)
{
}

void ImageChooser::choose()
{
    auto *dialog
        = new QFileDialog(m_window, tr("Insert an image"), m_memory.folder(),
                          tr("Images (*.png *.jpg *.jpeg *.gif *.webp *.bmp);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_memory.setFolder(QFileInfo(path).absolutePath());
        read(path);
    });
    dialog->open();
}

void ImageChooser::read(const QString &path)
{
    const QString tooLarge
        = tr("%1 is too large to stand in the text. Attach it instead.").arg(path);
    const QString noImage
        = tr("%1 is not an image that mail programs show. Attach it instead.").arg(path);
    inBackground(
        this, [path, tooLarge, noImage] { return imageOf(path, tooLarge, noImage); },
        [this](const Expected<Attachment> &image) {
            if (image)
                emit chosen(*image);
            else
                emit failed(image.error().reason);
        });
}

} // namespace posthorn
