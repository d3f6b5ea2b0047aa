// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"

#include <QObject>
#include <QString>

class QWidget;

namespace posthorn {

class WindowMemory;

/// Asks for an image file and reads it, without waiting for the disk on the window's thread.
class ImageChooser final : public QObject {
    Q_OBJECT
public:
    ImageChooser(WindowMemory &memory, QWidget *window);

    void choose();
    void read(const QString &path);

signals:
    /// Held in memory, with its name.
    void chosen(const posthorn::Attachment &image);
    void failed(const QString &sentence);

private:
    WindowMemory &m_memory;
    QWidget *m_window;
};

} // namespace posthorn
