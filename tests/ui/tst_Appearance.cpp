// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Appearance.h"

#include "ui/Tone.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

/// Of WCAG 2.1.
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
        + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class tst_Appearance : public QObject {
    Q_OBJECT
private slots:
    void textCanBeRead_data();
    void textCanBeRead();
    void tonesCanBeRead_data() { wanted(); }
    void tonesCanBeRead();
    void itChangesWhileTheProgramRuns();

private:
    static void wanted();
    Appearance m_appearance;
};

void tst_Appearance::wanted()
{
    QTest::addColumn<PreferenceValues::Appearance>("wanted");
    QTest::newRow("light") << PreferenceValues::Appearance::Light;
    QTest::newRow("dark") << PreferenceValues::Appearance::Dark;
}

void tst_Appearance::textCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Appearance::light();
    QTest::newRow("dark") << Appearance::dark();
}

void tst_Appearance::textCanBeRead()
{
    QFETCH(QPalette, palette);
    using Role = QPalette::ColorRole;
    const QList<std::pair<Role, Role>> pairs = {
        {Role::WindowText, Role::Window},
        {Role::Text, Role::Base},
        {Role::Text, Role::AlternateBase},
        {Role::ButtonText, Role::Button},
        {Role::PlaceholderText, Role::Base},
        {Role::HighlightedText, Role::Highlight},
        {Role::Link, Role::Base},
        {Role::LinkVisited, Role::Base},
        {Role::ToolTipText, Role::ToolTipBase},
        {Role::WindowText, Role::Button},
    };
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        for (const auto &[text, ground] : pairs) {
            const double found = contrast(palette.color(group, text), palette.color(group, ground));
            QVERIFY2(found >= 4.5,
                     qPrintable(u"role %1 on %2: %3"_s.arg(text).arg(ground).arg(found)));
        }
    }
    // A hint in a field that is off must not look like a value that is there.
    QCOMPARE(palette.color(QPalette::Disabled, Role::PlaceholderText),
             palette.color(QPalette::Disabled, Role::Text));
}

void tst_Appearance::tonesCanBeRead()
{
    QFETCH(PreferenceValues::Appearance, wanted);
    m_appearance.apply(wanted);
    QCOMPARE(Tone::isDark(), wanted == PreferenceValues::Appearance::Dark);
    for (const Tone::Kind kind :
         {Tone::Kind::Problem, Tone::Kind::Information, Tone::Kind::Warning, Tone::Kind::Error})
        QVERIFY(contrast(Tone::text(kind), Tone::background(kind)) >= 4.5);
}

void tst_Appearance::itChangesWhileTheProgramRuns()
{
    QWidget window;
    window.show();
    m_appearance.apply(PreferenceValues::Appearance::Dark);
    QTRY_COMPARE(window.palette().color(QPalette::Window),
                 Appearance::dark().color(QPalette::Window));
    m_appearance.apply(PreferenceValues::Appearance::Light);
    QTRY_VERIFY(window.palette().color(QPalette::Window).lightness() > 128);
}

QTEST_MAIN(tst_Appearance)
#include "tst_Appearance.moc"
