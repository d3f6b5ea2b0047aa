# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""What all test cases share: the servers, the program, a folder; set by interop.py before they run."""
import unittest

import configuration

servers = posthorn = scratch = None


class Case(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        servers.emptied()

    def assertCode(self, sent, code):
        self.assertEqual(sent.code, code, f"\n{sent.output}\n{sent.errors}\n{servers.logs()}")

    def assertNothingArrived(self):
        for person in configuration.PEOPLE:
            self.assertEqual(servers.mailbox(person), [], person)
