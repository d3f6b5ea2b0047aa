// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/PieceReader.h"
#include "mail/StreamPiece.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>

namespace posthorn {

/// A message as a row of pieces, made while they are read: one file is open at a time, and one
/// block of it is held.
class MessageStream final : public ContentStream {
    Q_OBJECT
public:
    MessageStream(QList<StreamPiece> pieces, BodyType bodyType, bool needsSmtpUtf8);
    ~MessageStream() override;

    [[nodiscard]] qint64 totalSize() const override { return m_totalSize; }
    [[nodiscard]] BodyType bodyType() const override { return m_bodyType; }
    [[nodiscard]] bool needsSmtpUtf8() const override { return m_needsSmtpUtf8; }
    [[nodiscard]] std::optional<Problem> problem() const override { return m_problem; }
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *out, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    qint64 readPiece(char *out, qint64 size);
    qint64 fail(const Problem &problem);

    QList<StreamPiece> m_pieces;
    qsizetype m_piece = 0;
    qint64 m_readOfPiece = 0;
    std::unique_ptr<PieceReader> m_reader; ///< Of the current piece, once it is being read.
    QByteArray m_block;
    qint64 m_totalSize = 0;
    qint64 m_read = 0;
    BodyType m_bodyType;
    bool m_needsSmtpUtf8;
    std::optional<Problem> m_problem;
};

} // namespace posthorn
