// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ProgressDisplay.h"

#include "cli/Output.h"
#include "cli/Platform.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::ProgressDisplay)
};

constexpr double settlingSeconds = 0.5; // before this no rate is told
constexpr int widestBar = 40;
constexpr int narrowestBar = 10;

QString duration(double seconds)
{
    const qint64 whole = qRound64(seconds);
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

qint64 percentOf(qint64 sent, qint64 total)
{
    return total > 0 ? std::clamp<qint64>(sent * 100 / total, 0, 100) : 100;
}

} // namespace

ProgressDisplay::ProgressDisplay(Style style)
    : m_style(style)
{
    m_since.start();
}

void ProgressDisplay::begin(int index, int messages)
{
    m_index = index;
    m_messages = messages;
    m_lastTenth = -1;
    m_since.restart();
}

void ProgressDisplay::show(qint64 sent, qint64 total)
{
    const double seconds = double(m_since.elapsed()) / 1000;
    if (m_style == Style::Bar) {
        const int columns = std::max(narrowestBar, Platform::terminalWidth() - 1);
        const int room = columns - int(prefixed(QString()).size());
        // Carriage return, the line, and "erase to the end of the line".
        Output::draw(u"\r%1\x1b[K"_s.arg(prefixed(bar(sent, total, seconds, room)).left(columns)));
        m_drawn = true;
        return;
    }
    const qint64 tenth = percentOf(sent, total) / 10;
    if (m_style == Style::Lines && tenth > m_lastTenth) {
        m_lastTenth = tenth;
        Output::note(prefixed(Words::tr("%1 % of %2 sent").arg(tenth * 10).arg(size(total))));
    }
}

void ProgressDisplay::end()
{
    if (m_drawn)
        Output::draw(u"\n"_s);
    m_drawn = false;
}

QString ProgressDisplay::prefixed(const QString &text) const
{
    return m_messages > 1
        ? Words::tr("%1/%2: %3", "message, number of messages, progress")
              .arg(QString::number(m_index + 1), QString::number(m_messages), text)
        : text;
}

QString ProgressDisplay::bar(qint64 sent, qint64 total, double seconds, int width)
{
    const qint64 percent = percentOf(sent, total);
    QString figures = Words::tr("%1 %  %2 of %3")
                          .arg(QString::number(percent).rightJustified(3), size(sent), size(total));
    if (seconds >= settlingSeconds && sent > 0) {
        const double rate = double(sent) / seconds;
        figures = Words::tr("%1  %2/s  %3 left", "figures, size per second, minutes and seconds")
                      .arg(figures, size(qint64(rate)), duration(double(total - sent) / rate));
    }
    const int cells = std::min(widestBar, width - int(figures.size()) - 4);
    if (cells < narrowestBar)
        return figures;
    const auto filled = int(percent * cells / 100);
    return u"[%1%2] %3"_s.arg(QString(filled, u'#'), QString(cells - filled, u'-'), figures);
}

QString ProgressDisplay::size(qint64 octets)
{
    return QLocale::c().formattedDataSize(octets, 1);
}

} // namespace posthorn::cli
