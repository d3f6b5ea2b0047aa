#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""test_style.py QT_INCLUDE_FOLDER: the style tests themselves find what they are there to find."""
import sys
import unittest
from pathlib import Path

import include_wall
import source_rules
import translations

QT = Path(sys.argv.pop(1))


def wall(path, include):
    quote, name = include[0], include[1:-1]
    return include_wall.complaint(Path(path), quote, name, QT)


class IncludeWall(unittest.TestCase):
    def test_edges_of_the_table_pass(self):
        for path, include in [
                ("core/mail/Eml.cpp", '"mail/Content.h"'), ("core/smtp/Failure.h", '"mail/Problem.h"'),
                ("core/net/SocketWire.h", '"smtp/Wire.h"'), ("core/net/SocketWire.h", "<QSslSocket>"),
                ("core/auth/Scram.cpp", "<QPasswordDigestor>"), ("core/post/Courier.h", '"auth/Mechanism.h"'),
                ("ui/ComposeWindow.cpp", '"smtp/Advice.h"'), ("ui/ComposeWindow.cpp", "<QWidget>"),
                ("app/cli/main.cpp", '"post/Courier.h"'), ("core/mail/Eml.cpp", "<memory>")]:
            self.assertIsNone(wall(path, include), (path, include))

    def test_every_wall_stops(self):
        for path, include in [
                ("core/mail/Eml.cpp", '"smtp/Reply.h"'), ("core/auth/Scram.cpp", '"mail/Address.h"'),
                ("core/smtp/Session.cpp", '"net/SocketWire.h"'), ("core/net/SocketWire.cpp", '"mail/Message.h"'),
                ("core/mailbox/Mailbox.cpp", '"post/Courier.h"'), ("ui/ComposeWindow.cpp", '"smtp/Wire.h"'),
                ("core/smtp/Session.cpp", "<QTcpSocket>"), ("core/mail/Eml.cpp", "<QtNetwork/QHostInfo>"),
                ("core/auth/Scram.cpp", "<QTcpSocket>"), ("core/post/Courier.cpp", "<QWidget>"),
                ("core/post/Courier.cpp", "<QApplication>"), ("app/cli/main.cpp", "<QMessageBox>"),
                ("core/mail/Eml.cpp", '"mail/NoSuchThing.h"')]:
            self.assertIsNotNone(wall(path, include), (path, include))


class SourceRules(unittest.TestCase):
    def found(self, rule, path, source):
        return list(rule(Path(path), source))

    def test_licence(self):
        good = "// SPDX-FileCopyrightText: 2026 The Posthorn authors\n// SPDX-License-Identifier: MIT\n"
        self.assertFalse(self.found(source_rules.licence, "core/mail/A.h", good))
        self.assertFalse(self.found(source_rules.licence, "tests/a.py", "#!/usr/bin/env python3\n" + good))
        self.assertTrue(self.found(source_rules.licence, "core/mail/A.h", "#pragma once\n"))

    def test_size(self):
        self.assertFalse(self.found(source_rules.size, "core/mail/A.h", "\n" * source_rules.MOST_LINES))
        self.assertTrue(self.found(source_rules.size, "core/mail/A.h", "\n" * (source_rules.MOST_LINES + 1)))

    def test_words(self):
        for line in ["// TO" "DO later", "socket.waitFor" "Connected(30000);", "QEvent" "Loop loop;",
                     "connect(a, SIG" "NAL(b()), c, SL" "OT(d()));", "#ifdef Q_OS_" "WIN", 'QFile("/tm' 'p/x")']:
            self.assertTrue(self.found(source_rules.words, "core/net/A.cpp", line), line)
        self.assertFalse(self.found(source_rules.words, "core/net/A.cpp", "connect(a, &A::b, c, &C::d);"))

    def test_blanks(self):
        for line in ["int a; \n", "\tint a;\n", "int a;\r\n", "int a;"]:
            self.assertTrue(self.found(source_rules.blanks, "core/net/A.cpp", line), line)


class Translations(unittest.TestCase):
    def found(self, source, translation, english=False):
        return list(translations.complaints(source, translation, english))

    def test_good_ones_pass(self):
        for source, translation in [("&Send", "发送(&S)"), ("%1 of %2", "%2 中的 %1"), ("R&&D", "研发"),
                                    ("%n lines", "%n 行"), ("One.\nTwo.", "一。\n二。")]:
            self.assertFalse(self.found(source, translation), source)
        self.assertFalse(self.found("%n line(s)", "one line", english=True))

    def test_faults_are_found(self):
        for source, translation in [("&Send", "发送"), ("&Send", "发送(&F)"), ("Send", "发送(&S)"), ("To %1", "收件人"),
                                    ("To %1", "%1 %2"), ("%n lines", "行"), ("One.\nTwo.", "一。二。"), ("Of ", "的"),
                                    ("Send", " ")]:
            self.assertTrue(self.found(source, translation), (source, translation))


if __name__ == "__main__":
    unittest.main()
