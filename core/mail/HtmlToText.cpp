// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HtmlToText.h"

#include "mail/HtmlTokens.h"
#include "mail/TextLayout.h"
#include "mail/TextTable.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>

#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

/// Quotes, lists and tables within each other beyond this are read as if they were not there.
constexpr int DeepestNesting = 40;

enum class Role { None, Block, Paragraph, Quote, List, Item, Definition, Table, Row, Cell };

Role roleOf(const QString &name)
{
    static const QHash<QString, Role> roles = [] {
        QHash<QString, Role> map{
            {u"blockquote"_s, Role::Quote}, {u"ul"_s, Role::List},     {u"ol"_s, Role::List},
            {u"menu"_s, Role::List},        {u"dir"_s, Role::List},    {u"li"_s, Role::Item},
            {u"dd"_s, Role::Definition},    {u"table"_s, Role::Table}, {u"tr"_s, Role::Row},
            {u"td"_s, Role::Cell},          {u"th"_s, Role::Cell},
        };
        for (const auto &block : {"div", "section", "article", "header", "footer", "nav", "main",
                                  "aside", "figcaption", "center", "dt", "legend", "option",
                                  "caption", "summary", "body", "html", "head", "tbody"})
            map.insert(QString::fromLatin1(block), Role::Block);
        for (const auto &paragraph : {"p", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "figure",
                                      "address", "form", "fieldset", "details", "pre"})
            map.insert(QString::fromLatin1(paragraph), Role::Paragraph);
        return map;
    }();
    return roles.value(name, Role::None);
}

bool isVoid(const QString &name)
{
    static const QSet<QString> names{u"br"_s,     u"hr"_s,    u"img"_s,   u"input"_s, u"meta"_s,
                                     u"link"_s,   u"area"_s,  u"base"_s,  u"col"_s,   u"wbr"_s,
                                     u"source"_s, u"track"_s, u"embed"_s, u"param"_s};
    return names.contains(name);
}

bool isHeading(const QString &name)
{
    return name.size() == 2 && name[0] == u'h' && name[1].isDigit();
}

bool isHidden(const HtmlToken &tag)
{
    if (tag.attributes.contains(u"hidden"_s))
        return true;
    QString style = tag.attributes.value(u"style"_s).toLower();
    return style.remove(u' ').contains("display:none"_L1);
}

/// Links that say something outside the message.
bool isWorthShowing(const QString &address)
{
    static const QRegularExpression useless(u"^(#|javascript:|data:|cid:|about:|vbscript:)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return !address.isEmpty() && !useless.match(address).hasMatch();
}

/// Two spellings of an address that a reader takes for the same.
QString comparable(QString address)
{
    for (const auto prefix : {"mailto:"_L1, "tel:"_L1, "https://"_L1, "http://"_L1}) {
        if (address.startsWith(prefix, Qt::CaseInsensitive)) {
            address.remove(0, prefix.size());
            break;
        }
    }
    while (address.endsWith(u'/'))
        address.chop(1);
    return address.toLower();
}

/// An element that is open and must be closed again.
struct OpenElement {
    QString name;
    Role role = Role::None;
    int number = 0; ///< Of the next item of an ordered list; 0: bullets.
    bool hasPrefix = false;
    TextTable table; ///< Of a table: its rows so far.
    qsizetype written = 0; ///< Of a table: characters in its cells.
    std::unique_ptr<TextLayout> outer; ///< Of a cell: the layout that goes on behind it.
    int columns = 1; ///< Of a cell: how far it reaches.
    int rows = 1;
};

class Converter {
public:
    explicit Converter(const QString &html)
        : m_tokens(html)
        , m_room(html.size() + HtmlToText::LargestGrowth)
        , m_layout(std::make_unique<TextLayout>(m_room))
    {
    }
    QString run();

private:
    void addVerbatim(QStringView text);
    void startTag(const HtmlToken &tag);
    void endTag(const QString &name);
    void open(const HtmlToken &tag, Role role);
    void openItem(OpenElement &item);
    void openCell(OpenElement &cell, const HtmlToken &tag);
    void closeTop();
    void closeCell(OpenElement &cell);
    void closeTable(const OpenElement &table);
    void openLink(const HtmlToken &tag);
    void closeLink();
    void closeHeading(const QString &name);
    [[nodiscard]] int nearest(Role role, Role barrier) const;

    HtmlTokens m_tokens;
    qsizetype m_room; ///< For characters of what is open; see TextLayout.
    std::unique_ptr<TextLayout> m_layout;
    std::vector<OpenElement> m_open;
    QString m_linkAddress;
    qsizetype m_linkBegin = -1; ///< -1: no link is open.
    qsizetype m_headingBegin = -1;
    int m_verbatim = 0; ///< `pre` elements that are open.
    bool m_skipLineEnd = false; ///< The line end right behind `<pre>` is none.
    QString m_hiddenName; ///< Not empty: all is hidden until this element ends, …
    int m_hiddenDepth = 0; ///< … those of the same name within it counted.
};

QString Converter::run()
{
    for (HtmlToken token = m_tokens.next(); token.kind != HtmlToken::Kind::End;
         token = m_tokens.next()) {
        if (!m_hiddenName.isEmpty()) {
            if (token.name == m_hiddenName)
                m_hiddenDepth += token.kind == HtmlToken::Kind::StartTag ? 1 : -1;
            if (m_hiddenDepth == 0)
                m_hiddenName.clear();
        } else if (token.kind == HtmlToken::Kind::StartTag) {
            startTag(token);
        } else if (token.kind == HtmlToken::Kind::EndTag) {
            endTag(token.name);
        } else if (m_verbatim > 0) {
            addVerbatim(token.text);
        } else {
            m_layout->addWords(token.text);
        }
    }
    closeLink();
    while (!m_open.empty())
        closeTop();
    const QString text = m_layout->text();
    return text.isEmpty() ? text : text + u'\n';
}

void Converter::addVerbatim(QStringView text)
{
    if (std::exchange(m_skipLineEnd, false) && text.startsWith(u'\n'))
        text = text.sliced(1);
    m_layout->addVerbatim(text);
}

void Converter::startTag(const HtmlToken &tag)
{
    const QString &name = tag.name;
    if (isHidden(tag) && !isVoid(name)) {
        m_hiddenName = name;
        m_hiddenDepth = 1;
    } else if (name == "br"_L1) {
        m_layout->addBreak();
    } else if (name == "hr"_L1) {
        m_layout->breakLines(1);
        m_layout->addVerbatim(QString(40, u'-'));
        m_layout->breakLines(1);
    } else if (name == "img"_L1) {
        const QString alternative = tag.attributes.value(u"alt"_s).simplified();
        if (!alternative.isEmpty())
            m_layout->addWords(u'[' + alternative + u']');
    } else if (name == "a"_L1) {
        openLink(tag);
    } else if (name == "q"_L1) {
        m_layout->addWords(u"“");
    } else {
        if (name == "pre"_L1) {
            ++m_verbatim;
            m_skipLineEnd = true;
        } else if (isHeading(name)) {
            m_headingBegin = m_layout->size();
        }
        open(tag, roleOf(name));
    }
}

void Converter::endTag(const QString &name)
{
    const Role role = roleOf(name);
    if (name == "a"_L1)
        return closeLink();
    if (name == "q"_L1)
        return m_layout->addWords(u"”");
    if (name == "pre"_L1)
        m_verbatim = qMax(0, m_verbatim - 1);
    if (isHeading(name))
        closeHeading(name);
    if (role == Role::Block || role == Role::Paragraph)
        return m_layout->breakLines(role == Role::Block ? 1 : 2);
    if (role == Role::None)
        return;
    // What was left open inside is closed with it; an end tag without a start does nothing.
    for (auto it = m_open.rbegin(); it != m_open.rend(); ++it) {
        if (it->name == name) {
            const auto left = std::distance(it, m_open.rend()) - 1;
            while (std::ssize(m_open) > left)
                closeTop();
            return;
        }
        if (role != Role::Table && (it->role == Role::Table || it->role == Role::Cell)
            && it->role != role)
            return;
    }
}

/// How many elements are open outside the innermost one of that role; -1: there is none
/// within the innermost `barrier`.
int Converter::nearest(Role role, Role barrier) const
{
    for (auto at = std::ssize(m_open) - 1; at >= 0; --at) {
        if (m_open[size_t(at)].role == role)
            return int(at);
        if (m_open[size_t(at)].role == barrier)
            break;
    }
    return -1;
}

void Converter::open(const HtmlToken &tag, Role role)
{
    if (role == Role::None)
        return;
    if (role == Role::Block || role == Role::Paragraph || m_open.size() >= DeepestNesting)
        return m_layout->breakLines(role == Role::Paragraph ? 2 : 1);
    OpenElement element;
    element.name = tag.name;
    element.role = role;
    if (role == Role::Quote) {
        m_layout->breakLines(2);
        m_layout->pushPrefix(u"> "_s);
        element.hasPrefix = true;
    } else if (role == Role::Definition) {
        m_layout->breakLines(1);
        m_layout->pushPrefix(u"    "_s);
        element.hasPrefix = true;
    } else if (role == Role::List) {
        m_layout->breakLines(nearest(Role::List, Role::Cell) < 0 ? 2 : 1);
        if (tag.name == "ol"_L1)
            element.number = qBound(1, tag.attributes.value(u"start"_s, u"1"_s).toInt(), 99999);
    } else if (role == Role::Item) {
        openItem(element);
    } else if (role == Role::Table) {
        m_layout->breakLines(1);
    } else {
        const int table = nearest(Role::Table, Role::None);
        if (table < 0)
            return m_layout->breakLines(1);
        while (std::ssize(m_open) > table + 1)
            closeTop();
        openCell(element, tag);
        if (role == Role::Row)
            return;
    }
    m_open.push_back(std::move(element));
}

void Converter::openItem(OpenElement &item)
{
    const int before = nearest(Role::Item, Role::List);
    while (before >= 0 && std::ssize(m_open) > before)
        closeTop();
    m_layout->breakLines(1);
    const int list = nearest(Role::List, Role::Cell);
    QString bullet = u"* "_s;
    if (list >= 0 && m_open[size_t(list)].number > 0)
        bullet = QString::number(m_open[size_t(list)].number++) + u". "_s;
    m_layout->pushPrefix(QString(bullet.size(), u' '), bullet);
    item.hasPrefix = true;
}

/// A row, or a cell with its row where that was left out. The table is the innermost element.
void Converter::openCell(OpenElement &cell, const HtmlToken &tag)
{
    closeLink();
    TextTable &table = m_open.back().table;
    if (cell.role == Role::Row || table.rows.isEmpty())
        table.startRow();
    if (cell.role == Role::Row)
        return;
    TextTable::Row &row = table.rows.last();
    row.isHead = row.isHead && tag.name == "th"_L1;
    cell.columns = tag.attributes.value(u"colspan"_s).toInt();
    cell.rows = tag.attributes.value(u"rowspan"_s).toInt();
    cell.outer = std::exchange(m_layout, std::make_unique<TextLayout>(m_room));
}

void Converter::closeTop()
{
    OpenElement element = std::move(m_open.back());
    m_open.pop_back();
    if (element.hasPrefix)
        m_layout->popPrefix();
    if (element.role == Role::Cell)
        closeCell(element);
    else if (element.role == Role::Table)
        closeTable(element);
    else if (element.role == Role::Quote
             || (element.role == Role::List && nearest(Role::List, Role::Cell) < 0))
        m_layout->breakLines(2);
    else
        m_layout->breakLines(1);
}

void Converter::closeCell(OpenElement &cell)
{
    closeLink();
    const QString text = m_layout->text();
    m_open.back().written += m_layout->size();
    m_layout = std::move(cell.outer);
    m_open.back().table.addCell(text, cell.columns, cell.rows);
}

void Converter::closeTable(const OpenElement &table)
{
    const QString text = table.table.toText();
    const int lines = text.contains(u'\n') ? 2 : 1;
    m_room += table.written; // the cells are gone; what they held is written anew
    m_layout->breakLines(lines);
    m_layout->addVerbatim(text);
    m_layout->breakLines(lines);
}

void Converter::openLink(const HtmlToken &tag)
{
    closeLink();
    m_linkAddress = tag.attributes.value(u"href"_s).simplified().remove(u' ');
    m_linkBegin = m_layout->size();
}

void Converter::closeLink()
{
    if (m_linkBegin < 0)
        return;
    const QString shown = m_layout->from(m_linkBegin).toString().simplified();
    m_linkBegin = -1;
    if (isWorthShowing(m_linkAddress) && comparable(shown) != comparable(m_linkAddress))
        m_layout->addWords((shown.isEmpty() ? "<"_L1 : " <"_L1) + m_linkAddress + u'>');
}

void Converter::closeHeading(const QString &name)
{
    const bool isMajor = name == "h1"_L1 || name == "h2"_L1;
    const bool isEmpty = m_headingBegin < 0 || m_layout->size() <= m_headingBegin;
    const auto columns = qMin<qsizetype>(m_layout->columns(), 72);
    m_headingBegin = -1;
    if (!isMajor || isEmpty || columns == 0 || m_layout->prefixes() > 0)
        return;
    m_layout->breakLines(1);
    m_layout->addVerbatim(QString(columns, name == "h1"_L1 ? u'=' : u'-'));
}

} // namespace

QString HtmlToText::convert(const QString &html)
{
    return Converter(html).run();
}

} // namespace posthorn
