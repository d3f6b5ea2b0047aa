// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

class QString;
class QWidget;

namespace posthorn {

/// Lets a screen reader say what changed elsewhere than where the focus is.
class Announcement {
public:
    /// `where` shows the words. Before Qt 6.8 there is no request for that; assistive programs are
    /// told that the name of `where` has changed.
    static void say(QWidget *where, const QString &words);
};

} // namespace posthorn
