// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AddressField.h"

#include "ui/Naming.h"
#include "ui/ParsedList.h"
#include "ui/TextField.h"
#include "ui/Tone.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

AddressField::AddressField(const QString &name, const QString &objectName, Holds holds,
                           QWidget *parent)
    : QWidget(parent)
    , m_holds(holds)
    , m_line(new TextField(u", "_s))
    , m_problem(Naming::live(tr("%1 problem").arg(name), objectName + u"Problem"_s))
{
    Naming::name(m_line, name, objectName);
    Tone::apply(m_problem, Tone::Kind::Problem);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_line);
    column->addWidget(m_problem);
    m_line->setReader(&AddressField::listOf);
    m_line->setMaxLength(LongestList); // QLineEdit's own bound would cut off a list silently
    connect(m_line, &QLineEdit::textChanged, this, &AddressField::textChanged);
    connect(m_line, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    connect(m_line, &QLineEdit::editingFinished, this, &AddressField::leave);
}

AddressField::~AddressField()
{
    // A line that loses the focus while it is taken down has nobody left to tell.
    m_line->disconnect(this);
}

QString AddressField::text() const
{
    return m_line->text();
}

void AddressField::setText(const QString &text)
{
    m_line->setText(text.contains(u'\n') || text.contains(u'\t')
                        ? listOf(text)
                        : TextField::cleaned(text, u", "_s));
    m_line->setCursorPosition(0);
    if (isBlank())
        setProblem({});
    else
        check();
}

AddressList AddressField::parsed() const
{
    return ParsedList::of(text());
}

bool AddressField::isBlank() const
{
    return text().trimmed().isEmpty();
}

QString AddressField::problem() const
{
    return m_problem->text();
}

void AddressField::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void AddressField::setProblem(const QString &sentence, const QString &wrongPart)
{
    m_line->markWrong(wrongPart);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

bool AddressField::check()
{
    const AddressList list = parsed();
    if (!list.problems.isEmpty()) {
        const Problem &first = list.problems.first();
        const QString value = first.value.trimmed();
        setProblem(
            value.isEmpty() || first.reason.contains(value)
                ? first.reason
                : tr("%1: %2", "what was typed: why it is no address").arg(value, first.reason),
            value);
        return false;
    }
    if (text().size() >= LongestList) {
        setProblem(tr("The list is too long and was cut off. Write to fewer people at once."));
        return false;
    }
    if (m_holds == Holds::One && list.addresses.size() > 1) {
        setProblem(tr("Only one address can stand here."));
        return false;
    }
    setProblem({});
    return true;
}

QString AddressField::listOf(const QString &pasted)
{
    const AddressList list = ParsedList::of(pasted);
    // What is not understood as a whole stays as it was typed, for the person to mend.
    return list.problems.isEmpty() && !list.addresses.isEmpty()
        ? AddressList::toString(list.addresses)
        : TextField::cleaned(pasted, u", "_s);
}

QString AddressField::withPlainSeparators(const QString &text)
{
    QString result;
    bool quoted = false;
    int comment = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && (quoted || comment > 0) && i + 1 < text.size()) {
            result += c;
            result += text[++i];
            continue;
        }
        if (c == u'"' && comment == 0)
            quoted = !quoted;
        else if (!quoted && c == u'(')
            ++comment;
        else if (!quoted && c == u')' && comment > 0)
            --comment;
        const bool separator = c == u'，' || c == u'、' || c == u'；';
        if (separator && !quoted && comment == 0)
            result += c == u'；' ? u"; "_s : u", "_s;
        else
            result += c;
    }
    return result.trimmed();
}

void AddressField::leave()
{
    if (m_line->isReadOnly())
        return;
    const QString plain = withPlainSeparators(text());
    if (plain != text())
        m_line->setText(plain);
    if (isBlank())
        setProblem({});
    else
        check();
    emit left();
}

} // namespace posthorn
