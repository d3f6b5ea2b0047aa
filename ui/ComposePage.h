// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace posthorn {

class AttachmentPanel;

/// The parts of a message one below the other, the text taking what is left. In a low window
/// first the list of files becomes short, then the options go (they are in the menu too), and then
/// the page scrolls: nothing is ever squeezed or covered.
class ComposePage final : public QScrollArea {
    Q_OBJECT
public:
    ComposePage(const QList<QWidget *> &above, QWidget *text, AttachmentPanel *attachments,
                QWidget *options, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void adapt();

    QVBoxLayout *m_column = nullptr;
    AttachmentPanel *m_attachments;
    QWidget *m_options;
    bool m_adapting = false;
};

} // namespace posthorn
