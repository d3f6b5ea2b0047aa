// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Appearance.h"

#include "ui/RoomyStyle.h"

#include <QApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

struct Colours {
    QRgb window, base, alternate, button, text, placeholder, disabled;
    QRgb highlight, highlighted, link, visited, tip, tipText;
};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(QColor(colours.button), QColor(colours.window)); // the shades of frames
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor(colour));
    };
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        set(role, colours.text);
    set(QPalette::Window, colours.window);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::Button, colours.button);
    set(QPalette::BrightText, 0xffffff);
    set(QPalette::PlaceholderText, colours.placeholder);
    set(QPalette::Highlight, colours.highlight);
    set(QPalette::HighlightedText, colours.highlighted);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.visited);
    set(QPalette::ToolTipBase, colours.tip);
    set(QPalette::ToolTipText, colours.tipText);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
          QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor(colours.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(colours.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colours.button));
    return palette;
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace

QPalette Appearance::light()
{
    return paletteOf({0xf0f0f0, 0xffffff, 0xf6f7f9, 0xf0f0f0, 0x1a1a1a, 0x666a70, 0x8b8f94,
                      0x2566b8, 0xffffff, 0x0b57b0, 0x6b3fa0, 0xfffbe8, 0x1a1a1a});
}

QPalette Appearance::dark()
{
    return paletteOf({0x292b30, 0x1d1f23, 0x23252a, 0x383b42, 0xe8e8ea, 0x9da1a9, 0x858991,
                      0x3a6fb5, 0xffffff, 0x82b8ff, 0xc3a6ff, 0x383b42, 0xe8e8ea});
}

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_desktop(QApplication::palette())
    , m_desktopIsDark(isDarkPalette(m_desktop))
    , m_plain(QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0
              && m_desktop.color(QPalette::Window)
                  == QApplication::style()->standardPalette().color(QPalette::Window))
{
    RoomyStyle::install();
    connect(&m_scheme, &SystemScheme::changed, this, &Appearance::refresh);
    refresh();
}

void Appearance::apply(PreferenceValues::Appearance wanted)
{
    if (m_wanted == wanted)
        return;
    m_wanted = wanted;
    refresh();
}

void Appearance::refresh()
{
    const bool systemIsDark = m_desktopIsDark || m_scheme.isDark();
    const bool wantsDark = m_wanted == PreferenceValues::Appearance::System
        ? systemIsDark
        : m_wanted == PreferenceValues::Appearance::Dark;
    // The desktop's own colours where they fit; its style may draw with no others.
    if (!m_plain && wantsDark == m_desktopIsDark) {
        use(m_desktop);
        return;
    }
    useOwnStyle();
    use(wantsDark ? dark() : light());
}

void Appearance::useOwnStyle()
{
    if (!qobject_cast<RoomyStyle *>(QApplication::style()))
        QApplication::setStyle(new RoomyStyle(u"fusion"_s));
}

void Appearance::use(const QPalette &palette)
{
    QApplication::setPalette(palette);
}

} // namespace posthorn
