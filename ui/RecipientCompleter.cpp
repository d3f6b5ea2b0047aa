// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/RecipientCompleter.h"

#include "mail/AddressToken.h"
#include "ui/KnownAddresses.h"
#include "ui/Naming.h"
#include "ui/TextField.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QStringListModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int MostOffered = 8;

bool separates(AddressToken::Kind kind)
{
    using Kind = AddressToken::Kind;
    return kind == Kind::Comma || kind == Kind::Semicolon || kind == Kind::LineBreak
        || kind == Kind::Colon;
}

/// One letter of an alphabet says too little; one Chinese character may be a name.
bool saysEnough(const QString &typed)
{
    const bool isAscii
        = std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.unicode() < 0x80; });
    return typed.size() >= (isAscii ? 2 : 1);
}

} // namespace

RecipientCompleter::RecipientCompleter(TextField *line, KnownAddresses &known)
    : QObject(line)
    , m_line(line)
    , m_known(known)
    , m_completer(new QCompleter(this))
    , m_rows(new QStringListModel(this))
{
    m_completer->setModel(m_rows);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(MostOffered);
    m_completer->setWrapAround(false); // beyond the last one nothing would be chosen
    m_completer->setWidget(line);
    QAbstractItemView *popup = m_completer->popup();
    Naming::name(popup, tr("Known addresses"), u"knownAddresses"_s);
    popup->setTextElideMode(Qt::ElideMiddle);
    popup->installEventFilter(this); // before the completer's own
    connect(line, &QLineEdit::textEdited, this, &RecipientCompleter::suggest);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index.row()); });
}

RecipientCompleter::Piece RecipientCompleter::pieceAt(const QString &list, qsizetype cursor)
{
    Piece piece{0, list.size()};
    const auto tokens = AddressTokenizer(list, AddressTokenizer::Source::Typed).tokens();
    for (const AddressToken &token : tokens) {
        if (!separates(token.kind))
            continue;
        if (token.end <= cursor) {
            piece.begin = token.end;
        } else {
            piece.end = token.begin;
            break;
        }
    }
    while (piece.begin < piece.end && list[piece.begin].isSpace())
        ++piece.begin;
    while (piece.end > piece.begin && list[piece.end - 1].isSpace())
        --piece.end;
    return piece;
}

void RecipientCompleter::suggest()
{
    const qsizetype cursor = m_line->cursorPosition();
    const Piece piece = pieceAt(m_line->text(), cursor);
    QString typed = m_line->text().mid(piece.begin, qMax<qsizetype>(0, cursor - piece.begin));
    const bool isWhole = Address::parse(typed).hasValue() && typed.contains(u'.');
    for (const QChar sign : {u'"', u'<', u'>', u'(', u')'})
        typed.replace(sign, u' ');
    m_offered = saysEnough(typed.trimmed()) && !m_line->isReadOnly()
        ? m_known.find(typed, MostOffered)
        : QList<Address>();
    QStringList words;
    for (const Address &address : std::as_const(m_offered))
        words.append(address.toString());
    const QString entry = m_line->text().mid(piece.begin, piece.end - piece.begin);
    if (words.isEmpty() || words == QStringList(entry)) {
        m_completer->popup()->hide();
        return;
    }
    m_rows->setStringList(words);
    m_completer->complete();
    // What is an address as it stands is not replaced by a key that leads on.
    m_completer->popup()->setCurrentIndex(isWhole ? QModelIndex() : m_rows->index(0, 0));
}

void RecipientCompleter::take(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    const QString text = m_line->text();
    const Piece piece = pieceAt(text, m_line->cursorPosition());
    const bool isLast = text.mid(piece.end).trimmed().isEmpty();
    const QString lead = piece.begin > 0 && !text[piece.begin - 1].isSpace() ? u" "_s : QString();
    const auto length = static_cast<int>((isLast ? text.size() : piece.end) - piece.begin);
    m_line->setSelection(static_cast<int>(piece.begin), length);
    m_line->insert(lead + m_offered[row].toString() + (isLast ? u", "_s : QString()));
}

void RecipientCompleter::forget(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    m_known.forget(m_offered[row]);
    suggest();
}

bool RecipientCompleter::keyPressed(QKeyEvent *event)
{
    QAbstractItemView *popup = m_completer->popup();
    const int row = popup->currentIndex().row();
    const bool isPlain
        = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        popup->hide();
        if (isPlain)
            take(row);
        return true; // never a command to send, nor to the default button
    case Qt::Key_Tab:
        popup->hide();
        if (isPlain && row >= 0)
            take(row);
        else
            QCoreApplication::sendEvent(m_line, event);
        return true;
    case Qt::Key_Backtab:
        popup->hide();
        QCoreApplication::sendEvent(m_line, event);
        return true;
    case Qt::Key_Delete:
        if (event->modifiers() != Qt::ShiftModifier || row < 0)
            return false;
        forget(row);
        return true;
    default:
        return false;
    }
}

bool RecipientCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_completer->popup() && event->type() == QEvent::KeyPress
        && m_completer->popup()->isVisible() && keyPressed(static_cast<QKeyEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

} // namespace posthorn
