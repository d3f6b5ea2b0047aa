// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"

#include <QDialog>
#include <QString>

#include <memory>

class QLabel;

namespace posthorn {

class ComposedContent;
class PreviewPane;

/// The octets of the message that is being written, as they would be sent, and the parts it is
/// made of. Nothing of it stalls the window: the octets are made on another thread.
class MessageSourceDialog final : public QDialog {
    Q_OBJECT
public:
    /// `server`: whose abilities `transport` describes; empty: no server was asked so far.
    MessageSourceDialog(const std::shared_ptr<const ComposedContent> &message,
                        const Transport &transport, const QString &server,
                        QWidget *parent = nullptr);

private:
    void showSize(const QString &server);

    PreviewPane *m_preview = nullptr;
    QLabel *m_summary = nullptr;
};

} // namespace posthorn
