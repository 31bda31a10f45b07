# SPDX-License-Identifier: GPL-3.0-or-later
"""What the stories have in common: a login, the window, and what to leave
behind when something went wrong.
"""
import sys
import unittest

import desktop
import screen
from login import Login
from window import Window


class Case(unittest.TestCase):
    now = "2026-10-20T12:00"
    has_daemon = True
    window = None

    def setUp(self):
        self.login = Login(self.now)
        self.addCleanup(self.login.end)
        self.addCleanup(self.tell_failure)
        if self.has_daemon:
            self.login.start_daemon()

    def start(self):
        self.window = Window.start(self.login)

    def restart(self, now=None):
        """Closes everything; the clock may be set before the next start."""
        self.window.close()
        self.login.end_reminder()
        if now is not None:
            self.login.set_now(now)
        self.start()

    def tell_failure(self):
        result = self._outcome.result
        if not result.failures and not result.errors:
            return
        if self.window is not None:
            print(desktop.take_picture("failed"), file=sys.stderr)
            print(screen.tell(self.window.root()), file=sys.stderr)
        print(*self.login.complaints(), sep="\n", file=sys.stderr)
