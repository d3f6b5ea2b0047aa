// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QWidget>

namespace posthorn {

/// Makes widgets that carry the names by which people with a screen reader, and tests, find them.
/// Qt 6.4 decides the rules: a field is named and has a buddy label of the same words; a label
/// with live text keeps its text as its name and is known by its description.
class Naming {
public:
    /// `Ser&ver:` becomes `Server`.
    static QString plain(const QString &caption);
    /// A label for `field` (its buddy); the field gets the words as its name.
    static QLabel *caption(const QString &caption, QWidget *field, const QString &objectName);
    /// Names a field without a label of its own.
    static void name(QWidget *field, const QString &caption, const QString &objectName);
    /// A label whose text changes or holds foreign words: never rendered as markup, selectable,
    /// wrapped, and described by `key`.
    static QLabel *live(const QString &key, const QString &objectName);
    /// A wrapped label with our own plain words.
    static QLabel *text(const QString &words);
    static QPushButton *button(const QString &caption, const QString &objectName);
    /// Foreign words as a tool tip: Qt would render what looks like markup.
    static QString toolTip(const QString &words);
    /// Gives a button the height that a finger or an unsteady hand needs (24 units at least).
    static void makeTall(QAbstractButton *button);

private:
    static QLabel *wrapped(const QString &words);
};

} // namespace posthorn
