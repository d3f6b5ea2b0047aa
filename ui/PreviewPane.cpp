// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/PreviewPane.h"

#include "mail/ComposedContent.h"
#include "mail/DataSize.h"
#include "ui/Background.h"
#include "ui/Naming.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Characters of the source that are laid out between two looks at the event queue.
constexpr qsizetype FilledAtOnce = 16 * 1024;

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_filling(new QTimer(this))
{
    connect(m_filling, &QTimer::timeout, this, &PreviewPane::fillSource);
    setChildrenCollapsible(false);
    addWidget(buildSource());
    addWidget(buildStructure());
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
}

QWidget *PreviewPane::buildSource()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_source = new QPlainTextEdit;
    m_source->setReadOnly(true);
    m_source->setTabChangesFocus(true);
    m_source->setUndoRedoEnabled(false);
    m_source->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_source->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_source->setMinimumHeight(6 * fontMetrics().lineSpacing());
    layout->addWidget(Naming::caption(tr("Message so&urce:"), m_source, u"messageSource"_s));
    layout->addWidget(m_source, 1);
    m_note = Naming::live(tr("Message source note"), u"messageSourceNote"_s);
    m_note->hide();
    layout->addWidget(m_note);
    return box;
}

QWidget *PreviewPane::buildStructure()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_tree = new QTreeWidget;
    m_tree->setHeaderLabels({tr("Part"), tr("Encoding"), tr("Size"), tr("Name")});
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_tree->header()->setStretchLastSection(true);
    layout->addWidget(Naming::caption(tr("Message st&ructure:"), m_tree, u"messageStructure"_s));
    layout->addWidget(m_tree, 1);
    return box;
}

void PreviewPane::setMessage(const QByteArray &message)
{
    const quint64 number = ++m_wanted;
    if (message.isNull()) {
        display({});
        return;
    }
    inBackground(
        this, [message] { return MessagePreview::of(message); },
        [this, number](const MessagePreview &preview) {
            if (number == m_wanted)
                display(preview);
        });
}

void PreviewPane::setContent(const std::shared_ptr<const ComposedContent> &message,
                             const Transport &transport)
{
    const quint64 number = ++m_wanted;
    inBackground(
        this, [message, transport] { return MessagePreview::of(*message, transport); },
        [this, number](const MessagePreview &preview) {
            if (number == m_wanted)
                display(preview);
        });
}

void PreviewPane::display(const MessagePreview &preview)
{
    m_source->clear();
    m_unshown = preview.source;
    fillSource();
    m_source->moveCursor(QTextCursor::Start);
    showNote(preview);
    m_size = preview.size;
    m_attachments = preview.attachments;
    m_tree->clear();
    if (!preview.root.type.isEmpty())
        addPart(m_tree->invisibleRootItem(), preview.root);
    m_tree->expandAll();
    for (int column = 0; column < 3; ++column)
        m_tree->resizeColumnToContents(column);
    emit ready();
}

void PreviewPane::showNote(const MessagePreview &preview)
{
    QString words = preview.problem;
    if (words.isEmpty() && preview.isCut)
        words = tr("Only the first %1 of %2 are shown.")
                    .arg(DataSize::text(MessagePreview::SourceShown), DataSize::text(preview.size));
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void PreviewPane::fillSource()
{
    qsizetype end = m_unshown.indexOf(u'\n', FilledAtOnce);
    if (end < 0)
        end = m_unshown.size();
    QTextCursor cursor(m_source->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_unshown.left(end));
    m_unshown.remove(0, end);
    if (m_unshown.isEmpty())
        m_filling->stop();
    else
        m_filling->start();
}

void PreviewPane::addPart(QTreeWidgetItem *parent, const MessagePreview::Part &part)
{
    auto *item = new QTreeWidgetItem(parent);
    item->setText(0, part.type);
    item->setText(1, part.encoding);
    item->setText(2, DataSize::text(part.size));
    item->setText(3, part.name);
    for (const MessagePreview::Part &child : part.parts)
        addPart(item, child);
}

} // namespace posthorn
