// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// ComposeWindow: what helps with writing.
#include "mail/ComposedContent.h"
#include "ui/BodyEditor.h"
#include "ui/ComposeActions.h"
#include "ui/ComposeWindow.h"
#include "ui/MessageSourceDialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

using Act = ComposeActions::Id;

namespace {

/// What the server said it takes; nothing more than ASCII while it was not asked.
Transport transportOf(const ServerFacts &facts)
{
    const auto offers = [&facts](QLatin1StringView keyword) {
        return std::any_of(
            facts.capabilities.begin(), facts.capabilities.end(), [keyword](const QString &line) {
                return line.section(u' ', 0, 0).compare(keyword, Qt::CaseInsensitive) == 0;
            });
    };
    Transport transport;
    transport.eightBit = offers("8BITMIME"_L1);
    transport.binary = offers("BINARYMIME"_L1) && offers("CHUNKING"_L1);
    return transport;
}

} // namespace

void ComposeWindow::connectWriting()
{
    m_actions->onTriggered(Act::MessageSource, [this] { showSource(); });
}

std::shared_ptr<ComposedContent> ComposeWindow::composed()
{
    Message message = state().message();
    // The same message keeps its id however often it is tried, so that a recipient who got it
    // after all does not see it twice.
    message.messageId = m_messageId;
    auto content = std::make_shared<ComposedContent>(message);
    if (!message.from.isEmpty()) // else the id's right side is nobody's
        m_messageId = content->messageId();
    return content;
}

void ComposeWindow::showSource()
{
    m_body->commitComposition();
    auto *dialog
        = new MessageSourceDialog(composed(), transportOf(m_learned), m_learned.host, this);
    dialog->open();
}

} // namespace posthorn
