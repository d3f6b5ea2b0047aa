// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/BodyPump.h"
#include "smtp/Dialogue.h"
#include "smtp/PreparedContent.h"
#include "smtp/SessionSettings.h"
#include "smtp/Transcript.h"
#include "smtp/Wire.h"

#include <QObject>

#include <memory>
#include <optional>

namespace posthorn {

/// The content of one letter on its way, once: behind 354 with dots, or by BDAT; then the final
/// answers. Knows at any time whether the server may have all of it.
class ContentTransfer final : public QObject {
    Q_OBJECT
public:
    /// The session's parts that it works with.
    struct Context {
        Dialogue &dialogue;
        Wire &wire;
        Transcript &transcript;
        const Patience &patience;
    };

    ContentTransfer(const Context &context, PreparedContent content);

    /// By BDAT (RFC 3030), in one chunk. A content that is there whole goes in the flight of the
    /// commands before it.
    void sendCounted();
    /// Behind 354, ended by the lone dot. LMTP answers once for each recipient (RFC 2033 4.2).
    void sendDotted(qsizetype answers);
    /// Never writes again, whatever happens.
    void stop();
    [[nodiscard]] bool isCounted() const { return m_counted; }
    /// All of it was given to the wire, its end included.
    [[nodiscard]] bool isHandedOver() const { return m_end > 0; }
    /// All of it may have left this process: the server may take the message.
    [[nodiscard]] bool mayHaveLeft() const { return m_end > 0 && m_wire.mayHaveLeft(m_end); }
    /// Some of it may have left this process.
    [[nodiscard]] bool mayHaveBegun() const { return m_begin && m_wire.mayHaveLeft(*m_begin + 1); }
    [[nodiscard]] qint64 size() const { return m_content.size; }
    /// Octets that left this process; after the end of the line too.
    [[nodiscard]] qint64 sent() const;
    /// A refusal that came while its octets were still going out; then answered() waits for them.
    [[nodiscard]] const std::optional<Reply> &earlyRefusal() const { return m_earlyRefusal; }

signals:
    void progressed(qint64 sent, qint64 total);
    /// All of it was asked or written: other commands may follow.
    void followable();
    /// A final answer, the `nth` of those that were asked for: 2yz, 4yz or 5yz.
    void answered(qsizetype nth, const posthorn::Reply &reply);

private:
    void startPump(BodyPump::Framing framing);
    void takeAnswer(qsizetype nth, const Reply &reply);
    void answeredTooEarly(const Reply &reply);
    void completed();
    void broken(const Problem &problem);

    Dialogue &m_dialogue;
    Wire &m_wire;
    Transcript &m_transcript;
    const Patience &m_patience;
    PreparedContent m_content;
    std::unique_ptr<BodyPump> m_pump;
    std::optional<Reply> m_earlyRefusal;
    std::optional<qint64> m_begin; ///< mark on the wire before its first octet
    qint64 m_end = 0; ///< mark on the wire behind its end; 0: not there yet
    bool m_counted = false;
};

} // namespace posthorn
