// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/MessageSourceDialog.h"

#include "mail/ComposedContent.h"
#include "mail/DataSize.h"
#include "ui/Naming.h"
#include "ui/PreviewPane.h"
#include "ui/WindowSize.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

MessageSourceDialog::MessageSourceDialog(const std::shared_ptr<const ComposedContent> &message,
                                         const Transport &transport, const QString &server,
                                         QWidget *parent)
    : QDialog(parent)
    , m_preview(new PreviewPane)
    , m_summary(Naming::live(tr("Source summary"), u"sourceSummary"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Message source"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_preview, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton *close = Naming::button(tr("&Close"), u"close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    m_summary->setText(tr("The message is being put together."));
    connect(m_preview, &PreviewPane::ready, this, [this, server] { showSize(server); });
    m_preview->setContent(message, transport);
    WindowSize::resize(this, 140, 36);
    close->setFocus();
}

void MessageSourceDialog::showSize(const QString &server)
{
    const QString size = DataSize::text(m_preview->size());
    if (m_preview->size() == 0)
        m_summary->setText(tr("The message cannot be put together yet."));
    else if (server.isEmpty())
        m_summary->setText(
            tr("%1, as every server takes it. The date is that of sending.").arg(size));
    else
        m_summary->setText(
            tr("%1, as %2 takes it. The date is that of sending.").arg(size, server));
}

} // namespace posthorn
